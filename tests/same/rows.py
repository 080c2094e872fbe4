"""The answers of two versions to one call: what differs between them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from numbers import Real

from tests.same.clock import Clock
from tests.same.report import Difference, brief

CLOSE = 1e-9  # of two ways to add up the same fractions


def differences(
    call: tuple[str, dict, bool], old: tuple, new: tuple, clocks: tuple[Clock, Clock]
) -> Iterator[Difference]:
    """Each a lost or an extra column, a count of rows, an order, a column of values."""
    name, bound, as_leader = call
    asked = " ".join(f"{key}={value}" for key, value in bound.items() if value is not None)
    asked = f"(as leader) {asked}" if as_leader else asked

    def said(what: str, detail: str = "", weight: int = 1, is_note: bool = False) -> Difference:
        return Difference(name, what, f"{asked}: {detail}" if detail else asked, weight, is_note)

    (old_columns, old_rows, old_raised), (new_columns, new_rows, new_raised) = old, new
    if old_raised or new_raised:
        if old_raised != new_raised:
            yield said(f"raises {brief(old_raised)} → {brief(new_raised)}")
        return
    if not (old_rows and new_rows):
        if old_rows != new_rows:
            yield said("count of rows", f"{len(old_rows)} → {len(new_rows)}")
        return
    for column in old_columns:
        if column not in new_columns:
            yield said(f"lost column {column}")
    for column in new_columns:
        if column not in old_columns:
            yield said(f"extra column {column}", is_note=True)
    common = [column for column in old_columns if column in new_columns]
    before = _kept(old_columns, old_rows, common, clocks[0])
    after = _kept(new_columns, new_rows, common, clocks[1])
    if len(before) != len(after):
        yield said("count of rows", f"{len(before)} → {len(after)}; {_first_alone(before, after)}")
    elif wrong := [place for place in range(len(before)) if not alike(before[place], after[place])]:
        if sorted(map(repr, before)) == sorted(map(repr, after)):
            yield said("order of rows", f"from row {wrong[0] + 1} on", len(wrong))
            return
        for number, column in enumerate(common):
            places = [i for i in wrong if not alike(before[i][number], after[i][number])]
            if places:
                was, now = before[places[0]][number], after[places[0]][number]
                detail = f"row {places[0] + 1}: {brief(was)} → {brief(now)}"
                yield said(f"column {column}", detail, len(places))


def alike(one: object, other: object) -> bool:
    """The same value; of numbers, also where the last bits differ or the type."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, Real | Decimal) and isinstance(other, Real | Decimal):
        near = math.isclose(one, other, rel_tol=CLOSE, abs_tol=CLOSE)
        return near or (one != one and other != other)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    return type(one) is type(other) and one == other


def _kept(columns: list, rows: list, common: list, clock: Clock) -> list[tuple]:
    places = [columns.index(column) for column in common]
    return [tuple(clock.without(row[place]) for place in places) for row in rows]


def _first_alone(before: list[tuple], after: list[tuple]) -> str:
    """A row that only one side has."""
    there = {repr(row) for row in after}
    for row in before:
        if repr(row) not in there:
            return f"lost {brief(row)}"
    there = {repr(row) for row in before}
    return next((f"new {brief(row)}" for row in after if repr(row) not in there), "rows repeated")
