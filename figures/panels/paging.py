"""A long list, a page of it at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from figures import html, wording

Here = Callable[..., str]
R = TypeVar("R")

# So many more than the first rows are not worth a fold.
A_FEW = 5


def first_rows(rows: Iterable[R], first: int) -> tuple[list[R], list[R]]:
    """The rows that are shown at once, and the others, which are folded."""
    every = list(rows)
    return (every, []) if len(every) <= first + A_FEW else (every[:first], every[first:])


def pages(found: int, chosen: int, size: int, here: Here) -> list[html.PagerLink]:
    """“Trang trước 1 … 6 7 8 … 16 Trang sau”; nothing where one page holds it all."""
    last = max(1, -(-found // size))
    if last == 1:
        return []
    wanted = {1, chosen - 1, chosen, chosen + 1, last}
    made: list[html.PagerLink] = []
    before = 0
    for number in sorted(wanted & {*range(1, last + 1)}):
        if number > before + 1:
            made.append(html.PagerLink("…", is_left_out=True))
        href = None if number == chosen else here(page=str(number))
        shown = wording.number(number)
        made.append(html.PagerLink(shown, href, f"Trang {shown}"))
        before = number
    if chosen > 1:
        made.insert(0, html.PagerLink("Trang trước", here(page=str(chosen - 1))))
    if chosen < last:
        made.append(html.PagerLink("Trang sau", here(page=str(chosen + 1))))
    return made


def shown(found: int, chosen: int, size: int, noun: str) -> str:
    """Which part of the list stands on this page: “Hồ sơ 101–200 trong 818”."""
    first = (chosen - 1) * size + 1
    last = min(found, chosen * size)
    return f"{noun} {wording.number(first)}–{wording.number(last)} trong {wording.number(found)}"
