"""A file that bears the stamp of a state secret is refused, and nothing of it is kept."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import openpyxl
import pytest

from data.__main__ import main
from data.importing.understanding import stamps
from tests.data.importing.sent import HEADINGS, csv_text, mapping, row, workbook

TABLE = [list(HEADINGS), row("HS-1"), row("HS-2")]
LETTERHEAD = ["UBND TỈNH", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


@pytest.mark.parametrize(
    ("cell", "stamp"),
    [
        ("MẬT", "MẬT"),
        ("TỐI MẬT", "TỐI MẬT"),
        ("TUYỆT MẬT", "TUYỆT MẬT"),
        ("  (Mật) ", "MẬT"),
        ("T Ố I   M Ậ T", "TỐI MẬT"),
        ("Độ mật: Tối mật", "TỐI MẬT"),
        ("Độ mật của văn bản: MẬT", "MẬT"),
        ("TUYỆT MẬT - Bản số: 03", "TUYỆT MẬT"),
        (unicodedata.normalize("NFD", "TUYỆT MẬT"), "TUYỆT MẬT"),
        ("M\u00c2\u0323T", "MẬT"),  # marks in another order
        ("mËt", "MẬT"),  # .VnTimeH
        ("TèI MËT", "TỐI MẬT"),
        ("TUYEÄT MAÄT", "TUYỆT MẬT"),  # VNI
        ("TOI MAT", "TỐI MẬT"),
    ],
)
def test_a_stamp_over_the_table_is_seen_however_it_is_written(cell, stamp):
    assert stamps.of([[cell], LETTERHEAD, [], *TABLE]) == stamp
    assert stamps.of([["UBND TỈNH", None, None, None, None, cell], [], *TABLE]) == stamp


@pytest.mark.parametrize(
    "cell",
    [
        "Bí mật kinh doanh",
        "Mật ong",
        "Phường Mật Sơn",
        "Không mật",
        "Độ mật",
        "Mật khẩu",
        "Danh mục bí mật nhà nước độ Mật",
        "MẶT",
        "MÁT",
        "MAT",
    ],
)
def test_what_only_sounds_like_one_is_none(cell):
    assert stamps.of([[cell], LETTERHEAD, *TABLE]) is None


def test_a_value_or_a_heading_of_a_column_is_no_stamp():
    documents = [["STT", "Văn bản", "Độ mật"], ["1", "Báo cáo", "MẬT"], ["2", "Công văn", "Mật"]]
    counted = [["Đơn vị", "Thường", "Mật", "Tối mật"], ["STP", "3", "0", "0"]]
    units = [["Mã", "Tên"], ["1", "Mật"], [None, "Mật"], ["2", None]]
    for rows in (documents, counted, units, [LETTERHEAD, *documents]):
        assert stamps.of(rows) is None


def test_one_alone_in_its_row_is_seen_under_the_headings_too():
    assert stamps.of([*TABLE, [None, "MẬT", None]]) == "MẬT"
    assert stamps.of([["MẬT"], ["HS-1"], ["HS-2"]]) == "MẬT"
    assert stamps.of([]) is None


def stamped(path: Path) -> Path:
    rows = [["UBND TỈNH", "TỐI MẬT"], *TABLE]
    if path.suffix == ".xlsx":
        return workbook(path, rows)
    path.write_text(csv_text(rows), encoding="utf-8")
    return path


def kept(store: Path) -> set[str]:
    return {path.name for path in store.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_stamped_file_leaves_nothing_in_the_store(run, tmp_path, own_store, name):
    mapping(tmp_path, top="[reading]\nheading_rows = [2, 2]")
    path = stamped(tmp_path / name)
    before = kept(own_store)

    for typed in ("inspect", "import"):
        status, out, err = run(main, typed, str(path))
        assert status == 1 and "mang dấu “TỐI MẬT”" in err and "HS-1" not in out + err
        assert "không lưu gì" in err
    new = kept(own_store) - before
    assert all(name.endswith((".jsonl", ".lock")) for name in new)
    assert not any(b"HS-1" in path.read_bytes() for path in own_store.rglob("*.*l"))


def test_a_stamp_on_another_sheet_keeps_the_whole_workbook_out(run, tmp_path, own_store):
    mapping(tmp_path)
    path = workbook(tmp_path / "a.xlsx", TABLE)
    book = openpyxl.load_workbook(path)
    book.create_sheet("Phụ lục")["C3"] = "TUYỆT MẬT"
    book.save(path)

    status, _, err = run(main, "import", str(path))
    assert status == 1 and "trang “Phụ lục”" in err and not (own_store / "batches").exists()
