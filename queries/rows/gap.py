"""Rows of the questions in queries/gap/, made by python -m queries.typed."""

from __future__ import annotations

from data import Row


class ComparableUnits(Row):
    unit_code: str


class Gap(Row):
    procedure_code: str
    procedure_name: str
    handling: float
    closing: float
    mix: float
    is_comparable: bool
    numerator: int
    denominator: int
    other_numerator: int
    other_denominator: int
    origin: str
