"""Of the first period of a store nobody knows what was pending before it."""

from __future__ import annotations

from datetime import date

from pages.leaders.dossiers import panel, words

JULY, AUGUST = date(2025, 6, 15), date(2025, 7, 15)
PERIODS = [
    {"kind": "month", "starts_on": AUGUST},
    {"kind": "month", "starts_on": JULY},
    {"kind": "quarter", "starts_on": JULY},
    {"kind": "nine_months", "starts_on": date(2024, 12, 15)},
]
NOTHING_BEFORE = {"origin": "counted", "carried_over": 0}


def test_that_it_is_not_known_is_said_of_each_period_that_the_first_dossiers_are_in():
    august, *first = PERIODS

    assert panel.before(NOTHING_BEFORE, august, PERIODS) == []
    for period in first:
        assert panel.before(NOTHING_BEFORE, period, PERIODS) == [words.BEFORE_UNKNOWN]


def test_what_was_carried_over_or_reported_is_known():
    _, july, *_ = PERIODS

    assert panel.before(NOTHING_BEFORE | {"carried_over": 3}, july, PERIODS) == []
    assert panel.before(NOTHING_BEFORE | {"origin": "reported"}, july, PERIODS) == []
