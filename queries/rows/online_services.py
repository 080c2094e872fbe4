"""Rows of the questions in queries/online_services/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date
from typing import Any

from data import Row


class LivingConditions(Row):
    item: str
    year: int
    value: Any
    qualifier: str
    source: str
    count_known: int


class NeededForTarget(Row):
    unit_code: str
    unit_name: str
    level: str
    kind: str
    numerator: Any
    denominator: Any
    value: float
    target_tag: str
    path_tag: str
    official_target: Any
    official_kind: str
    official_is_simulated: bool
    adopted_target: Any
    needed: int
    ceiling_numerator: Any
    ceiling_denominator: Any
    is_within_reach: bool
    population: Any
    area_km2: Any
    households: Any
    without_device: Any
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
    value: Any
    decision: str
    starts_on: date
    ends_on: date
    is_simulated: bool
    note: str
