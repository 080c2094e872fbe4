"""Rows of the questions in queries/score_766/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date
from typing import Any

from data import Row


class ScoreComponents(Row):
    version: str
    card: str
    card_title: str
    component: str
    title: str
    max_points: Any
    threshold: float
    measure: str
    numerator: Any
    denominator: Any
    points: float
    is_of_portal: bool
    figure_period: str
    portal_numerator: Any
    portal_denominator: Any
    portal_points: Any
    note: str
    source: str
    measure_title: str
    unit_of_measure: str
    roll_up: str
    is_for_level: bool
    period: str
    starts_on: date
    ends_on: date
    is_finished: bool


class ScoreParts(Row):
    component: str
    unit_code: str
    valid_from: date
    numerator: float
    denominator: float
    max_points: float
    threshold: float
