"""A table from codes to words. Codes are stored and scripted against; words may change.

`…_SHORT` tables are for axes and 390 px, always with the full words on hover.
"""

from figures.wording.province import of_province


class Labels(dict[str, str]):
    """Code → words. A code that has none is a mistake of ours, and is named with its kind."""

    def __init__(self, kind: str, words: dict[str, str]) -> None:
        super().__init__(words)
        self.kind = kind

    def __getitem__(self, code: str) -> str:
        return of_province(super().__getitem__(code))

    def __missing__(self, code: str) -> str:
        raise KeyError(f"no words for the {self.kind} {code!r}; there are: {', '.join(self)}")
