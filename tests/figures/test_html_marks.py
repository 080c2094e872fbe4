"""Signs, bars and sparklines: what each promises its reader."""

import re
from html import unescape
from urllib.parse import unquote

import pytest

from figures import html
from pages.working_group.data_quality import matrix

WORDS = {
    "lagging": "Cần khắc phục",
    "recovering": "Đang hồi phục",
    "watch": "Cần theo dõi",
    "leading": "Nổi bật",
    "typical": "Trong mặt bằng chung",
    "inconclusive": "Chưa kết luận được",
    "insufficient": "Chưa đủ cơ sở đánh giá",
}


@pytest.mark.parametrize("state", WORDS)
def test_a_state_is_shape_and_word_before_colour(state):
    made = html.chip(state, WORDS[state])

    assert f"tc-sign tc-{state}" in made
    assert WORDS[state] in made


def test_a_shape_alone_still_says_its_word_on_hover_and_to_a_screen_reader():
    made = html.state_sign("watch", "Cần theo dõi")

    assert 'title="Cần theo dõi"' in made
    assert '<span class="tc-unseen">Cần theo dõi</span>' in made


@pytest.mark.parametrize(
    "make",
    [
        lambda: html.chip("behind", "x"),
        lambda: html.target_tag("missed", "x"),
        lambda: html.origin_tag("guessed", "x"),
        lambda: matrix.coverage_cell("empty", "x"),
    ],
)
def test_a_code_that_does_not_exist_is_named_not_drawn(make):
    with pytest.raises(ValueError, match="unknown"):
        make()


def test_a_target_reached_and_one_missed_differ_by_the_place_of_the_dot():
    reached = {html.target_tag(tag, "x")[:40] for tag in ("above", "met", "on_path")}
    missed = {html.target_tag(tag, "x")[:40] for tag in ("unmet", "off_path")}

    assert len(reached) == len(missed) == 1
    assert reached != missed
    assert "tc-tick" not in html.target_tag("no_target", "Chưa giao chỉ tiêu")


def test_only_the_simulated_is_dashed():
    dashed = [
        origin
        for origin in ("published", "press", "reported", "counted", "simulated")
        if "tc-simulated" in html.origin_tag(origin, "x")
    ]

    assert dashed == ["simulated"]


def test_a_bar_shows_the_value_and_both_targets_on_one_scale():
    made = html.target_bar(0.2507, 0.5, 0.3, "25,07% so với chỉ tiêu giao 50%")

    assert 'style="width:25.07%"' in made
    assert 'class="tc-official" style="left:50.00%"' in made
    assert 'class="tc-adopted" style="left:30.00%"' in made
    assert 'role="img" aria-label="25,07% so với chỉ tiêu giao 50%"' in made


def test_a_bar_never_leaves_its_track():
    assert "width:100.00%" in html.target_bar(1.2, 1.0)
    assert "width:40.00%" in html.target_bar(40, 90, whole=100)


def test_an_unknown_value_has_no_bar_and_no_target_means_no_track():
    assert "tc-bar-fill" not in html.target_bar(None, 0.5)
    with pytest.raises(ValueError, match="target"):
        html.target_bar(0.5)


def drawn(sparkline):
    """The picture behind a sparkline's mask, as SVG."""
    return unquote(unescape(sparkline))


def test_a_gap_in_a_sparkline_stays_a_gap():
    picture = drawn(html.sparkline([1, 2, None, 3, 4], False, True))

    assert len(re.findall("M", picture)) == 2


def test_a_sparkline_is_dashed_where_simulated_and_hollow_where_not_printed():
    assert "stroke-dasharray" in drawn(html.sparkline([1, 2], True, True))
    assert "stroke-dasharray" not in drawn(html.sparkline([1, 2], False, True))
    assert "r='4' fill='#000'" in drawn(html.sparkline([1, 2], True, True))
    assert "r='3.25' fill='none'" in drawn(html.sparkline([1, 2], True, False))


@pytest.mark.parametrize("values", [[], [None, None], [None, 3.0, None]])
def test_one_period_is_no_trend(values):
    assert html.sparkline(values, False, True) == ""


@pytest.mark.parametrize("values", [[2, 2, 2], [0, 1e9], [None, 1, None, 2, None]])
def test_a_sparkline_stays_inside_its_picture(values):
    picture = drawn(html.sparkline(values, True, False))
    path = re.search(r" d='([^']*)'", picture).group(1)
    numbers = [float(number) for number in re.findall(r"-?\d+\.\d", path)]

    assert all(0 <= x <= 132 for x in numbers[::2])
    assert all(0 <= y <= 34 for y in numbers[1::2])
