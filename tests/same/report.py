"""What was found, a line a kind of difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

LONGEST = 160  # letters of a value that are shown


@dataclass(frozen=True)
class Difference:
    """`what` differs in a question or a page; `first` is where it was seen, `weight` how often."""

    where: str
    what: str
    first: str
    weight: int = 1
    is_note: bool = False  # told, and no difference


@dataclass
class Report:
    """The differences of one store, those alike together, and what was compared."""

    store: str
    compared: dict[str, int] = field(default_factory=dict)
    _found: dict[tuple[str, str, bool], list[Difference]] = field(default_factory=dict)

    def add(self, differences: Iterable[Difference]) -> None:
        for each in differences:
            self._found.setdefault((each.where, each.what, each.is_note), []).append(each)

    def count(self, **what: int) -> None:
        """So much more of each was compared."""
        for key, number in what.items():
            self.compared[key] = self.compared.get(key, 0) + number

    @property
    def differs(self) -> bool:
        return any(not is_note for _, _, is_note in self._found)

    def lines(self) -> Iterator[str]:
        """Differences first, then notes, then what was compared."""
        for (where, what, is_note), each in sorted(self._found.items(), key=lambda e: e[0][2]):
            seen = f"{len(each)} times"
            if (values := sum(one.weight for one in each)) > len(each):
                seen += f", {values} values"
            mark = "note" if is_note else "DIFFERS"
            yield f"{mark}  {self.store} · {where} · {what}  ({seen}; first: {each[0].first})"
        compared = ", ".join(f"{number:,} {what}" for what, number in self.compared.items())
        yield f"{self.store}: {compared} compared; {'differs' if self.differs else 'the same'}"


def brief(value: object) -> str:
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
