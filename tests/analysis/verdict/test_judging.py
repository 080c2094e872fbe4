"""Steps 8 to 10 on levels one would draw on a board: who is named, when, and what else is said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.verdict.findings import STATES
from analysis.verdict.panel import Panel
from tests.analysis.verdict.boards import LATE, alone, judged, level, names, states


def all_of(found, unit_from: int, last: int) -> set[str]:
    return {STATES[each] for each in found.state[unit_from:, -last:].flat}


def worse(times: float = 2, starts: int = 12, ends: int = 16, units: int = 1, **size) -> Panel:
    """Ten units of 120 late a year; the first ones are so many times worse for some quarters."""
    panel = level(**{"late": 10, "due": 500} | size)
    panel.events[:units, 0, starts:ends] *= times
    return panel


def test_where_all_are_alike_all_are_typical(rule_3):
    found = judged(level(), rule_3)

    assert all_of(found, 0, 13) == {"typical"}
    assert (found.p == 1).all() and not found.list_length.any()


def test_a_unit_twice_as_bad_is_watched_first_and_named_in_its_second_bad_quarter(rule_3):
    found = judged(worse(), rule_3)

    assert names(found, 0, 5) == ["typical", "watch", "lagging", "lagging", "lagging"]
    assert found.passed[0, 12:].all()
    assert all_of(found, 1, 5) == {"typical"}


def test_one_bad_quarter_names_nobody_however_bad(rule_3):
    found = judged(worse(4, 12, 13), rule_3)

    assert found.passed[0, 12:].all()
    assert names(found, 0, 4) == ["watch"] * 4


def test_bad_in_every_other_quarter_is_watched(rule_3):
    panel = worse(1)
    panel.events[0, 0, [12, 14]] = 20

    assert "lagging" not in states(panel, rule_3)


def test_who_is_no_longer_worse_is_recovering_at_once_and_not_named_again(rule_3):
    found = judged(worse(2, 8, 11), rule_3)

    assert names(found, 0, 8) == [
        *("watch", "lagging", "lagging"), *["recovering"] * 4, "watch",
    ]  # fmt: skip
    assert found.passed[0, 11], "the year still says so; the quarter does not"


def test_a_name_stays_while_the_unit_is_worse_and_ends_with_the_doubt(rule_3):
    """Twice the norm for half a year, then 1.23 times it: a year and a half later all is known."""
    panel = worse(2, 8, 10, quarters=20)
    panel.events[0, 0, 10:] = [12, 12, 13]
    found = judged(panel, rule_3)

    assert names(found, 0, 12) == ["watch", *["lagging"] * 8, *["typical"] * 3]
    assert found.worse_now[0, 8:].all() and (found.watch_p[0, 17:] > 0.01).all()


def test_who_was_named_and_is_now_as_good_as_any_is_not_recovering(rule_3):
    panel = level()
    panel.events[0, 0, 10:13], panel.events[0, 0, 13:] = 8, 1
    found = judged(panel, rule_3)

    assert names(found, 0, 5) == ["lagging", "lagging", "recovering", "typical", "typical"]
    assert found.watch_p[0, 13] < 0.05 < found.watch_p[0, 14]


def test_the_innocent_are_typical_beside_two_that_are_worse(rule_3):
    found = judged(worse(3, units=2), rule_3)

    assert names(found, 0, 3) == names(found, 1, 3) == ["lagging"] * 3
    assert all_of(found, 2, 13) == {"typical"}


def test_hard_procedures_are_no_fault_and_easy_ones_no_excuse(rule_3):
    """Easy procedures are late in 1 %, hard ones in 10 %; the second unit does easy ones badly."""
    events, trials = np.zeros((10, 2, 48)), np.full((10, 2, 48), 250.0)
    trials[0], trials[1] = [[50], [450]], [[480], [20]]
    events[:] = trials * [[[0.01], [0.1]]]
    events[1, :, 30:] *= 3
    found = judged(Panel.complete(np.round(events), trials, LATE, "district"), rule_3)

    assert all_of(found, 2, 13) == {"typical"}
    assert names(found, 0) == ["typical"] * 4 and names(found, 1) == ["lagging"] * 4
    shares = found.year_events[:, -1] / found.year_trials[:, -1]
    assert shares[1] < shares[2] < shares[0]


def test_a_unit_alone_in_its_procedures_is_judged_by_its_own_past(rule_3):
    panel = alone(late=10, due=500)
    panel.events[0, 0, 12:] = 20
    found = judged(panel, rule_3)

    assert not found.has_peers.any()
    assert names(found, 0, 5) == ["typical", "watch", "lagging", "lagging", "lagging"]
    assert all_of(found, 1, 4) == {"typical"}


def test_worse_than_before_and_yet_better_than_the_level_is_only_watched(rule_3):
    panel = alone(late=10, due=500)
    panel.events[0, 0, :12], panel.events[0, 0, 12:] = 3, 9
    found = judged(panel, rule_3)

    assert names(found) == ["watch"] * 4
    assert found.passed[0, 12:].all() and not found.worse_now[0].any()


def test_a_season_that_makes_everyone_late_names_nobody(rule_3):
    for panel in (level(late=10, due=500), alone(late=10, due=500)):
        panel.events[..., 13:, :] *= 2
        assert all_of(judged(panel, rule_3), 0, 4) == {"typical"}


@pytest.fixture
def different() -> Panel:
    """Every other unit has seven times as many late, always."""
    panel = level(late=0, due=500, quarters=24)
    panel.events[:, 0] = (4.0 + 24 * (np.arange(10) % 2))[:, None, None]
    return panel


def test_units_too_different_to_be_one_level_are_not_named_by_each_other(different, rule_3):
    found = judged(different, rule_3)

    assert found.too_different.all()
    assert not {"lagging", "typical", "leading"} & all_of(found, 0, 24)


def test_where_units_are_too_different_the_own_past_still_names(different, rule_3):
    different.events[9, 0, 20:] *= 2
    found = judged(different, rule_3)

    assert names(found, 9, 5) == ["watch", "lagging", "lagging", "lagging", "lagging"]
    assert "lagging" not in names(found, 7, 5)


def test_leading_takes_two_quarters(rule_3):
    panel = level(late=20, due=1_000)
    panel.events[0, 0, 10:] = 8
    found = judged(panel, rule_3)

    first = found.better[0].tolist().index(True)
    assert names(found, 0, 16 - first) == ["typical", *["leading"] * (15 - first)]
    assert "leading" not in all_of(found, 1, 16)


def test_nobody_leads_by_their_own_past(rule_3):
    panel = alone(late=20, due=1_000)
    panel.events[0, 0, 8:] = 2

    assert not {"leading"} & set(states(panel, rule_3))


@pytest.mark.parametrize(
    ("a_month", "state"), [(1 / 3, "inconclusive"), (2 / 3, "inconclusive"), (4 / 3, "typical")]
)
def test_of_few_dossiers_nothing_can_be_concluded(a_month, state, rule_3):
    """Four, eight and sixteen late a year, as expected: to rule out 1.5 times takes twelve."""
    assert states(level(late=a_month, due=100), rule_3) == [state] * 4


def test_a_number_that_was_announced_is_kept(rule_3):
    """35 of 1,500 were said to be enough; in a quarter in which others had few, 33 came."""
    panel = worse(2, 10)
    panel.events[1:, 0, 14], panel.events[0, 0, 14] = 8, 11
    found = judged(panel, rule_3)

    assert found.announced[0, 14] == 35 and found.observed[0, 14, 0, 0] == 33
    assert found.worse_now[0, 14] and found.passed[0, 14]
    assert names(found) == ["lagging", "lagging", "recovering", "lagging"]


def test_one_dossier_more_than_was_announced_and_the_name_stays(rule_3):
    panel = worse(2, 10)
    panel.events[1:, 0, 14], panel.events[0, 0, 14] = 8, 12

    assert states(panel, rule_3)[2] == "lagging"


def test_a_past_in_which_the_unit_was_named_is_no_yardstick(rule_3):
    panel = alone(late=10, due=500, quarters=24)
    panel.events[0, 0, 11:] = 20
    found = judged(panel, rule_3)

    assert names(found, 0, 13) == ["watch", *["lagging"] * 12]
    # The quarter before it was named, in which it was watched, is the last of its past.
    assert found.past_quarters[0, -1] == 8
    assert found.expected[0, -1, 1, 0] == pytest.approx(
        found.expected[1, -1, 1, 0] * 9 / 8, rel=0.02
    )


def test_a_new_definition_restarts_the_past(rule_3):
    panel = alone(late=10, due=500, quarters=24)
    panel.events[0, 0, 14:] = 20
    found = judged(replace(panel, past_from=10), rule_3)

    assert found.past_quarters[1].tolist() == [0] * 14 + [1, 2, 3, 4, 5, 6, 7, 8, 8, 8]
    assert (found.p[0, :17] == 1).all() and found.passed[0, 17]
    assert "lagging" in names(judged(panel, rule_3), 0, 8)


def test_a_young_unit_is_compared_with_its_peers_only(rule_3):
    panel = level(late=10, due=500)
    expected = panel.expected.copy()
    expected[0, :10] = panel.came[0, :10] = 0
    panel.events[0, 0, :10] = panel.trials[0, 0, :10] = 0
    found = judged(replace(panel, expected=expected, came=panel.came), rule_3)

    assert names(found, 0, 8) == ["insufficient"] * 4 + ["typical"] * 4
    assert found.past_quarters[0, -1] == 2


def test_nothing_is_said_of_a_unit_that_is_gone(rule_3):
    panel = worse(2, 8)
    expected = panel.expected.copy()
    expected[0, 13:] = panel.came[0, 13:] = 0
    panel.events[0, 0, 13:] = panel.trials[0, 0, 13:] = 0
    found = judged(replace(panel, expected=expected), rule_3)

    assert names(found, 0, 4) == ["lagging", *["insufficient"] * 3]


def test_a_common_share_is_judged_by_its_odds(rule_3):
    """Not online: one in four, and one in two where it is worse."""
    panel = level(late=100, due=400)
    panel.events[0, 0, 12:] = 200
    found = judged(panel, rule_3)

    assert not found.rare.any()
    assert names(found, 0, 5) == ["typical", "watch", "lagging", "lagging", "lagging"]
    assert all_of(found, 1, 5) == {"typical"}
