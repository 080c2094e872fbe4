"""Small, young, silent, perfect and hopeless levels are judged without a fault or warning."""

from __future__ import annotations

import warnings
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from analysis.verdict import judging, reasons
from analysis.verdict.findings import LAGGING, STATES, Findings
from analysis.verdict.panel import Panel
from tests.analysis.verdict.boards import LATE, judged, level, names, withheld


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        yield


def whole(found: Findings) -> bool:
    """Every figure is a figure, and whoever is named has a beginning or a common share."""
    for unit, quarter in np.argwhere(found.state == LAGGING):
        reasons.since(found, reasons.place_of(found, int(unit), int(quarter)))
    figures = (found.p, found.watch_p, found.sigma, found.tau, found.kappa, found.clustering)
    return not any(np.isnan(each).any() for each in figures) and (
        0 <= found.p.min() <= found.p.max() <= 1 + 1e-9
    )


@pytest.mark.parametrize("units", [1, 2])
def test_one_or_two_units_are_judged_without_a_fault(units, rule_3):
    found = judged(level(units), rule_3)

    assert whole(found)
    assert units == 2 or names(found) == ["inconclusive"] * 4


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_so_young_a_panel_has_too_few_months_for_a_verdict(quarters, rule_3):
    found = judged(level(quarters=quarters), rule_3)

    assert whole(found) and names(found, 0, 2)[0] == "insufficient"


@pytest.mark.parametrize("late", [0, 200])
def test_where_all_or_none_are_late_nothing_can_be_concluded(late, rule_3):
    found = judged(level(late=late), rule_3)

    assert whole(found) and names(found) == ["inconclusive"] * 4


@pytest.mark.parametrize(("late", "then"), [(4, 200), (60, 200), (60, 0), (0, 20)])
@pytest.mark.parametrize("due", [200, 20_000])
def test_a_unit_may_become_hopeless_or_perfect(late, then, due, rule_3):
    panel = level(late=late * due / 200, due=due)
    panel.events[0, 0, 11:] = then * due / 200
    found = judged(panel, rule_3)

    assert whole(found)
    assert names(found, 0, 1) == ["inconclusive" if not late else "lagging" if then else "leading"]


def test_where_nobody_did_anything_nobody_is_judged(rule_3):
    panel = level()
    panel.trials[:, :, :6] = panel.events[:, :, :6] = 0
    found = judged(panel, rule_3)

    assert whole(found)
    assert {STATES[each] for each in found.state[:, :6].flat} == {"insufficient"}
    assert (found.state[:, 10:] == STATES.index("typical")).all()


def test_a_year_in_which_nothing_came_ends_with_nothing_known(rule_3):
    months = [(quarter, month) for quarter in range(8, 16) for month in range(3)]
    found = judged(withheld(level(), slice(None), months), rule_3)

    assert whole(found) and names(found) == ["insufficient"] * 4


def test_a_beginning_is_never_before_the_unit_is(rule_3):
    """It is worse from its first quarter on, of ten in which it was not there."""
    months = [(quarter, month) for quarter in range(10) for month in range(3)]
    panel = level(late=10, due=500)
    panel.events[0, 0, 10:] = 25
    found = judged(withheld(panel, 0, months), rule_3)
    since = reasons.since(found, reasons.place_of(found, 0, 15))

    assert names(found) == ["lagging"] * 4
    assert (since.likeliest, since.first) == (10, 10)


@settings(max_examples=25)
@given(
    seed=some.integers(0, 10**6),
    units=some.integers(1, 6),
    procedures=some.integers(1, 4),
    quarters=some.integers(1, 10),
    size=some.sampled_from([0.3, 1, 4, 30, 3_000]),
    share=some.sampled_from([0, 0.01, 0.09, 0.3, 0.9, 1]),
    missing=some.sampled_from([0, 0.2, 0.7]),
)
def test_any_counts_can_be_judged(rule_3, seed, units, procedures, quarters, size, share, missing):
    random = np.random.default_rng(seed)
    shape = (units, procedures, 3 * quarters)
    trials = random.poisson(size, shape) * (random.random((units, procedures, 1)) < 0.7)
    events = random.binomial(trials, share)
    events[0, :, quarters:] = trials[0, :, quarters:]
    came = (random.random((units, quarters, 3)) >= missing)[:, None]
    panel = Panel.complete(events.astype(float), trials.astype(float), LATE, "district")
    panel = replace(
        panel, events=panel.events * came, trials=panel.trials * came, came=came[:, 0].sum(2)
    )
    (found,) = judging.judge([panel], rule_3)

    assert whole(found)
