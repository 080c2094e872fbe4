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
from pages.leaders.units import words
from tests.province import dossier, unit

BY_NAME = {entry.name: entry for entry in PAGES}
UNITS = BY_NAME["units"]
ASKED = {"period": "2023-Q3", "measure": "late_of_due"}


def listed(opened) -> str:
    """The list by state, as words."""
    said = opened.said
    start = said.index(words.WORD["list"])
    return said[start : said.index("được đánh giá, mỗi kỳ", start)]


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


def test_who_is_behind_is_named_first_with_what_was_found(visit, demo):
    said = visit(UNITS, **ASKED).said

    assert "Huyện Sa Thầy và Huyện Đăk Hà cần khắc phục: hồ sơ quá hạn gấp 2,3 lần" in said
    assert "trong 10 huyện, thành phố: 2 đơn vị cần khắc phục" in said
    assert "Sa Thầy và Đăk Hà ra khỏi vùng dao động thông thường" in said


def test_a_line_says_what_was_found_why_it_is_not_chance_and_what_to_do(visit, demo):
    found = listed(visit(UNITS, **ASKED, level="commune"))
    line = found[found.index("Xã Sa Sơn (Sa Thầy)") :].partition("Xã Mường Hoong")[0]

    assert "12 tháng: 21 hồ sơ quá hạn, dự kiến 8,0 nếu làm như các xã khác; gấp 2,6 lần." in line
    assert "dưới 1 lần trong 1.000; lặp lại 3/3 kỳ gần nhất, từ tháng 10/2022." in line
    assert "bớt 5 hồ sơ quá hạn thì hết dấu hiệu." in line


def test_who_only_looks_bad_is_told_apart_from_who_looks_fine(visit, demo):
    found = listed(visit(UNITS, **ASKED))

    assert "cao hơn mức chung 1,9% là do cơ cấu thủ tục; khâu giải quyết như các huyện" in found
    assert "trông không cao vì thủ tục dễ đúng hạn hơn nơi khác" in found
    assert "Thiếu số liệu tháng 5 và 6/2023 nên chưa đánh giá" in found


def test_where_nobody_lags_the_page_says_where_to_ask_next(visit, demo):
    said = visit(UNITS, **ASKED | {"period": "2022-Q3"}).said

    assert "Quý III/2022, chưa có huyện, thành phố nào kém rõ rệt." in said
    assert re.search(r"Nhiều hồ sơ quá hạn vượt dự kiến nhất: \w[\w ]+ \(\+\d+\)", said)


def test_no_unit_has_a_rank(visit, demo):
    for level in ("department", "district", "commune"):
        said = visit(UNITS, **ASKED | {"level": level}).said
        assert not re.search(r"xếp thứ|thứ hạng|hạng \d|đứng thứ|\bSTT\b", said, re.IGNORECASE)
        # Nothing that counts up along the list: 1. 2. 3.
        assert not re.search(r"\b1\. .*\b2\. .*\b3\. ", listed(visit(UNITS, **ASKED)))


def test_the_page_says_how_sure_it_is(visit, demo):
    said = visit(UNITS, **ASKED).said

    assert "Với 133 đơn vị và 3 chỉ số được đánh giá, mỗi kỳ có thể nêu nhầm khoảng" in said
    assert "chỉ gấp rưỡi dự kiến thì phần lớn quy tắc không thấy được" in said
    assert "Quy tắc đánh giá phiên bản 2" in said
    assert "τ giữa các đơn vị" in said


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

    assert "trong 1 huyện, thành phố: 1 đơn vị chưa đủ cơ sở đánh giá" in opened.said
    assert words.WORD["nothing_drawn"] in opened.said
    assert not opened.app.get("plotly_chart")


# Of each source and each kind of words: dossiers, an official form, a list of the province.
@pytest.mark.parametrize(
    ("page", "measure", "said"),
    [
        ("units", "documents_electronic", "Văn bản hoàn toàn điện tử, %"),
        ("units", "on_time_766", "Hồ sơ tiếp nhận hoặc xử lý trong kỳ"),
        ("units", "delegated", "Sở, ngành (20 + 1)"),
        ("overview", None, "Sở, ban, ngành (20 và 1 trung tâm)"),
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
    for title in ("Văn bản hoàn toàn điện tử", "TTHC có quy trình nội bộ", "Tiếp nhận chậm"):
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
    for name, old, new in (("common_from", "0.1", "0.2"), ("history_least", "4", "3")):
        assert f"[{name}]\nvalue = {old}\n" in text
        text = text.replace(f"[{name}]\nvalue = {old}\n", f"[{name}]\nvalue = {new}\n")
    changed.write_text(text, encoding="utf-8")
    monkeypatch.setattr(verdict_rule, "load", functools.partial(verdict_rule.load, changed))
    province(units=[unit("A")], dossiers=[dossier(due="2023-07-10", finished="2023-07-11")])

    said = visit(UNITS, **ASKED).said
    of_one = visit(BY_NAME["unit"], **ASKED, unit="A").said

    assert "với tỷ lệ từ 20% trở lên chưa mô phỏng riêng" in said
    assert "chưa đủ ba quý trước đây để so với chính mình" in of_one


def test_a_measure_of_a_level_that_has_no_units_says_so_and_lets_choose_another(visit, one_unit):
    """One district, and a measure that departments alone have."""
    opened = visit(UNITS, period="2023-Q3", measure="delegated")

    assert "Không có đơn vị nào khớp với lựa chọn này." in opened.said
    assert {"measure", "period"} <= opened.offered
