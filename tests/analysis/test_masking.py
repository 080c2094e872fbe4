"""Tails to worked figures, and why the usual yardsticks miss whoever is truly behind."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from analysis import chance, limits, overdispersion
from analysis.pairs import Against
from analysis.version_2 import signals
from tests.analysis.oracles import TEN_DISTRICTS

TWO_BEHIND = np.array([85, *TEN_DISTRICTS[1:]])
FORTY = np.full(10, 40.0)


def tail(observed, expected, spread: float) -> np.ndarray:
    observed, expected = np.asarray(observed, float), np.asarray(expected, float)
    return chance.upper_tail(observed, expected, expected, np.asarray(spread), is_rare=True)


def usual(observed: np.ndarray, rule) -> float:
    """Paule and Mandel's τ of O/E about 1, taken up to the rule's grid."""
    ratio, error = observed / 40, np.full(len(observed), 1 / 40)
    tau = np.sqrt(overdispersion.paule_mandel(ratio, error, centre=1))
    return rule.tau_grid[np.searchsorted(rule.tau_grid, tau)]


def contaminated(observed: np.ndarray, rule) -> np.ndarray:
    likelihood = overdispersion.grid_likelihood(
        observed.astype(float), FORTY, FORTY, np.zeros(10), rule, is_rare=True
    )
    return overdispersion.contaminated(likelihood.sum(0) - likelihood, rule)


@pytest.mark.parametrize(
    ("observed", "expected", "p"),
    [
        (38, 20, 0.000622028),
        (14, 5, 0.000670894),
        (12, 5, 0.00470343),
        (66, 40, 0.000893862),
        (7, 20, 0.998862),
    ],
)
def test_tails(observed, expected, p):
    assert tail(observed, expected, 0.01) == pytest.approx(p, rel=2e-6)


def test_a_tail_is_the_sum_of_its_probabilities():
    """A slow twin: half of this count's probability and all of those above."""
    size = 1 / 0.3
    for observed in (0, 1, 9, 30):
        above = sum(
            stats.nbinom.pmf(each, size, size / (size + 6)) for each in range(observed + 1, 900)
        )
        slow = above + stats.nbinom.pmf(observed, size, size / (size + 6)) / 2
        assert tail(observed, 6, 0.3) == pytest.approx(slow, abs=1e-12)


def test_the_density_is_that_of_scipy():
    observed, size = np.arange(40.0), 1 / 0.3
    found = chance.log_density(observed, np.array(6.0), np.array(6.0), np.array(0.3), True)
    assert found == pytest.approx(stats.nbinom.logpmf(observed, size, size / (size + 6)))


def test_without_differences_a_rare_event_is_poisson():
    assert tail(9, 4, 0.0) == pytest.approx(
        stats.poisson.sf(9, 4) + stats.poisson.pmf(9, 4) / 2, rel=1e-6
    )


def test_plain_paule_mandel_lets_the_outlier_hide_itself():
    tau2 = overdispersion.paule_mandel(TEN_DISTRICTS / 40, np.full(10, 1 / 40), centre=1)

    # Among ten units of one size Σz² is 9, so no |z| can pass 3.
    assert np.sqrt(tau2) == pytest.approx(0.34, abs=0.005)
    assert tail(80, 40, tau2) == pytest.approx(0.013, abs=0.0005)


def test_one_behind_is_found_by_the_contaminated_likelihood(rule):
    tau = contaminated(TEN_DISTRICTS, rule)[9]

    assert tau == pytest.approx(0.025)
    assert tail(80, 40, tau**2) == pytest.approx(2.06e-8, rel=0.01)


def test_two_behind_hide_each_other_from_the_usual_yardsticks(rule):
    z = np.log(TWO_BEHIND / 40) * np.sqrt(40)
    tau2 = overdispersion.additive(overdispersion.winsorised(z), np.full(10, 1 / np.sqrt(40)))
    assert 40 * limits.log_ratio(40, 0.999, tau2) == pytest.approx(119, abs=1)
    for place, p in ((0, 0.012), (9, 0.029)):
        tau = usual(np.delete(TWO_BEHIND, place), rule)
        assert tail(TWO_BEHIND[place], 40, tau**2) == pytest.approx(p, abs=0.0012)


def test_two_behind_are_both_found_by_the_contaminated_likelihood(rule):
    tau = contaminated(TWO_BEHIND, rule)

    assert tail(85, 40, tau[0] ** 2) == pytest.approx(5.7e-10, rel=0.02)
    assert tail(80, 40, tau[9] ** 2) == pytest.approx(2.1e-8, rel=0.02)


@pytest.mark.parametrize(
    ("expected", "strong", "weak"),
    [(5, 14, 12), (12, 26, 22), (20, 38, 33), (40, 66, 59), (80, 121, 110)],
)
def test_where_signals_begin(expected, strong, weak, rule):
    def against(observed: float) -> Against:
        mean = np.array([[float(expected)]])
        return Against(np.array([[float(observed)]]), mean, mean, np.array([[0.0]]), mean * 50)

    def found(observed: int) -> tuple[bool, bool]:
        seen = signals.find(against(observed), np.array([[0.1]]), rule, is_rare=True)
        return bool(seen.strong.all()), bool(seen.weak.all())

    assert (found(strong), found(strong - 1)) == ((True, True), (False, True))
    assert (found(weak), found(weak - 1)) == ((False, True), (False, False))
