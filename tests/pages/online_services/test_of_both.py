"""The page of online services where some units send dossiers and others forms alone."""

from __future__ import annotations

import pytest

from navigation import Entry
from pages.leaders.online_services import areas

PAGE = Entry("leaders", "online_services")


@pytest.fixture
def said(of_both_store, monkeypatch, visit):
    monkeypatch.setenv("THUCCHAT_STORE", str(of_both_store))
    return visit(PAGE, period="2023-Q3").said.replace("\xa0", " ")


def test_what_forms_count_as_online_is_not_taken_for_filed_at_the_counter(said):
    assert "hồ sơ nộp trực tuyến là 16 trên 42" in said  # of the form ten
    assert "riêng hồ sơ của đơn vị đã gửi hồ sơ (2/6 đơn vị đã gửi đủ)" in said
    assert (
        "từ xa 5 41,7% Nộp trực tuyến, cán bộ hỗ trợ tại quầy 1 8,3% Đã có dịch vụ trực tuyến, vẫn "
        "nộp cách khác 6 50,0% Thủ tục chưa cung cấp trực tuyến 0 0,0% Tất cả hồ sơ mới tiếp nhận "
        "12"
    ) in said
    assert "Cán bộ hỗ trợ tại quầy 1 hồ sơ 1 trên 6 trong số hồ sơ trực tuyến" in said


def test_a_share_of_other_dossiers_than_the_one_before_it_says_of_which(said):
    assert "hiện nay: 12/12 hồ sơ mới của riêng đơn vị đã gửi hồ sơ" in said


def test_where_there_are_no_districts_the_areas_are_communes(said):
    assert "Từng xã, phường" in said
    assert "Xã A 10/30 33,3%" in said
    assert said.index("Xã A 10/30") < said.index("Xã B Chưa có số liệu")


def test_communes_are_drawn_by_their_district_and_levels_are_those_with_figures():
    commune = {"level": "commune", "parent_short_name": "Sa Thầy", "numerator": 1}
    office = {"level": "department", "parent_short_name": None, "numerator": None}
    drawn, not_told = areas.to_draw([commune, office], [{"kind": "adopted", "is_simulated": True}])

    assert (drawn["group_name"], not_told["group_name"]) == ("Sa Thầy", None)
    assert drawn["adopted_is_simulated"]
    offices = [{"level": each["level"], "kind": "office"} for each in (commune, office)]
    assert list(areas.levels([commune, office], offices)) == ["commune"]


def test_areas_without_figures_are_folded_where_others_have_some():
    told, silent = {"numerator": 0}, {"numerator": None}

    assert areas.apart([silent, told]) == ([told], [silent])
    assert areas.apart([silent, silent]) == ([silent, silent], [])
