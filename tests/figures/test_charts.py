"""What every chart keeps to, and the columns, read from their data and layout."""

from datetime import date

import plotly.graph_objects as go
import pytest

from figures import charts
from figures.charts import Column
from figures.charts.dots import dots
from figures.charts.frame import CHART_WIDTHS, round_steps, text_width, wrapped
from figures.charts.trend import trend
from figures.theme import DARK, LIGHT
from pages.leaders.units import volume_chart
from pages.leaders.units.volume_chart import UnitSpot
from pages.working_group.procedure import late_bars
from tests.figures.chart_rows import (
    columns,
    control,
    dot_rows,
    every_chart,
    months,
    said,
    scatter,
    trend_points,
)

CHARTS = pytest.mark.parametrize("name", ["columns", "control", "scatter", "bars", "trend", "dots"])
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
    assert layout["datarevision"], "Plotly would draw all of it twice"


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
        control([]),
        charts.gap_bars([], LIGHT),
        volume_chart.volume_scatter([], LIGHT, (0, 0)),
        late_bars.late_bars([], LIGHT),
        charts.period_columns(columns(None), LIGHT, "hồ sơ"),
        control(months(1, missing=(0,))),
        scatter([UnitSpot("A", 0, 1)]),
        trend([], LIGHT, "%"),
        trend(trend_points(None), LIGHT, "%"),
        trend(trend_points(0), LIGHT, "vụ", is_share=False),
        dots([], LIGHT, "%"),
        dots(dot_rows(None), LIGHT, "%"),
        dots(dot_rows(0), LIGHT, "vụ", is_share=False),
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


def test_long_names_of_procedures_are_wrapped_and_never_cut():
    name = "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất " * 2
    lines = wrapped(name.strip(), CHART_WIDTHS[0])

    assert " ".join(lines) == name.strip()
    assert all(text_width(line) <= CHART_WIDTHS[0] for line in lines)
    assert len(lines) > 1


@pytest.mark.parametrize("highest", [0.03, 0.4, 1.0, 2.9, 7, 25, 99, 100, 64_933])
def test_ticks_are_round_from_nought_and_cover_the_highest(highest):
    ticks = round_steps(highest)

    assert ticks[0] == 0
    assert ticks[-1] >= highest
    assert 3 <= len(ticks) <= 7
