"""Every entered cell that is not blank is taken or rejected, whatever a person typed into it."""

from __future__ import annotations

from decimal import Decimal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.forms import reading, report, writing
from data.packs import KON_TUM
from tests.data.forms.conftest import row_of

REASONS = {
    *("negative", "not_whole", "too_long", "not_a_number", "repeated", "unnamed_row"),
    *("control_characters", "error_cell"),
}
WRITABLE = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="￾￿")
TYPED = st.one_of(
    st.none(),
    st.integers(-5, 10**13),
    st.floats(-2, 1e6, allow_nan=False),
    st.booleans(),
    st.dates(),
    st.sampled_from(["1.377", "80,48", "0", " 5 ", "-", "x", "1.2.3", "#N/A"]),
    st.text(WRITABLE, max_size=5),
)
NAMES = st.one_of(
    st.none(),
    st.sampled_from(["Hộ tịch", "hộ  TỊCH", "Ho tich", "Chứng thực", "2023"]),
    st.text(WRITABLE, max_size=300),
)
ROWS = st.lists(st.tuples(NAMES, st.lists(TYPED, min_size=8, max_size=8)), max_size=6)
ENTERED = (5, 6, 7, 9, 10, 11, 13, 14)  # where columns (4)–(6), (8)–(10), (12) and (13) stand


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    path = tmp_path_factory.mktemp("account") / "blank.xlsx"
    writing.write(path, report.of("II.06a", "STP", "2023-Q3", KON_TUM))
    return path


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=ROWS)
def test_what_came_in_is_what_was_taken_and_what_was_rejected(rows, blank):
    book = openpyxl.load_workbook(blank)
    sheet = book.worksheets[0]
    first = row_of(sheet, "@section:1:1") + 1
    places = set()
    for number, (name, cells) in enumerate(rows, first):
        _type(sheet.cell(number, 3), name)
        for column, typed in zip(ENTERED, cells, strict=True):
            _type(sheet.cell(number, column), typed)
            if str("" if typed is None else typed).split():
                places.add((number, column))
    path = blank.with_name("filled.xlsx")
    book.save(path)

    filled = reading.read(path, KON_TUM)

    assert filled.count_in == len(filled.cells) + len(filled.rejected) == len(places)
    rejected = {(each.row_number, each.column_number) for each in filled.rejected}
    assert len(rejected) == len(filled.rejected) and rejected <= places
    assert {each.reason for each in filled.rejected} <= REASONS
    taken = {(cell.row_code, cell.column_code) for cell in filled.cells}
    assert len(taken) == len(filled.cells)
    assert all(cell.value >= 0 and cell.value == int(cell.value) for cell in filled.cells)
    assert all(isinstance(cell.value, Decimal) for cell in filled.cells)


def _type(cell, typed) -> None:
    cell.value = typed
    if isinstance(typed, str):
        cell.data_type = "s"  # also what would start a formula
