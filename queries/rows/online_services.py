"""Rows of the questions in queries/online_services/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date

from data import Row


class NeededForTarget(Row):
    unit_code: str
    unit_name: str
    level: str
    numerator: float
    denominator: float
    value: float
    target_tag: str
    path_tag: str
    official_target: float
    adopted_target: float
    needed: int
    ceiling_numerator: float
    ceiling_denominator: float
    is_within_reach: bool
    population: float
    area_km2: float
    context_year: int
    origin: str
    months_present: int
    months_expected: int
    short_name: str
    valid_from: date
    parent_short_name: str


class ServicesOffered(Row):
    hosted_by: str
    online_level: str
    origin: str
    count_procedures: int


class Targets(Row):
    kind: str
    value: float
    decision: str
    starts_on: date
    ends_on: date
    is_simulated: bool
    note: str
