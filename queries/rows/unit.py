"""Rows of the questions in queries/unit/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date
from typing import Any

from data import Row


class DueSoon(Row):
    unit_code: str
    valid_from: date
    count_dossiers: int


class LateByStep(Row):
    step: str
    other_code: str
    other_name: str
    numerator: int
    denominator: int
    closed_late: int
    ready_unknown: int
    is_step_told: bool


class ObjectiveHistory(Row):
    measure: str
    period: str
    year: int
    number: int
    is_same_period_last_year: bool
    is_asked: bool
    numerator: Any
    denominator: Any
    value: float
    origin: str
    version: int
    is_complete: bool


class UnitProcedures(Row):
    procedure_code: str
    procedure_name: str
    field: str
    numerator: int
    denominator: int
    value: float
    origin: str


class UnitVerdict(Row):
    measure: str
    title: str
    short_title: str
    state: str
    state_before: str
    basis: str
    window_months: int
    window_from: date
    window_to: date
    events: int
    trials: int
    expected: float
    excess: float
    spread: float
    evidence: float
    watch: float
    list_place: float
    year_events: int
    year_trials: int
    year_expected: float
    year_spread: float
    limit_low: int
    limit_high: int
    adjusted: float
    level_value: float
    value_low: float
    value_high: float
    comparable_share: float
    months_came: int
    quarters_named: int
    since: str
    since_from: str
    since_to: str
    ends_at: int
    ends_of: int
    past_quarters: int
    reasons: str
    official_target: Any
    official_kind: str
    official_is_simulated: bool
    adopted_target: Any
    adopted_is_simulated: bool
    target_tag: str
    path_tag: str
    is_rare: bool
    level_tau: float
    count_units: int
    count_judged: int
    list_length: int
    better: str
    unit_of_measure: str
    unit_code: str
    level: str
    origin: str
    version: int
    rule_version: int
    period: str
    calendar: str
