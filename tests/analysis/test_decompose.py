"""Why two figures differ: the parts add up exactly, and agree with published figures."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis import decompose
from tests.analysis.oracles import RATE_1, RATE_2, SIZE_1, SIZE_2

counts = st.lists(
    st.tuples(*(st.integers(0, 50), st.integers(0, 900)) * 2), min_size=1, max_size=12
)


def test_handling_and_mix_of_das_guptas_example():
    gap = decompose.kitagawa(SIZE_1 * RATE_1, SIZE_1, SIZE_2 * RATE_2, SIZE_2)

    # Published to four decimals, with sizes that add up to 100.0.
    assert gap.total == pytest.approx(2.9672, abs=5e-5)
    assert gap.handling.sum() == pytest.approx(1.7403, abs=5e-5)
    assert gap.mix.sum() == pytest.approx(1.2269, abs=5e-5)
    assert gap.handling.sum() / gap.total == pytest.approx(0.5865, abs=5e-5)


@given(counts)
def test_handling_and_mix_add_up_to_the_gap(rows):
    events, extra, other_events, other_extra = np.array(rows, float).T
    trials, other_trials = events + extra, other_events + other_extra
    gap = decompose.kitagawa(events, trials, other_events, other_trials)
    if trials.sum() and other_trials.sum():
        crude = other_events.sum() / other_trials.sum() - events.sum() / trials.sum()
        assert abs(gap.total - crude) < 1e-12
        assert (gap.handling[~gap.comparable] == 0).all()
    else:
        assert math.isnan(gap.total)


def test_a_part_that_one_side_lacks_is_all_mix_and_cannot_be_compared():
    gap = decompose.kitagawa([5, 0], [100, 0], [5, 30], [100, 100])

    assert gap.comparable.tolist() == [True, False]
    assert gap.handling.tolist() == [0, 0]
    assert gap.total == pytest.approx(35 / 200 - 5 / 100)


def test_more_of_an_easy_part_reads_as_a_gain():
    gap = decompose.kitagawa([10, 80], [100, 100], [20, 40], [200, 50])

    assert (gap.mix < 0).all()


def test_das_gupta_with_two_factors_is_kitagawa():
    first, second = np.array([SIZE_1 / 100, RATE_1]), np.array([SIZE_2 / 100, RATE_2])
    mix, handling = decompose.das_gupta(first, second)

    assert handling == pytest.approx(1.7403, abs=5e-5)
    assert mix == pytest.approx(1.2269, abs=5e-5)


def test_das_gupta_is_the_mean_over_all_orders_of_change():
    """A slow twin: change one factor after the other, in each of the 24 orders."""
    first, second = np.array([0.9, 0.3, 0.95, 0.4]), np.array([0.95, 0.5, 0.9, 0.6])
    slow = np.zeros(4)
    for order in itertools.permutations(range(4)):
        now = first.copy()
        for each in order:
            before = now.prod()
            now[each] = second[each]
            slow[each] += (now.prod() - before) / 24
    found = decompose.das_gupta(first, second)
    assert found == pytest.approx(slow)
    assert found.sum() == pytest.approx(second.prod() - first.prod())
