"""Points up to a threshold, and what more would win."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.score import Component, cases_to


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
    assert cases_to(share, numerator, denominator) == cases


@given(
    denominator=st.integers(1, 10_000),
    part=st.floats(0, 1),
    maximum=st.sampled_from([2, 6, 20]),
    threshold=st.sampled_from([0.5, 0.8, 0.9, 1.0]),
)
def test_the_cases_to_full_points_win_all_and_one_fewer_does_not(
    denominator, part, maximum, threshold
):
    component = Component(int(part * denominator), denominator, maximum, threshold)
    cases = component.cases_to_full()

    assert component.points() + component.gain(cases) == pytest.approx(maximum)
    if cases:
        assert component.points() + component.gain(cases - 1) < maximum
