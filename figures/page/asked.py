"""The choices that most pages ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from figures import wording
from figures.page.choices import choice, chosen

Row = TypeVar("Row", bound=Mapping)
LONGEST_NUMBER = 6  # no list has a million pages, and no offset may outgrow the database


def period(rows: Sequence[Row]) -> Row:
    """The period chosen; without a choice the latest finished quarter of the report calendar."""
    options = wording.period_options(rows)
    by_id = {row["period"]: row for row in rows}
    finished = [each for each in options if by_id[each]["is_finished"]]
    return by_id[choice("period", options, default=next(iter(finished), None))]


def units(successions: Sequence[Mapping], *offered: str) -> str | None:
    """By which units a page counts, of those `offered` (all, by default; the first is usual).

    None, and no choice, where no unit has followed another by the as-of date.
    """
    offered = offered or tuple(wording.UNITS_SHORT)
    options = {each: wording.UNITS_SHORT[each] for each in offered} if successions else {}
    return choice("units", options, known=wording.UNITS_SHORT)


def unless_all(value: str) -> str | None:
    """The value of a filter to ask with: None for "all"."""
    return None if value == "all" else value


def page_number() -> int:
    """Which page of a long list is open, from 1."""
    asked = chosen("page") or "1"
    return max(int(asked), 1) if asked.isdecimal() and len(asked) <= LONGEST_NUMBER else 1
