"""A form on its way: written, opened as a person would, saved, read back."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

import duckdb
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

import data
from data import builds, inserting
from data.forms import catalogue, reading, report, writing
from data.forms.filled import Filled
from data.forms.form import Form
from data.packs import KON_TUM
from tests import province as provinces
from tests.province import asked, dossier, unit

# Each form by its newest version, and a part of 2023 that is reported by it.
FORMS = [
    max(versions, key=lambda form: form.valid_from)
    for _, versions in groupby(catalogue.load(), key=lambda form: form.form)
    for versions in [list(versions)]
]


def part_of(form: Form) -> str:
    return "Q3" if "Q3" in form.periods else form.periods[0]


# A unit of each level, of the real reference data.
SENDER = {"province": "62", "department": "STP", "district": "616", "commune": "23284"}

UNITS = [
    unit("62", "province"),
    unit("S", "department"),
    unit("H", "district"),
    unit("X", "commune", parent_code="H"),
]
# With dossiers of nobody's form, so that only what a test is about is compared.
OTHER = [unit("Z", "department")]


def report_of(form: Form) -> report.Report:
    part = part_of(form)
    period = "2023" if part == "year" else f"2023-{part}"
    mark = "civil:" if form.calendar == "civil" else ""
    return report.of(form.form, SENDER[form.levels[0]], mark + period, KON_TUM)


class Workbook:
    """A workbook that was sent to a unit."""

    def __init__(self, path: Path, its: report.Report):
        self.path, self.report = path, its
        self._sheet: Worksheet | None = None

    def edit(self, change: Callable[[Worksheet], None]) -> None:
        book = openpyxl.load_workbook(self.path)
        change(book.worksheets[0])
        book.save(self.path)
        self._sheet = None

    def sheet(self) -> Worksheet:
        """To look at; opened once."""
        self._sheet = self._sheet or openpyxl.load_workbook(self.path).worksheets[0]
        return self._sheet

    def read(self) -> Filled:
        return reading.read(self.path, KON_TUM)


@pytest.fixture
def sent(tmp_path) -> Callable[..., Workbook]:
    """The blank form of a report, written: sent("II.06a", "STP", "2023-Q3")."""

    return functools.partial(written, tmp_path)


def written(folder: Path, form: str, unit: str, period: str, figures=None) -> Workbook:
    """A report's form in a folder; blank but for these figures."""
    path = folder / f"{form.replace('/', '-')}_{unit}_{period.replace(':', '-')}.xlsx"
    its = report.of(form, unit, period, KON_TUM)
    writing.write(path, its, figures)
    return Workbook(path, its)


def row_of(sheet: Worksheet, mark: str) -> int:
    """The row that has a mark in the hidden column."""
    return next(row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value == mark)


def column_of(sheet: Worksheet, code: str, part: int = 1) -> int:
    """The column of a number, as a person finds it: “(4)” or “(3)=(4)+(5)” under the headings."""
    numbers = sheet[row_of(sheet, f"@columns:{part}")]
    return next(cell.column for cell in numbers if str(cell.value).partition("=")[0] == f"({code})")


@pytest.fixture
def forms(province):
    """Build with these cells; what each check of forms then found: (number, first example)."""

    def of(*cells: list[dict], dossiers=None, **what) -> dict[str, tuple[int, dict]]:
        what = {"units": UNITS + OTHER, "until": "counted"} | what
        province(
            dossiers=dossiers or [dossier("Z")],
            cells=[cell for each in cells for cell in each],
            **what,
        )
        found = asked(
            "select check_name, count_found, example from check_result "
            "where starts_with(check_name, 'form_') and count_found > 0"
        )
        return {row.check_name: (row.count_found, json.loads(row.example)) for row in found}

    return of


@contextmanager
def open_build(folder: Path, **what) -> Iterator[duckdb.DuckDBPyConnection]:
    """A build of the units above, open for cells to come and go."""
    with provinces.store_at(folder / "store"):
        path = builds.path_of(provinces.make(folder, units=UNITS + OTHER, until="count", **what))
    with duckdb.connect(path) as connection:
        yield connection


@pytest.fixture(scope="module")
def an_open_build(tmp_path_factory):
    with open_build(tmp_path_factory.mktemp("forms"), dossiers=[dossier("Z")]) as connection:
        yield connection


@pytest.fixture
def tested(an_open_build):
    """The identities that these cells break."""

    return functools.partial(broken_by, an_open_build)


def broken_by(connection: duckdb.DuckDBPyConnection, cells: list[dict]) -> list[data.Row]:
    """The identities that these cells break, where they are all that was reported."""
    return rows_with(connection, cells, "from form_tested where is_broken")


def rows_with(connection: duckdb.DuckDBPyConnection, cells: list[dict], sql: str) -> list[data.Row]:
    """The rows of a text where these cells are all that was reported."""
    connection.execute("delete from form_cell")
    inserting.insert(connection, "form_cell", [cell | {"batch_id": "x"} for cell in cells])
    return data.rows(connection.execute(sql))
