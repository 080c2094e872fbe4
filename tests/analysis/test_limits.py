"""Funnel limits and what widens them, to published figures and to slow twins."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from analysis import limits, overdispersion
from tests.analysis.oracles import DEN, EXPECTED, NUM, OBSERVED

TAILS = [0.001, 0.025, 0.975, 0.999]
CENTRE = NUM.sum() / DEN.sum()
ERROR = 1 / (2 * np.sqrt(DEN))
Z = (np.arcsin(np.sqrt(NUM / DEN)) - np.arcsin(np.sqrt(CENTRE))) / ERROR


def between() -> float:
    return overdispersion.additive(overdispersion.winsorised(Z), ERROR)


def test_the_exact_limit_is_interpolated_between_counts():
    found = limits.exact(CENTRE, 82, TAILS)

    assert found == pytest.approx([0.18302, 0.23673, 0.44299, 0.50517], abs=1e-5)


def test_the_exact_limit_agrees_with_counting_up():
    """A slow twin: add the probabilities of 0, 1, 2 … until the tail is reached."""
    for trials, tail in ((12, 0.4), (40, 0.975), (200, 0.999)):
        reached, events = 0.0, -1
        while reached < tail:
            events += 1
            below, reached = reached, reached + stats.binom.pmf(events, trials, 0.2)
        slow = (events - (reached - tail) / (reached - below)) / trials
        assert limits.exact(0.2, trials, tail) == pytest.approx(slow, abs=1e-12)


def test_no_limit_leaves_0_to_1_at_small_sizes():
    for each in (limits.exact, limits.score, limits.arcsine):
        found = each(0.02, np.arange(1, 30)[:, None], np.array(TAILS))
        assert ((found >= 0) & (found <= 1)).all()
    lower = limits.arcsine(0.02, np.arange(1, 400), 0.001)
    assert (np.diff(lower) >= 0).all()


def test_the_arcsine_limit_without_and_with_differences_between_units():
    assert limits.arcsine(CENTRE, 82, TAILS) == pytest.approx(
        [0.19418996651, 0.2458156034, 0.4498813819, 0.5122044701], abs=1e-7
    )
    assert limits.arcsine(CENTRE, 82, TAILS, between()) == pytest.approx(
        [0.082970617559, 0.16229396389, 0.5538095876, 0.6727300835], abs=1e-7
    )


def test_the_score_limit_widened_by_the_inflation_factor():
    phi = overdispersion.inflation(overdispersion.winsorised(Z))

    assert limits.score(CENTRE, 82, TAILS, phi) == pytest.approx(
        [0.01957, 0.13831, 0.55011, 0.66885], abs=1e-5
    )


def test_who_is_outside_before_and_after_differences_are_allowed_for():
    def outside(low: float, high: float, tau2: float) -> list[int]:
        share = NUM / DEN
        bad = (share < limits.arcsine(CENTRE, DEN, low, tau2)) | (
            share > limits.arcsine(CENTRE, DEN, high, tau2)
        )
        return [int(place) + 1 for place in np.flatnonzero(bad)]

    assert outside(0.001, 0.999, 0) == [1, 6, 9]
    assert outside(0.001, 0.999, between()) == []
    assert outside(0.025, 0.975, between()) == [1, 9]


def test_differences_between_units_as_published():
    assert pytest.approx(0.3442136499, abs=1e-10) == CENTRE
    assert overdispersion.inflation(Z) == pytest.approx(6.037390998, abs=1e-8)
    assert overdispersion.additive(Z, ERROR) == pytest.approx(0.01435645787, abs=1e-10)
    winsorised = overdispersion.winsorised(Z)
    assert overdispersion.inflation(winsorised) == pytest.approx(4.009052917, abs=1e-8)
    assert between() == pytest.approx(0.00868825971, abs=1e-10)


def test_ratios_the_shmi_way_truncate_and_work_on_the_log_scale():
    z = np.log(OBSERVED / EXPECTED) * np.sqrt(EXPECTED)
    # A tenth of six units is none.
    kept = overdispersion.truncated(z)
    tau2 = overdispersion.additive(z, 1 / np.sqrt(EXPECTED))

    assert kept == pytest.approx(sorted(z))
    assert overdispersion.inflation(kept) == pytest.approx(2.948033175)
    assert overdispersion.truncated(np.arange(20)).tolist() == list(range(2, 18))
    assert tau2 == pytest.approx(0.01947753058, abs=1e-10)
    assert limits.log_ratio(100, np.array([0.025, 0.975, 0.001, 0.999]), tau2) == pytest.approx(
        [0.7142611378, 1.400048172, 0.5882739123, 1.699888401], abs=1e-7
    )


def test_exact_poisson_ratios():
    found = [float(limits.poisson_ratio(100, tail)) for tail in (0.025, 0.975, 0.001, 0.999)]

    assert found == pytest.approx([0.8136399125, 1.216267938, 0.719213975, 1.349243191], abs=1e-9)


def test_differences_smaller_than_chance_are_none():
    assert overdispersion.additive(np.array([0.1, -0.1, 0.2, -0.2]), np.full(4, 0.1)) == 0
    assert overdispersion.paule_mandel(np.array([0.01, -0.01, 0.0]), np.full(3, 0.04)) == 0


def test_the_count_limit_is_the_quantile_of_what_was_added_up():
    """A slow twin: probabilities of a negative binomial added one by one."""
    spread, mean = 0.05, 20.0
    reached, events = 0.0, -1
    while reached < 0.999:
        events += 1
        reached += stats.nbinom.pmf(events, 1 / spread, 1 / (1 + spread * mean))
    assert limits.count(mean, spread, 0.999) == events
    assert limits.count(mean, 0.0, 0.999) == stats.poisson.ppf(0.999, mean)
