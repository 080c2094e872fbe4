"""What a unit is called in exports, and which unit that is on the day: never a guess."""

from __future__ import annotations

import csv
import itertools
import unicodedata
from datetime import date

import pytest

from data.importing.understanding.units import Directory
from data.packs import KON_TUM
from tests.data.importing.sent import counts, csv_file, kept, mapping, row, take

THEN, SINCE = date(2023, 7, 3), date(2025, 7, 1)


@pytest.fixture(scope="module")
def directory():
    return Directory(KON_TUM)


def on(directory: Directory, name: str, day: date):
    """What a name means on a day: a code, or the reason why none."""
    (meaning,) = [x for x in directory.meanings(name) if x.from_day <= day <= x.to_day]
    return meaning.unit_code or meaning.reason


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("616", "616"),
        ("Huyện Sa Thầy", "616"),
        ("HUYỆN SA THẦY", "616"),
        ("H. Sa Thầy", "616"),
        ("Sa Thầy", "ambiguous_unit"),  # a district and its town
        ("UBND huyện Sa Thầy", "616"),
        ("Ủy ban nhân dân huyện Sa Thầy", "616"),
        ("Uỷ ban nhân dân huyện Sa Thầy", "616"),
        ("  Huyện\u00a0Sa   Thầy ", "616"),
        ("TP. Kon Tum", "608"),
        ("TP Kon Tum", "608"),
        ("UBND Thành phố Kon Tum", "608"),
        ("UBND tỉnh Kon Tum", "62"),
        ("Sở Tư pháp tỉnh Kon Tum", "STP"),
        ("UBND huyện Sa Thầy, tỉnh Kon Tum", "616"),
        ("Xã Sa Nhơn, huyện Sa Thầy, tỉnh Kon Tum", "23533"),
        ("Sở Tư pháp tỉnh Quảng Nam", "unknown_unit"),  # of another province
        ("Sa Thầy, Kon Tum", "unknown_unit"),  # which of two it is the province does not say
        ("Huyện Đắk Glei", "610"),
        ("Huyện Đăk Glei", "610"),
        ("huyện đăk glei", "610"),
        ("Huyện Ia H' Drai", "618"),
        ("Huyện Ia H’Drai", "618"),
        ("Sở Văn hoá, Thể thao và Du lịch", "SVHTTDL"),
        ("Sở Văn hóa Thể thao và Du lịch", "SVHTTDL"),
        ("Sở VH, TT&DL", "SVHTTDL"),
        ("Sở KH&ĐT", "SKHDT"),
        ("Sở Kế hoạch", "unknown_unit"),
        ("Sa Thấy", "unknown_unit"),  # another word: a tone is not a spelling
        ("", "unknown_unit"),
        ("...", "unknown_unit"),
    ],
)
def test_a_name_in_the_ways_that_exports_write_it(directory, name, code):
    for form in ("NFC", "NFD"):
        assert on(directory, unicodedata.normalize(form, name), THEN) == code


def units() -> list[dict[str, str]]:
    with (KON_TUM / "unit.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_unit_is_found_by_its_code_and_its_name_is_its_or_ambiguous(directory):
    for unit in units():
        day = date.fromisoformat(unit["valid_from"] or "1900-01-01")
        assert on(directory, unit["unit_code"], day) == unit["unit_code"]
        for name in (unit["unit_name"], unit["short_name"]):
            assert on(directory, name, day) in (unit["unit_code"], "ambiguous_unit")


def test_a_commune_is_found_by_its_name_and_its_district_where_the_name_alone_is_not_enough(
    directory,
):
    names = {unit["unit_code"]: unit["unit_name"] for unit in units() if unit["valid_to"]}
    communes = [x for x in units() if x["level"] == "commune" and x["parent_code"] in names]
    assert len(communes) == 102
    for unit in communes:
        name = f"{unit['unit_name']}, {names[unit['parent_code']]}"
        assert on(directory, name, THEN) == unit["unit_code"], name
    assert on(directory, "Xã Đăk Long", THEN) == "ambiguous_unit"


def test_an_ambiguous_name_is_rejected_with_the_units_that_it_could_be(tmp_path):
    mapping(tmp_path)
    taken = take(csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", unit="Đăk Hà")]))

    (wrong,) = kept(taken, "rejected_row")
    assert (wrong.reason, wrong.given) == ("ambiguous_unit", "Đăk Hà")
    assert wrong.candidates == [
        "Huyện Đăk Hà (615)",
        "Thị trấn Đăk Hà (23500)",
        "Xã Đăk Hà (23425)",
    ]


def test_a_unit_that_was_closed_on_the_day_is_rejected_by_name(tmp_path):
    mapping(tmp_path)
    rows = [
        row("HS-1", received="30/06/2025", due=""),  # its last day
        row("HS-2", received="01/07/2025", due=""),
    ]
    taken = take(csv_file(tmp_path / "a.csv", rows))

    (wrong,) = kept(taken, "rejected_row")
    assert (wrong.row_number, wrong.reason) == (3, "closed_unit")
    assert wrong.candidates == ["Huyện Sa Thầy (616)"]


def test_a_code_that_two_units_had_means_the_one_of_the_day(directory):
    """23284 was Phường Duy Tân, and is Phường Đăk Cấm since 1/7/2025."""
    assert on(directory, "Phường Duy Tân", THEN) == on(directory, "23284", THEN) == "23284"
    assert on(directory, "Phường Đăk Cấm", SINCE) == on(directory, "23284", SINCE) == "23284"
    assert on(directory, "Phường Duy Tân", SINCE) == "closed_unit"
    assert on(directory, "Phường Đăk Cấm", THEN) == "unit_not_begun"


def test_a_name_that_a_new_unit_took_over_means_it_from_its_day_on(directory):
    """Đăk Tô was a district and its town; since 1/7/2025 it is a commune."""
    assert on(directory, "Đăk Tô", THEN) == "ambiguous_unit"
    assert on(directory, "Đăk Tô", SINCE) == on(directory, "Xã Đăk Tô", SINCE) == "23401"


def test_the_meanings_of_a_name_leave_no_day_out_and_none_twice(directory):
    for name in {x["short_name"] for x in units()} | {x["unit_code"] for x in units()}:
        meanings = directory.meanings(name)
        assert (meanings[0].from_day, meanings[-1].to_day) == (date.min, date.max)
        for before, after in itertools.pairwise(meanings):
            assert (after.from_day - before.to_day).days == 1


def test_an_alias_of_the_mapping_goes_before_a_like_name(tmp_path):
    mapping(tmp_path, tables='[units]\n"Đăk Hà" = "615"\n"Bộ phận một cửa" = "616"')
    rows = [row("HS-1", unit="ĐẮK HÀ"), row("HS-2", unit="bộ phận Một cửa")]

    taken = take(csv_file(tmp_path / "a.csv", rows))

    assert {each.handling_unit for each in kept(taken)} == {"615", "616"}


def test_a_mapping_may_name_units_of_some_levels_alone(tmp_path):
    mapping(tmp_path, top='unit_levels = ["district"]')
    rows = [row("HS-1", unit="Đăk Hà"), row("HS-2", unit="Sở Xây dựng")]

    taken = take(csv_file(tmp_path / "a.csv", rows))

    assert counts(taken) == (2, 1, 1, 0)
    assert kept(taken)[0].handling_unit == "615"
