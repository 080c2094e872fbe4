"""The page of online services: the answer, both targets, both definitions, what each area needs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from figures import wording
from figures.charts import Picture
from navigation import Entry
from pages.leaders.online_services import answer, areas, judged, readings, services, words
from tests import province as provinces
from tests.province import dossier, procedure, unit
from tests.queries.shared.test_targets import target

PAGE = Entry("leaders", "online_services")
PERIOD = {"period": "2023-Q3"}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A district that filed 30 of 200 online by itself and 10 at the counter; 60 had no service."""
    channels = ["online_self"] * 30 + ["online_counter"] * 10 + ["direct"] * 100
    folder = tmp_path_factory.mktemp("online")
    with provinces.store_at(folder / "store"):
        provinces.make(
            folder,
            units=[unit("608", unit_name="Thành phố"), unit("S1", "department")],
            dossiers=[
                *(dossier("608", channel=channel) for channel in channels),
                *(dossier("608", procedure_code="9.000020") for _ in range(60)),
            ],
            procedures=[procedure(), procedure("9.000020", online_level="none")],
            targets=[
                target("online_share", "0.5"),
                target("online_share", "0.3", kind="adopted", decision="Quyết định B"),
                target("share_online_self", "0.5"),
            ],
        )
    return folder / "store"


@pytest.fixture
def said(made, own_store, monkeypatch, visit):
    monkeypatch.setenv("THUCCHAT_STORE", str(made))
    return lambda **chosen: visit(PAGE, **PERIOD | chosen).said


def test_the_first_lines_have_both_counts_the_target_and_the_milestone_with_their_decisions(said):
    page = said()

    assert "tỷ lệ hồ sơ nộp trực tuyến đạt 20,0% (40/200 hồ sơ mới tiếp nhận)" in page
    assert "thấp hơn 30,0 điểm phần trăm so với chỉ tiêu giao 50%" in page
    assert "giao 50%. Người nộp tự thực hiện từ xa: 15,0% (30/200)" in page.replace(
        wording.NBSP, " "
    )
    assert (
        "Để đạt 50% trong kỳ: tính cả hỗ trợ tại quầy cần thêm 60 hồ sơ ; chỉ tính từ xa, đúng chữ "
        "của chỉ tiêu, cần thêm 70 hồ sơ . Mốc"
    ) in page
    assert "Mốc lộ trình của tỉnh 30%: còn thiếu 20 hồ sơ" in page
    assert "Chỉ tiêu Trung ương giao Chưa đạt 50% Quyết định A" in page
    assert "Mốc lộ trình của tỉnh Chậm lộ trình 30% Quyết định B" in page


def test_the_ceiling_says_why_the_target_is_within_reach(said):
    page = said()

    assert (
        "Tối đa có thể đạt hiện nay: 70,0% (140/200), nếu mọi hồ sơ đã có dịch vụ trực tuyến đều "
        "nộp trực tuyến: đủ 50%; riêng dịch vụ toàn trình 70,0% (140/200)."
    ) in page
    assert "Muốn đạt: 60 trong 100 hồ sơ đã có dịch vụ phải nộp trực tuyến" in page
    assert "Thủ tục chưa cung cấp trực tuyến 60 30,0%" in page


def test_without_those_at_the_counter_less_is_online_and_more_is_needed(said):
    page = said(measure="share_online_self")

    assert "tỷ lệ hồ sơ nộp trực tuyến từ xa đạt 15,0% (30/200 hồ sơ mới tiếp nhận)" in page
    assert "Tính cả hồ sơ có cán bộ hỗ trợ tại quầy: 20,0% (40/200)" in page
    assert "tính cả hỗ trợ tại quầy cần thêm 60 hồ sơ ; chỉ tính từ xa" in page
    assert "Chỉ tiêu Trung ương giao Chưa đạt 50%" in page
    assert "Muốn đạt: 70 trong 110 hồ sơ" in page  # 100 filed otherwise, 10 at the counter


def test_a_target_is_read_in_the_ways_that_the_pack_gives_it_for_and_each_says_what_it_lacks():
    row = {"denominator": 100, "official_target": Decimal("0.5")}
    by_reading = {
        readings.ONLINE: row | {"numerator": 52},
        readings.FROM_AFAR: row | {"numerator": 30, "official_target": None},
    }
    assert answer.opening(by_reading) == readings.ONLINE
    assert "chỉ tiêu" not in answer.limits(readings.ONLINE, by_reading)

    by_reading[readings.FROM_AFAR]["official_target"] = Decimal("0.5")
    assert "“từ xa”" in answer.limits(readings.ONLINE, by_reading)
    missing = [("A", -2), ("B", 20)]
    said = "".join(text for text, _ in readings.needed_by_each(Decimal("0.5"), missing))
    assert said.replace(wording.NBSP, " ") == "Để đạt 50% trong kỳ: A đã đạt; B cần thêm 20 hồ sơ."

    by_reading[readings.ONLINE]["official_target"] = None
    assert answer.opening(by_reading) == readings.FROM_AFAR


def test_who_lags_is_said_and_why_others_with_a_low_share_are_not():
    def office(code: str, state: str) -> dict:
        return {"unit_code": code, "state": state}

    def area_of(code: str, online: int) -> dict:
        return {"unit_code": code, "unit_name": code, "numerator": online, "denominator": 100}

    units = [area_of("A", 6), area_of("B", 9), area_of("C", 8), area_of("D", 40), area_of("E", 7)]
    states = [office(code, "inconclusive") for code in "BCD"] + [office("E", "typical")]
    (said,) = judged.not_named([office("A", "lagging"), *states], units)

    assert said.startswith("B 9,0% (9/100) và C 8,0% (8/100) thấp nhưng chưa kết luận được")
    assert judged.not_named(states, units) == []  # nobody is named: nothing to ask


def test_a_list_of_services_that_came_with_dossiers_says_that_it_is_not_the_provinces():
    def row(measure: str, numerator: int, denominator: int | None = None) -> dict:
        return {"measure": measure, "numerator": numerator, "denominator": denominator} | {
            "origin": "press",
            "is_longer": False,
        }

    kinds = [row(measure, count) for measure, count in zip(services.KINDS, (720, 702), strict=True)]
    said = services.two_lists([*kinds, row(services.USED, 341, 348)]).replace(wording.NBSP, " ")
    assert said.startswith("348 dịch vụ") and "1.422 dịch vụ (720 toàn trình, 702 một phần)" in said
    assert services.two_lists([*kinds, row(services.USED, 1400, 1422)]) == ""
    assert services.two_lists([row(services.USED, 341, 348)]) == ""


def test_how_services_are_used_stands_as_counts(said):
    page = said()

    assert "Cán bộ hỗ trợ tại quầy 10 hồ sơ 10 trên 40 trong số hồ sơ trực tuyến" in page
    assert "Dịch vụ không phát sinh hồ sơ 0 dịch vụ 0 trên 1" in page


def test_each_area_says_what_it_needs_and_stands_beside_what_it_is_like(said):
    page = said()

    assert "Dân số 2022 Người/km²" in page
    assert "Thành phố 40/200 20,0% 60 70,0% 177.656 407 có thể đạt" in page


def test_services_from_end_to_end_alone_may_be_short_of_the_target_and_it_is_said():
    short = words.ceiling_full(25257, 60271, 0.5).replace(wording.NBSP, " ")

    assert short == "riêng dịch vụ toàn trình 41,91% (25.257/60.271), chưa đủ"
    said = "".join(text for text, _ in words.ceiling(56615, 60271, 0.5, False, full=short))
    assert said.endswith(f"đủ 50%; {short}.")


def area(code: str, is_within: bool) -> dict:
    keys = (
        "months_present",
        "months_expected",
        "population",
        "area_km2",
        "context_year",
        "without_device",
        "households",
        "coverage",
    )
    counts = {"numerator": 1, "denominator": 4, "value": 0.25, "needed": 1}
    ceiling = {"ceiling_numerator": 3, "ceiling_denominator": 4, "is_within_reach": is_within}
    named = {"unit_name": code, "unit_code": code, "level": "district", "official_target": 0.5}
    return dict.fromkeys(keys) | counts | ceiling | named


def test_where_nobody_gave_units_a_target_the_table_has_no_column_for_it():
    rows = [area(code, True) | {"official_target": None, "needed": None} for code in "AB"]
    keys = [column.key for column in areas.table(rows, lambda *_, **__: "/", "A", "B")[0]]

    assert {"needed", "reach"}.isdisjoint(keys)
    assert areas.finding(rows, "đơn vị").replace(wording.NBSP, " ") == (
        "2 đơn vị có số liệu; chưa giao chỉ tiêu cho từng đơn vị"
    )


def test_what_every_area_says_of_the_target_is_said_once_over_them():
    alike, apart = [area("A", True), area("B", True)], [area("A", True), area("B", False)]

    said = areas.caption(alike, "địa bàn")
    assert said.endswith("với thủ tục hiện có, mọi địa bàn đều có thể đạt")
    assert areas.caption(apart, "địa bàn") == "Từng địa bàn, gồm cả các xã"
    heads = [
        [column.key for column in areas.table(rows, lambda *_, **__: "/", "A", "B")[0]]
        for rows in (alike, apart, alike[:1])
    ]
    assert ["reach" in each for each in heads] == [False, True, True]


def test_a_picture_of_districts_says_that_communes_are_among_them():
    drawn = Picture("A", "B", figure=object())

    assert areas.of_whole_areas(drawn, "district").caption == "B; cả địa bàn, gồm các xã"
    assert areas.of_whole_areas(drawn, "commune") is drawn


def test_a_choice_of_another_pages_measure_gives_way_to_the_usual_definition(said):
    assert "tỷ lệ hồ sơ nộp trực tuyến đạt" in said(measure="late_of_due")


def test_what_the_ceiling_does_not_take_into_account_is_said_known_or_not():
    assert "chưa có số liệu" in words.without_device(None, None, 0)
    said = words.without_device(5600, 1232, 12).replace(wording.NBSP, " ")
    assert said.startswith("Ở 12 xã đã có số liệu, 22,00% số hộ (1.232/5.600) chưa có thiết bị")
    printed = words.minorities(0.53, ">", 2023, "Báo cáo A").replace(wording.NBSP, " ")
    assert printed.startswith("Hơn 53% dân số toàn tỉnh là đồng bào dân tộc thiểu số (năm 2023")
