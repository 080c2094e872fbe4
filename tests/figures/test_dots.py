"""Units as dots: a row each in their order, absent ones marked, communes within their district."""

import itertools
from datetime import date

import pytest

from analysis.intervals import wilson
from figures.charts.dots import Dot, DotRow, dots
from figures.charts.frame import CHART_WIDTHS
from figures.charts.scale import Level
from figures.charts.stacking import DOT, STACK, stacked
from figures.panels import topic_dots
from figures.theme import LIGHT
from tests.figures.chart_rows import dot_rows, said

SHARE = {"title": "Văn bản điện tử", "kind": "share", "unit_of_measure": "văn bản"}
COUNT = {"title": "Văn bản gửi", "kind": "flow", "unit_of_measure": "văn bản"}


def unit(name: str, numerator, denominator, district: str | None = None, **more):
    return {
        "unit_code": name,
        "unit_name": f"Đơn vị {name}",
        "short_name": name,
        "units": None,
        "numerator": numerator,
        "denominator": denominator,
        "group_name": None,
        "parent_code": district,
        "parent_short_name": district,
        "official_target": None,
        "adopted_target": None,
        "target_tag": "no_target",
        **more,
    }


def drawn(rows, level="department", measure=SHARE, **more):
    return topic_dots.picture(
        rows,
        level,
        date(2023, 9, 14),
        measure,
        LIGHT,
        lambda page, **to: f"/{page}?" + "&".join(f"{key}={to[key]}" for key in to),
        wilson,
        **more,
    )


def marks(figure):
    return next(trace for trace in figure["data"] if trace["mode"] == "markers")


def plain(texts):
    return [each.replace("\xa0", " ") for each in texts]


UNITS = [unit("A", 990, 1000), unit("B", None, None), unit("C", 0, 0), unit("D", 950, 1000)]


def test_units_stand_in_the_order_given_and_each_name_and_mark_opens_its_unit():
    figure = drawn(UNITS).figure
    names = figure["layout"]["yaxis"]["ticktext"]

    assert [name.split(">")[1].split("<")[0] for name in names] == ["A", "B", "C", "D"]
    assert all('href="/unit?unit=' in name for name in names)
    assert [href.split("&")[0] for href in marks(figure)["customdata"]] == [
        "/unit?unit=A",
        "/unit?unit=D",
    ]
    assert "99,00% (990/1.000 văn bản)" in plain(marks(figure)["hovertext"])[0]


def test_a_unit_without_a_figure_keeps_its_row_and_says_why():
    figure = drawn(UNITS).figure

    assert {"chưa có số liệu", "không phát sinh"} <= set(said(figure))
    assert said(figure).count("–") == 2
    assert "chưa có số liệu" not in drawn([unit("A", 990, 1000)]).alt


def intervals(figure):
    return next(each for each in figure["data"] if each["mode"] == "lines")["x"]


def test_an_interval_lies_whole_behind_each_dot_where_the_axis_may_begin_below_it():
    figure = dots(dot_rows(99.6, 98.4), LIGHT, "%")

    assert intervals(figure) == [98.6, 100.0, None, 97.4, 99.4, None]  # no share above 100
    assert not {"‹", "›"} & set(said(figure))


def test_an_interval_that_would_squeeze_the_dots_is_cut_and_shows_that_it_goes_on():
    few = DotRow("Ít hồ sơ", [Dot("Ít hồ sơ", 98.5, "9/10", low=60.0, high=99.9, is_few=True)])
    figure = dots([*dot_rows(99.6, 98.4), few], LIGHT, "%")

    begin = figure["layout"]["xaxis"]["tickvals"][0]
    assert begin > 95 and intervals(figure)[6] == begin
    assert intervals(figure)[3] == 97.4  # those of enough cases are whole all the same
    (sign,) = [note for note in figure["layout"]["annotations"] if note["text"] == "‹"]
    assert (sign["x"], sign["y"]) == (begin, figure["layout"]["yaxis"]["tickvals"][2])


def test_a_single_dot_lies_on_an_axis_from_0():
    alone, two = (dots(dot_rows(*each), LIGHT, "%") for each in ([25.0], [25.0, 24.9]))

    assert alone["layout"]["xaxis"]["range"][0] <= 0 < two["layout"]["xaxis"]["range"][0]


def test_what_the_units_drawn_have_together_and_the_target_stand_as_lines_with_their_names():
    rows = [
        unit("A", 990, 1000, official_target=0.98, official_kind="official")
        | {"official_is_simulated": False, "target_tag": "met"},
        unit("B", 950, 1000, target_tag="unmet"),
    ]
    picture = drawn([*rows, unit("C", None, None)])

    assert {"tính chung 2 sở, ban, ngành 97,00%", "Chỉ tiêu của tỉnh 98%"} <= set(
        plain(said(picture.figure))
    )
    assert "chỉ tiêu" not in picture.finding  # nobody gave it to them
    by_rule = [row | {"official_kind": "rule"} for row in rows]
    assert "1/2 đạt mức đầy đủ" in drawn(by_rule).finding
    common, official = picture.figure["layout"]["shapes"][-2:]
    assert (common["x0"], official["x0"]) == (97, 98)
    assert official["y1"] > common["y1"] > 1  # each up to its own words
    assert official["line"]["width"] > common["line"]["width"]


def test_a_centre_beside_the_offices_is_named_where_it_tells_something_and_else_not_missed():
    rows = [unit("A", 990, 1000), unit("B", 950, 1000)]
    centre = unit("C", None, None, kind="one_stop_centre")

    assert drawn([*rows, centre]).finding.replace("\xa0", " ").startswith("2 sở, ban, ngành: ")
    told = drawn([*rows, centre | {"numerator": 9, "denominator": 100}])
    assert told.finding.replace("\xa0", " ").startswith("3 sở, ban, ngành, trung tâm: ")


def test_an_average_has_the_common_one_of_all_its_cases_and_a_single_unit_none():
    average = {"title": "Thời gian", "kind": "average", "unit_of_measure": "ngày"}
    rows = [unit("A", 100, 10), unit("B", 60, 30)]

    assert "tính chung 2 sở, ban, ngành 4,0" in plain(said(drawn(rows, measure=average).figure))
    assert not any("chung" in text for text in said(drawn(rows[:1], measure=average).figure))


def test_the_finding_names_nobody_and_tells_of_how_many_and_from_where_to_where():
    assert drawn(UNITS).finding.replace("\xa0", " ") == (
        "2/4 sở, ban, ngành có số liệu: từ 95,00% đến 99,00%"
    )
    assert "mỗi đơn vị dưới 100 văn bản" in drawn([unit("A", 3, 4)]).finding
    assert drawn([unit("B", None, None)], level=None).figure is None


def test_a_share_of_few_cases_is_hollow_and_pale():
    figure = drawn([unit("A", 3, 4), unit("D", 950, 1000)]).figure

    assert marks(figure)["marker"]["color"] == [LIGHT.bg, LIGHT.series]


def test_shares_beside_each_other_have_the_decimals_that_each_of_them_deserves():
    rows = [unit("A", 9900, 10000), unit("B", 498, 500), unit("C", 3, 12)]

    shown = said(drawn(rows).figure)

    assert {"99,0%", "99,6%", "3/12"} <= set(shown)
    assert "99,00%" not in shown


def test_counts_are_bars_from_0_in_no_colour_of_judgement():
    figure = drawn([unit("A", 30, None), unit("D", 90, None)], measure=COUNT).figure
    (bar,) = [each for each in figure["data"] if each["mode"] == "lines"]

    assert bar["x"] == [0, 30.0, None, 0, 90.0, None]
    assert bar["line"]["color"] == LIGHT.series
    assert figure["layout"]["xaxis"]["range"][0] <= 0


def communes(districts: int, of_each: int, **more):
    return [
        unit(f"{district}.{at}", 900 + at, 1000, f"Huyện {district}", **more)
        for district in range(districts)
        for at in range(of_each)
    ]


def test_many_communes_stand_within_their_district_and_stay_of_a_height_to_read():
    rows = communes(10, 10)
    rows[0] |= {"numerator": None, "denominator": None}
    figure = drawn(rows, level="commune").figure

    assert len(figure["layout"]["yaxis"]["ticktext"]) == 10
    assert 'href="/unit?unit=Huyện 0"' in figure["layout"]["yaxis"]["ticktext"][0]
    assert len(marks(figure)["x"]) == 99
    assert figure["layout"]["height"] < 900
    assert {"chưa có", "1"} <= set(said(figure))  # of the first district one is not told of


def test_communes_stand_by_the_groups_that_the_province_has_and_by_none_where_it_has_none():
    grouped = [{**row, "group_name": "Khu vực Ba Tơ"} for row in communes(1, 30)]
    (name,) = drawn(grouped, level="commune").figure["layout"]["yaxis"]["ticktext"]
    assert "Khu vực" in name and "href" not in name

    alone = [{**row, "parent_code": "51", "parent_short_name": None} for row in communes(1, 30)]
    (name,) = drawn(alone, level="commune").figure["layout"]["yaxis"]["ticktext"]
    assert name.startswith("Xã, phường") and "href" not in name


def test_dots_of_one_row_do_not_cover_each_other_while_there_is_room():
    across = [10.0, 12.0, 14.0, 40.0, 41.0]
    offs = stacked(across)

    for (one, up), (other, down) in itertools.combinations(zip(across, offs, strict=True), 2):
        assert abs(one - other) >= DOT or abs(up - down) * STACK >= STACK
    assert offs[0] == 0


@pytest.mark.parametrize("width", CHART_WIDTHS)
def test_names_leave_most_of_a_phone_to_the_dots(width):
    long = DotRow("Sở Lao động – Thương binh và Xã hội tỉnh", [Dot("A", 99.0, "1/2")], "99%")
    margin = dots([long], LIGHT, "%", " ", levels=[Level(99, "toàn tỉnh 99%")])["layout"]["margin"]

    assert width - margin["l"] - margin["r"] >= 120


def test_a_group_of_which_nobody_has_a_figure_has_no_row_and_is_counted():
    told = [{**row, "group_name": "Khu vực A"} for row in communes(1, 20)]
    silent = [
        unit(f"{place}", None, None, group_name=f"Khu vực {place}") for place in range(100, 110)
    ]
    picture = drawn([*told, *silent], level="commune")

    assert len(picture.figure["layout"]["yaxis"]["ticktext"]) == 1
    assert "không vẽ 10 địa bàn chưa có số liệu" in picture.caption.replace("\xa0", " ")
