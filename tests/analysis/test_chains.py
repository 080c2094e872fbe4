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
            "measure": "late_of_due",
            "level": "district",
            "events": events,
            "trials": np.full((2, 1, number), 100.0),
            "expected": came,
            "present": came.copy(),
            "numbers": np.arange(100, 100 + number),
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
                assert panel.events[unit, 0, quarter].sum() == slow
                assert panel.trials[unit, 0, quarter].sum() == 300


def test_months_of_one_calendar_have_one_number_in_every_chain():
    """What ends with the same month is one publication, of whatever measure or level."""
    numbers = [panel.ends.tolist() for panel, _ in chains.chains(months(9))]

    assert numbers == [[102, 105, 108], [103, 106], [104, 107]]


def test_a_month_that_did_not_come_adds_nothing_to_its_quarter_and_is_counted():
    present = np.ones((2, 20), bool)
    present[1, 6] = False
    given = months(20, present=present)
    for panel, ends in chains.chains(given):
        assert (panel.came[0] == 3).all() and (panel.expected == 3).all()
        for quarter, end in enumerate(ends):
            its = [month for month in (end - 2, end - 1, end) if month != 6]
            assert panel.came[1, quarter] == len(its)
            assert panel.trials[1, 0, quarter].sum() == 100 * len(its)
            assert panel.events[1, 0, quarter].sum() == sum(given.events[1, 0, its])


def test_before_a_unit_existed_nothing_was_expected_of_it():
    expected = np.ones((2, 12), bool)
    expected[1, :4] = False
    for panel, ends in chains.chains(months(12, expected=expected, present=expected.copy())):
        assert (panel.came == panel.expected).all()
        for quarter, end in enumerate(ends):
            assert panel.is_there[1, quarter] == (end >= 4)
            assert panel.expected[1, quarter] == min(3, max(0, end - 3))


@pytest.mark.parametrize(("past_from", "first"), [(0, [0, 0, 0]), (1, [1, 0, 0]), (3, [1, 1, 1])])
def test_a_past_begins_with_the_first_quarter_that_lies_wholly_after(past_from, first):
    found = [panel.past_from for panel, _ in chains.chains(months(12, past_from=past_from))]

    assert found == first


def test_fewer_than_three_months_are_no_quarter():
    assert list(chains.chains(months(2))) == []
    assert len(list(chains.chains(months(3)))) == 1
