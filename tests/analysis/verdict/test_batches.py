"""Step 4: dossiers closed late together are one accident; a window may lie in few cells."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.pairs import Pairs
from analysis.verdict import batches
from tests.analysis.verdict import slow

LATE = [
    [0, 1, 3, 0, 1, 0, 0, 2, 0, 1, 0, 0],
    [1, 0, 0, 0, 0, 2, 1, 0, 0, 1, 0, 0],
    [0, 0, 2, 0, 0, 0, 1, 0, 3, 0, 0, 0],
]
DUE = [
    [10, 8, 12, 11, 10, 9, 10, 12, 10, 10, 9, 9],
    [20, 18, 22, 20, 21, 19, 20, 20, 20, 21, 18, 21],
    [15] * 12,
]
MOST = 2.0


def clustering(late, due, share=None) -> float:
    late, due = np.asarray(late, float), np.asarray(due, float)
    share = batches.level_share(late, due) if share is None else share
    return batches.clustering(late, due, share, MOST)


def test_clustering_is_what_spreads_beyond_chance_over_what_batches_would_spread():
    assert clustering(LATE, DUE, np.full(12, 0.07)) == pytest.approx(1.01079, abs=5e-6)


def test_clustering_of_a_level_is_by_its_own_months():
    """A slow twin, with a season: half of all that is late is so in the second month."""
    random = np.random.default_rng(4)
    due = random.poisson(30, (40, 12)).astype(float)
    rate = np.where(np.arange(12) == 1, 0.3, 0.03) * random.gamma(1, 1, due.shape).clip(0, 3)
    late = random.binomial(due.astype(int), rate).astype(float)
    found = clustering(late, due)

    assert 0 < found < MOST
    assert found == pytest.approx(slow.clustering(late.tolist(), due.tolist(), MOST), rel=1e-9)


def test_a_season_is_no_batch():
    late, due = np.tile([1, 20, 1, 1], (5, 3)), np.full((5, 12), 100)

    assert clustering(late, due) == 0
    assert clustering(late, due, np.full(12, 0.05)) > 0.5


def test_all_of_a_procedure_late_in_one_month_is_clustering_at_most_so_large():
    late = np.zeros((12, 12))
    late[np.arange(12), np.arange(12)] = 20

    assert clustering(late, np.full((12, 12), 100)) == MOST


@pytest.mark.parametrize("late", [0, 1])
def test_one_late_dossier_says_nothing_of_batches(late):
    events = np.zeros((3, 12))
    events[:, 4] = late

    assert clustering(events, np.full((3, 12), 10)) == 0


def test_kappa_is_large_where_a_window_lies_in_few_cells():
    counts = np.ones((1, 2, 1))
    pairs = Pairs.of(counts, counts, np.ones((1, 1), bool))
    cells = np.array([[[3, 1.5, 0.5]], [[2, 0.25, 0.75]]])
    total, squares = batches.concentration(pairs, cells)

    assert batches.kappa(total, squares).item() == pytest.approx(0.251953, abs=5e-7)
    one, every = batches.kappa(np.array([5.0, 5.0]), np.array([25.0, 6 * (5 / 6) ** 2]))
    assert (one, every) == (1, pytest.approx(1 / 6))
    assert batches.kappa(np.zeros(1), np.zeros(1)) == 0
