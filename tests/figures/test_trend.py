"""A trend: gaps stay gaps, a calm line lies calm, and words cover neither dots nor each other."""

import itertools
from dataclasses import replace
from datetime import date

import pytest

from figures import wording
from figures.charts.boxes import note_box, overlap
from figures.charts.frame import CHART_WIDTHS
from figures.charts.scale import Level, scale
from figures.charts.trend import trend
from figures.charts.trend_plot import AIR, PLOT_HEIGHT, RIGHT
from figures.panels import topic_trend
from figures.theme import LIGHT
from tests.figures.chart_rows import said, trend_points

SHARE = {"title": "Nộp trực tuyến", "kind": "share", "unit_of_measure": "hồ sơ"}
PERIODS = [
    {
        "period": f"{year}-Q{quarter}",
        "calendar": "report",
        "kind": "quarter",
        "starts_on": date(year, 3 * quarter - 2, 1),
        "ends_on": date(year, 3 * quarter, 28),
    }
    for year in (2020, 2021, 2022, 2023)
    for quarter in (1, 2, 3, 4)
]


def history(*told: int):
    """A row for each of these places of PERIODS."""
    return [
        {**PERIODS[at], "numerator": 50 + at, "denominator": 200, "origin": "simulated"}
        | {"version": 1, "is_finished": True}
        for at in told
    ]


def drawn(past, asked=-1, **more):
    return topic_trend.picture(
        past,
        PERIODS[::-1],
        PERIODS[asked],
        date(2023, 12, 31),
        SHARE,
        LIGHT,
        lambda period: f"/e_documents?period={period}",
        **more,
    )


def line(figure):
    return next(trace for trace in figure["data"] if trace["mode"] == "lines")


def dots(figure):
    return next(trace for trace in figure["data"] if trace["mode"] == "markers")


def test_the_last_eight_periods_with_a_figure_are_drawn_and_a_missing_one_keeps_its_place():
    told = [at for at in range(16) if at % 4 != 3]  # nobody reports the fourth quarter
    figure = drawn(history(*told), asked=14).figure

    known = [value for value in line(figure)["y"] if value is not None]
    assert len(known) == 8
    assert len(line(figure)["y"]) == 10  # … with two fourth quarters between them
    said = drawn(history(*told), asked=14).caption.replace("\xa0", " ")
    assert "10 kỳ gần nhất, 8 kỳ có số liệu" in said  # as many as the list under it has
    assert line(figure)["y"][2] is None and line(figure)["connectgaps"] is False
    assert figure["layout"]["xaxis"]["ticktext"][2] == "IV"


def test_a_period_after_the_one_asked_is_not_drawn_and_one_asked_without_a_figure_is_a_gap():
    assert len(line(drawn(history(4, 5, 6, 7), asked=5).figure)["y"]) == 2
    assert line(drawn(history(4, 5), asked=6).figure)["y"][-1] is None


def test_fewer_than_two_periods_make_no_picture_but_a_sentence():
    assert drawn(history(4), asked=4).figure is None
    assert "27,0%" in drawn(history(4), asked=4).finding
    assert drawn([]).finding == "Chưa có kỳ nào có số liệu"


def test_a_simulated_period_is_hollow_and_an_unfinished_one_hangs_on_a_dotted_piece():
    points = trend_points(20.0, 30.0, 40.0, until=date(2022, 8, 20))
    points[0] = replace(points[0], is_simulated=True)
    figure = trend(points, LIGHT, "%")

    assert dots(figure)["marker"]["color"] == [LIGHT.bg, LIGHT.series, LIGHT.bg]
    assert line(figure)["y"] == [20.0, 30.0, None]
    (dotted,) = [each for each in figure["data"] if each.get("line", {}).get("dash") == "dot"]
    assert dotted["y"] == [None, 30.0, 40.0]
    assert "chưa kết thúc" in dots(figure)["hovertext"][-1]


def test_each_dot_opens_its_period():
    assert dots(drawn(history(4, 5)).figure)["customdata"][0] == "/e_documents?period=2021-Q1"


def test_a_calm_line_is_not_drawn_as_a_cliff():
    """Three tenths of a point take no more than a tenth of the height."""
    low = scale([1.0, 1.3], is_share=True)  # from 0 it ends near the highest, not at five points
    assert low.low == 0 and low.high <= 1.5
    its = scale([99.1, 99.4], is_share=True)
    assert (its.high - its.low) >= 5
    assert its.high == 100


@pytest.mark.parametrize(
    "values, low", [([93.4, 99.4], 92), ([5.0, 25.0], 0), ([0.2, 0.4], 0), ([48.0, 49.0, 50.0], 46)]
)
def test_an_axis_begins_at_0_where_the_values_can_be_told_apart_and_else_says_so(values, low):
    its = scale(values, is_share=True)

    assert its.low == low
    assert its.high >= max(values) and its.high <= 100
    assert its.ticks[0] == its.low and len(its.ticks) <= 7
    figure = trend(trend_points(*values), LIGHT, "%")
    assert any("không từ 0" in words for words in said(figure)) is (low > 0)


def test_a_share_of_few_cases_is_drawn_on_a_wider_axis():
    past = history(4, 5)
    few, many = (
        [{**row, "numerator": 0.9 * n, "denominator": n} for row in past] for n in (150, 9000)
    )

    low, high = (drawn(rows, asked=5).figure["layout"]["yaxis"]["range"] for rows in (few, many))
    assert low[1] - low[0] > 2 * (high[1] - high[0])


def test_a_period_of_no_case_neither_begins_the_picture_nor_counts_as_one():
    past = history(4, 5, 6)
    past[0] |= {"numerator": 0, "denominator": 0}

    assert len(line(drawn(past, asked=6).figure)["y"]) == 2


def test_counts_begin_at_0():
    assert scale([193_000, 185_000], is_share=False).low == 0


def test_a_target_stands_from_the_year_it_is_known_for_and_is_named():
    target = {
        "official_target": 0.5,
        "official_kind": "official",
        "official_is_simulated": False,
        "adopted_target": 0.3,
        "adopted_is_simulated": True,
    }
    figure = drawn(history(8, 9, 10, 12, 13, 14), asked=14, target=target).figure

    official, adopted = figure["layout"]["shapes"]
    assert official["x0"] == 3.5  # the fourth quarter of the year before is at 3
    assert "dash" not in official["line"] and adopted["line"]["dash"] == "dot"
    assert {"Giao 50%", "Lộ trình 30% (mô phỏng)"} <= {
        each.replace("\xa0", " ") for each in said(figure)
    }


def test_a_new_way_of_counting_cuts_the_line_and_the_finding_begins_after_it():
    past = history(4, 5, 6, 7)
    past[2]["version"] = past[3]["version"] = 2
    picture = drawn(past, asked=7)

    assert "cách tính mới" in said(picture.figure)
    assert None in line(picture.figure)["y"]
    assert picture.finding.replace("\xa0", " ").startswith("Từ 28,0% (Quý III/2021) lên 28,5%")


@pytest.mark.parametrize("width", CHART_WIDTHS)
@pytest.mark.parametrize(
    "values, levels",
    [
        ((20.0, 22.0, None, 25.0), (50.0, 30.0)),
        ((50.0, 49.0, 51.0, 50.0), (50.0,)),
        ((93.4, 95.0, None, 97.0, 98.0, 98.5, None, 99.0, 99.3, 99.4), (95.0,)),
        ((99.4, 93.4), ()),
        ((60.0, 20.0, 60.0, 20.0), ()),
        ((48.0, 52.0, 47.0, 51.0), (50.0, 53.0)),
        ((20.0, 25.0), (50.0, 51.0)),
    ],
)
def test_words_cover_neither_dots_nor_each_other(values, levels, width):
    points = trend_points(*values)
    named = [Level(each, f"Giao {each:.0f}%") for each in levels]
    figure = trend(points, LIGHT, "%", levels=named)
    layout = figure["layout"]
    bottom, top = layout["yaxis"]["range"]
    across = width - layout["margin"]["l"] - RIGHT
    step = across / (len(points) - 1 + 2 * AIR)

    def down(value):
        return (top - value) / (top - bottom) * PLOT_HEIGHT

    notes = [note for note in layout["annotations"] if note.get("xref") != "paper"]
    boxes = [note_box(note, lambda at: (at + AIR) * step, down, PLOT_HEIGHT) for note in notes]
    for one, other in itertools.combinations(boxes, 2):
        assert overlap(one, other) == 0
    # Along the line, at the dots and between them.
    spots = [(at + AIR, value) for at, value in enumerate(values) if value is not None]
    for (at, one), (after, other) in itertools.pairwise(tuple(spots)):
        if after - at < 1.5:
            spots += [(at + part / 6, one + (other - one) * part / 6) for part in range(1, 6)]
    for place, value in spots:
        x, y = place * step, down(value)
        assert not any(overlap(box, (x - 2, y - 2, x + 2, y + 2)) for box in boxes)


@pytest.mark.parametrize(
    "kind, figures, expected",
    [
        (
            "share",
            [(9072, 10000), (9938, 10000)],
            "Từ 90,72% (Quý I/2022) lên 99,38% (Quý III/2023)",
        ),
        (
            "share",
            [(99380, 100000), (99381, 100000)],
            "Cơ bản ổn định: 99,38% (Quý I/2022), 99",
        ),
        ("share", [(3, 12), (5, 12)], "Số ít, chưa so sánh được: 3/12 (Quý I/2022), 5/12"),
        ("average", [(80, 10), (50, 10)], "Từ 8,0 ngày (Quý I/2022) xuống 5,0 ngày (Quý III/2023)"),
    ],
)
def test_the_finding_says_from_where_to_where(kind, figures, expected):
    told = list(zip(("2022-Q1", "2023-Q3"), figures, strict=True))
    unit = "ngày" if kind == "average" else "văn bản"

    assert wording.trend_finding(told, kind, unit).replace("\xa0", " ").startswith(expected)


@pytest.mark.parametrize(
    "kind, figures, expected",
    [
        ("flow", [(60, None), (90, None), (64, None)], "64 vụ, cùng kỳ năm trước 60"),
        ("share", [(9, 1000), (10, 1000), (13, 1000)], "1,30%, cùng kỳ năm trước 0,90%"),
        ("average", [(80, 10), (50, 10), (70, 10)], "7,0 vụ, cùng kỳ năm trước 8,0"),
    ],
)
def test_a_period_is_set_beside_the_same_one_last_year_for_quarters_differ(kind, figures, expected):
    told = list(zip(("2022-Q3", "2023-Q2", "2023-Q3"), figures, strict=True))
    earlier = ("2021-Q3", figures[-1])  # as high as the last: ends alone would say “stable”

    said = wording.trend_finding([earlier, *told], kind, "vụ").replace("\xa0", " ")

    assert said == f"Quý III/2023: {expected}"
