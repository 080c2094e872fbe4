"""Rows of the questions in queries/shared/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from data import Row


class CoverageSources(Row):
    source: str
    source_name: str
    kind: str
    is_connected: bool
    count_units: int
    is_counted: bool
    has_due_days: bool


class Definition(Row):
    measure: str
    version: int
    valid_from: date
    title: str
    question: str
    domain: str
    kind: str
    better: str
    unit_of_measure: str
    numerator_words: str
    denominator_words: str
    counts_head: str
    volume_words: str
    share_words: str
    column_heads: list[str]
    counted_noun: str
    missed_noun: str
    among_noun: str
    listed_as: list[str]
    calendar: str
    roll_up: str
    available_levels: list[str]
    form_column: str
    legal_basis: str
    owner: str
    provider: str
    judged: str
    known_limits: str
    checked_on: date
    counting_sql: str


class DueWindow(Row):
    as_of: date
    until: date
    working_days_since: int


class Findable(Row):
    kind: str
    entries: str


class FindableUnits(Row):
    kind: str
    entries: str


class FormSenders(Row):
    unit_code: str
    valid_from: date
    unit_name: str
    short_name: str
    level: str
    district_short_name: str
    is_sent: bool


class Forms(Row):
    form: str
    version: str
    title: str
    legal_basis: str
    calendar: str


class FormsNotConfigured(Row):
    form: str
    valid_to: date
    ended_by: str


class KnownShares(Row):
    measure: str


class LevelsByMeasure(Row):
    level: str
    origin: str
    numerator: Any
    denominator: Any
    value: float
    count_units: int
    kinds: list[str]


class MeasureHistory(Row):
    period: str
    starts_on: date
    ends_on: date
    numerator: Any
    denominator: Any
    value: float
    is_finished: bool
    origin: str
    version: int
    months_present: int
    months_expected: int
    units: str


class Measures(Row):
    measure: str
    version: int
    title: str
    short_title: str
    question: str
    numerator_words: str
    denominator_words: str
    legal_basis: str
    form_column: str
    owner: str
    domain: str
    kind: str
    better: str
    unit_of_measure: str
    source: str
    available_levels: list[str]
    section: str
    section_number: int
    section_order: int
    counts_head: str
    counted_noun: str
    missed_noun: str
    among_noun: str
    listed_as: list[str]
    explained_on: str
    leads: bool
    objective_order: int
    is_judged: bool
    has_gap: bool


class Objectives(Row):
    measure: str
    title: str
    origin: str
    numerator: Any
    denominator: Any
    value: float
    qualifier: str
    official_target: Any
    adopted_target: Any
    state: str
    target_tag: str
    path_tag: str
    coverage: float
    calendar: str
    period: str
    as_of: date
    starts_on: date
    ends_on: date
    is_finished: bool
    is_longer: bool
    is_other_period: bool
    months_present: int
    months_expected: int
    units_complete: int
    units_expected: int
    published_on: date
    document: str
    note: str
    short_title: str
    domain: str
    display_order: int
    kind: str
    better: str
    unit_of_measure: str
    form_column: str
    judged: str
    part_of: str
    source: str
    official_kind: str
    official_is_simulated: bool
    adopted_is_simulated: bool
    unit_code: str


class OpeningUnit(Row):
    unit_code: str
    level: str
    state: str


class OutOfSight(Row):
    source: str
    unit_code: str
    why_missing: str
    note: str
    source_name: str
    unit_name: str
    short_name: str
    valid_from: date
    came_through: date
    is_proposed: bool
    starts_on: date
    months: list[str]
    months_of_period: list[str]


class PartlyTold(Row):
    unit_code: str
    valid_from: date
    unit_name: str
    level: str
    months_present: int
    months_expected: int


class Periods(Row):
    period: str
    calendar: str
    kind: str
    year: int
    number: int
    starts_on: date
    ends_on: date
    is_finished: bool
    province_label: str


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


class ProvinceHistory(Row):
    measure: str
    period: str
    year: int
    number: int
    is_same_period_last_year: bool
    is_asked: bool
    numerator: float
    denominator: float
    value: float
    origin: str
    version: int
    is_complete: bool


class ProvinceObjectives(Row):
    measure: str
    title: str
    origin: str
    numerator: Any
    denominator: Any
    value: float
    qualifier: str
    official_target: Any
    adopted_target: Any
    state: str
    target_tag: str
    path_tag: str
    coverage: float
    calendar: str
    period: str
    as_of: date
    starts_on: date
    ends_on: date
    is_finished: bool
    is_longer: bool
    is_other_period: bool
    units_complete: int
    units_expected: int
    published_on: date
    document: str
    note: str
    short_title: str
    domain: str
    display_order: int
    kind: str
    better: str
    unit_of_measure: str
    form_column: str
    judged: str
    part_of: str
    source: str
    official_kind: str
    official_is_simulated: bool
    adopted_is_simulated: bool
    unit_code: str


class PublishedElsewhere(Row):
    measure: str
    title: str
    domain: str
    kind: str
    unit_of_measure: str
    unit_code: str
    short_name: str
    level: str
    period: str
    origin: str
    numerator: Any
    denominator: Any
    value: float
    qualifier: str
    as_of: date
    published_on: date
    document: str
    note: str


class ReportedHandling(Row):
    unit_code: str
    valid_from: date
    unit_name: str
    short_name: str
    level: str
    kind: str
    parent_code: str
    parent_short_name: str
    origin: str
    handled: Any
    late: Any
    pending: Any
    overdue: Any
    months_present: int
    months_expected: int
    ended_on: date
    units: str


class Successions(Row):
    old_code: str
    old_from: date
    new_code: str
    new_from: date
    changed_on: date
    is_of_one_level: bool
    old_name: str
    new_name: str


class ThisBuild(Row):
    made_at: datetime
    as_of: date
    is_demonstration: bool
    origin: str
    province_name: str
    late_sources: list[dict]


class ToldLevels(Row):
    measure: str
    level: str


class UndeclaredForms(Row):
    form: str
    count_sent: int
    count_due: int


class Units(Row):
    unit_code: str
    unit_name: str
    short_name: str
    level: str
    kind: str
    parent_code: str
    parent_short_name: str
    valid_from: date
    valid_to: date
    scope: str
    is_named_by_code: bool


class UnitsByMeasure(Row):
    unit_code: str
    unit_name: str
    level: str
    numerator: Any
    denominator: Any
    value: float
    state: str
    target_tag: str
    path_tag: str
    official_target: Any
    official_kind: str
    official_is_simulated: bool
    short_name: str
    kind: str
    parent_code: str
    parent_short_name: str
    group_name: str
    within_name: str
    origin: str
    period: str
    months_present: int
    months_expected: int
    units_expected: int
    better: str
    measure_kind: str
    unit_of_measure: str
    valid_from: date
    began_on: date
    ended_on: date
    scope: str
    is_named_by_code: bool
    units: str


class WithoutClosing(Row):
    unit_code: str
    valid_from: date
    count_late: int
    closed_late: int
    ready_unknown: int
    alike_late: int
    alike_closed: int
    alike_unknown: int


class WrittenTables(Row):
    name: str
    sql: str
