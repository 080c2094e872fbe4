"""The forms that units send: what they fill in, into the workbooks that the program writes them."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.office.commands import command

QUARTERS = ("2025-Q3", "2026-Q1", "2026-Q2")
FIELDS = ("Hộ tịch", "Chứng thực", "Đất đai")
# The cells of a form that these units fill: rows as they are called on it, columns by number.
ASKED = {
    "IV.01": {"Số văn bản trong kỳ": ("2", "3", "4", "6", "7", "8")},
    "01/PCTN": {row: ("SL",) for row in ("1", "2", "3", "4", "5", "7", "8", "31", "32", "44")},
    "TC.05": {"Số phản ánh, kiến nghị trong kỳ": ("1", "2", "3", "4", "5")},
}
Cells = dict[tuple[str, str], int]


@dataclass(frozen=True)
class Report:
    """One form of a unit and period. Sent again, it takes the place of the one before."""

    form: str
    unit: str
    period: str
    cells: Cells

    @property
    def file_name(self) -> str:
        return f"{self.form.replace('/', '-')}_{self.unit}_{self.period}.xlsx"


def draw(quiet: list[str], others: list[str], rng: random.Random) -> list[Report]:
    """II.06a of those that export nothing and of one that does; other forms of both.

    The second of the quiet ones leaves a quarter out; the first sends one again, mended.
    """
    made = []
    for unit in [*quiet, others[0]]:
        for period in QUARTERS:
            if (unit, period) != (quiet[1], "2026-Q1"):
                made.append(Report("II.06a", unit, period, _handling(rng)))
    made.append(replace(made[0], cells=_handling(rng)))
    for form, periods in (
        ("IV.01", ("2025-Q3", "2026-Q1")),
        ("01/PCTN", ("2025-Q4", "2026-Q1")),
        ("TC.05", ("2025-Q3", "2026-Q1")),
    ):
        for unit in (quiet[0], others[0], others[-1]):
            made += [Report(form, unit, period, _figures(form, rng)) for period in periods]
    return made


def _handling(rng: random.Random) -> Cells:
    """II.06 by fields; what was taken on is handled or still open."""
    cells = {}
    for each in FIELDS:
        online, direct, carried = (rng.randint(0, 60) for _ in range(3))
        early, on_day, late, overdue = (rng.randint(0, 9) for _ in range(4))
        taken_on = online + direct + carried
        early = min(early, taken_on)
        on_day = min(on_day, taken_on - early)
        late = min(late, taken_on - early - on_day)
        left = taken_on - early - on_day - late
        overdue = min(overdue, left)
        figures = (online, direct, carried, early, on_day, late, left - overdue, overdue)
        columns = ("4", "5", "6", "8", "9", "10", "12", "13")
        cells |= {(each, column): figure for column, figure in zip(columns, figures, strict=True)}
    return cells


def _figures(form: str, rng: random.Random) -> Cells:
    cells = {
        (row, column): rng.randint(0, 40)
        for row, columns in ASKED[form].items()
        for column in columns
    }
    # A part is never more than its whole.
    for part, whole in ((("8", "SL"), ("7", "SL")), (("32", "SL"), ("31", "SL"))):
        if part in cells:
            cells[part] = min(cells[part], cells[whole])
    if form == "TC.05":
        (row,) = ASKED[form]
        for column, of in (("2", "1"), ("3", "2"), ("4", "2"), ("5", "2")):
            cells[row, column] = min(cells[row, column], cells[row, of])
    return cells


def send(report: Report, folder: Path) -> Path:
    """A form as the program writes it for the unit, filled in by hand in Excel."""
    path = folder / report.file_name
    path.unlink(missing_ok=True)
    asked = ["--unit", report.unit, "--period", report.period, "--to", str(folder)]
    command("template", report.form, *asked)
    book = openpyxl.load_workbook(path)
    _fill(book.worksheets[0], report.cells)
    book.save(path)
    return path


def _fill(page: Worksheet, cells: Cells) -> None:
    numbered = _columns(page)
    rows: dict[str, int] = {}
    for (row, column), value in cells.items():
        if row not in rows:
            rows[row] = _row(page, row) or _free_row(page, row)
        cell = page.cell(rows[row], numbered[column])
        assert not cell.protection.locked, (row, column)
        cell.value = value


def _columns(page: Worksheet) -> dict[str, int]:
    """Where each numbered column stands: (3)=(4)+(5) is column 3; else that of the figures."""
    for row in page.iter_rows(min_row=8, max_row=25):
        texts = {cell.column: str(cell.value or "") for cell in row if cell.column > 1}
        numbers = {col: re.match(r"\((\d+)\)", text) for col, text in texts.items()}
        if sum(map(bool, numbers.values())) > 1:
            return {number[1]: col for col, number in numbers.items() if number}
        for column, text in texts.items():
            if text == "Số liệu":
                return {"SL": column}
    raise AssertionError(f"{page.title}: no row numbers its columns")


def _row(page: Worksheet, called: str) -> int | None:
    """The row of that name or code."""
    for row in page.iter_rows(min_row=11, min_col=2, max_col=3):
        if any(str(cell.value or "").strip() == called for cell in row):
            return row[0].row
    return None


def _free_row(page: Worksheet, called: str) -> int:
    """The first row that is still without a name, named."""
    for number in range(11, page.max_row + 1):
        cell = page.cell(number, 3)
        if not cell.protection.locked and cell.value is None:
            cell.value = called
            return number
    raise AssertionError(f"{page.title}: no row is left for {called}")
