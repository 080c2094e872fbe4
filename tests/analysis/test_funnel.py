"""The limits along a funnel: those of the verdict, without steps, narrower as units grow."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analysis import funnel, limits

OUTSIDE = 0.001
SPREADS = st.one_of(st.just(0.0), st.floats(1e-4, 0.4))


@given(
    expected=st.floats(0.5, 500),
    spread=SPREADS,
    tail=st.sampled_from(funnel.tails(OUTSIDE).tolist()),
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
def test_limits_stand_around_the_expected_and_narrow_as_units_grow(spread):
    for found, centre in (
        (funnel.ratios(5, 500, spread, OUTSIDE), 1),
        (funnel.differences(50, 5000, 0.3, spread, OUTSIDE), 0),
    ):
        widths = [limit.highest - limit.lowest for limit in found]
        assert all(
            limit.lowest <= limit.low <= centre <= limit.high <= limit.highest for limit in found
        )
        assert widths[0] > widths[-1]


def test_differences_are_in_points_and_those_of_a_plain_share_without_spread():
    first, *_, last = funnel.differences(100, 10_000, 0.25, 0.0, OUTSIDE)

    assert (first.size, last.size) == pytest.approx((100, 10_000))
    assert first.high == pytest.approx(1.959964 * 100 * np.sqrt(0.25 * 0.75 / 100), abs=1e-5)
    assert last.highest == pytest.approx(-last.lowest)


def test_the_rarer_chance_may_pass_them_the_farther_the_outer_limits_lie():
    """The inner ones stay: 95 % of chance lies within them, whatever the rule calls strong."""
    for limits_of in (
        lambda outside: funnel.ratios(5, 500, 0.02, outside),
        lambda outside: funnel.differences(50, 5000, 0.3, 0.02, outside),
    ):
        for often, seldom in zip(limits_of(0.01), limits_of(0.001), strict=True):
            assert seldom.lowest < often.lowest < often.low == seldom.low
            assert seldom.high == often.high < often.highest < seldom.highest
