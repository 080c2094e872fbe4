"""Pages across 1/7/2025: by the units of each day, of before, of after; none shown twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from figures.panels import reported
from navigation import PAGES
from tests import kept, reorganised
from tests import province as provinces

BY_NAME = {entry.name: entry for entry in PAGES}
QUARTER = "2025-Q3"  # 15/6–14/9/2025


@pytest.fixture(scope="module")
def changed_store(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("reorganised")
    with provinces.store_at(folder / "store"):
        reorganised.make(folder)
    return folder / "store"


@pytest.fixture
def changed(changed_store, own_store) -> Path:
    return kept.copied(changed_store, own_store)


# Each page in each period and by each basis; each in each, with the long ones.
@pytest.mark.parametrize("turn", [0, *(pytest.param(n, marks=pytest.mark.long) for n in (1, 2))])
def test_every_page_opens_on_every_basis_before_across_and_after(turn, visit, changed):
    opened = visit()
    for place, period in enumerate(("2025-Q2", QUARTER, "2025-Q4")):
        units = ("day", "old", "new")[(place + turn) % 3]
        for entry in PAGES:
            opened.go(entry, period=period, units=units)
            assert opened.address["period"] == period, entry.name
            if entry.name in ("units", "unit", "dossier_list", "procedure"):
                assert opened.address["units"] == units, entry.name


def test_without_a_reorganisation_there_is_no_such_choice(visit, one_unit):
    opened = visit()
    for name in ("units", "districts", "unit", "dossier_list", "procedure"):
        opened.go(BY_NAME[name], period="2023-Q3")
        assert "units" not in opened.address
        assert not [each for each in opened.app.button_group if each.label == "Theo đơn vị"]


def test_a_list_of_units_has_each_once_and_leads_to_the_one_it_names(visit, changed):
    opened = visit(BY_NAME["units"], period=QUARTER, level="commune", units="day")
    names = ("Xã A cũ", "Xã B cũ", "Xã C cũ", "Xã A mới", "Xã N mới")
    # Who ended within the period has no verdict; the others stand by state and by measures.
    assert "3 đơn vị kết thúc hoạt động trong kỳ, không đánh giá" in opened.said
    assert [opened.said.count(name) for name in names] == [1, 1, 1, 2, 2]
    to_a = {link for link in opened.links if link.startswith("/unit?") and "unit=A" in link}
    assert sorted("units=old" in link for link in to_a) == [False, True]

    opened.go(BY_NAME["units"], period=QUARTER, level="commune", units="new")
    assert [opened.said.count(name) for name in names] == [0, 0, 0, 1, 1]
    opened.go(BY_NAME["units"], period=QUARTER, level="commune", units="old")
    assert [opened.said.count(name) for name in names] == [1, 1, 1, 0, 0]


def test_a_code_means_the_unit_that_held_it_at_the_end_of_the_period(visit, changed):
    opened = visit(BY_NAME["unit"], period="2025-Q2", unit="A")
    assert "Xã A cũ: kết quả" in opened.said
    assert "ngày 30/6/2025 và chốt số đang giải quyết ngày ấy; nay thuộc Xã A mới." in opened.said

    opened.go(BY_NAME["unit"], period=QUARTER, unit="A")
    assert "Xã A mới: kết quả" in opened.said
    formed = "Đơn vị hình thành từ 1/7/2025, gồm: Xã A cũ, Xã B cũ; giải quyết tiếp hồ sơ chưa xong"
    assert f"{formed} của Huyện H." in opened.said

    opened.go(BY_NAME["unit"], period=QUARTER, unit="A", units="old")
    assert "Xã A cũ: kết quả" in opened.said
    opened.go(BY_NAME["unit"], period="2025-Q2", unit="A", units="new")
    assert "Xã A mới: kết quả" in opened.said
    assert "gồm cả các đơn vị cũ nhập vào" in opened.said


def test_an_old_unit_asked_for_after_its_end_is_not_there_and_the_page_says_why(visit, changed):
    opened = visit(BY_NAME["unit"], period="2025-Q4", unit="B")

    assert "Không có đơn vị “B” trong kỳ đang xem" in opened.said
    assert "không hoạt động trong kỳ này" in opened.said


def test_the_areas_of_the_old_districts_go_on(visit, changed):
    opened = visit(BY_NAME["districts"], period="2025-Q4")
    assert opened.address["units"] == "old"
    assert opened.said.count("Huyện H") and opened.said.count("Huyện K")

    opened.go(BY_NAME["districts"], period="2025-Q2", units="new")
    assert "Xã A mới" in opened.said and "Huyện H" not in opened.said
    assert "Chưa giao đơn vị mới" in opened.said
    assert "/units?" in next(link for link in opened.links if "level=district" in link)
    opened.go(BY_NAME["districts"], period="2025-Q4", units="new")
    assert "Chưa giao đơn vị mới" not in opened.said

    opened.go(BY_NAME["unit"], period="2025-Q4", unit="H", units="old")
    assert "Số liệu gồm cả các xã trên địa bàn." in opened.said
    assert "Xã A mới" in opened.said.split("riêng từng xã")[1]
    to_a = [link for link in opened.links if link.startswith("/unit?") and "unit=A" in link]
    assert to_a and all("units=day" in link for link in to_a)


def test_the_form_says_what_one_level_handed_to_another(visit, changed):
    opened = visit(BY_NAME["dossiers"], period=QUARTER)
    handed = "huyện, thành phố chuyển đi 1 hồ sơ đang giải quyết, xã, phường, đặc khu nhận."
    assert handed in opened.said.replace("\u00a0", " ")

    for period in ("2025-Q2", "2025-Q4"):
        assert "Sắp xếp đơn vị trong kỳ" not in opened.go(BY_NAME["dossiers"], period=period).said


def test_a_list_of_reports_says_of_whom_what_is_open_is_not_to_be_added_up():
    row = dict.fromkeys(("handled", "late", "pending", "overdue"), 1) | {
        "unit_name": "Xã A cũ",
        "unit_code": "A",
        "short_name": "A cũ",
        "level": "commune",
        "parent_short_name": "H",
        "origin": "reported",
        "units": "old",
        "months_present": 3,
        "months_expected": 3,
    }
    link = "/unit?{}".format
    for ended_on, is_said in ((date(2025, 6, 30), True), (None, False)):
        said = str(reported.section([row | {"ended_on": ended_on}], lambda page, **_: link(page)))
        assert ("kết thúc ngày 30/6/2025 chốt (11), (13) ngày ấy" in said) is is_said
