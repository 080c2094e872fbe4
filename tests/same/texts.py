"""What two versions of a page show: which lines and which values of charts differ."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from tests.same.clock import Clock
from tests.same.report import Difference, brief
from tests.same.rows import alike

KINDS = ("exception", "address", "text", "widget", "link", "chart", "download", "csv", "sql")
# Why a query is written as it is may change without a figure changing.
NOTED = ("sql",)
VALUES_OF_A_CHART = 4  # that are told of one chart


def differences(
    view: tuple[str, dict], old: dict, new: dict, clocks: tuple[Clock, Clock]
) -> Iterator[Difference]:
    """Each a line lost, new or changed; of a chart, a value with its place."""
    page, chosen = view
    asked = " ".join(f"{key}={value}" for key, value in chosen.items()) or "no choice"
    for kind in KINDS:
        before, after = _lines(old, kind, clocks[0]), _lines(new, kind, clocks[1])
        if before == after:
            continue
        changes = _charts(before, after) if kind == "chart" else _changed(before, after)
        if kind in NOTED:
            yield Difference(page, f"{kind} shown", asked, is_note=True)
            continue
        for was, now in changes:
            what = " ".join(
                f"{sign} {brief(line)}" for sign, line in (("−", was), ("+", now)) if line
            )
            yield Difference(page, f"{kind}: {what}", asked)


def _lines(view: dict, kind: str, clock: Clock) -> list[str]:
    return [clock.without_in(line) for each, line in view["lines"] if each == kind]


def _changed(before: list[str], after: list[str]) -> Iterator[tuple[str | None, str | None]]:
    for same, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if same != "equal":
            yield from zip_longest(before[i:j], after[k:m])


def _charts(before: list[str], after: list[str]) -> Iterator[tuple[str | None, str | None]]:
    if len(before) != len(after):
        yield f"{len(before)} charts", f"{len(after)} charts"
        return
    for number, (was, now) in enumerate(zip(before, after, strict=True), start=1):
        found = list(_values(json.loads(was), json.loads(now), f"chart {number}"))
        for place, one, other in found[:VALUES_OF_A_CHART]:
            yield f"{place} = {one}", str(other)


def _values(one: object, other: object, place: str) -> Iterator[tuple[str, object, object]]:
    """(place, value before, value after) of all that differ in two trees."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            yield from _values(one.get(key), other.get(key), f"{place}.{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for number, each in enumerate(one):
            yield from _values(each, other[number], f"{place}[{number}]")
    elif not alike(one, other):
        yield place, one, other
