"""A long list, a page of it at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from figures import wording

Here = Callable[..., str]
R = TypeVar("R")

# So many more than the first rows are not worth a fold.
A_FEW = 5


def first_rows(rows: Iterable[R], first: int) -> tuple[list[R], list[R]]:
    """The rows that are shown at once, and the others, which are folded."""
    every = list(rows)
    return (every, []) if len(every) <= first + A_FEW else (every[:first], every[first:])


def pages(found: int, chosen: int, size: int, here: Here) -> list[tuple[str, str | None]]:
    """First, previous, next and last page of the list; nothing where one page holds it all."""
    last = max(1, -(-found // size))
    if last == 1:
        return []
    wanted = dict.fromkeys((1, chosen - 1, chosen, chosen + 1, last))
    return [
        (f"Trang {number}", None if number == chosen else here(page=str(number)))
        for number in sorted(wanted)
        if 1 <= number <= last
    ]


def shown(found: int, chosen: int, size: int, noun: str) -> str:
    """Which part of the list stands on this page: “Hồ sơ 101–200 trong 818”."""
    first = (chosen - 1) * size + 1
    last = min(found, chosen * size)
    return f"{noun} {wording.number(first)}–{wording.number(last)} trong {wording.number(found)}"
