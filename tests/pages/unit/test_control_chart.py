"""Since when: the control chart, read from its data and layout."""

import plotly.graph_objects as go
import pytest

from figures.theme import DARK, LIGHT
from pages.working_group.unit.control_chart import Levels
from tests.figures.chart_rows import control, months, said

CHANGED = Levels(0.016, 21, 0.042, (18, 23))
HUES = ("concern", "caution", "good")


def bands(figure) -> list[dict]:
    return [each for each in figure["layout"]["shapes"] if each["type"] == "path"]


def test_a_course_and_its_band_have_a_gap_where_nothing_came_and_name_it():
    figure = control(months(missing=(10, 11)))
    line = figure["data"][-1]

    assert line["y"][10] is line["y"][11] is None
    assert line["connectgaps"] is False
    assert "chưa có<br>số liệu" in said(figure)
    before, after = bands(figure)
    assert (
        before["path"].startswith("M -0.5,3.0 L 0.5,3.0") and "9.5,3.0 L 9.5,0.5" in before["path"]
    )
    assert after["path"].startswith("M 11.5,3.0")


def test_months_without_cases_are_told_apart_from_months_without_figures():
    assert "không<br>phát sinh" in said(control(months(no_cases=(10, 11))))


def test_an_unfinished_month_is_a_hollow_dot_on_a_dotted_piece():
    figure = control(months(is_finished=False))
    running, line = figure["data"][-2:]

    assert running["line"]["dash"] == "dot"
    assert running["marker"]["color"][-1] == LIGHT.bg
    assert len(line["x"]) == 32
    assert "chưa kết thúc" in said(figure)


def test_each_point_carries_its_link_its_counts_and_what_is_usual():
    line = control(months(3))["data"][-1]

    assert line["customdata"][0] == "/dossier_list?period=2021-01"
    assert "10/1.000" in line["hovertext"][0]
    assert "dao động thông thường 0,5–3,0%" in line["hovertext"][0]


def test_the_change_is_marked_with_its_quarter_and_both_levels():
    figure = control(months(), CHANGED, state="lagging")

    assert {"<b>Từ quý\u00a0IV/2022</b>", "mức mới 4,2%", "mức trước 1,6%"} <= set(said(figure))
    lines = [each for each in figure["layout"]["shapes"] if each["type"] == "line"]
    (upright,) = [each for each in lines if each["x0"] == each["x1"]]
    assert upright["x0"] == 20.5
    dotted = [each for each in lines if each["line"].get("dash") == "dot"]
    assert [(each["x0"], each["y0"]) for each in dotted] == [(20.5, 1.6)]


def test_the_months_within_which_it_began_are_marked_along_the_foot():
    def feet(levels):
        shapes = control(months(), levels, state="lagging")["layout"]["shapes"]
        return [each for each in shapes if each.get("y1") == 0 and each["yref"] == "paper"]

    (foot,) = feet(CHANGED)
    assert (foot["x0"], foot["x1"], foot["line"]["color"]) == (17.5, 23.5, LIGHT.concern)
    assert feet(Levels(0.016, 21, 0.042)) == []
    assert len(feet(Levels(None, 1, None, (0, 2)))) == 1  # too few months for a level


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("state", "role"), [("lagging", "concern"), ("recovering", "caution"), ("watch", "caution")]
)
def test_signs_have_the_shape_and_the_hue_of_the_state(palette, state, role):
    figure = control(months(signs=(22,)), CHANGED, palette, state)
    marker = figure["data"][-1]["marker"]

    go.Figure(figure)
    assert marker["color"][22] == getattr(palette, role)
    assert marker["symbol"][22] != marker["symbol"][21] == "circle"


@pytest.mark.parametrize("state", [None, "typical", "leading", "inconclusive", "insufficient"])
def test_of_a_unit_that_is_not_behind_no_month_is_judged(state):
    text = str(control(months(signs=(3, 22)), state=state))

    assert not any(getattr(LIGHT, hue) in text for hue in HUES)


def test_every_third_month_is_named_and_the_year_stands_under_the_first():
    ticks = control(months())["layout"]["xaxis"]["ticktext"]

    assert len(ticks) == 11
    assert ticks[0].endswith("T1</a><br>2021")
    assert ticks[1].endswith("T4</a>")
