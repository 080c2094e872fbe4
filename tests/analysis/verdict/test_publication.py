"""Step 7: one list a publication, on which units are named such that few names are wrong."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from analysis.trial.outcomes import WHOLE
from analysis.verdict import publication
from tests.analysis.verdict import slow

LEVELS = {"commune": 102, "district": 10, "department": 20}
PLACES = some.lists(some.floats(0, 30), max_size=25)


def late(**levels: int) -> dict[tuple[str, str], int]:
    return {("late_of_due", level): count for level, count in levels.items()}


def passes(places) -> tuple[list[bool], int]:
    (passed,), length = publication.listed([np.array(places, float)])
    return passed.tolist(), length


def test_a_unit_may_spend_its_part_of_one_in_ten(rule_3):
    found = publication.budgets(WHOLE, rule_3)

    assert len(WHOLE) == 24
    assert found["late_of_due", "commune"] == pytest.approx(0.035 / 102)
    assert found["late_of_due", "district"] == pytest.approx(0.021 / 10)
    assert found["late_of_due", "department"] == pytest.approx(0.014 / 20)
    assert found["share_3", "commune"] == pytest.approx(0.10 * 0.3 / 7 * 0.5 / 102)
    spent = sum(count * found[place] for place, count in WHOLE.items())
    assert spent == pytest.approx(0.10)


def test_what_is_absent_gives_its_part_to_the_rest(rule_3):
    found = publication.budgets(late(commune=102, district=10), rule_3)
    assert found["late_of_due", "commune"] == pytest.approx(0.10 * 5 / 8 / 102)
    assert found["late_of_due", "district"] == pytest.approx(0.10 * 3 / 8 / 10)

    alone = publication.budgets(late(department=20, district=0), rule_3)
    assert alone == pytest.approx({("late_of_due", "department"): 0.10 / 20})

    others = publication.budgets({("a", "district"): 10, ("b", "district"): 10}, rule_3)
    assert list(others.values()) == pytest.approx([0.005, 0.005])


def test_two_measures_share_as_late_dossiers_and_the_rest_do(rule_3):
    found = publication.budgets({**late(district=10), ("online", "district"): 10}, rule_3)

    assert found["late_of_due", "district"] == pytest.approx(0.007)
    assert found["online", "district"] == pytest.approx(0.003)


def test_a_worked_list_names_six_of_which_one_alone_would_not_be(rule_3):
    budget = publication.budgets(WHOLE, rule_3)
    p = {
        "district": np.array([0.0009, 0.005, *[1] * 8]),
        "commune": np.array([0.0002, 0.0006, 0.0012, *[0.5] * 99]),
        "department": np.array([0.003, *[1] * 19]),
    }
    places = [each / budget["late_of_due", level] for level, each in p.items()]
    passed, length = publication.listed(places)

    smallest = sorted(np.concatenate(places))[:6]
    assert smallest == pytest.approx(
        [0.428571, 0.582857, 1.74857, 2.38095, 3.49714, 4.28571], rel=2e-6
    )
    assert length == 6 and [each.sum() for each in passed] == [2, 3, 1]
    (alone,), none = publication.listed([places[2]])
    assert none == 0 and not alone.any()


@given(PLACES)
def test_so_many_pass_as_the_largest_number_that_are_no_further_down(places):
    assert passes(places) == slow.passes(places)


@given(some.lists(some.floats(0, 30), min_size=1, max_size=25), some.data())
def test_who_passes_still_does_when_it_looks_worse_and_takes_nobody_off(places, data):
    before, length = passes(places)
    unit = data.draw(some.integers(0, len(places) - 1))
    worse = [*places[:unit], places[unit] * data.draw(some.floats(0, 1)), *places[unit + 1 :]]
    after, longer = passes(worse)

    assert longer >= length
    assert all(now for now, was in zip(after, before, strict=True) if was)


@pytest.mark.parametrize(
    ("places", "passed"),
    [
        ([1.0], [True]),
        ([1.01], [False]),
        ([2, 2], [True, True]),
        ([3, 2.9, 2.8], [True, True, True]),
        ([0.1, 2.5, np.inf], [True, False, False]),
        ([np.inf], [False]),
        ([], []),
    ],
)
def test_of_so_many_each_may_be_so_far_down(places, passed):
    assert passes(places)[0] == passed
