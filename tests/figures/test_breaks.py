"""A changed definition, or reports where dossiers were: a break in the series, never a jump."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

import plotly.graph_objects as go
import pytest

from figures import html, wording
from figures.charts.breaks import interrupted
from figures.theme import LIGHT
from pages.leaders.online_services import path, path_chart
from pages.working_group.unit import control_chart
from pages.working_group.unit import course as since


def row(number: int, numerator: float | None = 10, origin: str = "counted", version: int = 1):
    return {
        "period": f"2023-Q{number}",
        "numerator": numerator,
        "denominator": 100,
        "value": None if numerator is None else numerator / 100,
        "origin": origin,
        "version": version,
        "is_finished": True,
    }


REPORTED, COUNTED = row(1, 40, "reported"), row(2, 10)
# Reports, then dossiers of which a quarter is not known, then another definition.
SERIES = [REPORTED, row(2, 10), row(3, None), row(4, 30, version=2)]


def test_a_series_breaks_where_its_definition_or_its_source_changes():
    assert [(each.place, each.why) for each in wording.breaks(SERIES)] == [
        (1, "counted"),
        (3, "definition"),
    ]
    assert wording.since_last_break(SERIES) == 3


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [COUNTED],
        [row(1), row(2, origin="simulated")],  # dossiers both
        [row(1, None, "reported"), row(2)],  # nothing known is nothing to break with
        [row(1, origin="reported", version=2), row(2, origin="reported", version=2)],
    ],
)
def test_it_does_not_where_all_is_alike(rows):
    assert wording.breaks(rows) == []
    assert wording.break_sentences(rows) == ""
    assert wording.since_last_break(rows) == 0


def test_the_sentences_say_since_when_and_why():
    assert wording.break_sentences(SERIES).replace(wording.NBSP, " ") == (
        "Từ Quý II/2023 số tính từ hồ sơ thay cho số báo cáo; không so trực tiếp với các kỳ trước. "
        "Từ Quý IV/2023 áp dụng cách tính mới; không so trực tiếp với các kỳ trước."
    )


def test_a_line_has_a_gap_at_a_break_and_each_point_keeps_its_own():
    trace = {
        "x": [0, 1, 2],
        "y": [40, 10, 12],
        "customdata": ["a", "b", "c"],
        "hovertext": ["A", "B", "C"],
        "marker": {"size": [9, 8, 7], "color": "grey"},
    }
    found = wording.breaks(SERIES[:2])

    made = interrupted(trace, found)

    assert made["x"] == [0, 0.5, 1, 2]
    assert made["y"] == [40, None, 10, 12]
    assert made["customdata"] == ["a", "", "b", "c"]
    assert made["hovertext"] == ["A", "", "B", "C"]
    assert len(made["marker"]["size"]) == 4 and made["marker"]["color"] == "grey"
    assert trace["x"] == [0, 1, 2]
    assert interrupted(trace, []) == {**trace, "marker": trace["marker"]}


def _control(breaks):
    months = [control_chart.Month(each["period"], each["numerator"], 100) for each in SERIES]
    return control_chart.control(months, control_chart.Levels(), LIGHT, "hồ sơ", None, breaks)


def _path(breaks):
    points = path.points(SERIES, lambda *_, **__: "/")
    return path_chart.share_path(points, ["2024-Q1"], [], [], LIGHT, "hồ sơ", breaks)


@pytest.mark.parametrize("drawn", [_control, _path])
def test_every_chart_over_time_marks_a_break_with_a_line_and_words(drawn):
    figure = drawn(wording.breaks(SERIES))
    go.Figure(figure)
    dashed = [
        shape["x0"]
        for shape in figure["layout"]["shapes"]
        if shape["type"] == "line" and shape["x0"] == shape["x1"]
    ]
    said = {note["text"] for note in figure["layout"]["annotations"]}

    assert dashed == [0.5, 2.5]
    assert {"từ hồ sơ", "cách tính mới"} <= said
    for trace in figure["data"]:
        if trace["type"] == "scatter":
            assert trace["connectgaps"] is False
            at = dict(zip(trace["x"], trace["y"], strict=True))
            assert at[0.5] is None and at[2.5] is None
    without = drawn([])
    assert not [shape for shape in without["layout"]["shapes"] if shape.get("x0") == 0.5]


def test_a_sparkline_does_not_connect_what_a_break_parts():
    def paths(breaks):
        picture = unescape(unquote(str(html.sparkline([1, 2, 3, 4], False, True, breaks))))
        return re.findall(r" d='([^']*)'", picture)

    assert len(re.findall("M", paths([])[0])) == 1
    stroke, line = sorted(paths([2]), key=len)
    assert len(re.findall("M", line)) == 2
    assert stroke.count("V") == 1


def test_no_pace_and_no_limits_are_taken_across_a_break():
    rows = [row(1, 10, "reported"), row(2, 50), row(3, 51), row(4, 52)]

    assert path.values(rows) == [None, 0.5, 0.51, 0.52]
    assert since.counted(rows) == ([None, 50, 51, 52], [None, 100, 100, 100])
    assert "Quý I/2023" not in path.finding(rows)
