"""Step 7 through the whole rule: who stands on one list, and who is named because of others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.trial.outcomes import WHOLE
from analysis.verdict import judging
from analysis.verdict.panel import Panel
from tests.analysis.verdict.boards import level, names, withheld

SIZES = {"commune": 102, "district": 10, "department": 20}
LATE = 0.035 / 102, 0.021 / 10, 0.014 / 20


def three_levels(quarters: int = 6) -> list[Panel]:
    """In the last two quarters a unit of each has twice as many late as the others."""
    panels = [
        level(units, late=10, due=500, quarters=quarters, name=name)
        for name, units in SIZES.items()
    ]
    for panel in panels:
        panel.events[0, 0, -2:] = 20
    return panels


def test_a_unit_s_place_is_its_p_over_its_part_of_the_budget(rule_3):
    judged = judging.judge(three_levels(), rule_3, beside=WHOLE)

    for found, budget in zip(judged, LATE, strict=True):
        assert found.place[:, -1] == pytest.approx(found.p[:, -1] / budget)
        assert found.list_length[-1] == 3
        assert found.passed[:, -1].tolist() == [True] + [False] * (len(found.p) - 1)
        assert names(found, 0, 2) == ["watch", "lagging"]


def test_alone_on_its_list_a_level_has_the_whole_of_it(rule_3):
    (commune, *_) = three_levels()
    (alone,), (beside,) = (
        judging.judge([commune], rule_3, beside=others) for others in (None, WHOLE)
    )

    assert beside.place[:, -1] / alone.place[:, -1] == pytest.approx(0.10 / 0.035)


@pytest.mark.parametrize(("late", "others", "passes"), [(23, 0, False), (27, 9, True)])
def test_beside_nine_that_are_named_one_may_pass_that_alone_would_not(late, others, passes, rule_3):
    """Both are between three and four times their part of the budget down the list."""
    panel = level(units=40, late=10, due=500, quarters=6)
    panel.events[1 : 1 + others, 0, -1] = 40
    panel.events[0, 0, -1] = late
    (found,) = judging.judge([panel], rule_3, first=17, beside=WHOLE)

    assert 3 < found.place[0, -1] < 4
    assert found.passed[0, -1] == passes
    assert found.list_length[-1] == others + passes


def test_two_measures_of_a_level_are_one_list(rule_3):
    late, online = (level(late=10, due=500, quarters=6, measure=m) for m in ("late_of_due", "b"))
    for panel in (late, online):
        panel.events[0, 0, -2:] = 20
    found = judging.judge([late, online], rule_3)

    assert [each.list_length[-1] for each in found] == [2, 2]
    assert found[1].place[0, -1] / found[0].place[0, -1] == pytest.approx(7 / 3)


def test_panels_of_different_months_are_different_publications(rule_3):
    """The second is a month behind, and two quarters shorter."""
    first = level(late=10, due=500, quarters=6)
    second = replace(
        level(late=10, due=500, quarters=4, measure="b"), ends=first.ends[-4:] + 1
    )  # fmt: skip
    for panel in (first, second):
        panel.events[0, 0, -2:] = 20
    together = judging.judge([first, second], rule_3)

    for panel, found in zip((first, second), together, strict=True):
        (alone,) = judging.judge([panel], rule_3)
        assert (alone.place == found.place).all() and (alone.state == found.state).all()
        assert found.list_length[-1] == 1


def test_a_measure_that_begins_late_shares_the_list_from_then_on(rule_3):
    first = level(late=10, due=500, quarters=6)
    first.events[0, 0, 2:] = 20
    second = replace(level(late=10, due=500, quarters=3, measure="b"), ends=first.ends[-3:])
    found, other = judging.judge([first, second], rule_3)

    budget = found.p[0] / found.place[0]
    assert budget == pytest.approx([0.01] * 3 + [0.007] * 3)
    assert not other.passed.any()


def test_units_that_are_not_there_have_no_part_of_the_budget(rule_3):
    panel = level(late=10, due=500, quarters=6)
    expected = panel.expected.copy()
    expected[5:] = 0
    panel = withheld(panel, slice(5, None), [(q, m) for q in range(6) for m in range(3)])
    (found,) = judging.judge([replace(panel, expected=expected)], rule_3)

    assert (found.p[:5, -1] / found.place[:5, -1]) == pytest.approx([0.02] * 5)
    assert np.isinf(found.place[5:]).all()


def test_units_that_cannot_be_judged_keep_their_part_of_the_budget(rule_3):
    panel = withheld(
        level(late=10, due=500, quarters=6), slice(5, None), [(q, 0) for q in range(6)]
    )
    (found,) = judging.judge([panel], rule_3)

    assert (found.p[:5, -1] / found.place[:5, -1]) == pytest.approx([0.01] * 5)


def test_quarters_before_the_first_publication_are_the_past_only(rule_3):
    (found,) = judging.judge([level(late=10, due=500)], rule_3, first=36)

    assert np.isnan(found.rate[:12]).all() and not np.isnan(found.rate[12:]).any()
    assert (found.past_quarters[:, 12] == 8).all()
