"""What the charts draw, read from their data and layout."""

from datetime import date
from itertools import combinations

import plotly.graph_objects as go
import pytest

from figures import charts
from figures.charts import Column, LateRow, Point, UnitSpot
from figures.charts.boxes import note_box, overlap
from figures.charts.frame import CHART_WIDTHS, round_steps, text_width, wrapped
from figures.theme import DARK, LIGHT

MONTHS = [f"{year}-{month:02}" for year in (2021, 2022, 2023) for month in range(1, 13)][:33]
DISTRICTS = [
    UnitSpot("Kon Tum", 133, 6410, "/unit?unit=608"),
    UnitSpot("Đăk Glei", 45, 2380, "/unit?unit=610"),
    UnitSpot("Ngọc Hồi", 23, 2950, "/unit?unit=611"),
    UnitSpot("Đăk Tô", 33, 2290, "/unit?unit=612"),
    UnitSpot("Kon Plông", 19, 1310, "/unit?unit=613"),
    UnitSpot("Kon Rẫy", 36, 1904, "/unit?unit=614"),
    UnitSpot("Đăk Hà", 51, 3480, "/unit?unit=615"),
    UnitSpot("Sa Thầy", 94, 3012, "/unit?unit=616"),
    UnitSpot("Tu Mơ Rông", 17, 1270, "/unit?unit=617"),
    UnitSpot("Ia H'Drai", 3, 310, "/unit?unit=618"),
]


def columns(*numerators, until=None):
    quarters = [f"{year}-Q{quarter}" for year in (2022, 2023) for quarter in (1, 2, 3, 4)]
    made = [
        Column(quarter, numerator, link=f"/dossiers?period={quarter}")
        for quarter, numerator in zip(quarters, numerators, strict=False)
    ]
    if until:
        made[-1] = Column(made[-1].period, made[-1].numerator, link=made[-1].link, until=until)
    return made


def points(count=33, missing=(), no_cases=(), is_finished=True):
    made = []
    for place, month in enumerate(MONTHS[:count]):
        numerator, denominator = 10 + place, 1000
        if place in missing:
            numerator = denominator = None
        if place in no_cases:
            numerator = denominator = 0
        done = is_finished or place < count - 1
        made.append(Point(month, numerator, denominator, 0.02, f"/unit?period={month}", done))
    return made


def scatter(units, palette=LIGHT):
    common = (sum(unit.late for unit in units), sum(unit.due for unit in units))
    return charts.volume_scatter(units, palette, common)


def trend(made, palette=LIGHT):
    return charts.trend(made, palette, "hồ sơ đến hạn", "mức chung")


def every_chart(palette):
    return {
        "columns": charts.period_columns(columns(58_900, None, 61_200), palette, "hồ sơ"),
        "trend": trend(points(missing=(20, 21), is_finished=False), palette),
        "scatter": scatter(DISTRICTS, palette),
        "bars": charts.late_bars([LateRow("Tách thửa", 18, 402, "/p")], palette),
    }


def said(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


CHARTS = pytest.mark.parametrize("name", ["columns", "trend", "scatter", "bars"])
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@CHARTS
@PALETTES
def test_every_chart_is_a_figure_that_plotly_accepts_and_none_can_be_dragged(name, palette):
    figure = every_chart(palette)[name]

    go.Figure(figure)
    layout = figure["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == palette.bg
    assert layout["dragmode"] is False
    assert layout["separators"] == ",."
    assert layout["showlegend"] is False
    assert layout["height"] > 0
    assert layout["xaxis"]["fixedrange"] and layout["yaxis"]["fixedrange"]
    assert "title" not in layout


@CHARTS
@PALETTES
def test_volumes_and_trends_have_no_hue_of_judgement(name, palette):
    text = str(every_chart(palette)[name])

    for role in ("concern", "caution", "good"):
        assert getattr(palette, role) not in text


@pytest.mark.parametrize(
    "figure",
    [
        charts.period_columns([], LIGHT, "hồ sơ"),
        trend([]),
        charts.volume_scatter([], LIGHT, (0, 0)),
        charts.late_bars([], LIGHT),
        charts.period_columns(columns(None), LIGHT, "hồ sơ"),
        trend(points(1, missing=(0,))),
        scatter([UnitSpot("A", 0, 1)]),
    ],
)
def test_a_chart_of_nothing_or_of_one_is_still_a_figure(figure):
    go.Figure(figure)


def test_each_column_carries_its_link_and_its_number():
    figure = charts.period_columns(columns(58_900, 61_234), LIGHT, "hồ sơ")
    (bar,) = figure["data"]

    assert bar["customdata"] == ["/dossiers?period=2022-Q1", "/dossiers?period=2022-Q2"]
    assert bar["text"] == ["58,9", "61,2"]
    assert "nghìn hồ sơ" in said(figure)
    assert figure["layout"]["yaxis"]["visible"] is False


def test_a_column_of_a_share_has_one_decimal_and_its_unit_once_at_the_top():
    figure = charts.period_columns([Column("2023-Q3", 15110, 60271)], LIGHT, "hồ sơ", True)

    assert figure["data"][0]["text"] == ["25,1"]
    assert "%" in said(figure)
    assert "15.110/60.271" in figure["data"][0]["hovertext"][0]


def test_tick_labels_are_links_with_the_year_once_under_its_first_period():
    ticks = charts.period_columns(columns(*range(1, 9)), LIGHT, "hồ sơ")["layout"]["xaxis"]

    assert 'href="/dossiers?period=2022-Q1"' in ticks["ticktext"][0]
    assert [text.partition("<br>")[2] for text in ticks["ticktext"]] == [
        "2022",
        "",
        "",
        "",
        "2023",
        "",
        "",
        "",
    ]


def test_an_unfinished_period_is_an_empty_column_with_dashes_and_its_day():
    figure = charts.period_columns(columns(58_900, 21_300, until=date(2022, 4, 20)), LIGHT, "hồ sơ")
    (shape,) = figure["layout"]["shapes"]

    assert figure["data"][0]["marker"]["color"] == [LIGHT.series, LIGHT.bg]
    assert shape["line"]["dash"] == "dash"
    assert "đến<br>20/4" in said(figure)


def test_a_period_without_figures_is_a_dash_and_never_a_column_of_nought():
    missing = charts.period_columns(columns(None, 5), LIGHT, "hồ sơ")
    nought = charts.period_columns(columns(0, 5), LIGHT, "hồ sơ")

    assert missing["data"][0]["y"][0] is None
    assert "–" in said(missing)
    assert "Chưa có số liệu" in missing["data"][0]["hovertext"][0]
    assert nought["data"][0]["y"][0] == 0
    assert nought["data"][0]["text"][0] == "0"


def test_a_trend_has_a_gap_where_nothing_came_and_names_it():
    figure = trend(points(missing=(10, 11)))
    line = figure["data"][-1]

    assert line["y"][10] is line["y"][11] is None
    assert line["connectgaps"] is False
    assert "chưa có<br>số liệu" in said(figure)
    assert len(figure["layout"]["shapes"]) == 1


def test_months_without_cases_are_told_apart_from_months_without_figures():
    figure = trend(points(no_cases=(10, 11)))

    assert "không<br>phát sinh" in said(figure)
    assert figure["layout"]["shapes"] == []


def test_an_unfinished_month_is_a_hollow_dot_on_a_dotted_piece():
    figure = trend(points(is_finished=False))
    running, line = figure["data"][-2:]

    assert running["line"]["dash"] == "dot"
    assert running["marker"]["color"][-1] == LIGHT.bg
    assert len(line["x"]) == 32
    assert "chưa kết thúc" in said(figure)


def test_each_point_of_a_trend_carries_its_link_and_both_counts():
    line = trend(points(3))["data"][-1]

    assert line["customdata"][0] == "/unit?period=2021-01"
    assert "10/1.000" in line["hovertext"][0]


def test_the_common_level_is_named_on_its_own_line():
    assert "mức chung 2,0%" in said(trend(points()))


def test_every_third_month_is_named_and_the_year_stands_under_the_first():
    ticks = trend(points())["layout"]["xaxis"]["ticktext"]

    assert len(ticks) == 11
    assert ticks[0].endswith("T1</a><br>2021")
    assert ticks[1].endswith("T4</a>")


def test_up_to_twelve_units_carry_their_names_and_of_more_only_those_chosen():
    many = [UnitSpot(f"Xã {place}", 1, 100 + place) for place in range(40)]
    many[3] = UnitSpot("Xã Rờ Kơi", 20, 300, is_named=True)

    assert all(any(unit.name in text for text in said(scatter(DISTRICTS))) for unit in DISTRICTS)
    assert [text for text in said(scatter(many)) if "Xã" in text] == ["<b>Xã Rờ Kơi</b>"]


def test_units_with_few_dossiers_are_pale_and_hollow():
    marker = scatter([UnitSpot("A", 1, 99), UnitSpot("B", 1, 100)])["data"][0]["marker"]

    assert marker["symbol"] == ["circle-open", "circle"]
    assert marker["color"] == [LIGHT.absent, LIGHT.series]


def test_tiny_units_do_not_press_all_others_to_the_floor():
    big = [UnitSpot(f"Xã {place}", 10 + place, 1000) for place in range(10)]
    figure = scatter([*big, UnitSpot("Xã nhỏ", 3, 4)])
    top = figure["layout"]["yaxis"]["range"][1]

    assert top < 10
    assert figure["data"][0]["y"][-1] == top
    assert figure["data"][0]["marker"]["symbol"][-1] == "triangle-up-open"
    assert "3 trên 4" in figure["data"][0]["hovertext"][-1]
    assert any(text.startswith("1 đơn vị dưới 100 hồ sơ") for text in said(figure))


def test_each_unit_carries_its_link_and_both_counts():
    marks = scatter(DISTRICTS)["data"][0]

    assert marks["customdata"][0] == "/unit?unit=608"
    assert "133/6.410" in marks["hovertext"][0]


@pytest.mark.parametrize("width", CHART_WIDTHS)
@pytest.mark.parametrize(
    "units",
    [
        DISTRICTS,
        [UnitSpot(f"Huyện {place}", 20 + place % 3, 1000 + 9 * place) for place in range(8)],
    ],
    ids=["districts", "a clump"],
)
def test_names_of_units_do_not_lie_on_each_other_at_either_width(units, width):
    layout = scatter(units)["layout"]
    margin, (low, high) = layout["margin"], layout["xaxis"]["range"]
    bottom, top = layout["yaxis"]["range"]
    plot_width = width - margin["l"] - margin["r"]
    plot_height = layout["height"] - margin["t"] - margin["b"]
    names = [
        note for note in layout["annotations"] if any(unit.name in note["text"] for unit in units)
    ]

    boxes = [
        note_box(
            note,
            lambda x: (x - low) / (high - low) * plot_width,
            lambda y: (top - y) / (top - bottom) * plot_height,
            plot_height,
        )
        for note in names
    ]

    assert len(boxes) == len(units)
    for one, other in combinations(boxes, 2):
        assert overlap(one, other) < 20  # square pixels: their boxes have air around the letters


def test_bars_are_as_long_as_their_late_dossiers_and_the_rest_has_no_link():
    figure = charts.late_bars(
        [
            LateRow("Đăng ký biến động", 28, 1204, "/procedure?procedure=1.014980"),
            LateRow("41 thủ tục khác", 16, 200),
        ],
        LIGHT,
    )
    (bar,) = figure["data"]

    assert bar["x"] == [28, 16]
    assert bar["customdata"] == ["/procedure?procedure=1.014980", ""]
    assert "28/1.204" in said(figure)[0]


def test_a_bar_without_figures_says_so_and_a_nought_is_a_number():
    figure = charts.late_bars([LateRow("A", None, None), LateRow("B", 0, 200)], LIGHT)

    assert "chưa" in said(figure)[0]
    assert figure["data"][0]["text"][0] == ""
    assert figure["data"][0]["text"][1].strip() == "0"


def test_long_names_of_procedures_are_wrapped_and_never_cut():
    name = "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất " * 2
    lines = wrapped(name.strip(), CHART_WIDTHS[0])

    assert " ".join(lines) == name.strip()
    assert all(text_width(line) <= CHART_WIDTHS[0] for line in lines)
    assert len(lines) > 1


def test_names_from_data_cannot_bring_tags_into_a_chart():
    figure = charts.late_bars([LateRow('<a href="//x">A</a>', 1, 200, '/p?x="><b>')], LIGHT)

    assert "&lt;a href" in said(figure)[0]
    assert 'href="/p?x=&quot;&gt;&lt;b&gt;"' in said(figure)[0]
    assert '<a href="//x' not in figure["data"][0]["hovertext"][0]


@pytest.mark.parametrize("highest", [0.03, 0.4, 1.0, 2.9, 7, 25, 99, 100, 64_933])
def test_ticks_are_round_from_nought_and_cover_the_highest(highest):
    ticks = round_steps(highest)

    assert ticks[0] == 0
    assert ticks[-1] >= highest
    assert 3 <= len(ticks) <= 7
