"""A straight line and nothing more: the pace so far, the pace needed, and when it would arrive."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import trajectory

SHARES = st.floats(0.01, 0.99)
PACES = st.floats(-0.05, 0.05).filter(lambda pace: abs(pace) > 1e-4)


@given(
    values=st.lists(st.none() | SHARES, min_size=4, max_size=20).filter(
        lambda values: sum(value is not None for value in values[-8:]) >= 4
    )
)
def test_the_pace_is_the_slope_of_the_line_through_the_last_eight_known_periods(values):
    """A slow twin: numpy's own polynomial fit over the places that are known."""
    last = list(enumerate(values))[-8:]
    places, heights = zip(*[each for each in last if each[1] is not None], strict=True)

    slope, _ = np.polyfit(places, heights, 1)

    assert trajectory.pace(values) == pytest.approx(slope, abs=1e-9)


def test_what_lies_further_back_than_eight_periods_has_no_say():
    line = [0.10 + 0.02 * place for place in range(8)]

    assert trajectory.pace([0.9, None, 0.7, *line]) == pytest.approx(0.02)


@pytest.mark.parametrize("values", [[], [0.1, 0.2, 0.3], [0.1, None, 0.2, None, 0.3]])
def test_fewer_than_four_known_periods_have_no_pace(values):
    assert trajectory.pace(values) is None


def test_the_pace_needed_is_the_distance_over_the_periods_left():
    assert trajectory.pace_needed(0.26, 0.50, 4) == pytest.approx(0.06)
    assert trajectory.pace_needed(0.26, 0.50, 0) is None


@given(last=SHARES, target=SHARES, pace=PACES)
def test_the_line_arrives_in_the_first_period_in_which_it_is_at_the_target_or_beyond(
    last, target, pace
):
    """A slow twin: period after period, until the target lies behind."""
    found = trajectory.periods_until(last, target, pace)
    moves_away = (target - last) * pace <= 0 and abs(target - last) > trajectory.TOLERANCE

    assert (found is None) == moves_away
    if found is not None:
        sign = 1 if pace > 0 else -1
        reached = [sign * (last + pace * step - target) >= -1e-8 for step in range(found + 1)]
        assert reached[-1] and not any(reached[:-1])


def test_a_line_that_needs_exactly_four_periods_takes_four():
    assert trajectory.periods_until(0.26, 0.50, 0.06) == 4
    assert trajectory.periods_until(0.50, 0.50, 0.06) == 0
    assert trajectory.periods_until(0.26, 0.50, -0.01) is None


def test_a_path_has_both_paces_and_none_of_them_where_the_target_is_reached():
    found = trajectory.path([0.20, 0.22, 0.24, 0.26], 0.30, 1)

    assert (found.pace, found.needed) == (pytest.approx(0.02), pytest.approx(0.04))
    assert found.until == 2
    reached = trajectory.path([0.20, 0.22, 0.24, 0.31], 0.30, 1)
    assert (reached.needed, reached.until) == (None, 0)


def test_there_is_no_path_from_a_period_of_which_nothing_is_known():
    assert trajectory.path([], 0.5, 4) is None
    assert trajectory.path([0.2, 0.2, 0.2, 0.2, None], 0.5, 4) is None


def test_a_path_of_too_few_periods_still_says_what_each_would_have_to_add():
    found = trajectory.path([0.26], 0.50, 4)

    assert (found.pace, found.until) == (None, None)
    assert found.needed == pytest.approx(0.06)
