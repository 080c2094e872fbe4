"""Intervals and expected counts, to published figures."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import optimize, stats

from analysis import casemix, intervals


@pytest.mark.parametrize(
    ("events", "trials", "level", "low", "high"),
    [
        (65, 100, 0.95, 0.552544, 0.736358),
        (1045, 5000, 0.95, 0.197955, 0.220491),
        (65, 100, 0.998, 0.495495, 0.778354),
    ],
)
def test_wilson(events, trials, level, low, high):
    assert intervals.wilson(events, trials, level) == pytest.approx((low, high), abs=1e-6)


def test_wilson_is_where_the_score_test_just_gives_way():
    """A slow twin: solve (p̂ − p)² = z² p(1−p)/n."""
    low, high = intervals.wilson(3, 12)
    z = stats.norm.ppf(0.975)

    def gap(p: float) -> float:
        return (3 / 12 - p) ** 2 - z**2 * p * (1 - p) / 12

    assert low == pytest.approx(optimize.brentq(gap, 1e-9, 0.25), abs=1e-9)
    assert high == pytest.approx(optimize.brentq(gap, 0.25, 1 - 1e-9), abs=1e-9)
    assert np.isnan(intervals.wilson(0, 0)).all()


@pytest.mark.parametrize(
    ("observed", "level", "low", "high"),
    [
        (895, 0.95, 1.001715, 1.143233),
        (895, 0.998, 0.963516, 1.186007),
        (9, 0.95, 0.004923, 0.020439),
    ],
)
def test_the_ratio_of_observed_to_expected_is_byar_from_ten_and_exact_below(
    observed, level, low, high
):
    assert intervals.ratio(observed, 835.883561, level) == pytest.approx((low, high), abs=1e-6)


def test_the_exact_interval_leaves_the_tail_it_says():
    low, high = intervals.exact_count(4)

    assert stats.poisson.sf(3, low) == pytest.approx(0.025)
    assert stats.poisson.cdf(4, high) == pytest.approx(0.025)
    assert intervals.exact_count(0)[0] == 0


def test_the_bad_looking_unit_is_the_good_one():
    """Easy procedures are late in 2 %, hard ones in 20 %; A does the easy ones."""
    due = np.array([[900, 100], [100, 900]])
    found = casemix.standardised([50, 150], due, [0.02, 0.2])

    assert found.expected == pytest.approx([38, 182])
    assert found.variance == pytest.approx([33.64, 145.96])
    assert found.ratio == pytest.approx([1.315789, 0.824176], abs=1e-6)
    assert found.z == pytest.approx([2.069, -2.6487], abs=1e-4)


def test_the_prior_rate_makes_expected_and_observed_agree():
    """At convergence Σ n π equals Σ O: no unit's own past is expected too high or too low."""
    random = np.random.default_rng(5)
    due = random.poisson(40, 30).astype(float)
    late = random.binomial(due.astype(int), 0.05).astype(float)
    rates, base = casemix.shrunken_rates(late, due, 0.5, 200)

    assert (rates * due).sum() == pytest.approx(late.sum(), rel=1e-6)
    assert rates == pytest.approx((late + 0.5) / base)


def test_where_nothing_was_late_nothing_is_expected():
    rates, _ = casemix.shrunken_rates(np.zeros(3), np.array([5.0, 0, 2]), 0.5, 12)

    assert (rates == 0).all()
