"""Who is in need, on the overview and on the map: by name, with the reason, or that nobody is."""

from __future__ import annotations

import re

import queries
from figures import wording
from navigation import PAGES

BY_NAME = {entry.name: entry for entry in PAGES}
OVERVIEW, DISTRICTS = BY_NAME["overview"], BY_NAME["districts"]


def in_need(opened) -> list[tuple[str, str]]:
    """(unit, state) of the list on the overview, in its order."""
    (needs,) = re.findall(r'<ul class="tc-needs".*?</ul>', opened.html, re.DOTALL)
    return re.findall(r"unit=(\w+).*?tc-chip tc-(\w+)", needs, re.DOTALL)


def test_the_overview_names_who_lags_first_and_counts_the_rest(visit, demo):
    opened = visit(OVERVIEW, period="2023-Q3")
    rows = queries.run("verdicts", period="2023-Q3")
    lagging = {row.unit_code for row in rows if row.state == "lagging"}
    shown = in_need(opened)

    assert {unit for unit, state in shown if state == "lagging"} == lagging
    assert [state for _, state in shown] == sorted(state for _, state in shown)
    apart = sum(row.state == "watch" and '"too_different"' in row.reasons for row in rows)
    watched = sum(row.state == "watch" for row in rows)
    assert 0 < apart < watched
    counted = (
        f"{len(lagging)} cần khắc phục, {watched} cần theo dõi ({apart} ở chỉ số mà các đơn vị"
    )
    assert f"{counted} khác nhau quá nhiều), trên 3 chỉ số" in opened.said
    more = re.findall(r"\((\d+)\)", opened.said.partition("Còn nữa")[2].partition("Ngoài")[0])
    assert sum(map(int, more)) + len(shown) == len(lagging) + watched


def test_levels_stand_one_after_the_other_and_no_order_sets_them_beside_each_other(visit, demo):
    """Sở Xây dựng first: its level comes first, though a district is farther beyond expected."""
    rows = {
        row.unit_code: row
        for row in queries.run("verdicts", period="2023-Q3", measure="late_of_due")
        if row.state == "lagging"
    }

    shown = [unit for unit, state in in_need(visit(OVERVIEW, period="2023-Q3")) if unit in rows]
    assert shown == ["SXD", "616", "615"]
    assert rows["616"].excess > rows["SXD"].excess > rows["615"].excess


def test_who_recovers_is_in_need_before_who_is_watched(visit, demo):
    opened = visit(OVERVIEW, period="2022-Q3")

    assert [state for _, state in in_need(opened)] == ["lagging"] * 3 + ["recovering"] * 2
    assert "3 cần khắc phục, 2 đang hồi phục, 4 cần theo dõi (" in opened.said


def test_where_nobody_lags_the_overview_says_so(visit, demo):
    said = visit(OVERVIEW, period="2021-03").said

    assert "Tháng 3/2021: chưa đủ cơ sở đánh giá đơn vị nào." in said  # only three months came


def test_a_year_has_no_units_in_need_and_says_where_there_are_some(visit, demo):
    for entry in (OVERVIEW, DISTRICTS):
        opened = visit(entry, period="2023-9M")
        assert "Chỉ đánh giá theo tháng và theo quý. Xem: Quý III/2023" in opened.said
        assert any("period=2023-Q3" in link for link in opened.links)


def test_the_map_has_each_districts_state_and_its_own_counts(visit, demo):
    opened = visit(DISTRICTS, period="2023-Q3")
    tiles = re.findall(
        r'tc-by-state tc-(\w+)" href="[^"]*unit=(\d+).*?tc-tile-value">([\d.]+)<', opened.html
    )
    rows = queries.run("verdicts", measure="late_of_due", period="2023-Q3", level="district")

    assert sorted((unit, state, value) for state, unit, value in tiles) == [
        (row.unit_code, row.state, wording.number(row.numerator)) for row in rows
    ]
    assert opened.html.count("tc-chip") == 10
    assert opened.said.count("Cần khắc phục") >= 4  # two tiles, two chips


def test_a_province_with_one_small_unit_has_nobody_in_need(visit, one_unit):
    said = visit(OVERVIEW, period="2023-Q3").said

    assert "không đơn vị nào, trên 3 chỉ số được đánh giá" in said
    assert "chưa kết luận được về đơn vị nào" in said
