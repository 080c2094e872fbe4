"""Months become three chains of quarters; a month is judged by the three that end with it."""

from __future__ import annotations

import numpy as np
import pytest

from analysis import chains
from analysis.chains import Months


def months(number: int, **changes) -> Months:
    """Two units, one procedure; month m has m + 1 events of a hundred, in the second unit twice."""
    events = np.arange(1.0, number + 1) * np.array([[[1.0]], [[2.0]]])
    came = np.ones((2, number), bool)
    return Months(
        **{
            "events": events,
            "trials": np.full((2, 1, number), 100.0),
            "expected": came,
            "present": came.copy(),
            "target": np.full(number, np.nan),
        }
        | changes
    )


def test_every_month_from_the_third_on_ends_one_quarter():
    ends = [end for _, each in chains.chains(months(14)) for end in each]

    assert sorted(ends) == list(range(2, 14))


def test_a_quarter_is_the_three_months_that_end_with_its_month():
    """A slow twin: add them up one by one."""
    given = months(14)
    for panel, ends in chains.chains(given):
        for quarter, end in enumerate(ends):
            for unit in (0, 1):
                slow = sum(given.events[unit, 0, month] for month in (end - 2, end - 1, end))
                assert panel.events[unit, 0, quarter] == slow
                assert panel.trials[unit, 0, quarter] == 300


def test_a_month_that_did_not_come_breaks_its_quarter_and_is_missed_for_a_year():
    present = np.ones((2, 20), bool)
    present[1, 6] = False
    for panel, ends in chains.chains(months(20, present=present)):
        assert panel.whole[0].all() and not panel.missing[0].any()
        for quarter, end in enumerate(ends):
            assert panel.whole[1, quarter] == (not end - 2 <= 6 <= end)
            assert panel.missing[1, quarter] == (end - 11 <= 6 <= end)


def test_before_a_unit_existed_nothing_is_missing_and_nothing_is_whole():
    expected = np.ones((2, 12), bool)
    expected[1, :4] = False
    for panel, ends in chains.chains(months(12, expected=expected, present=expected.copy())):
        assert not panel.missing.any()
        for quarter, end in enumerate(ends):
            assert panel.whole[1, quarter] == (end - 2 >= 4)


@pytest.mark.parametrize(("past_from", "first"), [(0, [0, 0, 0]), (1, [1, 0, 0]), (3, [1, 1, 1])])
def test_a_past_begins_with_the_first_quarter_that_lies_wholly_after(past_from, first):
    found = [panel.past_from for panel, _ in chains.chains(months(12, past_from=past_from))]

    assert found == first


def test_fewer_than_three_months_are_no_quarter():
    assert list(chains.chains(months(2))) == []
    assert len(list(chains.chains(months(3)))) == 1
