"""Communes under the groups that their province puts them in, where it has any.

A group is no unit: it gets what its members add up to, no target, no verdict, no page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from figures import html, wording
from figures.panels import marks

Row = Mapping
Member = TypeVar("Member", bound=Row)


@dataclass(frozen=True)
class Group(Generic[Member]):
    """Rows that stand together. `title` has the name of the group and its counts; "" where the
    rows are in none. `wider`: the same of what this and the next groups lie in, where one begins.
    """

    rows: Sequence[Member]
    title: html.Text = ""
    wider: html.Text = ""


def of(rows: Sequence[Member]) -> Iterator[Group[Member]]:
    """The groups in the order of their rows; rows without a group stand as one by themselves."""
    decimals = wording.column_decimals(row["denominator"] for row in rows)
    for wider, within in groupby(rows, key=lambda row: row["within_name"]):
        those = list(within)
        above = _title(wider, those, decimals) if wider else ""
        for name, grouped in groupby(those, key=lambda row: row["group_name"]):
            members = list(grouped)
            yield Group(members, _title(name, members, decimals) if name else "", above)
            above = ""


def are_there(rows: Sequence[Row]) -> bool:
    return any(row["group_name"] for row in rows)


def _title(name: str, rows: Sequence[Row], decimals: int) -> html.Text:
    return html.join(name, html.small(_counts(rows, decimals)), by=" ")


def _counts(rows: Sequence[Row], decimals: int) -> str:
    """What the members of a group add up to, and of how many of them."""
    known = [row for row in rows if row["numerator"] is not None]
    size = wording.with_noun(len(rows), "đơn vị")
    if known and len(known) < len(rows):
        size = f"có số liệu {wording.with_noun(wording.counts(len(known), len(rows)), 'đơn vị')}"
    numerator = sum(row["numerator"] for row in known)
    denominator = sum(row["denominator"] or 0 for row in known)
    total = {"numerator": numerator if known else None, "denominator": denominator}
    if nothing := marks.absent(total):
        return f"{size}: {wording.in_sentence(nothing)}"
    counts = wording.counts(numerator, denominator)
    if denominator < marks.LEAST_SHARED:
        return f"{size}: {counts}"
    target = next((row["official_target"] for row in known), None)
    return f"{size}: {wording.percent(numerator / denominator, decimals, target)} ({counts})"
