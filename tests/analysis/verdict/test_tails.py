"""Step 5: how likely so many would be of a unit so many times as bad as expected."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from analysis.pairs import Against
from analysis.verdict import tails
from analysis.verdict.tails import Tried, beta_binomial
from tests.analysis.verdict import slow

EXACT = 3_000


def tried(observed, expected, spread, trials=1e6, variance=None, is_rare=True, exact=EXACT):
    observed, expected, spread, trials = (
        np.atleast_1d(np.asarray(each, float)) for each in (observed, expected, spread, trials)
    )
    variance = expected if variance is None else np.atleast_1d(np.asarray(variance, float))
    against = Against(observed, expected, variance, np.zeros_like(expected), trials)
    return Tried(against, spread, is_rare, exact)


def rare(observed: float, expected: float, spread: float, times: float) -> float:
    return tried(observed, expected, spread).beyond(times).item()


def common(observed, expected, variance, spread, trials, times, exact=EXACT) -> float:
    return tried(observed, expected, spread, trials, variance, False, exact).beyond(times).item()


@pytest.mark.parametrize(
    ("observed", "expected", "spread", "times", "p"),
    [
        (38, 20, 0.0125, 1.25, 0.0175596),
        (38, 20, 0.0125, 1, 0.000803746),
        (38, 20, 0.0125, 1.5, 1 - 0.889383),
        (10, 12, 0.01, 1.5, 1 - 0.0320116),
        (6, 5, 0.01, 1.5, 1 - 0.318439),
    ],
)
def test_of_a_rare_event_half_a_tie_counts(observed, expected, spread, times, p):
    assert rare(observed, expected, spread, times) == pytest.approx(p, rel=3e-6)


@pytest.mark.parametrize(("correlation", "p"), [(0.004, 0.0113375), (1e-9, 0.00179353)])
def test_of_a_common_event_trials_go_together(correlation, p):
    assert beta_binomial(45, 150, 0.2, correlation) == pytest.approx(p, rel=1e-5)


@pytest.mark.parametrize(
    ("times", "mean", "correlation", "p"),
    [(1, 0.2, 0.00257181, 0.00707869), (1.25, 0.238095, 0.00296078, 0.0734900)],
)
def test_the_odds_of_a_common_event_are_multiplied_not_its_share(times, mean, correlation, p):
    assert common(45, 30, 22.8, 0.02, 150, times) == pytest.approx(p, rel=3e-6)
    assert beta_binomial(45, 150, mean, correlation) == pytest.approx(p, rel=2e-5)


@settings(max_examples=25, deadline=None)
@given(some.integers(0, 60), some.floats(0.5, 40), some.floats(0.005, 1), some.floats(0.6, 2))
def test_a_rare_tail_is_the_sum_of_its_probabilities(observed, expected, spread, times):
    written_out = slow.rare_tail(observed, times * expected, spread)

    assert rare(observed, expected, spread, times) == pytest.approx(written_out, abs=1e-9)


@settings(max_examples=25, deadline=None)
@given(some.data(), some.integers(2, 300), some.floats(0.1, 0.9), some.floats(0.6, 2))
def test_a_common_tail_is_the_sum_of_its_probabilities(data, trials, share, times):
    observed, spread = data.draw(some.integers(0, trials)), data.draw(some.floats(0.01, 0.3))
    counts = (observed, share * trials, trials * share * (1 - share))
    found = common(*counts, spread, trials, times)

    assert found == pytest.approx(slow.common_tail(*counts, trials, spread, times), abs=1e-8)


def test_chances_that_differ_by_procedure_spread_a_count_no_wider_than_a_binomial():
    """V below np(1−p): no correlation is left, and none below 0 is asked for."""
    found = common(45, 30, 15.0, 0.001, 150, 1)

    assert found == pytest.approx(slow.common_tail(45, 30, 15.0, 150, 0.001, 1), rel=1e-6)
    assert found == pytest.approx(0.00179353, rel=1e-5)


@pytest.mark.parametrize("observed", [0, 1, 2])
@pytest.mark.parametrize("trials", [1, 2])
def test_a_spread_wider_than_so_few_trials_can_have_means_all_or_none(observed, trials):
    found = common(min(observed, trials), 0.4 * trials, 0.24 * trials, 60.0, trials, 1)

    assert found == pytest.approx(0.7 if observed == 0 else 0.2 if observed >= trials else 0.4)


@pytest.mark.parametrize("observed", [1_000, 1_060, 1_100])
def test_of_many_trials_a_normal_on_the_log_odds_is_near_enough(observed):
    counts = (observed, 1_000, 1_000 * (1 - 1_000 / 3_001), 0.01, 3_001, 1)

    assert common(*counts) == pytest.approx(common(*counts, exact=4_000), rel=0.04)
    assert common(*counts) != common(*counts, exact=4_000)


@settings(max_examples=40, deadline=None)
@given(some.integers(0, 99), some.floats(1, 80), some.floats(0.001, 1), some.booleans())
def test_more_events_are_less_likely_and_a_worse_unit_has_them_sooner(n, expected, spread, is_rare):
    def p(observed: int, times: float) -> float:
        return tried(
            observed, expected, spread, 100, expected * (1 - expected / 100), is_rare
        ).beyond(times).item()  # fmt: skip

    in_order = [0, p(n + 1, 1), p(n, 1), p(n, 1.25), p(n, 1.5), 1]
    assert all(less <= more + 1e-7 for less, more in pairwise(in_order))


@pytest.mark.parametrize("is_rare", [True, False])
def test_where_nothing_is_expected_nothing_is_likely_or_not(is_rare):
    found = tried([5, 5], [0, 5], [0.1, np.inf], [100, 100], [0, 4.75], is_rare).beyond(1)

    assert np.isnan(found).all()


def test_a_common_event_is_so_many_times_as_bad_by_its_odds():
    its = tried(60, 30, 0.1, 100).against

    assert tails.size(its, True) == pytest.approx(2)
    assert tails.size(its, False) == pytest.approx((60 / 40) / (30 / 70))
