"""From signals to states: what lasts, what is worse and yet good, who has too few dossiers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.version_2 import verdict
from analysis.version_2.findings import (
    INSUFFICIENT,
    LAGGING,
    LEADING,
    OWN,
    PEERS,
    TARGET,
    TYPICAL,
    WATCH,
    Panel,
)

QUARTERS = 12


def level(units: int = 10, late: float = 10, due: float = 500) -> Panel:
    """Units all alike: one procedure, so many late of so many due a quarter."""
    shape = (units, 1, QUARTERS)
    return Panel.complete(np.full(shape, float(late)), np.full(shape, float(due)))


def alone(units: int = 6, late: float = 10, due: float = 500) -> Panel:
    """Each unit has a procedure of its own: nobody does the same work."""
    events, trials = np.zeros((units, units, QUARTERS)), np.zeros((units, units, QUARTERS))
    own = np.arange(units)
    events[own, own], trials[own, own] = late, due
    return Panel.complete(events, trials)


def states(panel: Panel, rule, unit: int = 0) -> list[int]:
    return verdict.judge(panel, rule).state[unit].tolist()


def test_where_all_are_alike_all_are_typical(rule):
    found = verdict.judge(level(), rule)

    assert (found.state == TYPICAL).all()
    assert (found.basis == PEERS).all()


def test_a_signal_is_watched_first_and_lagging_when_it_lasts(rule):
    panel = level()
    panel.events[0, 0, 8:] = 30

    assert states(panel, rule)[7:] == [TYPICAL, WATCH, LAGGING, LAGGING, LAGGING]


def test_one_bad_quarter_that_the_half_year_makes_up_for_is_only_watched(rule):
    panel = level()
    panel.events[0, 0, 8] = 24

    assert states(panel, rule)[8:] == [WATCH, WATCH, TYPICAL, TYPICAL]


def test_lagging_stays_while_a_weak_signal_holds(rule):
    """Three times the expected, then 1.4 times: no longer strong, not yet over."""
    panel = level(late=20)
    panel.events[0, 0, 2:4], panel.events[0, 0, 4:] = 60, 28
    found = verdict.judge(panel, rule)

    weak_only = found.signal[0, :, PEERS] == 1
    assert weak_only[7:].any()
    assert (found.state[0, weak_only] == LAGGING).all()


def test_who_leaves_lagging_is_watched_for_a_quarter(rule):
    panel = level()
    panel.events[0, 0, 3:5] = 40
    found = states(panel, rule)
    last = max(place for place, state in enumerate(found) if state == LAGGING)

    assert found[last + 1 : last + 3] == [WATCH, TYPICAL]


def test_the_innocent_stay_typical_beside_two_behind(rule):
    panel = level()
    panel.events[:2, 0, 8:] = 35
    found = verdict.judge(panel, rule)

    assert (found.state[:2, 9:] == LAGGING).all()
    assert (found.state[2:] == TYPICAL).all()


def test_a_bad_looking_unit_with_hard_procedures_is_typical_and_a_fine_looking_one_lags(rule):
    """Easy procedures are late in 1 %, hard ones in 10 %; the second unit does easy ones badly."""
    events, trials = np.zeros((10, 2, QUARTERS)), np.full((10, 2, QUARTERS), 250.0)
    trials[0] = [[50], [450]]
    trials[1] = [[480], [20]]
    events[:] = trials * [[[0.01], [0.1]]]
    events[1] *= 4
    found = verdict.judge(Panel.complete(np.round(events), trials), rule)

    assert (found.state[0] == TYPICAL).all()
    assert events[1].sum() / trials[1].sum() < events[2].sum() / trials[2].sum()
    assert (found.state[1, 1:] == LAGGING).all()


def test_fewer_than_five_expected_a_year_is_too_few_to_say_anything(rule):
    panel = level(late=2, due=500)
    panel.trials[0], panel.events[0] = 20, 0
    panel.trials[1], panel.events[1] = 1, 1

    found = verdict.judge(panel, rule)
    assert (found.state[0] == INSUFFICIENT).all()
    assert (found.state[1] == INSUFFICIENT).all()
    assert (found.state[2:, 3:] == TYPICAL).all()


@pytest.mark.parametrize(("due", "expected"), [(2, INSUFFICIENT), (4, INSUFFICIENT), (8, TYPICAL)])
def test_of_a_common_event_both_outcomes_must_be_expected_often_enough(due, expected, rule):
    """Three in four not online: of eight dossiers a year six, but only two the other way."""
    panel = level(late=300, due=400)
    panel.events[0], panel.trials[0] = 0.75 * due, due

    assert states(panel, rule)[-1] == expected


def test_where_nobody_did_anything_nobody_is_judged(rule):
    panel = level()
    panel.trials[:, :, :6] = panel.events[:, :, :6] = 0
    found = verdict.judge(panel, rule)

    assert (found.state[:, :6] == INSUFFICIENT).all() and (found.basis[:, :6] == -1).all()
    assert (found.state[:, 7:] == TYPICAL).all()


def test_below_the_gate_what_is_striking_is_watched_not_judged(rule):
    panel = level(late=2, due=500)
    panel.trials[0, 0], panel.events[0, 0] = 20, 4

    found = verdict.judge(panel, rule)
    assert (found.state[0, 3:] == WATCH).all()
    assert found.striking[0, 3:].all()


def test_a_unit_alone_in_its_procedures_is_judged_by_its_own_past(rule):
    panel = alone()
    panel.events[0, 0, 9:] = 40
    found = verdict.judge(panel, rule)

    assert not found.has_peers.any()
    assert found.state[0, 9:].tolist() == [WATCH, LAGGING, LAGGING]
    assert (found.basis[0, 9:] == OWN).all()
    assert (found.state[1:, 7:] == TYPICAL).all()


def test_worse_than_before_and_yet_good_is_only_watched(rule):
    panel = alone(late=40, due=500)
    panel.events[0, 0, :9], panel.events[0, 0, 9:] = 5, 20
    found = verdict.judge(panel, rule)

    assert found.signal[0, 10, OWN] == 2
    assert (found.state[0, 9:] == WATCH).all()


def test_a_past_in_which_the_unit_was_behind_is_no_yardstick(rule):
    panel = alone()
    panel.events[0, 0, 4:] = 10
    panel.events[0, 0, 8:] = 40
    longer = replace(
        panel,
        events=np.concatenate([panel.events, panel.events[:, :, -1:].repeat(8, 2)], 2),
        trials=np.concatenate([panel.trials, panel.trials[:, :, -1:].repeat(8, 2)], 2),
        whole=np.ones((6, 20), bool),
        missing=np.zeros((6, 20), bool),
        target=np.full(20, np.nan),
    )

    assert (verdict.judge(longer, rule).state[0, 9:] == LAGGING).all()


def test_a_new_definition_restarts_the_past(rule):
    panel = replace(alone(), past_from=6)
    found = verdict.judge(panel, rule)

    assert found.past_quarters[0].tolist() == [0] * 10 + [1, 2]
    assert (found.state == INSUFFICIENT).all()


def test_a_target_decides_where_nobody_does_the_same_work(rule):
    panel = replace(alone(late=20), target=np.full(QUARTERS, 0.015))
    found = verdict.judge(panel, rule)

    assert (found.state[:, 2:] == LAGGING).all()
    assert (found.basis[:, 2:] == TARGET).all()


def test_a_target_never_decides_where_there_are_peers(rule):
    panel = replace(level(late=20), target=np.full(QUARTERS, 0.015))
    found = verdict.judge(panel, rule)

    assert (found.state == TYPICAL).all()
    assert (found.signal[:, 4:, TARGET] == 2).all()


def test_leading_takes_two_quarters_and_enough_dossiers(rule):
    panel = level(late=20)
    panel.events[0, 0, 4:] = 4
    found = verdict.judge(panel, rule)

    first = found.state[0].tolist().index(LEADING)
    assert first > 4 and (found.state[0, first:] == LEADING).all()
    small = level(late=1, due=50)
    small.events[0] = 0
    assert (verdict.judge(small, rule).state == INSUFFICIENT).all()


def test_units_too_different_to_be_one_population_are_not_judged_by_each_other(rule):
    """Shares from 8 to 92 %: whoever is last is only last."""
    panel = level(late=0)
    panel.events[:, 0] = np.linspace(40, 460, 10)[:, None]
    found = verdict.judge(panel, rule)

    assert found.too_different[:, 3:].all()
    assert not (found.state == LAGGING).any() and not (found.state == LEADING).any()


def test_a_unit_whose_months_did_not_come_is_not_judged_and_not_anyones_yardstick(rule):
    panel = level()
    panel.events[0, 0, 9] = 400
    panel.whole[0, 9] = False
    panel.missing[0, 9:] = True
    found = verdict.judge(panel, rule)

    assert (found.state[0, 9:] == INSUFFICIENT).all()
    assert (found.state[1:] == TYPICAL).all()


def test_a_young_unit_has_no_past_but_has_peers(rule):
    panel = level()
    panel.whole[0, :10] = False
    found = verdict.judge(panel, rule)

    assert found.state[0, :10].tolist() == [INSUFFICIENT] * 10
    assert found.past_quarters[0, 11] == 0
    assert found.state[0, 11] == TYPICAL and found.basis[0, 11] == PEERS
