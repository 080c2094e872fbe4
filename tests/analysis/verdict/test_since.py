"""Step 11: since when a unit is worse, and the run of quarters that holds the beginning."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.verdict import reasons
from analysis.verdict.since import since
from tests.analysis.verdict import boards, slow

OBSERVED = np.array([4, 6, 5, 3, 7, 5, 4, 12, 9, 13, 10, 11], float)
FIVE, SWING = np.full(12, 5.0), np.full(12, 0.01)
WEIGHT = [
    0.000821, 0.001961, 0.002115, 0.003993, 0.026931, 0.022871,
    0.077669, 0.800859, 0.039394, 0.021098, 0.001508, 0.000780,
]  # fmt: skip


def test_the_beginning_is_the_quarter_that_parts_the_good_from_the_bad(rule_3):
    found = since(OBSERVED, FIVE, SWING, rule_3)

    assert found.weight == pytest.approx(WEIGHT, abs=6e-7)
    assert found.weight.sum() == pytest.approx(1)
    # The eighth, as one counts them; .800859 + .077669 is not yet nine in ten.
    assert (found.likeliest + 1, found.first + 1, found.last + 1) == (8, 7, 9)


def test_the_run_is_grown_to_the_heavier_side_until_it_has_nine_in_ten(rule_3):
    random = np.random.default_rng(3)
    for _ in range(20):
        observed = random.poisson(np.where(np.arange(12) < 7, 5, random.uniform(5, 12)))
        found = since(observed.astype(float), FIVE, SWING, rule_3)
        run = found.weight[found.first : found.last + 1]
        assert run.sum() >= 0.9 and found.first <= found.likeliest <= found.last
        if len(run) > 1:
            assert run.sum() - min(run[0], run[-1]) < 0.9


def test_since_written_out(rule_3):
    random = np.random.default_rng(5)
    expected, spread = random.uniform(2, 9, 12), random.uniform(0.01, 0.1, 12)
    observed = random.poisson(expected * np.where(np.arange(12) < 8, 1, 2.2)).astype(float)
    found = since(observed, expected, spread, rule_3)

    assert found.weight == pytest.approx(slow.since(observed, expected, spread))


def test_where_quarters_swing_the_beginning_is_less_sure(rule_3):
    wide = since(OBSERVED, FIVE, np.full(12, 0.3), rule_3)

    assert wide.weight.max() < max(WEIGHT)
    assert wide.last - wide.first > 2


def test_where_nothing_is_expected_nothing_began(rule_3):
    assert since(OBSERVED, np.zeros(12), SWING, rule_3) is None


@pytest.mark.parametrize("began", [8, 11, 13])
def test_a_unit_is_worse_since_the_quarter_in_which_it_became_so(began, rule_3):
    panel = boards.level()
    panel.events[0, 0, began:] = 10
    judged = boards.judged(panel, rule_3)
    found = reasons.since(judged, reasons.place_of(judged, 0, boards.QUARTERS - 1))

    assert found.likeliest == began
    assert found.first >= boards.QUARTERS - rule_3.since_quarters


def test_batches_make_the_beginning_less_sure(rule_3):
    """Each quarter by its own cells, as it was judged then."""
    panel = boards.level(late=10, due=500)
    panel.events[0, 0, 12:] = 13
    found = boards.judged(panel, rule_3)
    sure = reasons.since(found, reasons.place_of(found, 0, 15))
    found.clustering[15] = 0.6
    its = slice(4, 16)
    spread = found.sigma[0, 15, 0] ** 2 + 0.6 * found.kappa[0, its, 0]
    batched = reasons.since(found, reasons.place_of(found, 0, 15))

    assert batched.weight == pytest.approx(
        slow.since(found.observed[0, its, 0, 0], found.expected[0, its, 0, 0], spread)
    )
    assert batched.weight.max() < sure.weight.max()
