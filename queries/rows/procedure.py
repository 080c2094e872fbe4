"""Rows of the questions in queries/procedure/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date
from typing import Any

from data import Row


class ProcedureSteps(Row):
    unit_code: str
    valid_from: date
    count_late: int
    own: int
    at_another: int
    closed_late: int
    ready_unknown: int
    accepted_late: int
    accepted: int
    is_step_told: bool


class ProcedureUnits(Row):
    unit_code: str
    unit_name: str
    short_name: str
    level: str
    numerator: int
    denominator: int
    value: float
    origin: str
    valid_from: date
    units: str


class Procedures(Row):
    procedure_code: str
    procedure_name: str
    field: str
    level: str
    online_level: str
    time_limit: Any
    time_limit_unit: str
    hosted_by: str
    numerator: int
    denominator: int
    share: float
