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
# The cells of a form that units fill: rows as they are called on it, those of one of its sections
# with that before them ("III/Đất đai"); columns by number.
ASKED = {
    "IV.01": {"Số văn bản trong kỳ": ("2", "3", "4", "6", "7", "8")},
    "01/PCTN": {row: ("SL",) for row in ("1", "2", "3", "4", "5", "7", "8", "31", "32", "44")},
    "TC.05": {"Số phản ánh, kiến nghị trong kỳ": ("1", "2", "3", "4", "5")},
    "II.03b": {
        "I/Sở Tư pháp": ("3", "5", "6", "7", "8", "11"),
        "II/Sở Nội vụ": ("3", "5", "6", "7", "8", "11"),
    },
    "II.04": {row: ("2", "3", "10") for row in ("I.1", "I.2", "II.1", "II.2")},
    "II.05b": {
        field: tuple(str(each) for each in (4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16))
        for field in ("Đất đai", "Hộ tịch")
    },
    "II.07b": {
        **{
            f"I/{field}": ("4", "6", "8", "10", "12", "14")  # of districts nobody is asked
            for field in ("Hộ tịch", "Chứng thực")
        },
        "II/Đất đai": ("3",),
    },
    "II.08": {
        field: ("3", "4", "5", "6", "7", "8", "9") for field in ("Cấp phép xây dựng", "Khai sinh")
    },
    "IV.02b": {
        "Số cơ quan, đơn vị": ("2", "4", "6", "8", "10", "12"),
    },
    "V.01": {row: ("3", "4", "5") for row in ("Báo cáo tháng", "Báo cáo năm")},
}
# The province's own forms of a quarter.
OF_PROVINCE = ("II.03b", "II.04", "II.05b", "II.07b", "II.08", "IV.02b")
# Of each form, columns that are never more than another.
PARTS = {
    "TC.05": (("2", "1"), ("3", "2"), ("4", "2"), ("5", "2")),
    "II.04": (("3", "2"),),
    "II.07b": (("8", "4"), ("10", "6"), ("12", "8"), ("14", "10")),
    "II.08": (("4", "3"), ("7", "6")),
    "IV.02b": (("2", "10"), ("4", "12"), ("6", "10"), ("8", "12")),
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


def draw(
    province: str, quiet: list[str], others: list[str], few: bool, rng: random.Random
) -> list[Report]:
    """II.06a of those that export nothing and of one that does; other forms of both; the
    province's own, among them II.06c, which counts for nothing beside what its units sent.

    The second of the quiet ones leaves a quarter out; the first sends one again, mended. `few`:
    other forms of fewer units, the province's of fewer quarters.
    """
    made = []
    for unit in [*quiet, others[0]]:
        for period in QUARTERS[: 1 if few and unit in others else None]:
            if (unit, period) != (quiet[1], "2026-Q1"):
                made.append(Report("II.06a", unit, period, _handling(rng)))
    made.append(replace(made[0], cells=_handling(rng)))
    for form, periods in (
        ("IV.01", ("2025-Q3", "2026-Q1")),
        ("01/PCTN", ("2025-Q4", "2026-Q1")),
        ("TC.05", ("2025-Q3", "2026-Q1")),
    ):
        for unit in (quiet[0], others[0], others[-1])[: 1 if few else None]:
            made += [Report(form, unit, period, _figures(form, rng)) for period in periods]
        if few:
            made.append(Report(form, others[0], periods[-1], _figures(form, rng)))
    made.append(Report("II.06c", province, "2026-Q1", _handling(rng, ("I/Đất đai", "III/Đất đai"))))
    quarters = QUARTERS[2 if few else 1 :]
    for form in OF_PROVINCE:
        made += [Report(form, province, period, _figures(form, rng)) for period in quarters]
    made.append(Report("V.01", province, "2026-H1", _figures("V.01", rng)))
    return made


def _handling(rng: random.Random, fields: tuple[str, ...] = FIELDS) -> Cells:
    """II.06 by fields; what was taken on is handled or still open."""
    cells = {}
    for each in fields:
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
    for row in ASKED[form]:
        for part, whole in PARTS.get(form, ()):
            if (row, whole) in cells:
                cells[row, part] = min(cells[row, part], cells[row, whole])
        if form == "II.03b":
            cells[row, "5"] = sum(cells[row, each] for each in ("6", "7", "8"))
        if form == "II.05b":
            _balance(cells, row)
    return cells


def _balance(cells: Cells, row: str) -> None:
    """What was received, and what of it was handled, is the same by content and by time."""
    for first, second, third, fourth in (("4", "5", "6", "7"), ("9", "10", "11", "12")):
        total = cells[row, first] + cells[row, second]
        cells[row, third] = min(cells[row, third], total)
        cells[row, fourth] = total - cells[row, third]


def first_of_each(reports: list[Report]) -> list[Report]:
    """Those that nothing came before, of their form, unit and period."""
    return list({each.file_name: each for each in reversed(reports)}.values())


def sent_again(reports: list[Report]) -> list[Report]:
    """The others, in the order in which they came."""
    first = first_of_each(reports)
    return [each for each in reports if each not in first]


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
    heads = _heads(page)
    rows: dict[str, int] = {}
    for (row, column), value in cells.items():
        if row not in rows:
            rows[row] = _row(page, row) or _free_row(page, row)
        numbered = max((head for head in heads if head[0] < rows[row]), key=lambda head: head[0])[1]
        cell = page.cell(rows[row], numbered[column])
        assert not cell.protection.locked, (row, column)
        cell.value = value


def _heads(page: Worksheet) -> list[tuple[int, dict[str, int]]]:
    """The rows that number the columns, and where each stands: (3)=(4)+(5) is column 3; else that
    of the figures."""
    heads = []
    for row in page.iter_rows(min_row=8):
        texts = {cell.column: str(cell.value or "") for cell in row if cell.column > 1}
        numbers = {col: re.match(r"\((\d+)\)", text) for col, text in texts.items()}
        if sum(map(bool, numbers.values())) > 1:
            found = {number[1]: col for col, number in numbers.items() if number}
            heads.append((row[0].row, found))
        heads += [(row[0].row, {"SL": col}) for col, text in texts.items() if text == "Số liệu"]
    assert heads, f"{page.title}: no row numbers its columns"
    return heads


def _row(page: Worksheet, called: str) -> int | None:
    """The row of that name or code."""
    for row in page.iter_rows(min_row=11, min_col=2, max_col=3):
        if any(str(cell.value or "").strip() == called for cell in row):
            return row[0].row
    return None


def _free_row(page: Worksheet, called: str) -> int:
    """The first row that is still without a name, of its section where it has one; named."""
    section, _, name = called.rpartition("/")
    begins = next(
        number
        for number in range(11, page.max_row + 1)
        if not section or page.cell(number, 2).value == section
    )
    for number in range(begins, page.max_row + 1):
        cell = page.cell(number, 3)
        if not cell.protection.locked and cell.value is None:
            cell.value = name
            return number
    raise AssertionError(f"{page.title}: no row is left for {called}")
