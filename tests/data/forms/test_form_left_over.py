"""A figure that stands where none is taken from is named, cell by cell, and never passed over."""

from __future__ import annotations

import openpyxl
import pytest

from data import faults
from data.forms import unread, writing
from tests.data.forms.conftest import column_of, row_of


@pytest.fixture
def workbook(sent):
    return sent("II.06a", "STP", "2023-Q3")


@pytest.fixture
def documents(sent):
    return sent("IV.01", "STP", "2023-Q3")


def first_row(sheet) -> int:
    return row_of(sheet, "@section:1:1") + 1


def two_fields(sheet) -> None:
    """Two fields; (3) of them is 60 and 40, (4) of all is 60."""
    row = first_row(sheet)
    for at, (name, figures) in enumerate(
        {"Hộ tịch": (10, 20, 30), "Đất đai": (50, -1, None)}.items()
    ):
        sheet.cell(row + at, 3).value = name
        for code, figure in zip("456", figures, strict=True):
            if figure != -1:
                sheet.cell(row + at, column_of(sheet, code)).value = figure


def left_over(filled) -> list[tuple[str, str, str]]:
    return [(each.sheet, each.given, each.reason) for each in filled.rejected]


def test_figures_under_the_signatures_and_beside_the_table_are_named(workbook):
    def change(sheet):
        two_fields(sheet)
        signed = row_of(sheet, "@sign:3")
        sheet.cell(signed + 1, 4).value, sheet.cell(signed + 2, 4).value = 20, "1.030"
        sheet.cell(signed + 3, 4).value = "Kon Tum, ngày 15/9/2023"
        sheet.cell(signed + 3, 6).value = "0905123456"  # a telephone
        sheet.cell(first_row(sheet), 25).value = 7
        sheet.cell(first_row(sheet), 26).value = "7 hồ sơ, hỏi lại"

    workbook.edit(change)
    filled = workbook.read()
    signed = row_of(workbook.sheet(), "@sign:3")

    assert len(filled.cells) == 4
    assert [(each.row_number, each.column_number, each.reason) for each in filled.rejected] == [
        (first_row(workbook.sheet()), 25, "outside_table"),
        (signed + 1, 4, "outside_table"),
        (signed + 2, 4, "outside_table"),
    ]
    assert filled.count_in == 7


@pytest.mark.parametrize("is_sum", [True, False])
def test_a_figure_over_a_sum_is_named_where_it_is_none(workbook, is_sum):
    """Typed over grey cells: (3) of a field, and (4) of all of them."""

    def change(sheet):
        two_fields(sheet)
        field, every = first_row(sheet), row_of(sheet, "@section:1:1")
        sheet.cell(field, column_of(sheet, "3")).value = 60 if is_sum else 500
        sheet.cell(every, column_of(sheet, "4")).value = 60 if is_sum else 400

    workbook.edit(change)
    filled = workbook.read()

    assert len(filled.cells) == 4
    named = [(each.given, each.reason, each.field) for each in filled.rejected]
    assert named == (
        [] if is_sum else [("400", "computed_cell", "cột (4)"), ("500", "computed_cell", "cột (3)")]
    )


def test_sums_alone_are_no_figures_of_a_form(documents):
    """Somebody filled in the grey cells and left open what they are made of."""

    def change(sheet):
        row = row_of(sheet, "@row:1")
        sheet.cell(row, column_of(sheet, "1")).value = 500
        sheet.cell(row, column_of(sheet, "5")).value = "400"

    documents.edit(change)
    filled = documents.read()

    assert filled.cells == []
    assert left_over(filled) == [
        ("IV.01", "500", "computed_cell"),
        ("IV.01", "400", "computed_cell"),
    ]


def test_the_sums_that_a_spreadsheet_made_say_nothing_more(sent):
    """Every grey cell has its saved value, as after saving in Excel."""
    figures = {("I/Hộ tịch", "4"): 3, ("I/Đất đai", "5"): 4, ("II/Hộ tịch", "8"): 5}
    filled = sent("II.06b", "608", "2023-Q3", writing.Figures(figures)).read()

    assert filled.rejected == [] and len(filled.cells) == 3


def test_what_a_copied_sheet_has_that_the_form_has_not_is_named(documents):
    row = row_of(documents.sheet(), "@row:1")
    documents.edit(lambda sheet: setattr(sheet.cell(row, column_of(sheet, "2")), "value", 5))

    book = openpyxl.load_workbook(documents.path)
    sheet = book.copy_worksheet(book.worksheets[0])
    sheet.title = "Bản nháp"
    sheet.cell(row, column_of(sheet, "3")).value = 77
    sheet.cell(row, column_of(sheet, "1")).value = 82
    book.save(documents.path)
    filled = documents.read()

    assert [(cell.column_code, int(cell.value)) for cell in filled.cells] == [("2", 5)]
    assert left_over(filled) == [("Bản nháp", "77", "other_sheet")]
    assert filled.rejected[0].row_number == row


def test_a_sheet_of_the_senders_own_may_have_words_and_its_figures_are_named(documents):
    book = openpyxl.load_workbook(documents.path)
    sheet = book.create_sheet("Ghi chú")
    sheet["A1"], sheet["A2"], sheet["B2"] = "Số văn bản tính đến ngày 14/9", "Sở", 12
    book.save(documents.path)

    assert left_over(documents.read()) == [("Ghi chú", "12", "other_sheet")]


def test_somebodys_own_table_is_no_slip(documents, monkeypatch):
    monkeypatch.setattr(unread, "MOST_ELSEWHERE", 3)
    book = openpyxl.load_workbook(documents.path)
    sheet = book.create_sheet("Số gốc")
    for number in range(4):
        sheet.cell(1, number + 1).value = number + 10
    book.save(documents.path)

    with pytest.raises(faults.Fault, match="trang Số gốc có hơn 3 số"):
        documents.read()


@pytest.mark.parametrize(
    "name", ["Tổng cộng", "CỘNG", "Tổng số", "Cộng:", "TỔNG CỘNG (I+II)", "Tổng cộng cả huyện"]
)
def test_a_total_typed_among_the_fields_is_no_field(workbook, name):
    def change(sheet):
        two_fields(sheet)
        sheet.cell(first_row(sheet) + 2, 3).value = name
        sheet.cell(first_row(sheet) + 2, column_of(sheet, "4")).value = 60

    workbook.edit(change)
    filled = workbook.read()

    assert {cell.row_code for cell in filled.cells} == {"Hộ tịch", "Đất đai"}
    assert left_over(filled) == [("II.06a", "60", "total_row")]


@pytest.mark.parametrize("name", ["Cộng tác viên", "Tổng hợp", "Tổng số hóa"])
def test_a_field_that_begins_like_a_total_is_a_field(workbook, name):
    def change(sheet):
        sheet.cell(first_row(sheet), 3).value = name
        sheet.cell(first_row(sheet), column_of(sheet, "4")).value = 60

    workbook.edit(change)
    assert [cell.row_code for cell in workbook.read().cells] == [name]


@pytest.mark.parametrize(
    ("typed", "given"), [("#REF!", "#REF!"), ("#N/A", "#N/A"), ("=A99", "#CHƯA TÍNH!")]
)
def test_an_error_or_a_formula_without_its_value_is_named_by_its_cell(documents, typed, given):
    """All six cells of the form, one of them so."""

    def change(sheet):
        for number, code in enumerate("234678"):
            sheet.cell(row_of(sheet, "@row:1"), column_of(sheet, code)).value = number
        sheet.cell(row_of(sheet, "@row:1"), column_of(sheet, "3")).value = typed

    documents.edit(change)
    filled = documents.read()

    assert [cell.column_code for cell in filled.cells] == ["2", "4", "6", "7", "8"]
    (wrong,) = filled.rejected
    assert (wrong.column_number, wrong.given, wrong.reason) == (
        column_of(documents.sheet(), "3"),
        given,
        "error_cell",
    )


def test_a_field_named_by_an_error_is_none(workbook):
    def change(sheet):
        sheet.cell(first_row(sheet), 3).value = "#N/A"
        sheet.cell(first_row(sheet), column_of(sheet, "4")).value = 60

    workbook.edit(change)
    assert left_over(workbook.read()) == [("II.06a", "60", "error_cell")]
