"""Rows of the questions in queries/dossier_list/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import datetime

from data import Row


class DossierList(Row):
    dossier_code: str
    procedure_code: str
    unit_code: str
    channel: str
    received_at: datetime
    due_at: datetime
    finished_at: datetime
    status: str
    procedure_name: str
    field: str
    unit_name: str
    unit_short_name: str
    level: str
    parent_short_name: str
    late_step: str
    answerable_unit: str
    working_days_past_due: int
    count_dossiers: int
