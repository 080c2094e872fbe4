"""Rows of the questions in queries/anti_corruption/, made by python -m queries.typed."""

from __future__ import annotations

from typing import Any

from data import Row


class SendersByArea(Row):
    area_name: str
    area_code: str
    tile_row: int
    tile_column: int
    count_sent: int
    count_due: int


class SinceJanuary(Row):
    measure: str
    origin: str
    period: str
    numerator: Any
    denominator: Any
    value: float
    qualifier: str
    document: str
    kind: str
    unit_of_measure: str
    is_finished: bool
    units_complete: int
    units_expected: int
