"""Bars of late dossiers, read from their data and layout."""

from figures.theme import LIGHT
from pages.working_group.procedure import late_bars
from pages.working_group.procedure.late_bars import LateRow
from tests.figures.chart_rows import said


def test_bars_are_as_long_as_their_late_dossiers_and_the_rest_has_no_link():
    figure = late_bars.late_bars(
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
    figure = late_bars.late_bars([LateRow("A", None, None), LateRow("B", 0, 200)], LIGHT)

    assert "chưa" in said(figure)[0]
    assert figure["data"][0]["text"][0] == ""
    assert figure["data"][0]["text"][1].strip() == "0"


def test_names_from_data_cannot_bring_tags_into_a_chart():
    figure = late_bars.late_bars([LateRow('<a href="//x">A</a>', 1, 200, '/p?x="><b>')], LIGHT)

    assert "&lt;a href" in said(figure)[0]
    assert 'href="/p?x=&quot;&gt;&lt;b&gt;"' in said(figure)[0]
    assert '<a href="//x' not in figure["data"][0]["hovertext"][0]
