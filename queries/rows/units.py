"""Rows of the questions in queries/units/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date
from typing import Any

from data import Row


class UnitStates(Row):
    unit_code: str
    unit_name: str
    level: str
    measure: str
    title: str
    short_title: str
    state: str
    excess: float
    origin: str
    short_name: str
    parent_short_name: str
    valid_from: date
    units: str


class VerdictLevels(Row):
    measure: str
    title: str
    level: str
    origin: str
    is_rare: bool
    level_value: float
    tau: float
    clustering: float
    list_length: int
    limit_spread: float
    count_units: int
    count_judged: int
    count_lagging: int
    count_recovering: int
    count_watch: int
    count_typical: int
    count_leading: int
    count_inconclusive: int
    count_insufficient: int
    rule_version: int
    better: str
    unit_of_measure: str


class VerdictRule(Row):
    name: str
    value: str
    reason: str
    rule_version: int


class Verdicts(Row):
    measure: str
    title: str
    unit_code: str
    unit_name: str
    level: str
    numerator: Any
    denominator: Any
    value: float
    state: str
    state_before: str
    target_tag: str
    path_tag: str
    basis: str
    window_months: int
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
    unit_of_measure: str
    official_target: Any
    adopted_is_simulated: bool
    short_name: str
    parent_short_name: str
    origin: str
    months_present: int
    months_expected: int
    valid_from: date
    rule_version: int
    units: str
    count_late: int
    closed_late: int
