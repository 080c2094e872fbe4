"""Rejected rows go back to their sender as an Excel file, and come home by it."""

from __future__ import annotations

from datetime import date, datetime

import openpyxl
import pytest

from data.__main__ import main
from data.importing.returning.sending import MARK, ROW_HEADING
from tests.data.importing.sent import HEADINGS, csv_file, gathered, mapping, row, workbook

YELLOW = "FFFAF0D4"


def _sent_back(run, tmp_path, rows: list[list[str]]):
    """The file that a sender gets for these rows, through the commands."""
    mapping(tmp_path)
    original = csv_file(tmp_path / "gốc.csv", [row("HS-1"), *rows])
    assert run(main, "import", str(original))[0] == 0
    back = tmp_path / "can-sua.xlsx"
    status, said, _ = run(main, "rejects", "--export", str(back), "--original", str(original))
    assert status == 0, said
    return back


def test_the_rows_that_were_not_taken_go_back_and_are_taken_once_mended(run, tmp_path):
    back = _sent_back(run, tmp_path, [row("HS-2", received="hôm qua")])
    book = openpyxl.load_workbook(back)
    (wrong,) = [cell for cell in book.worksheets[0][2] if cell.value == "hôm qua"]
    assert wrong.fill.fgColor.rgb == YELLOW
    wrong.value = "04/07/2023"
    book.save(back)

    assert "1 dòng vào, nhận 1, chưa nhận 0" in run(main, "import", str(back))[1]
    assert "Không có dòng nào chưa nhận" in run(main, "rejects")[1]


def test_columns_called_alike_are_told_apart_in_what_goes_back(run, tmp_path):
    """A column of reasons stands between them and their places in the original."""
    path = mapping(tmp_path)
    text = path.read_text(encoding="utf-8").replace('"Ngày tiếp nhận"', '"Ngày (cột 5)"')
    path.write_text(text.replace('"Ngày trả"', '"Ngày (cột 7)"'), encoding="utf-8")
    heads = [*HEADINGS[:4], "Ngày", "Ngày hẹn trả", "Ngày"]
    lines = [heads, row("HS-1"), row("HS-2", unit="Nơi lạ", finished="05/07/2023")]
    original = workbook(tmp_path / "a.xlsx", lines)
    run(main, "import", str(original))
    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(original))

    book = openpyxl.load_workbook(back)
    (unit,) = [cell for cell in book.worksheets[0][2] if cell.value == "Nơi lạ"]
    unit.value = "Huyện Sa Thầy"
    book.save(back)
    assert "1 dòng vào, nhận 1, chưa nhận 0" in run(main, "import", str(back))[1]


def test_mended_rows_say_nothing_of_days_that_their_file_does_not_hold(run, tmp_path):
    """One was received long before: of the months between nothing came."""
    mapping(tmp_path, holds="all_of_period")
    rows = [row("HS-1"), row("HS-2", received="03/03/2023", channel="bồ câu")]
    original = csv_file(tmp_path / "a.csv", rows)
    run(main, "import", str(original), "--period", "civil:2023-07")
    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(original))
    book = openpyxl.load_workbook(back)
    (wrong,) = [cell for cell in book.worksheets[0][2] if cell.value == "bồ câu"]
    wrong.value = "trực tiếp"
    book.save(back)
    said = run(main, "import", str(back))[1]

    assert "nhận 1, chưa nhận 0" in said and "xem lại kỳ" not in said
    came = gathered("select starts_on, ends_on from coverage where is_present")
    assert came == [{"starts_on": date(2023, 7, 1), "ends_on": date(2023, 7, 31)}]


def test_an_empty_cell_that_must_be_filled_is_yellow_too(run, tmp_path):
    sheet = openpyxl.load_workbook(
        _sent_back(run, tmp_path, [row("HS-2", received="")])
    ).worksheets[0]
    (place,) = [cell.column for cell in sheet[1] if cell.value == "Ngày tiếp nhận"]

    assert sheet.cell(2, place).value is None
    assert sheet.cell(2, place).fill.fgColor.rgb == YELLOW
    assert "Thiếu giá trị bắt buộc" in sheet.cell(2, place + 1).value


def test_the_original_is_not_written_over_by_what_goes_back(run, tmp_path):
    mapping(tmp_path)
    path = workbook(tmp_path / "a.xlsx", [list(HEADINGS), row("HS-1"), row("HS-2", unit="Nơi lạ")])
    run(main, "import", str(path))
    before = path.read_bytes()

    status, _, err = run(main, "rejects", "--export", str(path), "--original", str(path))

    assert (status, path.read_bytes() == before) == (1, True)
    assert "không ghi đè" in err


def _set(book, key: str, value) -> None:
    """What the hidden sheet says under a key, changed by hand."""
    (row,) = [row for row in book[MARK].iter_rows() if row[0].value == key]
    row[1].value = value


def _number_the_row(book, number: float) -> None:
    sheet = book.worksheets[0]
    (place,) = [cell.column for cell in sheet[1] if cell.value == ROW_HEADING]
    sheet.cell(2, place).value = number


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda book: _set(book, "date_order", 5), "trang ẩn hoặc tên trang tính đã bị sửa"),
        (lambda book: _set(book, "date_order", "ngược"), "trang ẩn hoặc tên trang tính đã bị sửa"),
        (lambda book: _set(book, "mapping", 5), "trang ẩn hoặc tên trang tính đã bị sửa"),
        (lambda book: _set(book, "batch_id", 5), "trang ẩn hoặc tên trang tính đã bị sửa"),
        (lambda book: _number_the_row(book, 1e30), "có 1e+30, không phải số dòng"),
        (lambda book: _number_the_row(book, 2.5), "có 2.5, không phải số dòng"),
    ],
)
def test_what_was_changed_by_hand_is_refused_and_the_other_files_are_taken(
    change, said, run, tmp_path
):
    back = _sent_back(run, tmp_path, [row("HS-2", received="hôm qua")])
    book = openpyxl.load_workbook(back)
    change(book)
    book.save(back)
    csv_file(tmp_path / "khác.csv", [row("HS-3"), row("HS-4")])

    status, out, err = run(main, "import", str(tmp_path))

    assert status == 1
    assert said in err
    assert "2 dòng vào, nhận 2" in out


def test_days_go_back_as_people_write_them_and_are_still_read_so(run, tmp_path):
    """A cell of a workbook is read as a number or year first."""
    mapping(tmp_path)
    moment = datetime(2023, 7, 4, 8, 30)
    wrong = [*row("HS-2", unit="Nơi lạ", finished="05/07/2023")]
    wrong[4:6] = [moment, 45117]
    original = workbook(tmp_path / "a.xlsx", [list(HEADINGS), row("HS-1"), wrong])
    run(main, "import", str(original))
    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(original))

    book = openpyxl.load_workbook(back)
    line = [cell.value for cell in book.worksheets[0][2]]
    assert "04/07/2023 08:30" in line and "10/07/2023" in line and "05/07/2023" in line
    (unit,) = [cell for cell in book.worksheets[0][2] if cell.value == "Nơi lạ"]
    unit.value = "Huyện Sa Thầy"
    book.save(back)
    assert "1 dòng vào, nhận 1, chưa nhận 0" in run(main, "import", str(back))[1]
    came = gathered("select received_at, due_at from dossier where dossier_code = 'HS-2'")
    assert [tuple(each.values()) for each in came] == [(moment, datetime(2023, 7, 10))]
