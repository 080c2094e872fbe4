"""Rows of the questions in queries/overview/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date

from data import Row


class JudgedUnits(Row):
    measure: str
    title: str
    unit_code: str
    unit_name: str
    short_name: str
    parent_short_name: str
    level: str
    unit_order: int
    numerator: float
    denominator: float
    state: str
    basis: str
    window_months: int
    events: int
    trials: int
    expected: float
    excess: float
    months_came: int
    reasons: str
    is_rare: bool
    better: str
    origin: str
    valid_from: date
    units: str
    count_late: int
    closed_late: int
    ready_unknown: int
    tile_row: int
    tile_column: int
    group_name: str
    group_order: int


class OpenRejects(Row):
    count_rows: int
    count_files: int
