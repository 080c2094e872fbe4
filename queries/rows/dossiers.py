"""Rows of the questions in queries/dossiers/, made by python -m queries.typed."""

from __future__ import annotations

from data import Row


class HandlingByLevel(Row):
    level: str
    origin: str
    to_handle: float
    received_online: float
    received_direct: float
    carried_over: float
    resolved: float
    resolved_early: float
    resolved_on_day: float
    resolved_late: float
    open: float
    open_overdue: float
