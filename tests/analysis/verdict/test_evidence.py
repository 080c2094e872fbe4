"""Step 6: what a unit's windows say, by its peers and by its own past, as one figure."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from analysis.pairs import Against
from analysis.verdict import evidence
from analysis.verdict.tails import Tried
from tests.analysis.verdict import slow

PARTS = some.lists(some.floats(1e-12, 1), min_size=7, max_size=7)
OBSERVED = [13, 24, 36, 52]
BY_PEERS = [5.1, 10.2, 20.4, 39]
BY_OWN = [4.6, 9.3, 18.2]
COMMON = [100, 200, 400, 800]


def tried(observed, expected, spread, trials=None) -> Tried:
    """One unit's windows: rare, or common of so many trials."""
    observed, expected, spread = (np.array([each], float) for each in (observed, expected, spread))
    if trials is None:
        its = Against(observed, expected, expected, np.zeros_like(expected), expected * 1e3)
        return Tried(its, spread, True, 3_000)
    of = np.array([trials], float)
    its = Against(observed, expected, expected * (1 - expected / of), np.zeros_like(expected), of)
    return Tried(its, spread, False, 3_000)


def weigh(
    rule, observed=OBSERVED, by_peers=BY_PEERS, by_own=BY_OWN, has_peers=True,
    apart=0.0, trials=None, spread=0.01,
) -> evidence.Evidence:  # fmt: skip
    return evidence.weigh(
        tried(observed, by_peers, [spread] * 4, trials),
        tried(observed[:3], by_own, [spread] * 3, trials and trials[:3]),
        np.array([has_peers]),
        np.array([apart]),
        rule,
    )


def test_a_worked_unit_is_watched_and_not_named(rule_3):
    peers = tried(OBSERVED, BY_PEERS, [0.025, 0.0145, 0.00875, 0.00645])
    own = tried(OBSERVED[:3], BY_OWN, [0.08, 0.0695, 0.06275])
    found = evidence.weigh(peers, own, np.array([True]), np.array([0.0]), rule_3)

    assert found.parts[0] == pytest.approx(
        [0.0160380, 0.00513240, 0.0371469, 1, 0.00394457, 0.00142148, 0.00758914], rel=3e-6
    )
    assert found.p.item() == pytest.approx(0.00798467, rel=1e-6)
    assert found.watch.item() == pytest.approx(0.00216443, rel=3e-6)
    assert found.p.item() / (0.035 / 102) == pytest.approx(23.2696, rel=3e-6)


def test_longer_windows_weigh_more(rule_3):
    parts = np.array([[1, 0.004, 0.0002, 0.00009, 1, 0.003, 0.00002]])
    weights = np.array([*rule_3.weights, *rule_3.weights[:3]])

    assert weights.tolist() == [1, 2, 4, 8, 1, 2, 4]
    assert evidence.harmonic(parts, weights).item() == pytest.approx(7.09546e-5, rel=1e-6)


@given(PARTS, some.integers(0, 6), some.floats(0, 1))
def test_p_lies_between_its_parts_and_grows_with_each(parts, which, by):
    weights = np.array([1, 2, 4, 8, 1, 2, 4.0])
    smaller = list(parts)
    smaller[which] *= by
    p, less = (evidence.harmonic(np.array(each), weights) for each in (parts, smaller))

    assert min(parts) * (1 - 1e-9) <= p <= max(parts) * (1 + 1e-9)
    assert less <= p * (1 + 1e-12)


def test_a_part_that_cannot_be_makes_p_nought():
    weights = np.array([1, 2, 4, 8, 1, 2, 4.0])

    assert evidence.harmonic(np.array([0, 1, 1, 1, 1, 1, 1.0]), weights) == 0
    assert evidence.harmonic(np.array([1e-320, 1, 1, 1, 1, 1, 1]), weights) < 1e-300


@pytest.mark.parametrize(
    ("observed", "expected", "counts"),
    [(15, 10, True), (14, 10, False), (9, 4, True), (9, 4.2, False), (12, 4, True)],
)
def test_a_part_by_peers_counts_from_half_as_many_again_and_five_dossiers(
    observed, expected, counts, rule_3
):
    found = weigh(rule_3, [0, 0, observed, 0], [0, 0, expected, 0], [0, 0, 0])
    p = slow.rare_tail(observed, 1.25 * expected, 0.01)

    assert found.parts[0, 2] == pytest.approx(p if counts else 1)
    assert (found.parts[0, [0, 1, 3, 4, 5, 6]] == 1).all()


@pytest.mark.parametrize(("observed", "expected"), [(13, 8), (12.5, 10), (12, 10), (9, 4.5)])
def test_a_part_for_watching_counts_from_a_quarter_more_and_five_dossiers(
    observed, expected, rule_3
):
    found = weigh(rule_3, [0, 0, 0, observed], [0, 0, 0, expected], [0, 0, 0])

    if observed - expected >= 5:
        p = slow.rare_tail(observed, expected, 0.01)
        assert found.watched[0, 3] == pytest.approx(p)
    else:
        assert found.watched[0, 3] == 1


def test_watching_asks_whether_it_is_worse_at_all(rule_3):
    """A third more of many: too small to name, large enough to watch."""
    found = weigh(rule_3, [0, 0, 0, 400], [0, 0, 0, 300], [0, 0, 0], spread=0.001)

    assert found.parts[0, 3] == 1
    assert found.watched[0, 3] < 0.001
    assert found.watch.item() < 0.01 < found.p.item()


@pytest.mark.parametrize(
    ("by_peers", "counts"),
    [(12, True), (20, False), (24, False), (26, False)],
    ids=["worse than peers too", "hardly", "a quarter more, which may be chance", "as peers"],
)
def test_worse_than_its_past_counts_only_where_it_is_worse_than_its_peers(by_peers, counts, rule_3):
    found = weigh(rule_3, [0, 0, 30, 0], [0, 0, by_peers, 0], [0, 0, 10])
    p = slow.rare_tail(30, 10, 0.01)

    assert found.parts[0, 6] == pytest.approx(p if counts else 1)


def test_by_its_past_a_unit_is_asked_whether_it_is_worse_at_all(rule_3):
    """1.25 times is asked against peers; against the past the question is any change."""
    found = weigh(rule_3, [0, 0, 30, 0], [0, 0, 12, 0], [0, 0, 15])
    at_all = slow.rare_tail(30, 15, 0.01)

    assert found.parts[0, 6] == pytest.approx(at_all)


def test_where_nobody_does_the_same_work_the_own_past_speaks_alone(rule_3):
    found = weigh(rule_3, has_peers=False)
    parts = [
        slow.rare_tail(each, norm, 0.01) for each, norm in zip(OBSERVED[:3], BY_OWN, strict=True)
    ]

    assert found.parts[0, 4:] == pytest.approx(parts)
    p = 7 / (1 / parts[0] + 2 / parts[1] + 4 / parts[2])
    assert found.p.item() == found.watch.item() == pytest.approx(p)


def test_where_units_are_too_different_peers_do_not_name_and_still_open_the_gate(rule_3):
    alike, different = weigh(rule_3), weigh(rule_3, apart=0.5)

    assert (different.parts[0, :4] == 1).all() and (alike.parts[0, :3] < 1).all()
    assert (different.parts[0, 4:] == alike.parts[0, 4:]).all()
    assert different.p > alike.p


def test_where_units_are_too_different_a_sign_is_what_stands_out_even_of_them(rule_3):
    alike, different = weigh(rule_3), weigh(rule_3, apart=0.5)

    assert (different.watched[0, :3] > 2 * alike.watched[0, :3]).all()
    assert (different.watched[0, 4:] == alike.watched[0, 4:]).all()
    assert alike.watch < rule_3.gate_p < weigh(rule_3, by_own=[0, 0, 0], apart=0.5).watch


@pytest.mark.parametrize(
    ("observed", "counts"),
    [(150, True), (135, False), (124, False)],
    ids=["odds of 1.8", "odds of 1.5 and under five points", "odds of 1.3"],
)
def test_a_common_share_must_be_worse_by_its_odds_and_by_five_points(observed, counts, rule_3):
    """Of 400, or of 1,000 where the share is small enough for odds to be large."""
    trials, expected = (1_000, 93) if observed == 135 else (400, 100)
    found = weigh(
        rule_3, [10, 20, observed, 100], [25, 50, expected, 200], BY_OWN,
        trials=[100, 200, trials, 800],
    )  # fmt: skip

    assert (found.parts[0, 2] < 1) == counts
