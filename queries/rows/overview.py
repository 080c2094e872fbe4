"""Rows of the questions in queries/overview/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date

from data import Row


class JudgedUnits(Row):
    measure: str
    title: str
    unit_code: str
    unit_name: str
    short_name: str
    parent_short_name: str
    level: str
    unit_order: int
    numerator: float
    denominator: float
    state: str
    basis: str
    window_months: int
    events: int
    trials: int
    expected: float
    excess: float
    months_came: int
    reasons: str
    is_rare: bool
    better: str
    origin: str
    valid_from: date
    units: str
    count_late: int
    closed_late: int
    ready_unknown: int
    tile_row: int
    tile_column: int
    group_name: str
    group_order: int


class OpenRejects(Row):
    count_rows: int
    count_files: int


class Proposals(Row):
    place: int
    proposal: str
    fingerprint: str
    kind: str
    is_open: bool
    unit_code: str
    valid_from: date
    unit_name: str
    short_name: str
    parent_short_name: str
    level: str
    units: str
    measure: str
    source: str
    source_name: str
    months: list[str]
    title: str
    short_title: str
    better: str
    measure_kind: str
    unit_of_measure: str
    owner: str
    origin: str
    state: str
    basis: str
    numerator: float
    denominator: float
    value: float
    window_from: date
    window_months: int
    events: int
    trials: int
    expected: float
    excess: float
    count_late: int
    closed_late: int
    ready_unknown: int
    count_overdue: int
    procedure_code: str
    procedure_name: str
    procedure_late: int
    count_lacking: float
    province_numerator: float
    province_denominator: float
    province_value: float
    is_adopted: bool
    official_kind: str
    goal_is_simulated: bool
    goal_events: int
    goal_trials: int
    goal_side: str
    goal_count: float
    goal_share: float
    goal_period_kind: str
    due_on: date
