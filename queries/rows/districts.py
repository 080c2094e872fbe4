"""Rows of the questions in queries/districts/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date
from typing import Any

from data import Row


class DistrictsByMeasure(Row):
    unit_code: str
    unit_name: str
    short_name: str
    tile_row: int
    tile_column: int
    numerator: Any
    denominator: Any
    value: float
    state: str
    target_tag: str
    official_target: Any
    official_kind: str
    official_is_simulated: bool
    origin: str
    period: str
    months_present: int
    months_expected: int
    units_complete: int
    units_expected: int
    valid_from: date
    level: str
    parent_short_name: str
    group_name: str
    within_name: str
    units: str
