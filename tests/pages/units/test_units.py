"""The leaders' page of units: each in one state, with its reason; never a rank."""

from __future__ import annotations

import functools
import json
import re
from collections import Counter

import pytest

import queries
from data import verdict_rule
from navigation import PAGES
from pages.leaders.units import panel, words
from tests.figures import verdict_row as board
from tests.province import dossier, unit

BY_NAME = {entry.name: entry for entry in PAGES}
UNITS = BY_NAME["units"]
ASKED = {"period": "2023-Q3", "measure": "late_of_due"}


def listed(opened) -> str:
    """The list by state, as words."""
    said = opened.said
    start = said.index(words.WORD["list"])
    return said[start : said.index("Tính chung mọi đơn vị", start)]


@pytest.mark.parametrize("level", ["department", "district", "commune"])
@pytest.mark.parametrize("period", ["2021-Q3", "2023-09", "2023-Q3"])
def test_each_unit_stands_once_in_the_list_under_its_own_state(level, period, visit, demo):
    opened = visit(UNITS, **ASKED | {"level": level, "period": period})
    rows = queries.run("verdicts", measure="late_of_due", period=period, level=level)
    (parts,) = re.findall(r'<div class="tc-units">(.*)', opened.html, re.DOTALL)
    blocks = re.findall(r'tc-state-word tc-(\w+)"(.*?)(?=<h3|$)', parts, re.DOTALL)
    shown = [
        (code, state)
        for state, block in blocks
        for code in re.findall(r"<li>.*?unit=(\w+)", block, re.DOTALL)
    ]

    assert len(rows) > 5
    assert Counter(shown) == Counter((row.unit_code, row.state) for row in rows)


def test_it_opens_on_the_level_of_the_unit_in_most_need_and_names_the_others(visit, demo):
    opened = visit(UNITS, **ASKED)
    assert "Cũng cần khắc phục: Sở Xây dựng" in opened.said

    offered = {"department": "", "commune": ""}
    (row,) = queries.run("opening_unit", **ASKED)
    assert panel.opening_level([row], {**offered, "district": ""}) == row.level == "district"
    assert panel.opening_level([row], offered) == "commune", "no districts since 1/7/2025"
    other = row | {"level": "department"}
    assert panel.opening_level([other], {**offered, "district": ""}) == "department"


def test_who_is_behind_is_named_first_with_what_was_found(visit, demo):
    said = visit(UNITS, **ASKED).said

    named = "Huyện Sa Thầy và Huyện Đăk Hà cần khắc phục, liên tục 3 quý (mô phỏng):"
    assert f"{named} trong 12 tháng, hồ sơ quá hạn gấp 2,3 lần dự kiến" in said
    assert "trong 10 huyện, thành phố: 2 đơn vị cần khắc phục, 1 chưa kết luận được, 7" in said


def test_the_funnel_draws_twelve_months_and_leaves_names_to_the_list(visit, demo):
    opened = visit(UNITS, **ASKED)
    (chart,) = [json.loads(each.proto.spec) for each in opened.app.get("plotly_chart")]
    rows = queries.run("verdicts", level="district", **ASKED)

    assert "không quá 1,25 lần); ngoài đường chấm: hiếm gặp" in opened.said
    caption = opened.said.partition("Hình chỉ vẽ")[0]
    assert "1 trong 1.000" not in caption and "hiếm hơn 1 trong 1.000" in opened.said
    assert "Hình chỉ vẽ 12 tháng; kết luận ở danh sách, xét cả 3, 6 và 24 tháng" in opened.said
    assert sorted(chart["data"][-1]["x"]) == pytest.approx(
        sorted(row.year_expected for row in rows)
    )
    (truly,) = (row for row in rows if row.unit_code == "616")
    heights = dict(zip(chart["data"][-1]["x"], chart["data"][-1]["y"], strict=True))
    assert heights[truly.year_expected] == truly.year_events / truly.year_expected


def test_a_unit_of_which_months_are_missing_is_drawn_with_the_others(visit, demo):
    opened = visit(UNITS, **ASKED)
    (chart,) = [json.loads(each.proto.spec) for each in opened.app.get("plotly_chart")]

    assert any("Ia H'Drai" in text for text in chart["data"][-1]["hovertext"])


def test_a_line_in_need_says_what_is_left_without_those_only_closed_late(visit, demo):
    found = listed(visit(UNITS, **ASKED | {"level": "district"}))
    assert "Không kể 170 hồ sơ chỉ chậm kết thúc: còn 150, dự kiến 58; gấp 2,6 lần." in found
    assert found.count("chỉ chậm kết thúc") == 2, "of units in the common range nothing is held"

    (unit,) = [
        row for row in queries.run("verdicts", level="district", **ASKED) if row.unit_code == "616"
    ]
    steps = queries.run("late_by_step", unit="616", period="2023-Q3")
    own = [row for row in steps if row.step != "of_another"]
    assert unit.closed_late == sum(row.closed_late for row in own) == 29
    others = queries.run("verdicts", period="2023-Q3", measure="online_share", level="district")
    assert {row.closed_late for row in others} == {None}, "only late dossiers are closed late"


def test_a_line_says_what_was_found_and_what_would_end_it(visit, demo):
    found = listed(visit(UNITS, **ASKED))
    line = found[found.index("Huyện Sa Thầy") :].partition("Huyện Đăk Hà")[0]

    assert "12 tháng: 320 hồ sơ quá hạn, dự kiến 141" in line
    assert "Quý tới không quá 41 hồ sơ quá hạn thì hết cảnh báo." in line
    assert len(line) < 280, "three lines beside the chart"


def test_who_only_looks_bad_and_who_lacks_months_are_told_what_was_found(visit, demo):
    found = listed(visit(UNITS, **ASKED))

    assert re.search(r"Huyện Ngọc Hồi 70 ?/2\.212 12 tháng: 284 hồ sơ quá hạn, dự kiến 282", found)
    assert "Trong đó thiếu số liệu tháng 5 và 6/2023: các số trên chỉ tính 10 tháng đã có." in found


def test_a_commune_that_chance_made_look_bad_is_watched_and_the_rule_before_named_it(visit, demo):
    opened = visit(UNITS, **ASKED, level="commune")

    assert "chưa đủ để nêu tên" in listed(opened).partition("Xã Sa Sơn")[0]
    assert "phiên bản 2 còn ghi “cần khắc phục” với Xã Sa Sơn." in opened.said
    month = visit(UNITS, **ASKED | {"period": "2023-08", "level": "commune"})
    assert "phiên bản 2" not in month.said


def test_where_nobody_lags_the_page_says_where_to_ask_next(visit, demo):
    said = visit(UNITS, **ASKED | {"period": "2022-Q3"}).said

    assert "Quý III/2022, chưa có huyện, thành phố nào kém rõ rệt." in said
    assert re.search(
        r"Nhiều hồ sơ quá hạn vượt dự kiến nhất \(mô phỏng\): \w[\w ]+ \(\+\d+\)", said
    )


def test_no_unit_has_a_rank(visit, demo):
    for level in ("department", "district", "commune"):
        said = visit(UNITS, **ASKED | {"level": level}).said
        assert not re.search(r"xếp thứ|thứ hạng|hạng \d|đứng thứ|\bSTT\b", said, re.IGNORECASE)
        # Nothing that counts up along the list: 1. 2. 3.
        assert not re.search(r"\b1\. .*\b2\. .*\b3\. ", listed(visit(UNITS, **ASKED)))


def test_the_page_says_how_sure_it_is(visit, demo):
    said = visit(UNITS, **ASKED).said

    assert "trung bình không quá 1 trong 10 tên nêu ở mỗi kỳ là nêu nhầm" in said
    assert "nếu khác nhau ở mức thông thường, 88 tỉnh" in said  # of a hundred provinces, in a year
    assert "kém dưới 1,25 lần thì không nêu" in said
    assert "Quy tắc đánh giá phiên bản 3" in said
    assert "τ giữa các đơn vị" in said
    assert "xã 0,5; huyện, tp 0,3" in said.lower()  # a constant of three
    assert not re.search(
        r"late_of_due|không phải do|chắc chắn|ngẫu nhiên chỉ", said.partition("-- ")[0]
    )


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ({"period": "2023-9M"}, "Chỉ đánh giá theo tháng và theo quý. Xem: Quý III/2023"),
        ({"measure": "on_time_resolved"}, "Chỉ so với chỉ tiêu: tỷ lệ trên hồ sơ đã giải quyết"),
    ],
)
def test_without_a_verdict_the_page_says_why_and_still_shows_the_figures(chosen, why, visit, demo):
    opened = visit(UNITS, **ASKED | chosen)

    assert why in opened.said
    assert words.WORD["list"] not in opened.said
    assert "Huyện Sa Thầy" in opened.said


def test_one_small_unit_is_not_judged_and_nothing_is_drawn_for_it(visit, one_unit):
    opened = visit(UNITS, **ASKED)

    assert "trong 1 huyện, thành phố: 1 đơn vị chưa kết luận được" in opened.said
    assert words.WORD["year_too_short"] in opened.said
    assert not opened.app.get("plotly_chart")


# Of each source and each kind of words: dossiers, an official form, a list of the province.
@pytest.mark.parametrize(
    ("page", "measure", "said"),
    [
        ("units", "documents_electronic", "Văn bản hoàn toàn điện tử, %"),
        ("units", "on_time_766", "Hồ sơ tiếp nhận hoặc xử lý trong kỳ"),
        ("units", "delegated", "Sở, ngành (20)"),
        ("districts", "feedback_on_time", "Phản ánh, kiến nghị xử lý đúng hạn: từ"),
        ("districts", "on_time_766", "Từng địa bàn"),
    ],
)
def test_any_share_that_units_have_is_set_side_by_side(page, measure, said, visit, demo):
    opened = visit(BY_NAME[page], period="2023-Q3", measure=measure)
    charts = [json.loads(each.proto.spec) for each in opened.app.get("plotly_chart")]
    levels = [option for each in opened.app.button_group for option in each.options]

    assert said in f"{opened.said} {charts} {levels}"
    for definition in queries.run("definition", measure=measure)[:1]:
        assert f"{definition.judged}." in opened.said
    assert re.search(r"unit=\w+", " ".join(opened.links))


def test_cases_of_corruption_are_never_set_side_by_side(visit, demo):
    (choice,) = [each for each in visit(UNITS).app.selectbox if each.label == "Chỉ số"]

    assert "Văn bản hoàn toàn điện tử" in choice.options
    hidden = [row.title for row in queries.run("measures") if row.domain == "anti_corruption"]
    assert hidden
    assert {*hidden}.isdisjoint(choice.options)


def test_the_page_of_a_unit_holds_all_of_its_figures_and_says_which_form_did_not_come(visit, demo):
    opened = visit(BY_NAME["unit"], period="2023-Q3", unit="616")

    assert "Mọi chỉ số của đơn vị trong kỳ" in " ".join(e.label for e in opened.app.expander)
    for title in (
        "Văn bản hoàn toàn điện tử",
        "TTHC có quy trình nội bộ",
        "Hồ sơ chậm được tiếp nhận",
    ):
        assert title in opened.said
    assert "Chưa gửi biểu TC.05, Quý III/2023" in opened.said
    assert "Chưa gồm hồ sơ trên hệ thống" not in opened.said.partition("Vì sao")[0]


def test_the_page_of_an_office_without_a_dossier_says_so(visit, demo):
    opened = visit(BY_NAME["unit"], period="2023-Q3", unit="BDT")

    assert "quá hạn trong số đến hạn: không phát sinh hồ sơ." in opened.said
    assert "Hồ sơ nộp trực tuyến" in opened.said


def test_pages_speak_of_the_rule_that_their_build_was_judged_by(
    visit, province, monkeypatch, tmp_path
):
    text = verdict_rule.PATH.read_text(encoding="utf-8")
    changed = tmp_path / "verdict_rule.toml"
    for name, old, new in (("tau_limit", "0.4", "0.3"), ("history_least", "4", "3")):
        assert f"[{name}]\nvalue = {old}\n" in text
        text = text.replace(f"[{name}]\nvalue = {old}\n", f"[{name}]\nvalue = {new}\n")
    changed.write_text(text, encoding="utf-8")
    monkeypatch.setattr(verdict_rule, "load", functools.partial(verdict_rule.load, changed))
    province(units=[unit("A")], dossiers=[dossier(due="2023-07-10", finished="2023-07-11")])

    said = visit(UNITS, **ASKED).said
    of_one = visit(BY_NAME["unit"], **ASKED, unit="A").said

    assert "trên 0,30 thì chưa kết luận khi so với nhau" in said
    assert "chưa đủ ba quý trước đây" in of_one


def test_a_measure_of_a_level_that_has_no_units_says_so_and_lets_choose_another(visit, one_unit):
    """One district, and a measure that departments alone have."""
    opened = visit(UNITS, period="2023-Q3", measure="delegated")

    assert "Không có đơn vị nào khớp với lựa chọn này." in opened.said
    assert {"measure", "period"} <= opened.offered


@pytest.mark.parametrize(
    ("came", "why"),
    [
        (("complete", {"came": 6}), "year_too_short"),
        (("missing", {"months": ["2026-06"], "came": 5}), "year_too_short"),
        (("complete", {"came": 12}), "nothing_drawn"),
        (("missing", {"months": ["2023-05"], "came": 11}), "nothing_drawn"),
    ],
)
def test_a_name_beside_an_empty_chart_is_explained_by_the_months_that_it_needs(came, why):
    """Three months are enough for a sign, and six for a name; the chart is of twelve."""
    row = board.example("lagging", came, *board.PEERS_NAMED[1:])

    assert panel.why_not_drawn([row]) == why
    assert "12 tháng" in words.WORD[why] and "danh sách là kết luận" in words.WORD[why]


@pytest.mark.parametrize(
    ("period", "said"), [("civil:2026-05", "ba tháng tới"), ("2026-Q2", "quý tới")]
)
def test_a_line_in_the_list_speaks_of_the_period_that_is_asked(period, said):
    row = board.example("lagging", *board.PEERS_NAMED, unit_code="A", valid_from=None, units=None)
    row |= {"numerator": 1, "denominator": 2, "value": 0.5, "target_tag": None, "since": None}
    row |= {"count_late": None, "closed_late": None}
    (group,) = [
        each
        for each in panel.groups([row], period, lambda page, **_: f"/{page}", board.terms())
        if each.state == "lagging"
    ]

    assert said in str(group.units).lower()
