"""A form that was changed where nothing may be changed is refused, and the cell is named."""

from __future__ import annotations

import openpyxl
import pytest

from data.forms import machine, reading
from data.forms.faults import DamagedForm
from data.packs import KON_TUM
from tests.data.forms.conftest import row_of


@pytest.fixture
def workbook(sent):
    return sent("II.06a", "STP", "2023-Q3")


@pytest.mark.parametrize(
    ("mark", "column", "value", "said"),
    [
        ("@row:44", 2, "45", "trong khi mẫu là “44”"),
        ("@row:44", 3, "Vụ việc khác", "ghi “Vụ việc khác”"),
        ("@section:1:2", 2, "Mục khác", "trong khi mẫu là “Tuyên truyền”"),
        ("@head:1:1", 5, "Kỳ trước", "trong khi mẫu là “Số liệu”"),
        ("@unit", 2, "Đơn vị báo cáo: Sở Nội vụ", "trong khi mẫu là “Đơn vị báo cáo: Sở Tư pháp”"),
        ("@period", 2, "Kỳ báo cáo: Quý II/2023", "Quý III/2023"),
    ],
)
def test_a_changed_word_is_named_with_its_cell(mark, column, value, said, sent):
    workbook = sent("01/PCTN", "STP", "2023-Q3")
    row = row_of(workbook.sheet(), mark)
    workbook.edit(lambda sheet: setattr(sheet.cell(row, column), "value", value))

    with pytest.raises(DamagedForm) as caught:
        workbook.read()
    assert f"ô {'ABCDE'[column - 1]}{row}" in str(caught.value)
    assert said in str(caught.value)


def move(sheet, mark: str, to: int) -> None:
    """As in Excel: cut, and put in before another row."""
    at = row_of(sheet, mark)
    values = [cell.value for cell in sheet[at]]
    sheet.delete_rows(at)
    sheet.insert_rows(to)
    for column, value in enumerate(values, 1):
        sheet.cell(to, column).value = value


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda sheet: sheet.delete_rows(row_of(sheet, "@row:44")), "thiếu dòng “44"),
        (
            lambda sheet: setattr(sheet.cell(row_of(sheet, "@row:45"), 1), "value", "@row:44"),
            "bản sao của dòng",
        ),
        (
            lambda sheet: setattr(sheet.cell(row_of(sheet, "@row:45"), 1), "value", "@row:45b"),
            "cột ẩn đầu tiên đã bị sửa",
        ),
        (lambda sheet: sheet.delete_cols(1), "đã bị sửa hoặc bị xóa"),
        (lambda sheet: move(sheet, "@row:44", to=1), "dòng 1 đã bị chuyển khỏi bảng của nó"),
    ],
)
def test_a_sheet_that_lost_its_order_is_not_guessed_at(change, said, sent):
    workbook = sent("01/PCTN", "STP", "2023-Q3")
    workbook.edit(lambda sheet: [sheet.unmerge_cells(str(r)) for r in [*sheet.merged_cells.ranges]])
    workbook.edit(change)

    with pytest.raises(DamagedForm, match=said):
        workbook.read()


@pytest.mark.parametrize(
    ("row", "value", "said"),
    [
        (1, "khác", "phần máy đọc"),
        (2, "X.99", "Không có biểu “X.99”"),
        (3, "TT02-2021", "dùng mẫu TT01-2020"),
        (4, "ZZZ", "Không có đơn vị mã “ZZZ”"),
        (4, "62", "không do Tỉnh Kon Tum gửi"),
        (5, "2023-Q9", "Không có kỳ báo cáo “2023-Q9”"),
        (5, "2023-Q4", "không có kỳ 2023-Q4"),
        (6, "có", "phần máy đọc"),
    ],
)
def test_a_report_that_cannot_be_is_refused_whole(row, value, said, workbook):
    book = openpyxl.load_workbook(workbook.path)
    book[machine.SHEET].cell(row, 2).value = value
    book.save(workbook.path)

    with pytest.raises(DamagedForm, match=said):
        workbook.read()


def test_a_workbook_of_somebody_else_is_not_ours(tmp_path):
    path = tmp_path / "khac.xlsx"
    openpyxl.Workbook().save(path)

    assert reading.read(path, KON_TUM) is None


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut short", b"code;name\n1;A\n"])
def test_what_is_no_workbook_bears_no_mark(content, tmp_path):
    path = tmp_path / "khac.xlsx"
    path.write_bytes(content)

    assert reading.read(path, KON_TUM) is None


def test_a_column_that_the_catalogue_no_longer_has_is_said(workbook, tmp_path):
    book = openpyxl.load_workbook(workbook.path)
    for row in book[machine.SHEET].iter_rows():
        if row[0].value == "column" and row[3].value == "13":
            row[3].value = "14"
    book.save(workbook.path)

    with pytest.raises(DamagedForm, match=r"nay không có cột \(14\)"):
        workbook.read()
