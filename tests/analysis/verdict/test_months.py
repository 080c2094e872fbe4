"""Step 0: a missing month adds nothing, shelters nobody and always stands beside the state."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.verdict import judging, states
from analysis.verdict.panel import Panel
from tests.analysis.verdict.boards import LATE, judged, level, names, withheld

MONTHS = [(12, 0), (13, 1), (14, 2)]


@pytest.fixture
def doubled() -> Panel:
    """From the thirteenth quarter on the first unit has twice as many late."""
    panel = level(late=10, due=500)
    panel.events[0, 0, 12:] = 20
    return panel


@pytest.mark.parametrize("missing", [MONTHS[:1], MONTHS, [(13, 0), (13, 1), (13, 2)]])
def test_who_withholds_months_is_found_all_the_same(missing, doubled, rule_3):
    found = judged(withheld(doubled, 0, missing), rule_3)

    assert names(found, 0, 1) == ["lagging"]
    assert found.months[0, -1] == 12 - len(missing)
    assert (found.months[1:, 3:] == 12).all()


def test_what_is_expected_is_of_the_months_that_came(doubled, rule_3):
    whole, some = (judged(each, rule_3) for each in (doubled, withheld(doubled, 0, MONTHS)))

    parts = some.expected[0, -1, 0] / whole.expected[0, -1, 0]
    assert parts == pytest.approx([1, 5 / 6, 9 / 12, 21 / 24], rel=0.02)
    assert some.observed[0, -1, 0].tolist() == [60, 100, 180, 300]


def test_swings_are_averaged_over_the_quarters_that_there_are(rule_3):
    panel = level(late=10, due=500)
    whole, gone = (
        judged(each, rule_3)
        for each in (panel, withheld(panel, 0, [(13, 0), (13, 1), (13, 2), (14, 0)]))
    )

    def swing(found):
        batches = found.clustering[-1] * found.kappa[0, -1]
        return (found.spread[0, -1, 0] - found.error[0, -1, 0] - batches) / 0.01

    assert swing(whole) == pytest.approx([1, 1 / 2, 1 / 4, 1 / 8])
    assert swing(gone) == pytest.approx([1, 1 / 2, 1 / 3, 1 / 7])


def test_a_procedure_alike_in_every_month_lies_in_as_many_cells_as_months(rule_3):
    panel = level(late=10, due=500)
    whole, some = (
        judged(each, rule_3).kappa[0, -1] for each in (panel, withheld(panel, 0, MONTHS))
    )

    assert 1 / whole == pytest.approx([3, 6, 12, 24])
    assert 1 / some == pytest.approx([3, 5, 9, 21], rel=0.01)


def test_what_nobody_else_does_lies_in_cells_by_the_units_own_rates(rule_3):
    """Two procedures of its own: 10 and 50 late a month, of as many due."""
    events, trials = np.zeros((6, 12, 48)), np.zeros((6, 12, 48))
    for unit in range(6):
        trials[unit, 2 * unit : 2 * unit + 2] = 1_000
        events[unit, 2 * unit : 2 * unit + 2] = [[10], [50]]
    found = judged(Panel.complete(events, trials, LATE, "district"), rule_3)

    assert not found.has_peers.any()
    assert found.kappa[0, -1, 0] == pytest.approx((1**2 + 5**2) / (1 + 5) ** 2 / 3, rel=0.01)


def test_less_than_two_months_start_no_sign(doubled, rule_3):
    for months, state in (([(13, 0)], "lagging"), ([(13, 0), (13, 1)], "watch")):
        found = judged(withheld(doubled, 0, months), rule_3)
        assert found.passed[0, 13] and found.worse_now[0, 12:14].all()
        assert names(found, 0, 3)[0] == state


def test_less_than_two_months_end_no_sign(rule_3):
    """Worse for three quarters; in the next, as good as the others in what came of it."""
    panel = level(late=10, due=500)
    panel.events[0, 0, 10:13] = 20

    one, two = (
        judged(withheld(panel, 0, months), rule_3) for months in ([(13, 0)], [(13, 0), (13, 1)])
    )
    assert names(one, 0, 4) == ["lagging", "recovering", "recovering", "recovering"]
    assert names(two, 0, 4) == ["lagging", "lagging", "recovering", "recovering"]
    assert two.may_change[0, 12:].tolist() == [True, False, True, True]


@pytest.mark.parametrize(
    ("missing", "state"),
    [([13], "lagging"), ([11, 12, 13], "lagging"), ([10, 11, 12, 13], "watch")],
)
def test_quarters_of_which_nothing_came_put_off_no_name_for_a_year(missing, state, rule_3):
    """Worse from the tenth on; looked at in the fifteenth, the first that came again."""
    panel = level(late=10, due=500)
    panel.events[0, 0, 9:] = 30
    gone = [(quarter, month) for quarter in missing for month in range(3)]
    found = judged(withheld(panel, 0, gone), rule_3)

    assert found.passed[0, 14] and found.worse_now[0, 14]
    assert states.last_seen(found, 14)[0] == {"lagging": missing[0] - 1, "watch": -1}[state]
    assert names(found, 0, 2)[0] == state


@pytest.mark.parametrize(("missing", "state"), [(3, "typical"), (4, "insufficient")])
def test_typical_takes_nine_of_twelve_months(missing, state, rule_3):
    months = [(12, 0), (13, 0), (14, 0), (15, 0)][:missing]
    found = judged(withheld(level(late=10, due=500), 0, months), rule_3)

    assert names(found, 0, 1) == [state]
    assert names(found, 1, 1) == ["typical"]


@pytest.mark.parametrize(("missing", "state"), [(3, "leading"), (4, "insufficient")])
def test_leading_takes_nine_of_twelve_months(missing, state, rule_3):
    panel = level(late=20, due=1_000)
    panel.events[0, 0, 8:] = 5
    months = [(12, 0), (13, 0), (14, 0), (15, 0)][:missing]

    assert names(judged(withheld(panel, 0, months), rule_3), 0, 1) == [state]


def test_a_quarter_with_any_month_is_part_of_the_past(rule_3):
    panel = level(late=10, due=500)
    some = judged(withheld(panel, 0, [(8, 0), (8, 1)]), rule_3)
    none = judged(withheld(panel, 0, [(8, 0), (8, 1), (8, 2)]), rule_3)

    assert some.past_quarters[0, 10:].tolist() == [7, 8, 8, 8, 8, 8]
    assert none.past_quarters[0, 10:].tolist() == [7, 8, 8, 8, 8, 8]
    assert none.past_quarters[0, 8:14].tolist() == some.past_quarters[0, 8:14].tolist()
    past_of_12 = [judged(each, rule_3).past_quarters[0, 12] for each in (
        withheld(panel, 0, [(6, 0), (6, 1)]), withheld(panel, 0, [(0, m) for m in range(3)]),
    )]  # fmt: skip
    assert past_of_12 == [8, 8]


def test_a_quarter_of_which_nothing_came_for_anybody_changes_nothing_else(rule_3):
    panel = level(late=10, due=500)
    panel.events[0, 0, 11:] = 20
    found = judged(withheld(panel, slice(None), [(13, m) for m in range(3)]), rule_3)

    assert names(found, 0, 5) == ["watch", *["lagging"] * 4]
    assert names(found, 1, 5) == ["typical"] * 5


def test_three_chains_of_months_at_once_give_what_each_gives_alone(doubled, rule_3):
    random = np.random.default_rng(2)
    chains = []
    for phase in range(3):
        trials = np.full(doubled.trials.shape, 500.0)
        events = random.binomial(500, 0.02 * (doubled.events / 10)).astype(float)
        chains.append(replace(doubled, events=events, trials=trials, ends=doubled.ends + phase))
    together = judging.judge(chains, rule_3)

    for each, found in zip(chains, together, strict=True):
        (by_itself,) = judging.judge([each], rule_3)
        assert (by_itself.state == found.state).all()
        assert (by_itself.place == found.place).all()
        assert "lagging" in names(found)
