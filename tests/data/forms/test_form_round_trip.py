"""What a person enters comes back: exactly those numbers, or a cell named with why not."""

from __future__ import annotations

import re
import zipfile
from decimal import Decimal

import pytest

from data.forms import layout, writing
from tests.data.forms.conftest import FORMS, column_of, report_of, row_of

FREE = ["Chứng thực", "Hộ tịch", "Đất đai"]


def fill(sheet, lines) -> dict[tuple[str, str], Decimal]:
    """A different number in every cell that can be entered; three names in each free section."""
    entered, number, names = {}, 0, {}
    for row, line in enumerate(lines, 1):
        if line.kind == "free":
            place = names.setdefault(line.section.code, iter(FREE))
            name = next(place, None)
            if name is None:
                continue
            label = 2 + [stub.holds for stub in line.part.stub].index("label")
            sheet.cell(row, label).value = name
            code = f"{line.section.code}/{name}" if line.section.code else name
        elif line.kind == "row":
            code = line.row.code
        else:
            continue
        for place, column in line.columns.items():
            if not column.sum_of:
                number += 1
                sheet.cell(row, place + 1).value = number
                entered[code, column.code] = Decimal(number)
    return entered


def taken(filled) -> dict[tuple[str, str], Decimal]:
    return {(cell.row_code, cell.column_code): cell.value for cell in filled.cells}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.form)
def test_every_form_gives_back_exactly_what_was_entered(form, sent):
    its = report_of(form)
    workbook = sent(form.form, its.unit_code, its.period)
    entered = {}
    workbook.edit(lambda sheet: entered.update(fill(sheet, layout.lines(its))))

    filled = workbook.read()

    assert (filled.form, filled.version) == (form.form, form.version)
    assert (filled.unit_code, filled.period) == (its.unit_code, its.period)
    assert (filled.starts_on, filled.ends_on) == (its.starts_on, its.ends_on)
    assert filled.source == f"form:{form.form}"
    assert taken(filled) == entered != {}
    assert filled.rejected == []
    assert filled.count_in == len(entered)
    assert not filled.is_demonstration


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.form)
def test_a_blank_form_says_nothing(form, sent):
    its = report_of(form)
    filled = sent(form.form, its.unit_code, its.period).read()

    assert (filled.cells, filled.rejected, filled.count_in) == ([], [], 0)


@pytest.fixture
def workbook(sent):
    return sent("II.06a", "STP", "2023-Q3")


def first_row(sheet) -> int:
    return row_of(sheet, "@section:1:1") + 1


def test_as_a_person_fills_it_in(workbook):
    """Numbers as text with points, blank and zero, names with odd blanks, a note beside."""

    def change(sheet):
        row = first_row(sheet)
        sheet.cell(row, 3).value = "  Chứng\u00a0 thực "  # decomposed letters and a hard space
        sheet.cell(row, column_of(sheet, "4")).value = "1.377"
        sheet.cell(row, column_of(sheet, "5")).value = 12.0
        sheet.cell(row, column_of(sheet, "6")).value = 0
        sheet.cell(row, column_of(sheet, "8")).value = "   "
        sheet.cell(row, 20).value = "số này hỏi lại anh Ba"
        sheet.cell(row + 3, 3).value = "Hộ tịch"  # a name and no figure yet
        sheet.cell(row + 4, 3).value = "Đất đai"
        sheet.cell(row + 4, column_of(sheet, "13")).value = 7
        sheet.column_dimensions["C"].width = 60
        sheet.title = "Quý III của sở"

    workbook.edit(change)
    filled = workbook.read()

    assert taken(filled) == {
        ("Chứng thực", "4"): 1377,
        ("Chứng thực", "5"): 12,
        ("Chứng thực", "6"): 0,
        ("Đất đai", "13"): 7,
    }
    assert filled.rejected == []


def test_rows_inserted_among_the_free_ones_are_read(workbook):
    def change(sheet):
        row = first_row(sheet)
        sheet.cell(row, 3).value, sheet.cell(row, 5).value = "Chứng thực", 1
        sheet.insert_rows(row + 1, 40)
        sheet.cell(row + 1, 3).value, sheet.cell(row + 1, 5).value = "Hộ tịch", 2
        last = row_of(sheet, "@end:1:1")
        sheet.insert_rows(last)
        sheet.cell(last, 3).value, sheet.cell(last, 5).value = "Đất đai", 3

    # Excel moves merged cells with their rows; the library that plays the person does not.
    workbook.edit(lambda sheet: [sheet.unmerge_cells(str(r)) for r in [*sheet.merged_cells.ranges]])
    workbook.edit(change)

    assert taken(workbook.read()) == {
        ("Chứng thực", "4"): 1,
        ("Hộ tịch", "4"): 2,
        ("Đất đai", "4"): 3,
    }


def test_a_cell_that_is_no_such_number_is_rejected_with_its_place(workbook):
    def change(sheet):
        row = first_row(sheet)
        sheet.cell(row, 3).value = "Chứng thực"
        sheet.cell(row, column_of(sheet, "4")).value = "mười"
        sheet.cell(row, column_of(sheet, "5")).value = -2
        sheet.cell(row, column_of(sheet, "6")).value = 1.5
        sheet.cell(row, column_of(sheet, "8")).value = 8

    workbook.edit(change)
    filled = workbook.read()
    row = first_row(workbook.sheet())

    assert taken(filled) == {("Chứng thực", "8"): 8}
    assert [
        (each.row_number, each.column_number, each.given, each.reason) for each in filled.rejected
    ] == [
        (row, 5, "mười", "not_a_number"),
        (row, 6, "-2", "negative"),
        (row, 7, "1.5", "not_whole"),
    ]
    assert filled.rejected[0].sheet == "II.06a"
    assert filled.rejected[0].heading == "Số hồ sơ tiếp nhận / Trong kỳ / Trực tuyến"
    assert filled.rejected[0].field == "Chứng thực, cột (4)"
    assert filled.count_in == 4


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (None, "unnamed_row"),
        ("x" * 300, "too_long"),
        ("hộ  TỊCH", "repeated"),
    ],
)
def test_a_row_without_a_name_of_its_own_is_rejected_cell_by_cell(name, reason, workbook):
    def change(sheet):
        row = first_row(sheet)
        sheet.cell(row, 3).value, sheet.cell(row, 5).value = "Hộ tịch", 1
        sheet.cell(row + 1, 3).value = name
        sheet.cell(row + 1, 5).value, sheet.cell(row + 1, 6).value = 2, 3

    workbook.edit(change)
    filled = workbook.read()

    assert taken(filled) == {("Hộ tịch", "4"): 1}
    assert [each.reason for each in filled.rejected] == [reason, reason]
    assert filled.count_in == 3


def test_a_row_that_the_form_does_not_have_is_rejected_not_lost(sent):
    workbook = sent("01/PCTN", "STP", "2023-Q3")

    def change(sheet):
        note = next(
            row[0].row
            for row in sheet.iter_rows(min_col=3, max_col=3)
            if str(row[0].value).startswith("Trong đó: cơ quan thanh tra")
        )
        sheet.cell(note, 5).value = 4
        sheet.cell(row_of(sheet, "@row:1"), 5).value = 9
        inserted = row_of(sheet, "@row:5")
        sheet.insert_rows(inserted)
        sheet.cell(inserted, 3).value, sheet.cell(inserted, 5).value = "Thêm", 3

    workbook.edit(lambda sheet: [sheet.unmerge_cells(str(r)) for r in [*sheet.merged_cells.ranges]])
    workbook.edit(change)
    filled = workbook.read()

    assert taken(filled) == {("1", "SL"): 9}
    assert [(each.given, each.reason) for each in filled.rejected] == [
        ("3", "unknown_row"),
        ("4", "unknown_row"),
    ]


def test_money_and_land_keep_their_decimals(sent):
    workbook = sent("01/PCTN", "STP", "2023-Q3")

    def change(sheet):
        sheet.cell(row_of(sheet, "@row:91"), 5).value = 304.443
        sheet.cell(row_of(sheet, "@row:91.1"), 5).value = "1.304,443"
        sheet.cell(row_of(sheet, "@row:92"), 5).value = "12,345"
        sheet.cell(row_of(sheet, "@row:44"), 5).value = 2.5

    workbook.edit(change)
    filled = workbook.read()

    assert taken(filled) == {
        ("91", "SL"): Decimal("304.443"),
        ("91.1", "SL"): Decimal("1304.443"),
    }
    assert {each.field: each.reason for each in filled.rejected} == {
        "44, cột (SL)": "not_whole",
        "92, cột (SL)": "too_precise",
    }


@pytest.mark.parametrize(("saved", "cells"), [("<v>5</v>", [5]), ("", [])])
def test_a_formula_in_an_entered_cell_counts_as_the_value_it_was_saved_with(saved, cells, sent):
    """Nothing is evaluated: a value that was not saved is not there."""
    figures = writing.Figures({("1", "3"): Decimal(5)})
    workbook = sent("IV.01", "STP", "2023-Q3", figures)
    formula = rf"\1<f>2+3</f>{saved}</c>"
    _edit_xml(workbook.path, lambda xml: re.sub("(<c [^>]*>)<v>5</v></c>", formula, xml))

    assert [cell.value for cell in workbook.read().cells] == cells


def _edit_xml(path, change) -> None:
    """The first sheet, as its file in the workbook says it."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    name = "xl/worksheets/sheet1.xml"
    before = parts[name].decode("utf-8")
    parts[name] = change(before).encode("utf-8")
    assert parts[name].decode("utf-8") != before
    with zipfile.ZipFile(path, "w") as book:
        for each, content in parts.items():
            book.writestr(each, content)
