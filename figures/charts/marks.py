"""What a chart's marks say and open, as a list: for the keyboard, a screen reader and paper."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from numbers import Real
from typing import Any, NamedTuple

_TAG = re.compile(r"<[^>]+>")


class Mark(NamedTuple):
    """A mark: its name, what else the hover text says line by line, where a click leads."""

    name: str
    said: tuple[str, ...]
    link: str
    value: float | None


def marks(figure: Mapping[str, Any]) -> list[Mark]:
    """Every mark that says something, in the order in which it is drawn; each once."""
    found: dict[tuple, Mark] = {}
    for trace in figure["data"]:
        texts = trace.get("hovertext")
        if trace.get("hoverinfo") == "skip" or isinstance(texts, str) or texts is None:
            continue
        links = trace.get("customdata") or [""] * len(texts)
        for text, link, value in zip(texts, links, _values(trace, len(texts)), strict=True):
            name, *said = (unescape(_TAG.sub("", line)) for line in text.split("<br>"))
            if name:
                mark = Mark(name, tuple(said), link or "", value)
                found.setdefault(mark[:3], mark)
    return list(found.values())


def outermost(every: Sequence[Mark]) -> list[Mark]:
    """The lowest and the highest mark; none where they cannot be told apart."""
    known = sorted(
        (mark.value, place) for place, mark in enumerate(every) if mark.value is not None
    )
    if not known or known[0][0] == known[-1][0]:
        return []
    return [every[known[0][1]], every[known[-1][1]]]


def _values(trace: Mapping[str, Any], count: int) -> list[float | None]:
    """What the marks are worth: how far they stand along the axis of numbers."""
    horizontal = trace.get("orientation") == "h" or not _is_counted(trace.get("y", ()))
    along = trace.get("x" if horizontal else "y") or [None] * count
    return [float(each) if _is_number(each) else None for each in along]


def _is_counted(values: Sequence[Any]) -> bool:
    return any(_is_number(value) for value in values)


def _is_number(value: Any) -> bool:
    return isinstance(value, Real) and not isinstance(value, bool)
