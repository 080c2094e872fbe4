"""Who is in need, on the overview and on the map: by name, with the reason, or that nobody is."""

from __future__ import annotations

import re

import queries
from figures import wording
from figures.panels import in_need
from navigation import PAGES
from pages.leaders.overview import province

BY_NAME = {entry.name: entry for entry in PAGES}
OVERVIEW, DISTRICTS = BY_NAME["overview"], BY_NAME["districts"]
TERMS = wording.VerdictTerms(
    [{"measure": "online_share", "better": "higher", "missed_noun": "hồ sơ không trực tuyến"}], []
)


def link(page: str, /, **choices: str | None) -> str:
    return f"/{page}?" + "&".join(f"{key}={value}" for key, value in choices.items() if value)


def unit(code: str, state: str = "lagging", **changes) -> dict:
    return {
        "unit_code": code,
        "valid_from": None,
        "units": None,
        "unit_name": f"Đơn vị {code}",
        "short_name": code,
        "parent_short_name": None,
        "group_name": None,
        "group_order": None,
        "level": "district",
        "unit_order": 1,
        "tile_row": None,
        "tile_column": None,
        "measure": "late_of_due",
        "title": "Quá hạn trong số đến hạn",
        "better": "lower",
        "state": state,
        "basis": "own_history",
        "origin": "counted",
        "numerator": 63.0,
        "denominator": 1236.0,
        "window_months": 12,
        "is_rare": True,
        "events": 244,
        "expected": 72.8,
        "excess": 171.2,
        "months_came": 12,
        "count_late": 63,
        "closed_late": 38,
        "ready_unknown": 5,
    } | changes


ONLINE = {
    "measure": "online_share",
    "title": "Hồ sơ nộp trực tuyến",
    "better": "higher",
    "numerator": 72.0,
    "denominator": 1089.0,
    "count_late": None,
}


PARTED = {
    "unit_code": "A",
    "valid_from": None,
    "count_late": 244,
    "closed_late": 133,
    "ready_unknown": 38,
    "alike_late": 100,
    "alike_closed": 57,
    "alike_unknown": 11,
}


def told(rows: list[dict], parted: list[dict] = (PARTED,)) -> str:
    made = "".join(in_need.listed(rows, link, TERMS, parted))
    return " ".join(re.sub(r"<[^>]+>", " ", made).replace("\xa0", " ").split())


def names(rows: list[dict]) -> list[str]:
    return re.findall(r"Đơn vị (\w)\b", told(rows))


def test_a_row_has_the_excess_of_a_quarter_the_counts_and_those_only_closed_late():
    said = told([unit("A")])

    # 171,2 and (111 - 72,8 * .43) / 4 quarters
    assert "Đơn vị A so với chính mình; 38/63 chậm kết thúc 43 20 63/1.236" in said
    assert "bình quân 12 tháng" in said.lower()
    assert "9 tháng có số liệu; 38/63 chậm kết thúc 57 " in told([unit("A", months_came=9)])
    six = unit("A", excess=50.0, window_months=6, months_came=8, count_late=None)
    assert "mình; 6 tháng 25 " in told([six])
    long = {"window_months": 24, "excess": 872.9, "count_late": None}
    assert "mình; 24 tháng 109 " in told([unit("A", **long)])
    assert "24 tháng; 21 tháng có số liệu 125 " in told([unit("A", months_came=9, **long)])
    assert "chậm kết thúc 43" not in told([unit("A", ready_unknown=60, closed_late=0)])
    assert "43 chưa rõ 63/1.236" in told([unit("A", ready_unknown=63, closed_late=0)], [])


def test_of_another_measure_what_is_missed_is_counted_and_nothing_is_closed_late():
    said = told([unit("A", basis="peers", **ONLINE)])

    assert "hồ sơ không trực tuyến; so với các huyện khác 43 – không áp dụng 1.017/1.089" in said


def test_units_stand_by_state_then_in_administrative_order():
    """Not by what is beyond expected: one is told from its own past, another from others."""
    rows = [
        unit("C", unit_order=8, excess=999.0),
        unit("R", "recovering"),
        unit("B", unit_order=7),
        unit("D", level="department", unit_order=9, excess=8.0),
        unit("W", "watch"),
    ]

    assert names(rows) == ["D", "B", "C", "R"]
    assert 'data-sorts="never"' in "".join(in_need.listed(rows, link, TERMS))
    assert "Cần theo dõi: 1 huyện, TP" in told(rows)
    assert names([unit("W", "watch"), unit("T", "typical")]) == ["W"]
    assert "Kỳ này không có đơn vị nào" in told([unit("T", "typical")])


def test_the_picture_has_each_district_once_in_the_state_that_asks_for_most():
    rows = [
        unit("A", "typical"),
        unit("A", "lagging", **ONLINE),
        unit("B", "typical", unit_order=2),
        unit("B", "insufficient", unit_order=2, **ONLINE),
    ]

    assert [(row["unit_code"], row["state"]) for row in province.of_units(rows)] == [
        ("A", "lagging"),
        ("B", "typical"),
    ]
    made = "".join(province.picture(rows, link)).replace("\xa0", " ")
    assert 'aria-label="A: Cần khắc phục"' in made and "measure=online_share" in made


def test_groups_of_communes_are_drawn_only_where_their_signs_say_something():
    commune = {"level": "commune", "group_name": "Khu vực X"}
    quiet = [unit("A", "inconclusive", **commune), unit("B", "insufficient", **commune)]

    assert province.picture(quiet, link) == []
    made = "".join(province.picture([*quiet, unit("C", "watch", **commune)], link))
    assert made.count("tc-sign ") >= 3 and "Khu vực X" in made
    assert province.picture([unit("S", level="department")], link) == []


def test_a_group_is_one_however_its_communes_lie_and_two_of_one_name_are_two():
    places = [("A", "X", 2), ("B", "Y", 1), ("C", "X", 2), ("D", "X", 9)]
    communes = [
        unit(code, "watch", level="commune", group_name=name, group_order=order, unit_order=at)
        for at, (code, name, order) in enumerate(places)
    ]

    made = "".join(province.picture(communes, link))

    assert re.findall(r'tc-small">(\w)</span>', made) == ["Y", "X", "X"]
    assert [each.count("tc-sign ") for each in made.split("<li")[1:]] == [1, 2, 1]


def test_the_overview_names_who_lags_in_its_third_sentence_and_in_its_list(visit, demo):
    opened = visit(OVERVIEW, period="2023-Q3")
    rows = queries.run("verdicts", period="2023-Q3")
    said = opened.said.replace("\xa0", " ")

    lagging = {row.unit_code for row in rows if row.state == "lagging"}
    (listed,) = re.findall(r"<tbody.*?</tbody>", opened.html.partition("Ngoài tầm")[0], re.DOTALL)
    assert set(re.findall(r"unit=(\w+)", listed)) == lagging
    assert "Cần khắc phục: Sở Xây dựng, Huyện Đăk Hà, Huyện Sa Thầy, Huyện Tu Mơ Rông (hồ" in said
    steps = queries.run("late_by_step", unit="SXD", period="2023-Q3")
    (late,) = [row for row in steps if row.step == "own"]
    closed = f"{late.closed_late}/{late.numerator} chậm kết thúc"
    counts = f"{late.numerator}/{wording.number(late.denominator)}"
    assert f"Sở Xây dựng so với chính mình; {closed} 43 20 {counts}" in said
    assert "1.276 đến hạn trong 3 ngày" in said
    assert opened.html.count("tc-tile ") == 10
    for one in ("Chưa giao chỉ tiêu", "chưa xác minh"):
        assert one not in said.partition("Giữ nguyên kỳ")[0]


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

    assert "Kỳ này không có đơn vị nào" in said
    assert "chưa kết luận được về đơn vị nào" in said
