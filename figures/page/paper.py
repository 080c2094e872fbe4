"""The foot of each printed sheet: what it is, as of when, which sheet of how many."""

from collections.abc import Sequence

from figures import wording

_ESCAPED = str.maketrans({"\\": r"\5c ", '"': r"\22 ", "<": r"\3c ", "\n": " ", "\r": " "})


def foot(as_of: Sequence[wording.Pieces]) -> str:
    """The as-of line and the sheet's number, as margin boxes: a browser repeats them by itself."""
    return sheet(" · ".join([wording.PRODUCT, *(wording.plain(pieces) for pieces in as_of)]))


def sheet(said: str) -> str:
    """The style of it; the words may hold whatever a name holds."""
    type_ = 'font: 7.5pt "Source Sans", sans-serif; color: #46535F; vertical-align: top;'
    return (
        f'@page {{ @bottom-left {{ content: "{said.translate(_ESCAPED)}"; width: 85%; '
        f"text-align: left; {type_} }} "
        f'@bottom-right {{ content: "Trang " counter(page) "/" counter(pages); width: 15%; '
        f"text-align: right; {type_} }} }}"
    )
