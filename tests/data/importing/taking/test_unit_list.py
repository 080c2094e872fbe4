"""A list of units goes into the pack by a mapping: shown first, written with --yes, none lost."""

from __future__ import annotations

import pytest

from data.__main__ import main
from data.founding import pack

MAPPING = """
source = "Sở Nội vụ"
title = "Danh sách đơn vị"
target = "unit"

[columns]
unit_code = "Mã"
unit_name = "Tên đơn vị"
level = "Cấp"
parent_code = "Trực thuộc"

[values.level]
"Cơ quan chuyên môn" = "department"
"""
HEAD = "STT;Mã;Tên đơn vị;Cấp;Trực thuộc\n"


@pytest.fixture
def listed(run, own_store, tmp_path):
    """Import a list into the pack of Quảng Ngãi; (exit status, what was said, the pack's units)."""
    if (own_store / "reference").is_symlink():
        (own_store / "reference").unlink()
    assert run(main, "init", "--province", "51", "--from", "2025-07-01")[0] == 0
    (tmp_path / "don-vi.toml").write_text(MAPPING, encoding="utf-8")

    def take(lines: str, *more: str):
        path = tmp_path / "don-vi.csv"
        path.write_text(HEAD + lines, encoding="utf-8")
        told = run(main, "import", str(path), "--mapping", str(tmp_path / "don-vi.toml"), *more)
        units = pack.read(own_store / "reference", "unit")
        return told[0], told[1] + told[2], {row["unit_code"]: row for row in units}

    return take


def test_a_list_is_shown_and_written_only_when_told_to(listed):
    lines = "1;SDL;Sở Du lịch;Cơ quan chuyên môn;\n2;STP;Sở Tư pháp mới;sở;\n"

    status, said, units = listed(lines)

    assert status == 0 and "SDL" not in units
    assert "thêm Sở Du lịch (SDL)" in said
    assert "sửa Sở Tư pháp (STP): tên đơn vị “Sở Tư pháp” thành “Sở Tư pháp mới”" in said
    assert "chưa ghi gì; đúng thì nhập lại, thêm --yes" in said

    status, said, units = listed(lines, "--yes")

    assert status == 0 and "đã ghi vào danh mục" in said
    assert len(units) == 114 and units["STP"]["unit_name"] == "Sở Tư pháp mới"
    new = units["SDL"]
    assert (new["parent_code"], new["kind"], new["short_name"]) == ("51", "office", "Sở Du lịch")
    assert "Danh sách đơn vị: don-vi.csv" in new["source"]
    orders = {code: int(row["display_order"]) for code, row in units.items()}
    assert orders["TTPVHCC"] + 1 == orders["SDL"] and max(orders.values()) == 114
    assert "không thay đổi gì" in listed(lines)[1]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("1;SDL;Sở Du lịch;vụ;\n", "chưa nhận: Giá trị không có trong danh sách"),
        ("1;SDL;;sở;\n", "chưa nhận: Thiếu giá trị bắt buộc (cột “Tên đơn vị”)"),
        ("1;SDL;Sở Du lịch;sở;99\n", "không có đơn vị trên mang mã 99"),
        ("1;SDL;Sở Du lịch;sở;\n2;SDL;Sở khác;sở;\n", None),
    ],
)
def test_a_list_with_a_row_that_cannot_be_taken_changes_nothing(listed, lines, said):
    status, told, units = listed(lines, "--yes")

    if said is None:  # a code twice: the last row of the file, as everywhere
        assert status == 0 and units["SDL"]["unit_name"] == "Sở khác"
    else:
        assert status == 1 and said in told, told
        assert len(units) == 113
