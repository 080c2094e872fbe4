"""A trajectory in words and as a chart: quarters counted on, deadlines, lines that end on them."""

from __future__ import annotations

from datetime import date

import plotly.graph_objects as go
import pytest

from figures import wording
from figures.theme import DARK, LIGHT
from pages.leaders.online_services import pace, path, path_chart

QUARTERS = [f"{year}-Q{number}" for year in (2021, 2022, 2023) for number in (1, 2, 3, 4)][3:11]
POINTS = [
    path_chart.PathPoint(name, 15 + n, 100, f"/x?p={name}") for n, name in enumerate(QUARTERS)
]
AHEAD = [
    path_chart.Ahead("theo mức tăng hiện nay", [0.22, 0.23, 0.24]),
    path_chart.Ahead("mức cần có", [0.22, 0.5], is_wanted=True),
]
LEVELS = [
    path_chart.Level("official", "Giao 50%", 0.5),
    path_chart.Level("adopted", "Lộ trình 30%", 0.3),
]


def drawn(points=POINTS, ahead=AHEAD, levels=LEVELS, palette=LIGHT):
    return path_chart.share_path(points, ["2023-Q4", "2024-Q1"], ahead, levels, palette, "hồ sơ")


@pytest.mark.parametrize(
    ("quarter", "steps", "later"),
    [
        ("2023-Q3", 1, "2023-Q4"),
        ("2023-Q3", 2, "2024-Q1"),
        ("2023-Q4", 8, "2025-Q4"),
        ("civil:2023-Q4", 1, "civil:2024-Q1"),
    ],
)
def test_quarters_count_on_over_years_and_keep_their_calendar(quarter, steps, later):
    assert path.after(quarter, steps) == later


@pytest.mark.parametrize(
    ("day", "calendar", "quarter"),
    [
        (date(2023, 12, 14), "report", (2023, 4)),
        (date(2023, 12, 15), "report", (2024, 1)),
        (date(2023, 6, 14), "report", (2023, 2)),
        (date(2023, 6, 15), "report", (2023, 3)),
        (date(2023, 12, 31), "civil", (2023, 4)),
    ],
)
def test_a_deadline_lies_in_the_quarter_of_its_calendar(day, calendar, quarter):
    assert path.quarter_of(day, calendar) == quarter


@pytest.mark.parametrize(
    ("last", "ends_on", "deadline", "quarters"),
    [
        ("2023-Q3", None, "2023-Q4", 1),  # without a day: by the year's end
        ("2023-Q4", None, "2024-Q4", 4),  # the year is over: the next one
        ("2023-Q3", date(2024, 6, 14), "2024-Q2", 3),
        ("2023-Q3", date(2023, 9, 14), "2023-Q3", 0),
    ],
)
def test_an_aim_is_due_by_its_own_end_or_by_the_years(last, ends_on, deadline, quarters):
    target = {"kind": "official", "value": 0.5, "ends_on": ends_on, "is_simulated": False}
    (aim,) = path.aims([target], [{"period": last}])

    assert (aim.deadline, aim.quarters) == (deadline, quarters)


def test_a_path_is_said_as_an_official_would():
    said = pace.path_sentence("official", 0.5, "2028-Q1", 18, "2023-Q4", 1, 0.014, 0.2493)

    assert said.replace(wording.NBSP, " ") == (
        "Với mức này đạt chỉ tiêu giao 50% vào Quý I/2028; muốn đạt vào Quý IV/2023 cần tăng "
        "24,93 điểm phần trăm trong quý còn lại."
    )


@pytest.mark.parametrize(
    ("until", "arrives", "said"),
    [
        (0, "2023-Q3", "Chỉ tiêu giao 50%: đã đạt."),
        (None, None, "Với mức này không đạt chỉ tiêu giao 50%."),
        (41, "2033-Q4", "Với mức này mười năm nữa chưa đạt chỉ tiêu giao 50%."),
    ],
)
def test_what_is_reached_never_reached_or_far_off_is_said_so(until, arrives, said):
    found = pace.path_sentence("official", 0.5, arrives, until, "2023-Q4", 0, 0.01, None)

    assert found.replace(wording.NBSP, " ") == said


def test_a_pace_that_falls_or_cannot_be_told_is_said_so():
    said = [pace.pace_so_far(each, 8).replace(wording.NBSP, " ") for each in (-0.01, 0.0, None)]

    assert said == [
        "Bình quân 8 quý gần nhất giảm 1,00 điểm phần trăm mỗi quý.",
        "Bình quân 8 quý gần nhất không tăng.",
        "Chưa đủ 4 quý có số liệu để tính mức tăng bình quân.",
    ]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_lines_ahead_start_on_the_last_point_and_carry_no_mark(palette):
    figure = drawn(palette=palette)
    go.Figure(figure)
    so_far, wanted, counted = figure["data"]

    assert so_far["y"][7:] == pytest.approx([22, 23, 24]) and so_far["y"][:7] == [None] * 7
    assert wanted["y"][7:9] == pytest.approx([22, 50]) and wanted["y"][9] is None
    assert counted["y"][7] == pytest.approx(22) and len(counted["customdata"]) == 8
    assert so_far["mode"] == wanted["mode"] == "lines"
    assert not any(getattr(palette, role) in str(figure) for role in ("concern", "good"))


def test_every_level_is_a_line_with_its_name():
    figure = drawn()
    heights = [shape["y0"] for shape in figure["layout"]["shapes"]]
    names = [note["text"] for note in figure["layout"]["annotations"]]

    assert heights == [50, 30]
    assert {"Giao 50%", "Lộ trình 30%", "theo mức tăng hiện nay", "mức cần có"} <= set(names)


def test_a_level_is_named_where_its_line_begins_beside_it():
    """Its value is all along the line: words far from it would be tied to it by a leader alone."""
    notes = {note["text"]: note for note in drawn()["layout"]["annotations"]}

    for level in LEVELS:
        note = notes[level.name]
        assert note["xanchor"] == "left" and note["x"] == 0
        assert note["y"] == level.value * 100 and abs(note["yshift"]) <= 26
    assert notes["mức cần có"]["xanchor"] == "right"


def test_a_chart_of_no_quarter_or_of_one_without_figures_is_still_a_figure():
    go.Figure(path_chart.share_path([], [], [], [], LIGHT, "hồ sơ"))
    go.Figure(drawn(points=[path_chart.PathPoint("2023-Q3", None, None)], ahead=[]))
