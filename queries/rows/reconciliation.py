"""Rows of the questions in queries/reconciliation/, made by python -m queries.typed."""

from __future__ import annotations

from datetime import date
from typing import Any

from data import Row


class ComparedFigures(Row):
    measure: str
    title: str
    domain: str
    kind: str
    unit_of_measure: str
    form_column: str
    origin: str
    document: str
    numerator: Any
    denominator: Any
    value: float
    qualifier: str
    note: str
    published_on: date
    against_origin: str
    against_document: str
    against_numerator: Any
    against_denominator: Any
    against_value: float
    against_qualifier: str
    difference_numerator: Any
    difference_denominator: Any
    difference_value: float


class FormCells(Row):
    form: str
    unit_code: str
    row_code: str
    column_code: str
    row_label: str
    section_title: str
    column_label: str
    reported: Any
    counted: int
    difference: Any
    measure: str
    title: str


class FormGaps(Row):
    form: str
    unit_code: str
    valid_from: date
    unit_name: str
    short_name: str
    level: str
    count_cells: int
    count_compared: int
    count_different: int


class PublishedSums(Row):
    identity: str
    kind: str
    origin: str
    document: str
    period: str
    amounts: list[float]
    signs: list[int]
    words: list[str]
    measures: list[str]
    amount_added: Any
    amount_total: Any
    total_words: str
    total_measure: str
    difference: Any


class ReportBeside(Row):
    measure: str
    unit_code: str
    level: str
    form: str
    title: str
    kind: str
    unit_of_measure: str
    reported: Any
    reported_denominator: Any
    summed: Any
    summed_denominator: Any
    difference: Any
    difference_denominator: Any
    units_complete: int
    units_counted: int
    units_expected: int


class StatedPeriods(Row):
    period: str
    starts_on: date
    ends_on: date
    count_printed: int
    count_reported: int
