"""A unit's page and the page of gaps: what they say, and that each bar's list is what it counts."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qsl, urlsplit

import pytest

import queries
from bench.pages import asking
from navigation import PAGES
from tests.province import dossier, unit, whole

BY_NAME = {entry.name: entry for entry in PAGES}
COUNTS = re.compile(r"(\d[\d.]*)(?:/| trên )(\d[\d.]*)")
HARD, EASY = "9.000010", "9.000020"


def bars(opened) -> list[tuple[str, tuple[int, int]]]:
    """(address, counts of the first side) of every row of the bars that opens a list."""
    charts = [json.loads(each.proto.spec) for each in opened.app.get("plotly_chart")]
    first, *_ = next(
        chart["data"] for chart in charts if chart["data"][0].get("orientation") == "h"
    )
    return [
        (href, tuple(int(each.replace(".", "")) for each in COUNTS.search(said).groups()))
        for href, said in zip(first["customdata"], first["hovertext"], strict=True)
        if href
    ]


def listed(href: str) -> int:
    """How many dossiers the list at an address has, asked as its page asks."""
    chosen = dict(parse_qsl(urlsplit(href).query))
    keys = ("period", "unit", "procedure", "status", "units")
    return len(queries.run("dossier_list", **{key: chosen.get(key) for key in keys}))


def hold(opened, measure: str) -> int:
    """Every bar's list has exactly the counted dossiers; how many lists were looked at."""
    found = bars(opened)
    for href, (above, below) in found:
        assert urlsplit(href).path == "/dossier_list"
        assert listed(href) == (above or below), (measure, href)
    return len(found)


@pytest.fixture
def three(province):
    """Two hundred dossiers of A, of two procedures; B is its only peer; a month of A is missing."""
    days = ("2023-06-20", "2023-06-28", "2023-07-05", "2023-07-12", "2023-08-21")
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            dossier(
                code,
                procedure_code=HARD if number % 3 else EASY,
                received="2023-06-16" if number % 2 else day,
                due=day,
                finished=day if number % late else "2023-08-30",
                channel="online_self" if number % 4 else "direct",
                is_digitised=bool(number % 5),
            )
            for code, late in (("A", 4), ("B", 9))
            for number in range(40)
            for day in days
        ],
        coverage=[whole("A", "2022-12-15", "2023-08-14"), whole("B", "2022-12-15", "2023-09-14")],
    )


@pytest.mark.parametrize("measure", ["late_of_due", "online_share", "digitised_share"])
@pytest.mark.parametrize("name", ["unit", "gap"])
def test_the_list_behind_each_bar_has_exactly_the_counted_dossiers(three, visit, name, measure):
    """Those of the month that did not come whole are in neither."""
    opened = visit(BY_NAME[name], period="2023-Q3", unit="A", measure=measure)

    assert hold(opened, measure) == 3  # the whole, and two procedures


@pytest.mark.parametrize(
    "chosen",
    [
        {"unit": "616"},
        {"unit": "SXD"},
        {"unit": "618", "measure": "digitised_share"},
        {"unit": "615", "measure": "online_share", "period": "2022-Q4"},
    ],
    ids=lambda chosen: chosen["unit"],
)
def test_in_the_demonstration_too(demo, visit, chosen):
    opened = visit(BY_NAME["unit"], **{"period": "2023-Q3", "measure": "late_of_due"} | chosen)

    assert hold(opened, chosen.get("measure", "late_of_due")) > 3


@pytest.mark.parametrize(
    ("code", "period", "chip", "said"),
    [
        ("616", "2023-Q3", "Cần khắc phục", "nhiều khả năng bắt đầu từ quý IV/2022"),
        ("615", "2023-Q1", "Cần khắc phục", "nếu làm như các huyện khác"),
        ("615", "2022-Q4", "Cần theo dõi", "mức chung trở lên, quý trước thì chưa"),
        ("SXD", "2023-Q1", "Cần khắc phục", "nếu làm như chính đơn vị trước đây"),
        ("610", "2021-Q3", "Cần khắc phục", "bắt đầu từ quý II/2021"),
        ("610", "2022-Q1", "Đang hồi phục", "(phiên bản 2) xếp đơn vị vào “cần khắc phục”"),
        ("611", "2023-Q3", "Trong mặt bằng chung", "riêng khâu giải quyết tốt hơn"),
        ("618", "2023-Q3", "Chưa kết luận được", "các số trên chỉ tính 10 tháng đã có"),
        ("23464", "2023-Q3", "Chưa kết luận được", "Dự kiến quá ít hồ sơ quá hạn để kết luận"),
        ("TTT", "2023-Q3", "Chưa đủ cơ sở đánh giá", "12 tháng không có hồ sơ đến hạn"),
    ],
)
def test_the_planted_truths_stand_on_the_page_with_their_reason(
    demo, visit, code, period, chip, said
):
    opened = visit(BY_NAME["unit"], unit=code, period=period)

    assert f"{chip} " in opened.said.partition("· đánh giá")[0]
    assert "Chưa giao chỉ tiêu" not in opened.said.partition("· đánh giá")[0]
    assert said in opened.said


def test_a_lagging_unit_is_told_what_was_only_closed_late_and_what_ends_it(demo, visit):
    said = visit(BY_NAME["unit"], unit="616", period="2023-Q3").said
    lead = said.partition("Từ bao giờ")[0]

    assert "đã có kết quả đúng hạn, chỉ chậm kết thúc trên hệ thống" in lead
    assert "Không kể 170 hồ sơ chỉ chậm kết thúc: còn 150, dự kiến 58; gấp 2,6 lần." in lead
    to_do = lead.partition("Việc cần làm")[2]
    assert re.search(
        r"Quý tới không quá \d+ hồ sơ quá hạn thì hết cảnh báo \(trong khoảng [\d.]+ hồ sơ đến hạn",
        to_do,
    )
    assert re.search(r"\d+ hồ sơ chưa xong đã quá hạn", to_do)
    assert "33/76 hồ sơ quá hạn : Đăng ký biến động" in to_do
    for asked in ("Điều gì làm bớt chắc?", "Quy tắc này nhầm bao nhiêu?", "Chắc đến đâu?"):
        assert asked in said
    assert "hiếm hơn 1 trong" in said and "hiếm hơn 1 trong" not in lead


@pytest.mark.parametrize(
    ("code", "is_said"), [("616", True), ("SXD", False), ("23464", False)], ids=str
)
def test_a_district_says_that_its_work_is_its_offices_own_not_its_communes(
    demo, visit, code, is_said
):
    said = visit(BY_NAME["unit"], unit=code, period="2023-Q3").said
    workload = said.partition("Khối lượng công việc trong kỳ")[2]

    own = workload.startswith(" Của riêng cơ quan huyện, không gồm các xã trên địa bàn")
    assert own is is_said


def test_a_unit_alone_in_its_work_has_its_gap_told_against_its_own_past(demo, visit):
    opened = visit(BY_NAME["unit"], unit="SXD", period="2023-Q3")

    assert "so với Quý III/2022" in opened.said
    assert any("/gap?" in link and "against=2022-Q3" in link for link in opened.links)


@pytest.mark.parametrize(
    ("unit_code", "against", "said"),
    [
        ("616", "peers", "các đơn vị cùng cấp"),
        ("616", "615", "Huyện Đăk Hà"),
        ("616", "2022-Q3", "Quý III/2022"),
        ("62", "2022-Q3", "Tỉnh Kon Tum"),
    ],
)
def test_any_two_units_or_two_periods_are_set_side_by_side(demo, visit, unit_code, against, said):
    opened = visit(BY_NAME["gap"], unit=unit_code, against=against, period="2023-Q3")

    assert opened.address["against"] == against
    assert said in opened.said and "quá hạn trong số đến hạn (mô phỏng): " in opened.said
    assert "khâu giải quyết làm" in opened.said and "Cộng mọi thủ tục" in opened.said


def test_with_one_unit_in_the_province_there_is_nothing_to_set_it_against(one_unit, visit):
    opened = visit(BY_NAME["unit"], period="2023-Q3")
    assert "Không có đơn vị nào khác cùng cấp" in opened.said

    assert "không có hồ sơ để so" in opened.go(BY_NAME["gap"], period="2023-Q3").said


def test_what_is_folded_is_asked_for_and_sent_when_somebody_opens_it(visit, demo):
    """And all of it: as many procedures and figures as the folds say."""
    with asking.heard() as asked:
        opened = visit(BY_NAME["unit"], is_folded=True, period="2023-Q3", unit="616")
    assert "objectives" in dict(asked)
    assert not {"objective_history", "units_by_measure"} & {name for name, _ in asked}
    names, figures = '<th class="tc-name', 'class="tc-objective" role="row"'
    shown = opened.html.count(names)
    assert figures not in opened.html

    opened.unfold()
    opened.again()

    folds = [each.label for each in opened.app.expander if re.search(r"\d", each.label)]
    assert len(folds) == 3
    procedures, communes, all_figures = (
        int(re.search(r"[\d.]+", label).group()) for label in folds
    )
    assert opened.html.count(names) == shown + procedures + communes > shown + communes
    assert all_figures / 2 < opened.html.count(figures) <= all_figures
