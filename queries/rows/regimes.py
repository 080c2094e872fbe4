"""Rows of the questions in queries/regimes/, made by python -m queries.typed."""

from __future__ import annotations

from typing import Any

from data import Row


class FormByUnit(Row):
    unit_code: str
    unit_name: str
    row_code: str
    row_label: str
    column_code: str
    column_label: str
    reported: Any
