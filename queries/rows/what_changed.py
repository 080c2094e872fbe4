"""Rows of the questions in queries/what_changed/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from data import Row


class ChangedGoals(Row):
    measure: str
    title: str
    short_title: str
    kind: str
    better: str
    unit_of_measure: str
    origin: str
    aim: str
    is_met: bool
    official_kind: str
    is_simulated: bool
    target_before: Any
    target: Any
    period_before: str
    period: str
    numerator_before: Any
    denominator_before: Any
    value_before: float
    numerator: Any
    denominator: Any
    value: float
    unit_code: str


class ChangedStates(Row):
    measure: str
    title: str
    unit_code: str
    unit_name: str
    short_name: str
    parent_short_name: str
    level: str
    unit_order: int
    valid_from: date
    units: str
    state_before: str
    state: str
    period_before: str
    period: str
    numerator_before: float
    denominator_before: float
    numerator: float
    denominator: float
    basis: str
    window_months: int
    window_from: date
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
    is_rare: bool
    better: str
    origin: str


class ChangedUnitGoals(Row):
    measure: str
    title: str
    kind: str
    origin: str
    unit_code: str
    unit_name: str
    short_name: str
    parent_short_name: str
    level: str
    valid_from: date
    aim: str
    is_met: bool
    target: Any
    period: str
    numerator_before: Any
    denominator_before: Any
    numerator: Any
    denominator: Any


class CorrectedFigures(Row):
    change: str
    measure: str
    title: str
    kind: str
    unit_of_measure: str
    counted_noun: str
    among_noun: str
    origin: str
    unit_code: str
    unit_name: str
    short_name: str
    parent_short_name: str
    level: str
    valid_from: date
    period: str
    numerator_before: Any
    denominator_before: Any
    numerator_after: Any
    denominator_after: Any
    of_unit: int
    in_all: int
    file_name: str
    imported_at: datetime
