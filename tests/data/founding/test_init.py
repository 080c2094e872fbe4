"""A province's pack is written into a new store: its units, and proposals that say they are."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter

import pytest

from data import batches
from data.__main__ import main
from data.founding import pack
from data.packs import KON_TUM
from tests.province import batch, dossier


def test_a_province_of_today_has_its_departments_and_communes(founded, own_store):
    said, tables = founded("51", "--from", "2025-07-01")

    levels = Counter(row["level"] for row in tables["unit"])
    assert levels == {"province": 1, "department": 16, "commune": 96}
    (province, *others) = tables["unit"]
    assert province["valid_from"] == ""  # its first day is not known: always
    assert {row["valid_from"] for row in others} == {"2025-07-01"}
    assert {row["valid_to"] for row in tables["unit"]} == {""}
    assert {row["parent_code"] for row in tables["unit"]} == {"", "51"}
    assert [int(row["display_order"]) for row in tables["unit"]] == list(range(1, 114))
    assert not tables["unit_succession"] and not tables["province_label"]
    assert "Đã lập danh mục của Tỉnh Quảng Ngãi" in said
    assert "đơn vị: 113 dòng, 16 dòng cần xác nhận" in said
    assert f"--store {own_store} reference export" in said
    assert "giải thể" not in said  # of earlier years there are none
    assert "khu vực của xã trên trang Địa bàn: 96 dòng, 96 dòng cần xác nhận" in said


def test_every_file_has_the_columns_of_its_table_in_nfc(founded, own_store):
    founded("Huế")

    for table in pack.TABLES:
        text = pack.path_of(own_store / "reference", table).read_text(encoding="utf-8")
        assert tuple(next(csv.reader(text.splitlines()))) == pack.columns()[table]
        assert unicodedata.is_normalized("NFC", text) and "\r" not in text


def test_earlier_years_have_the_units_that_it_was_formed_from(founded):
    """Quảng Ngãi of today: Quảng Ngãi and Kon Tum of before, each with offices of its own."""
    _, tables = founded("51", "--from", "2023-01-01")

    units = {(row["unit_code"], row["valid_from"]): row for row in tables["unit"]}
    assert len(units) == len(tables["unit"])
    old = Counter(row["level"] for row in tables["unit"] if row["valid_to"] == "2025-06-30")
    assert (old["district"], old["commune"]) == (23, 272)
    assert units["51", ""]["valid_to"] == ""
    assert units["62.STP", ""]["unit_name"] == "Sở Tư pháp tỉnh Kon Tum"
    assert units["SKHDT", ""]["valid_to"] == "2025-02-28"
    (label,) = tables["province_label"]
    assert label["starts_on"] == "2023-01-01"
    assert label["label"] == "địa bàn Quảng Ngãi hiện nay" and label["ends_on"] == "2025-06-30"

    followed = {(row["old_code"], row["changed_on"]): row for row in tables["unit_succession"]}
    assert followed["SKHDT", "2025-03-01"]["new_code"] == "STC"
    assert followed["62.STC", "2025-07-01"]["new_code"] == "STC"
    assert followed["23281", "2025-07-01"]["new_code"] == "23293"
    seat = followed["616", "2025-07-01"]
    assert seat["new_code"] == "23527" and "cần xác nhận" in seat["source"]
    assert followed["536", "2025-07-01"]["new_code"] == "21548"  # Lý Sơn has no communes


def test_whoever_asks_for_earlier_years_is_told_which_units_are_not_in_them(founded):
    said, _ = founded("51", "--from", "2010-01-01")

    assert "còn hoạt động đến hết ngày 30/6/2025" in said
    assert "giải thể, sáp nhập hoặc đổi tên trước ngày ấy" in said
    assert "unit_alias.csv" in said and "HUONG_DAN.md" in said


def test_an_old_commune_that_was_divided_goes_whole_to_one_and_says_so(founded):
    _, tables = founded("92")

    (row,) = [row for row in tables["unit_succession"] if row["old_code"] == "31178"]
    assert row["share"] == "1"
    assert "cần xác nhận: xã cũ bị chia cho" in row["source"]


def test_a_province_may_bear_the_name_of_one_and_the_code_of_another(founded):
    """Gia Lai has the code that Bình Định had: the offices of Gia Lai keep theirs."""
    _, tables = founded("52")

    names = {row["unit_name"] for row in tables["unit"] if row["level"] == "department"}
    assert {"Sở Tư pháp", "Sở Tư pháp tỉnh Bình Định"} <= names
    assert "Sở Tư pháp tỉnh Gia Lai" not in names


def test_what_is_expected_and_aimed_at_is_a_proposal_with_its_document(founded):
    _, tables = founded("51")

    for row in tables["expected_source"]:
        assert row["note"].startswith("cần xác nhận: ")
    days = {(row["source"], row["level"]): row["days_to_send"] for row in tables["expected_source"]}
    assert days["form:II.06a", "commune"] == "3"  # the quarter ends on the 14th: by the 17th
    assert days["form:II.06a", "department"] == "5"
    assert days["form:II.06c", "province"] == "8"
    assert days["form:01/PCTN", "province"] == "6"
    dark = [row["unit_code"] for row in tables["expected_source"] if row["why_missing"]]
    assert dark == ["SGTVT", "62.SGTVT", "SKHDT", "62.SKHDT", "STC", "62.STC"]
    assert all(row["decision"] and "cần xác nhận" in row["note"] for row in tables["target"])
    assert not tables["published_figure"] and not tables["district_tile"]
    assert [row["display_order"] for row in tables["objective"]][:2] == ["1", "2"]
    assert all("cần xác nhận" in row["note"] for row in tables["objective"])


def test_what_ended_before_the_first_day_is_not_proposed(founded):
    _, tables = founded("51", "--from", "2026-01-01")

    days = [row["ends_on"] for table in ("target", "expected_source") for row in tables[table]]
    assert all(day == "" or day >= "2026-01-01" for day in days)
    assert "online_share" not in {row["measure"] for row in tables["target"]}  # until 14/12/2025
    assert "district" not in {row["level"] for row in tables["expected_source"]}


@pytest.mark.parametrize(
    "asked", ["Quảng Ngãi", "quang ngai", "TỈNH QUẢNG NGÃI", "tinh Quang Ngai", "51"]
)
def test_a_province_is_known_by_code_or_name_with_or_without_marks(run, asked):
    status, said, _ = run(main, "init", "--province", asked, "--from", "2025-07-01")

    assert status == 0 and "Tỉnh Quảng Ngãi" in said


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Quảng Ngải Tây", "Gần nhất: Tỉnh Quảng Ngãi (51)"),
        ("xyz", "Ghi tên hoặc mã của một trong 34 tỉnh, thành phố"),
        ("Bình Định", "Tỉnh Bình Định từ 1/7/2025 thuộc Tỉnh Gia Lai"),
    ],
)
def test_a_province_that_is_none_of_today_is_answered(run, own_store, asked, answer):
    status, _, wrong = run(main, "init", "--province", asked)

    assert status == 1 and answer in wrong
    assert not (own_store / "reference").exists()


def test_a_pack_is_not_written_over(run, founded, own_store):
    founded("51")
    edited = own_store / "reference" / "unit.csv"
    edited.write_text("của tôi", encoding="utf-8")

    status, _, wrong = run(main, "init", "--province", "52")

    assert status == 1 and str(edited) in wrong
    assert edited.read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize(
    ("is_demonstration", "what"), [(True, "số liệu mô phỏng"), (False, "1 lần nhập")]
)
def test_a_store_that_has_data_is_refused(run, own_store, is_demonstration, what):
    batch({"dossier": [dossier("616")]}, is_demonstration)

    status, _, wrong = run(main, "init", "--province", "51")

    assert status == 1 and what in wrong
    assert batches.every(own_store) and not (own_store / "reference").exists()


def test_the_former_province_of_the_demonstration_goes_on_with_its_own_pack(founded):
    said, tables = founded("Kon Tum")

    assert tables == {table: pack.read(KON_TUM, table) for table in pack.TABLES}
    assert "Đã lập danh mục của Tỉnh Kon Tum" in said and "--from" not in said


def test_a_first_day_that_the_former_provinces_pack_has_no_use_for_is_not_passed_over(founded):
    said, tables = founded("Kon Tum", "--from", "2025-07-01")

    assert tables == {table: pack.read(KON_TUM, table) for table in pack.TABLES}
    assert "Không dùng --from" in said and "gồm đủ các năm" in said
    assert "Từ 1/7/2025 Kon Tum thuộc Tỉnh Quảng Ngãi" in said
    assert "init --province 51 --from 2025-07-01" in said
