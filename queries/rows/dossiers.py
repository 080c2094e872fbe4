"""Rows of the questions in queries/dossiers/, made by python -m queries.typed."""

from __future__ import annotations

from typing import Any

from data import Row


class HandlingByLevel(Row):
    level: str
    origin: str
    to_handle: Any
    received_online: Any
    received_otherwise: Any
    received_other: Any
    received_unknown: Any
    carried_over: Any
    resolved: Any
    resolved_early: Any
    resolved_on_day: Any
    resolved_late: Any
    open: Any
    open_overdue: Any
    resolved_undated: int
    open_undated: int
    units_open_unknown: list[str]
    units_whole: int
    units_counted: int
    units_expected: int
    units_lacking: list[str]
