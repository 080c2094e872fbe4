"""A form on its way: written, opened as a person would, saved, read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.forms import catalogue, reading, report, writing
from data.forms.filled import Filled
from data.forms.form import Form

FORMS = catalogue.load()
# A unit of each level, of the real reference data.
SENDER = {"province": "62", "department": "STP", "district": "616", "commune": "23284"}


def report_of(form: Form) -> report.Report:
    part = form.periods[0]
    period = "2023" if part == "year" else f"2023-{part}"
    return report.of(form.form, SENDER[form.levels[0]], period)


class Workbook:
    """A workbook that was sent to a unit."""

    def __init__(self, path: Path, its: report.Report):
        self.path, self.report = path, its

    def edit(self, change: Callable[[Worksheet], None]) -> None:
        book = openpyxl.load_workbook(self.path)
        change(book.worksheets[0])
        book.save(self.path)

    def sheet(self) -> Worksheet:
        return openpyxl.load_workbook(self.path).worksheets[0]

    def read(self) -> Filled:
        return reading.read(self.path)


@pytest.fixture
def sent(tmp_path) -> Callable[..., Workbook]:
    """The blank form of a report, written: sent("II.06a", "STP", "2023-Q3")."""

    def of(form: str, unit: str, period: str, figures=None) -> Workbook:
        path = tmp_path / f"{form.replace('/', '-')}_{unit}_{period}.xlsx"
        its = report.of(form, unit, period)
        writing.write(path, its, figures)
        return Workbook(path, its)

    return of


def row_of(sheet: Worksheet, mark: str) -> int:
    """The row that has a mark in the hidden column."""
    return next(row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value == mark)


def column_of(sheet: Worksheet, code: str, part: int = 1) -> int:
    """The column of a number, as a person finds it: “(4)” or “(3)=(4)+(5)” under the headings."""
    numbers = sheet[row_of(sheet, f"@columns:{part}")]
    return next(cell.column for cell in numbers if str(cell.value).partition("=")[0] == f"({code})")
