"""`inspect` of files that nobody described: what it says, and the mapping that it proposes."""

from __future__ import annotations

import openpyxl

from data.__main__ import main
from tests.data.importing.sent import HEADINGS, csv_file, mapping, row, workbook


def test_a_sheet_of_one_line_is_looked_at_like_any_other(run, tmp_path):
    path = workbook(tmp_path / "một.xlsx", [list(HEADINGS), row()])
    book = openpyxl.load_workbook(path)
    book.create_sheet("Hướng dẫn")["A1"] = "Cách lọc: chọn Tình trạng"
    book.save(path)

    status, said, _ = run(main, "inspect", str(path))

    assert status == 0
    assert "Cách lọc: chọn Tình trạng: trống, 0 ô có giá trị, 0 khác nhau" in said
    assert "1 dòng vào, nhận 1, chưa nhận 0" in said
