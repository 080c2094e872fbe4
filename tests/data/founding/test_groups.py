"""Communes are proposed to stand by the districts that they were formed in."""

from __future__ import annotations

from collections import Counter

import pytest

from data.founding import checking_groups, country, groups, pack
from data.founding.country import Area
from data.founding.mistakes import Line
from data.packs import KON_TUM


def proposed(code: str) -> dict[str, dict[str, str]]:
    known = country.load()
    rows = groups.found(known, known.find(code), known.former_provinces[code])
    return {row["unit_code"]: row for row in rows}


def test_a_commune_stands_in_the_area_of_the_district_that_it_was_formed_in():
    row = proposed("51")["23527"]

    assert row["group_name"] == "Khu vực Sa Thầy"
    assert row["within_name"] == "Địa bàn Kon Tum (cũ)"
    assert row["valid_from"] == "2025-07-01"
    assert row["source"].endswith("cần xác nhận: khu vực theo địa bàn cấp huyện đến 30/6/2025")


def test_a_province_that_was_one_before_has_nothing_wider_than_its_groups():
    assert {row["within_name"] for row in proposed("46").values()} == {""}


def test_a_commune_of_several_districts_stands_where_most_of_it_was_and_says_so():
    row = proposed("92")["31369"]

    assert (row["group_name"], row["within_name"]) == (
        "Khu vực Châu Thành",
        "Địa bàn Hậu Giang (cũ)",
    )
    said = "hình thành từ 2 xã cũ của Huyện Châu Thành (933), 1 xã cũ của Huyện Châu Thành A (932)"
    assert said in row["source"]


def test_a_commune_that_was_an_island_district_stands_in_it():
    assert proposed("51")["21548"]["group_name"] == "Khu vực Lý Sơn"


@pytest.mark.parametrize(
    ("district", "name"),
    [
        ("Huyện Ba Tơ", "Khu vực Ba Tơ"),
        ("Quận Ba Đình", "Khu vực Ba Đình"),
        ("Thành phố Kon Tum", "Khu vực TP. Kon Tum (cũ)"),
        ("Thị xã Kỳ Anh", "Khu vực TX. Kỳ Anh (cũ)"),
        ("Quận 1", "Khu vực Quận 1 (cũ)"),
    ],
)
def test_no_group_is_called_as_if_a_district_were_still_there(district, name):
    assert groups.of_district(Area("0", district)) == name


@pytest.mark.parametrize("province", country.load().provinces, ids=lambda each: each.code)
def test_every_commune_of_every_province_stands_in_a_group_that_no_other_is_named_like(province):
    rows = proposed(province.code)

    assert set(rows) == {each.code for each in country.load().communes[province.code]}
    units = [
        Line(pack.path_of(KON_TUM, "unit"), 2, row | {"level": "commune"}) for row in rows.values()
    ]
    lines = [Line(pack.path_of(KON_TUM, "unit_group"), 2, row) for row in rows.values()]
    assert not list(checking_groups.groups(units, lines))
    named = Counter((row["within_name"], row["group_name"]) for row in rows.values())
    assert len(named) == len({row["group_order"] for row in rows.values()})
    assert not [row for row in rows.values() if "uyện" in row["group_name"] + row["within_name"]]


def test_the_demonstrations_groups_are_its_former_districts():
    rows = pack.read(KON_TUM, "unit_group")
    new = [
        row
        for row in pack.read(KON_TUM, "unit")
        if row["level"] == "commune" and row["valid_from"] == "2025-07-01"
    ]

    assert {row["unit_code"] for row in rows} == {row["unit_code"] for row in new}
    assert len({row["group_name"] for row in rows}) == 10
