"""Step 4: how far healthy units swing from one quarter to the next, each beside its neighbours."""

from __future__ import annotations

import numpy as np
import pytest

from analysis import history
from analysis.verdict import comparison, quarterly
from tests.analysis.verdict import boards, slow

OBSERVED = np.array([
    [8, 16, 9, 7, 19, 10, 6, 13],
    [20, 37, 18, 25, 22, 43, 15, 27],
    [5, 3, 6, 9, 4, 2, 7, 5],
    [14, 9, 20, 24, 8, 13, 22, 8],
    [30, 22, 47, 25, 39, 18, 44, 23],
], float)  # fmt: skip
EXPECTED = np.repeat([[10.0], [24], [5], [14], [31]], 8, axis=1)


def sigma(rule, observed=OBSERVED, expected=EXPECTED, batched=0.0, variance=None, is_rare=True):
    variance = expected if variance is None else variance
    kappa = np.full(observed.shape, 0.03)
    fit = quarterly.likelihood(observed, expected, variance, kappa, batched, rule, is_rare)
    return quarterly.sigma(fit, rule)


@pytest.mark.parametrize(
    ("batched", "found"),
    [(0, [0.325, 0.3, 0.35, 0.325, 0.3]), (1, [0.275, 0.25, 0.3, 0.275, 0.225])],
)
def test_the_swing_is_that_of_the_other_units_less_what_batches_make(batched, found, rule_3):
    assert sigma(rule_3, batched=batched) == pytest.approx(found)


@pytest.mark.parametrize("is_rare", [True, False])
def test_the_swing_written_out(is_rare, rule_3):
    """Some quarters are missing: the ends of a gap have one neighbour, one alone has none."""
    random = np.random.default_rng(6)
    expected = random.uniform(4, 30, (3, 8))
    expected[0, 2], expected[1, [0, 2]] = 0, 0
    observed = random.poisson(expected * random.gamma(9, 1 / 9, expected.shape)).astype(float)
    variance = expected * 0.8
    kappa = [[0.03] * 8] * 3
    found = sigma(rule_3, observed, expected, 0.6, variance, is_rare)

    assert found == pytest.approx(
        [
            slow.sigma(observed, expected, variance, kappa, 0.6, rule_3, unit, is_rare)
            for unit in range(3)
        ]
    )


def test_a_unit_that_became_worse_for_good_does_not_widen_the_yardstick(rule_3):
    steady = np.full((6, 8), 40.0)
    changed = steady.copy()
    changed[0, 4:] = 120

    assert (sigma(rule_3, changed, steady)[1:] <= 0.025).all()


def test_nobody_s_own_swing_is_in_the_yardstick_of_that_unit(rule_3):
    expected = np.full((3, 8), 200.0)
    swinging = expected.copy()
    swinging[0, ::2], swinging[0, 1::2] = 250, 150
    found = sigma(rule_3, swinging, expected)

    assert found[0] == 0 and (found[1:] > 0).all()


def test_a_quarter_of_which_nothing_is_expected_counts_for_nothing(rule_3):
    expected, observed = EXPECTED.copy(), OBSERVED.copy()
    expected[:, 3:] = 0
    wild = observed.copy()
    wild[:, 3:] = 1_000

    assert (sigma(rule_3, observed, expected) == sigma(rule_3, wild, expected)).all()
    assert (sigma(rule_3, observed, np.zeros_like(expected)) == 0).all()


def test_the_error_of_the_own_past_is_that_of_few_events_swings_and_batches():
    found = comparison.error_of_past(
        np.array([[0.02]]),
        np.array([14.0]),
        np.array([0.1]),
        np.array([8]),
        np.array([0.5 * 0.008]),
    )

    assert found.item() == pytest.approx(0.0742155, abs=5e-8)


def test_four_late_in_two_years_is_a_yardstick_of_little_weight():
    found = comparison.error_of_past(
        np.array([[0.046]]), np.array([4.0]), np.zeros(1), np.array([8]), np.zeros(1)
    )

    assert found.item() == pytest.approx(0.22, abs=0.003)


def test_the_own_past_errs_by_the_batches_of_its_eight_quarters(rule_3):
    """Alone in its procedure, all that is late in a quarter is so in one month of three."""
    panel = boards.alone(late=0, due=500)
    for unit in range(6):
        panel.events[unit, unit, np.arange(16), (np.arange(16) + unit) % 3] = 12
    found = boards.judged(panel, rule_3)
    past = history.past_of(panel.came > 0, 15, rule_3)
    work = comparison.Work.of(panel)
    before = history.compare(work.pairs, 15, past, rule_3, is_rare=True).error[0]
    swings, batches = found.sigma[0, 15, 1] ** 2 / 8, found.clustering[15] / 24

    assert batches > 0.01
    assert found.error[0, 15, 1, :3] == pytest.approx(
        np.maximum(before, 1 / 96.5) + swings + batches, rel=0.01
    )
