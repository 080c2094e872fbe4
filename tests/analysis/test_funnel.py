"""The limits along a funnel: those of the verdict, without steps, narrower as units grow."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analysis import funnel, limits

TIMES = 1.25
SPREADS = st.one_of(st.just(0.0), st.floats(1e-4, 0.4))


@given(
    expected=st.floats(0.5, 500),
    spread=SPREADS,
    tail=st.sampled_from(funnel.TAILS.tolist()),
)
def test_a_limit_between_counts_lies_within_one_count_of_the_whole_one(expected, spread, tail):
    whole = limits.count(expected, spread, tail)
    between = limits.count_between(expected, spread, tail)

    assert max(whole - 1, 0) - 1e-6 <= between <= whole + 1e-6


def test_a_limit_between_counts_reaches_the_tail_exactly():
    """A slow twin: the distribution as a line from count to count passes the limit at the tail."""
    spread, expected, tail = 0.02, 12.0, 0.999
    size = 1 / spread
    counts = stats.nbinom(size, size / (size + expected))
    limit = float(limits.count_between(expected, spread, tail))
    first = int(np.ceil(limit))

    below, reached = counts.cdf(first - 1), counts.cdf(first)
    assert below + (reached - below) * (1 - (first - limit)) == pytest.approx(tail, abs=1e-9)


@given(spread=SPREADS)
def test_limits_stand_beyond_what_is_allowed_and_narrow_as_units_grow(spread):
    for found, above, below in (
        (funnel.ratios(5, 500, spread, TIMES), 1.25, 0.8),
        # Points from 30 % at 1.25 times its odds, and at 1/1.25.
        (funnel.differences(50, 5000, 0.3, spread, TIMES), 4.88, -4.47),
    ):
        widths = [limit.highest - limit.lowest for limit in found]
        assert all(
            limit.lowest <= limit.low <= below < above <= limit.high <= limit.highest
            for limit in found
        )
        assert widths[0] > widths[-1]


def test_a_large_unit_may_still_be_a_quarter_worse():
    """Without spread, of a very large one nothing but that is left."""
    *_, last = funnel.ratios(5, 1e7, 0.0, TIMES)

    assert (last.low, last.high) == pytest.approx((0.8, 1.25), rel=0.001)


def test_an_upper_limit_is_passed_by_one_a_quarter_worse_as_seldom_as_it_says():
    """A slow twin: count what such a unit has beyond the limit."""
    spread, expected = 0.02, 40.0
    limit = funnel.ratios(expected, 2 * expected, spread, TIMES)[0].highest * expected
    size, mean = 1 / spread, TIMES * expected
    counts = stats.nbinom(size, size / (size + mean))

    assert counts.sf(np.ceil(limit)) < funnel.SELDOM < counts.sf(np.floor(limit) - 1)


def test_differences_are_in_points_and_those_of_a_plain_share_where_nothing_is_allowed():
    first, *_, last = funnel.differences(100, 10_000, 0.25, 0.0, 1.0)

    assert (first.size, last.size) == pytest.approx((100, 10_000))
    assert first.high == pytest.approx(1.959964 * 100 * np.sqrt(0.25 * 0.75 / 100), abs=1e-5)
    assert last.highest == pytest.approx(-last.lowest)


def test_a_share_and_what_is_left_of_it_have_mirrored_limits():
    """A good side is drawn as its bad one would be."""
    for good, bad in zip(
        funnel.differences(50, 5000, 0.7, 0.02, TIMES),
        funnel.differences(50, 5000, 0.3, 0.02, TIMES),
        strict=True,
    ):
        assert good[1:] == pytest.approx([-each for each in reversed(bad[1:])])
