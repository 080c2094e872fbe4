"""Rows of the questions in queries/dossiers/, made by python -m queries.typed."""

from __future__ import annotations

from typing import Any

from data import Row


class HandlingByField(Row):
    field: str
    origins: list[str]
    to_handle: int
    resolved: int
    on_time: int
    resolved_late: int
    open: int
    open_overdue: int
    closed_late: int
    ready_told: int


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


class ProceduresOfField(Row):
    procedure_code: str
    procedure_name: str
    origin: str
    to_handle: int
    resolved: int
    on_time: int
    resolved_late: int
    open: int
    open_overdue: int
