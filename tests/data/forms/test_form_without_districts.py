"""Of a level that is gone a form asks nothing, and 0 is read where a row has a figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from data.forms.cell_formats import CLOSED
from tests.data.forms.conftest import column_of, row_of
from tests.data.forms.test_form_round_trip import taken

# The last quarter with a day of the districts, and the first one without.
LAST, FIRST = "2025-Q3", "2026-Q1"


def is_closed(cell) -> bool:
    return cell.fill.start_color.rgb == f"FF{CLOSED.lstrip('#').upper()}"


@pytest.mark.parametrize(("period", "expected"), [("2025-Q2", False), (LAST, False), (FIRST, True)])
def test_columns_of_districts_are_closed_from_the_first_period_without_any(sent, period, expected):
    sheet = sent("IV.02b", "62", period).sheet()
    row = row_of(sheet, "@row:1")

    assert [is_closed(sheet.cell(row, column_of(sheet, code))) for code in ("3", "7", "11")] == (
        [expected] * 3
    )
    assert not is_closed(sheet.cell(row, column_of(sheet, "4")))
    notes = [row[1].value for row in sheet.iter_rows(max_col=2) if row[0].value == "@note"]
    assert any("không còn cấp huyện" in note for note in notes) is expected


def test_a_row_with_a_figure_has_0_of_the_districts_that_are_gone(sent):
    workbook = sent("IV.02b", "62", FIRST)
    row = row_of(workbook.sheet(), "@row:1")
    entered = {"2": 20, "4": 96, "6": 20, "8": 90, "10": 20, "12": 96}
    workbook.edit(
        lambda sheet: [
            setattr(sheet.cell(row, column_of(sheet, code)), "value", value)
            for code, value in entered.items()
        ]
    )

    filled = workbook.read()

    assert taken(filled) == {("1", code): Decimal(value) for code, value in entered.items()} | {
        ("1", code): Decimal(0) for code in ("3", "7", "11")
    }
    assert not filled.rejected


def test_a_free_row_has_0_of_them_too_but_no_share(sent):
    workbook = sent("II.07b", "62", FIRST)

    def fill(sheet):
        row = row_of(sheet, "@section:2:1") + 1
        sheet.cell(row, 3).value = "Đất đai"
        sheet.cell(row, column_of(sheet, "3", 2)).value = 7

    workbook.edit(fill)

    assert taken(workbook.read()) == {
        ("II/Đất đai", "3"): Decimal(7),
        ("II/Đất đai", "5"): Decimal(0),
    }


def test_a_blank_form_stays_blank(sent):
    assert not sent("IV.02b", "62", FIRST).read().cells


def test_what_somebody_entered_of_them_all_the_same_is_taken_as_it_is(sent):
    """In a form that was sent out before, where those cells were open."""
    workbook = sent("IV.02b", "62", FIRST)
    row = row_of(workbook.sheet(), "@row:1")
    workbook.edit(lambda sheet: setattr(sheet.cell(row, column_of(sheet, "3")), "value", 2))

    assert taken(workbook.read())["1", "3"] == Decimal(2)
