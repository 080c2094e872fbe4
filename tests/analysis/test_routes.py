"""What is expected of a unit, by its peers and by its own past, to slow twins."""

from __future__ import annotations

import numpy as np
import pytest

from analysis import history, peers
from analysis.pairs import Pairs
from analysis.version_2 import own_spread, verdict
from analysis.version_2.findings import OWN, PEERS, Panel
from tests.analysis import slow

EVERYONE = [0, 1, 2, 3, 4, 5]


def pairs_of(events: np.ndarray, trials: np.ndarray) -> Pairs:
    return Pairs.of(events, trials, np.ones((len(trials), trials.shape[2]), bool))


@pytest.mark.parametrize(("rate", "is_rare"), [(0.03, True), (0.4, False), (0.85, False)])
def test_expected_by_peers_is_as_written_out(rate, is_rare, rule):
    events, trials = slow.drawn(1, 6, 5, 4, rate)
    found = peers.compare(pairs_of(events, trials), 3, rule, is_rare)

    assert not found.suspect.any()
    for unit in range(6):
        for place, width in enumerate(rule.windows):
            written = slow.by_peers(events, trials, unit, EVERYONE, width, rule, is_rare)
            seen = [
                getattr(found.against, name)[unit, place]
                for name in ("observed", "expected", "variance", "error")
            ]
            # The shift of common events is read off a line between two that were tried.
            assert seen == pytest.approx(written, rel=1e-9 if is_rare else 2e-3)


def test_two_behind_at_once_both_leave_the_reference_of_the_others(rule):
    events, trials = slow.drawn(1, 8, 9, 4, 0.06, behind=(2, 5))
    found = peers.compare(pairs_of(events, trials), 3, rule, True)

    assert np.flatnonzero(found.suspect).tolist() == [2, 5]
    others = [0, 1, 3, 4, 6, 7]
    for unit in (0, 2):
        written = slow.by_peers(events, trials, unit, others, 1, rule, True)
        assert found.against.expected[unit, 0] == pytest.approx(written[1])


def test_where_too_few_would_stay_all_stay(rule):
    events, trials = slow.drawn(3, 8, 5, 4, 0.05, behind=(1, 2, 3, 4, 5))
    stubborn = type(rule)(**{**vars_of(rule), "suspect_stay": 1.0})

    assert not peers.compare(pairs_of(events, trials), 3, stubborn, True).suspect.any()


def vars_of(rule) -> dict:
    return {name: getattr(rule, name) for name in type(rule).__dataclass_fields__}


def test_what_nobody_else_does_is_not_compared(rule):
    events, trials = slow.drawn(4, 6, 5, 4, 0.05)
    trials[1:, 4], events[1:, 4] = 0, 0
    trials[0, 4], events[0, 4] = 500, 400
    found = peers.compare(pairs_of(events, trials), 3, rule, True)

    rest = trials[0, :4].sum()
    assert found.share[0] == pytest.approx(rest / (rest + 2000))
    assert found.against.observed[0, -1] == events[0, :4].sum()
    assert not found.suspect[0]


def test_a_season_that_makes_everyone_late_is_nobodys_fault(rule):
    """Tết: one quarter four times as late everywhere; the ratio of each unit stays where it was."""
    events = np.full((6, 2, 4), 4.0)
    events[:, :, 3] = 16
    trials = np.full((6, 2, 4), 200.0)
    found = peers.compare(pairs_of(events, trials), 3, rule, True)

    assert found.against.observed[:, 0] == pytest.approx(found.against.expected[:, 0], rel=0.01)


def test_expected_by_ones_own_past_is_as_written_out(rule):
    events, trials = slow.drawn(5, 6, 5, 13, 0.05)
    baseline = np.zeros((6, 13), bool)
    baseline[:, 1:9] = True
    found = history.compare(pairs_of(events, trials), 12, baseline, rule, True)
    tau = own_spread.tau(pairs_of(events, trials), baseline, rule, True)

    past = list(range(1, 9))
    for unit in range(6):
        for place, width in enumerate(rule.windows):
            now = list(range(13 - width, 13))
            observed, expected, error = slow.by_own_past(events, trials, unit, past, now, rule)
            assert found.observed[unit, place] == observed
            assert found.expected[unit, place] == pytest.approx(expected, rel=1e-9)
            assert found.error[unit, place] == pytest.approx(error, rel=1e-9)
        counts = [
            slow.by_own_past(events, trials, other, [q for q in past if q != left], [left], rule)
            for other in range(6)
            if other != unit
            for left in past
        ]
        assert tau[unit] == pytest.approx(slow.tau(counts, rule))


def test_a_common_share_that_rises_everywhere_is_nobodys_merit(rule):
    """Not online: 80 % in the past, 50 % now, for all; each is expected at 50 %."""
    trials = np.full((5, 2, 12), 400.0)
    events = np.full((5, 2, 12), 320.0)
    events[:, :, 8:] = 200
    baseline = np.zeros((5, 12), bool)
    baseline[:, :8] = True
    found = history.compare(pairs_of(events, trials), 11, baseline, rule, False)

    assert found.expected[:, 0] == pytest.approx(np.full(5, 400), rel=0.005)


def test_units_with_different_pasts_are_each_compared_since_their_own(rule):
    events, trials = slow.drawn(6, 6, 4, 13, 0.05)
    baseline = np.zeros((6, 13), bool)
    baseline[:, 1:9] = True
    baseline[2, 3:5] = False
    baseline[4] = False
    found = history.compare(pairs_of(events, trials), 12, baseline, rule, True)

    past = [1, 2, 5, 6, 7, 8]
    _, expected, _ = slow.by_own_past(events, trials, 2, past, [12], rule)
    assert found.expected[2, 0] == pytest.approx(expected)
    assert found.expected[4, 0] == 0


def test_how_units_differ_is_estimated_as_written_out(rule):
    """Now and in earlier windows of the same length, the unit itself left out."""
    events, trials = slow.drawn(7, 6, 5, 12, 0.05)
    found = verdict.judge(Panel.complete(events, trials), rule)

    for place, width in enumerate(rule.windows):
        ends = [q for q in range(11, 3, -width) if q + 1 >= width]
        counts = {
            unit: [
                tuple(
                    getattr(found, name)[unit, q, PEERS, place]
                    for name in ("observed", "expected", "error")
                )
                for q in ends
            ]
            for unit in range(6)
        }
        for unit in range(6):
            others = [each for other in range(6) if other != unit for each in counts[other]]
            assert found.tau[unit, 11, PEERS, place] == pytest.approx(slow.tau(others, rule))
    assert (found.expected[:, 11, OWN] > 0).all()
