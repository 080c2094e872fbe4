"""Points up to a threshold, and what more cases would win."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import score
from analysis.score import Component


def row(component: str, numerator, denominator, max_points=10, threshold=1.0) -> dict:
    return {
        "component": component,
        "numerator": numerator,
        "denominator": denominator,
        "max_points": max_points,
        "threshold": threshold,
    }


def part(component: str, unit: str, numerator, denominator) -> dict:
    return row(component, numerator, denominator) | {"unit_code": unit}


@pytest.mark.parametrize(
    ("counts", "maximum", "threshold", "points"),
    [
        ((98, 100), 20, 1.0, 19.6),
        ((25, 100), 4, 0.5, 2.0),
        ((50, 100), 4, 0.5, 4.0),
        ((70, 100), 4, 0.5, 4.0),
        ((0, 100), 4, 0.5, 0.0),
        ((0, 0), 4, 0.5, None),
        ((None, None), 4, 0.5, None),
    ],
    ids=["in proportion", "half way", "at", "beyond", "none", "no case", "unknown"],
)
def test_points_are_in_proportion_up_to_the_threshold(counts, maximum, threshold, points):
    found = Component(*counts, maximum, threshold).points()

    assert found == (None if points is None else pytest.approx(points, abs=1e-12))


@pytest.mark.parametrize(
    ("share", "numerator", "denominator", "cases"),
    [(0.98, 40, 50, 9), (0.5, 15_110, 60_271, 15_026), (0.9, 95, 100, -5), (1.0, 3, 3, 0)],
)
def test_how_many_cases_a_share_is_away(share, numerator, denominator, cases):
    assert score.cases_to(share, numerator, denominator) == cases


@given(
    denominator=st.integers(1, 10_000),
    share=st.floats(0, 1),
    maximum=st.sampled_from([2, 6, 20]),
    threshold=st.sampled_from([0.5, 0.8, 0.9, 1.0]),
)
def test_the_cases_to_full_points_win_all_and_one_fewer_does_not(
    denominator, share, maximum, threshold
):
    asked = row("2.1", int(share * denominator), denominator, maximum, threshold)
    found = score.component(asked)

    for action in score.to_full([asked]):
        assert found.points() + action.gain == pytest.approx(maximum)
        assert found.points() + found.gain(action.cases - 1) < maximum


def test_the_cheapest_point_comes_first_and_what_is_won_or_has_no_case_is_not_offered():
    rows = [
        row("1.1", 100, 100),
        row("2.1", 900, 1000, 20),
        row("3.1", 40, 100, 4, 0.8),
        row("4.1", 0, 0),
    ]

    assert [(each.code, each.cases) for each in score.to_full(rows)] == [("3.1", 40), ("2.1", 100)]
    assert [each.cases_a_point for each in score.to_full(rows)] == pytest.approx([20, 50])


def test_what_units_win_for_the_whole_is_their_cases_over_its_denominator():
    whole = row("2.1", 90, 100, 20)
    parts = [part("2.1", "A", 45, 50), part("2.1", "B", 45, 46), part("2.1", "C", 0, 4)]

    actions = score.at_units(whole, parts, 98)

    assert [(each.code, each.cases) for each in actions] == [
        ("2.1:A@98", 4),
        ("2.1:C@98", 4),
        ("2.1:B@98", 1),
    ]
    assert actions[0].gain == pytest.approx(20 * 4 / 100)


def test_together_actions_win_no_more_than_all_points():
    rows = [row("3.1", 40, 100, 4, 0.5), row("2.1", 90, 100, 20)]
    parts = [part("3.1", "A", 10, 50), part("3.1", "B", 30, 50), part("2.1", "A", 45, 50)]

    chosen = score.named(["3.1:A@100", "3.1:B@100", "2.1:A@98"], rows, parts)

    assert score.together(chosen, rows) == pytest.approx(4 * 10 / 50 + 20 * 4 / 100)


@pytest.mark.parametrize(
    "code",
    ["9.9", "2.1:A@101", "2.1:A@x", "2.1:Z@98", "2.1:A", "x", "", "2.1:A@98@98", "2.1:A@²"],
)
def test_an_action_that_nobody_offers_is_left_out(code):
    rows, parts = [row("2.1", 90, 100, 20)], [part("2.1", "A", 45, 50)]

    assert score.named([code], rows, parts) == []


def test_a_unit_is_taken_once_a_component():
    rows, parts = [row("2.1", 90, 100, 20)], [part("2.1", "A", 45, 50)]

    (action,) = score.named(["2.1:A@95", "2.1:A@98"], rows, parts)
    assert action.code == "2.1:A@95"
