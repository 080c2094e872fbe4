"""The commands that `rejects` prints work, whatever the mapping, the file and the round."""

from __future__ import annotations

import openpyxl

from data.__main__ import main
from data.forms import report, writing
from data.importing.returning.sending import ROW_HEADING
from data.packs import KON_TUM
from tests.data.forms.conftest import column_of, row_of
from tests.data.importing.sent import HEADINGS, csv_file, csv_text, gathered, mapping, row

WRONG = "hôm qua"


def elsewhere(tmp_path):
    """A folder with a mapping and none of the data."""
    folder = tmp_path / "ánh xạ"
    folder.mkdir()
    return mapping(folder, name="rieng")


def change(path, old: str, new: str) -> None:
    book = openpyxl.load_workbook(path)
    for cell in [cell for line in book.worksheets[0] for cell in line if cell.value == old]:
        cell.value = new
    book.save(path)


def test_rows_go_back_and_come_home_by_a_mapping_that_lies_anywhere(run, tmp_path):
    by = elsewhere(tmp_path)
    original = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", received=WRONG)])
    assert run(main, "import", str(original), "--mapping", str(by))[0] == 0
    back = tmp_path / "can-sua.xlsx"

    status, _, err = run(main, "rejects", "--export", str(back), "--original", str(original))
    assert (status, err) == (0, "")
    change(back, WRONG, "04/07/2023")
    by.unlink()  # and wherever it has gone since
    said = run(main, "import", str(back))[1]

    assert "1 dòng vào, nhận 1" in said and "không phải của tệp gốc" not in said
    assert "Không có dòng nào chưa nhận" in run(main, "rejects")[1]


def test_another_mapping_of_the_same_name_is_not_taken_for_it(run, tmp_path):
    by = elsewhere(tmp_path)
    original = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", received=WRONG)])
    run(main, "import", str(original), "--mapping", str(by))
    other = mapping(tmp_path, name="rieng")
    text = other.read_text(encoding="utf-8").replace("một cửa", "khác").replace("Mã hồ sơ", "Số")
    other.write_text(text, encoding="utf-8")
    back = tmp_path / "can-sua.xlsx"

    assert run(main, "rejects", "--export", str(back), "--original", str(original))[0] == 0
    change(back, WRONG, "04/07/2023")
    assert "1 dòng vào, nhận 1" in run(main, "import", str(back))[1]


def test_a_second_round_has_each_column_once(run, tmp_path):
    """Also of an original whose headings lie lower and whose days are the other way round."""
    mapping(tmp_path, tables="[reading]\nheading_rows = [2, 2]")
    lines = [
        ["Danh sách hồ sơ"],
        list(HEADINGS),
        row("HS-1", received="07/03/2023", due="07/20/2023"),
        row("HS-2", received=WRONG, due="07/10/2023"),
        row("HS-3", received=WRONG, due="07/10/2023"),
    ]
    original = tmp_path / "a.csv"
    original.write_text(csv_text(lines), encoding="utf-8")
    run(main, "import", str(original))
    first, second = tmp_path / "lần một.xlsx", tmp_path / "lần hai.xlsx"
    run(main, "rejects", "--export", str(first), "--original", str(original))
    book = openpyxl.load_workbook(first)
    book.worksheets[0].cell(2, place_of(book.worksheets[0], "Ngày tiếp nhận")).value = "07/04/2023"
    book.save(first)
    assert "2 dòng vào, nhận 1, chưa nhận 1" in run(main, "import", str(first))[1]

    status, _, err = run(main, "rejects", "--export", str(second), "--original", str(first))
    assert (status, err) == (0, "")
    sheet = openpyxl.load_workbook(second).worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    assert headings == [ROW_HEADING, *HEADINGS[:5], "Lý do: Ngày tiếp nhận", *HEADINGS[5:]]
    change(second, WRONG, "07/05/2023")
    assert "1 dòng vào, nhận 1" in run(main, "import", str(second))[1]
    assert "Không có dòng nào chưa nhận" in run(main, "rejects")[1]
    listed = gathered("select dossier_code, received_at, due_at from dossier order by 1")
    assert [(f"{each.received_at:%d/%m}", f"{each.due_at:%d/%m}") for each in listed] == [
        ("03/07", "20/07"),
        ("04/07", "10/07"),
        ("05/07", "10/07"),
    ]


def place_of(sheet, heading: str) -> int:
    (place,) = [cell.column for cell in sheet[1] if cell.value == heading]
    return place


def test_of_a_form_its_own_file_is_mended_and_comes_again(run, tmp_path):
    path = tmp_path / "IV.01.xlsx"
    writing.write(path, report.of("IV.01", "STP", "2023-Q3", KON_TUM))
    enter(path, "2", 5)
    enter(path, "3", "bảy mươi")
    assert run(main, "import", str(path))[0] == 0

    said = run(main, "rejects")[1]
    assert "1 ô chưa nhận" in said and "cột “Văn bản gửi / Điện tử, không kèm bản giấy”" in said
    assert "sửa các ô trên ngay ở tệp biểu rồi chạy python -m data import TỆP" in said
    assert "--export" not in said
    asked = ("rejects", "--export", str(tmp_path / "x.xlsx"), "--original", str(path))
    status, _, err = run(main, *asked)
    assert (status, "là biểu lập sẵn, không cần lập tệp cần sửa" in err) == (1, True)

    enter(path, "3", 70)
    assert run(main, "import", str(path))[0] == 0
    assert "Không có dòng nào chưa nhận" in run(main, "rejects")[1]


def enter(path, column: str, value: object) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    sheet.cell(row_of(sheet, "@row:1"), column_of(sheet, column)).value = value
    book.save(path)


def test_status_agrees_with_rejects_before_and_after_a_build(run, tmp_path):
    """Five rows were not taken; four were mended by their sender and came again."""
    mapping(tmp_path, holds="changes")
    wrong = [row(f"HS-{number}", received=WRONG) for number in range(5)]
    original = csv_file(tmp_path / "a.csv", [row("HS-9"), *wrong])
    run(main, "import", str(original))
    assert "vào 6, nhận 1, chưa nhận 5 (còn phải sửa 5), đã thay 0" in run(main, "status")[1]

    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(original))
    book = openpyxl.load_workbook(back)
    sheet = book.worksheets[0]
    for number in range(2, 6):
        sheet.cell(number, place_of(sheet, "Ngày tiếp nhận")).value = "04/07/2023"
    book.save(back)
    run(main, "import", str(back))

    for command in ("status", "build"):
        run(main, command)
        said = run(main, "status")[1]
        assert "vào 6, nhận 1, chưa nhận 5 (còn phải sửa 0), đã thay 0" in said
        assert "vào 5, nhận 4, chưa nhận 1 (còn phải sửa 1), đã thay 0" in said
        assert "can-sua.xlsx (lần nhập" in run(main, "rejects")[1]


def test_status_says_what_gave_way_also_before_a_build(run, tmp_path):
    mapping(tmp_path)
    run(main, "import", str(csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2")])))
    run(main, "build")
    run(main, "import", str(csv_file(tmp_path / "b.csv", [row("HS-1")])))

    said = run(main, "status")[1]
    assert "(đã thay bằng tệp mới hơn, từ lần phát hành tới)" in said
    assert "vào 2, nhận 0, chưa nhận 0, đã thay 2" in said
    assert "(chưa phát hành)" in said and "vào 1, nhận 1, chưa nhận 0, đã thay 0" in said


def test_a_row_that_was_added_to_what_went_back_is_taken_and_said(run, tmp_path):
    mapping(tmp_path)
    original = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", received=WRONG)])
    run(main, "import", str(original))
    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(original))
    change(back, WRONG, "04/07/2023")
    book = openpyxl.load_workbook(back)
    sheet = book.worksheets[0]
    for heading, text in zip(HEADINGS, row("HS-3"), strict=True):
        sheet.cell(3, place_of(sheet, heading)).value = text
    book.save(back)

    said = run(main, "import", str(back))[1]
    assert "2 dòng vào, nhận 2" in said
    assert "có dòng không phải của tệp gốc (dòng 3), đơn vị thêm vào" in said
    assert "Không có dòng nào chưa nhận" in run(main, "rejects")[1]
