"""What every chart keeps to, read from their data and layout."""

import plotly.graph_objects as go
import pytest

from figures import charts
from figures.charts.dots import dots
from figures.charts.frame import CHART_WIDTHS, round_steps, text_width, wrapped
from figures.charts.trend import trend
from figures.theme import DARK, LIGHT
from pages.leaders.units import volume_chart
from pages.leaders.units.volume_chart import UnitSpot
from pages.working_group.procedure import late_bars
from tests.figures.chart_rows import (
    control,
    dot_rows,
    every_chart,
    months,
    scatter,
    trend_points,
)

CHARTS = pytest.mark.parametrize("name", ["control", "scatter", "bars", "trend", "dots"])
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
        control([]),
        charts.gap_bars([], LIGHT),
        volume_chart.volume_scatter([], LIGHT, (0, 0)),
        late_bars.late_bars([], LIGHT),
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
