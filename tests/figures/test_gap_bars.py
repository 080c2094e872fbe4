"""The bars of a gap, read from data and layout."""

import plotly.graph_objects as go
import pytest

from figures import charts, look
from figures.theme import LIGHT
from tests.figures.chart_rows import gap_pair, gap_rows, said


def test_a_row_of_a_gap_has_two_bars_with_their_numbers_and_one_link():
    figure = charts.gap_bars(gap_rows(), LIGHT)
    handling, mix = figure["data"]

    go.Figure(figure)
    assert handling["x"] == [1.83, -0.4, 2.23] and mix["x"] == [0.22, 0.1, 0.12]
    assert [text.strip() for text in handling["text"]] == ["+1,83", "−0,40", "+2,23"]
    assert handling["customdata"] == mix["customdata"]
    assert handling["customdata"][1] == "/dossier_list?procedure=1"
    assert handling["customdata"][2] == ""
    assert 'href="/dossier_list?procedure=1"' in said(figure)[1]
    assert "không\u00a0so\u00a0được" in said(figure)[1]


@pytest.mark.parametrize(
    ("better", "worse", "good"), [("lower", 0, 1), ("higher", 1, 0)], ids=["lower", "higher"]
)
def test_only_handling_has_a_hue_by_which_way_is_better(better, worse, good):
    handling, mix = charts.gap_bars(gap_rows(), LIGHT, better)["data"]

    assert handling["marker"]["color"][worse] == LIGHT.concern
    assert handling["marker"]["color"][good] == LIGHT.good
    assert {*mix["marker"]["color"]} == {LIGHT.series2}


def test_a_name_is_wrapped_for_a_phone_and_for_a_desk_and_one_of_them_is_seen():
    long = "Đăng ký biến động khi chuyển nhượng, tặng cho, thừa kế quyền sử dụng đất"
    row = charts.GapRow(long, "33/508 và 156/3.967", gap_pair(0.6, 0.1), "/dossier_list")
    narrow, wide = said(charts.gap_bars([row], LIGHT))

    assert "var(--chart-narrow, none)" in narrow and "var(--chart-wide, inline)" in wide
    assert "thừa kế quyền sử dụng đất</a>" in wide and "tặng cho,<br>" in narrow
    sheet = look.sheet()
    assert "--chart-narrow: none; --chart-wide: inline" in sheet
    assert "--chart-narrow: inline; --chart-wide: none" in sheet
