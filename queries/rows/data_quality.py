"""Rows of the questions in queries/data_quality/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date, datetime

from data import Row


class Batches(Row):
    batch_id: str
    source: str
    source_name: str
    mapping: str
    file_name: str
    holds: str
    starts_on: date
    ends_on: date
    imported_at: datetime
    is_current: bool
    count_in: int
    count_accepted: int
    count_rejected: int
    count_superseded: int
    count_open: int
    count_files: int
    all_in: int
    all_accepted: int
    all_rejected: int
    all_superseded: int
    all_open: int


class Checks(Row):
    check_name: str
    sentence: str
    severity: str
    count_found: int
    example: str


class CoverageMatrix(Row):
    unit_code: str
    valid_from: date
    stretch: str
    unit_name: str
    short_name: str
    level: str
    district_code: str
    district_short_name: str
    starts_on: date
    ends_on: date
    is_asked: bool
    state: str
    note: str
    due_on: date
    came_through: date


class CoverageOfDays(Row):
    unit_code: str
    valid_from: date
    unit_name: str
    level: str
    is_whole: bool
    came_through: date


class RejectedRows(Row):
    batch_id: str
    file_name: str
    imported_at: datetime
    sheet: str
    row_number: int
    column_number: int
    heading: str
    field: str
    given: str
    reason: str
    title: str
    next_step: str
    candidates: list[str]
    count_places: int


class RejectsByReason(Row):
    reason: str
    title: str
    next_step: str
    count_rows: int
    count_files: int
    count_places: int
    count_closed: int


class YearsWithoutHolidays(Row):
    year: int
