"""Rows of the questions in queries/tasks/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date
from typing import Any

from data import Row


class ReportsMissing(Row):
    report: str


class TaskFigures(Row):
    goal: str
    period: str
    starts_on: date
    ends_on: date
    numerator: Any
    denominator: Any
    value: float
    origin: str
