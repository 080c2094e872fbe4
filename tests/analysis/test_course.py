"""A course has its limits from before the change, and holes where nothing came."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import charts
from analysis.course import LEAST_MONTHS, course

STEADY = [15, 17, 14, 16, 15, 18, 14, 16, 15, 17, 16, 14]  # of a thousand each


def test_the_limits_come_from_before_the_change_and_are_carried_on():
    found = course([*STEADY, 60, 62, 61], [1000] * 15, change=12)

    assert found.kind == "p" and found.months == 12
    assert found.before == pytest.approx(sum(STEADY) / 12_000)
    assert found.after == pytest.approx(183 / 3000)
    assert set(found.centre) == {found.before}
    assert found.signals[12:] == ["outside"] * 3 and set(found.signals[:12]) == {None}


def test_a_month_of_which_nothing_came_is_a_hole_and_not_a_zero():
    found = course([*STEADY[:5], None, *STEADY[6:], 0], [1000] * 12 + [0])

    assert [place for place, each in enumerate(found.high) if np.isnan(each)] == [5, 12]
    assert found.signals[5] is None
    assert found.months == 11 and np.isnan(found.after)


def test_months_that_differ_by_more_than_chance_widen_the_limits():
    restless = [400, 600] * 6
    found = course(restless, [10_000] * 12)

    assert found.kind == "laney"
    assert found.high == pytest.approx(charts.laney(restless, [10_000] * 12).high)
    assert not any(found.signals)


def test_an_average_has_an_xmr_chart():
    days, number = [40, 44, 42, 40, 46, 42, 90], [10] * 7
    found = course(days, number, change=6, is_share=False)

    assert found.kind == "xmr"
    assert found.before == pytest.approx(np.mean(days[:6]) / 10)
    assert found.signals[6] == "outside"


def test_too_few_months_before_the_change_have_no_limits():
    found = course(STEADY, [1000] * 12, change=LEAST_MONTHS - 1)

    assert found.kind == "none"
    assert np.isnan(found.high).all() and np.isnan(found.before)


@given(
    st.lists(st.one_of(st.none(), st.tuples(st.integers(0, 50), st.integers(0, 50))), max_size=40),
    st.one_of(st.none(), st.integers(0, 40)),
    st.booleans(),
)
def test_whatever_came_a_course_has_a_place_for_each_month(months, change, is_share):
    pairs = [(None, None) if each is None else (min(each), max(each)) for each in months]
    events, trials = [pair[0] for pair in pairs], [pair[1] for pair in pairs]

    found = course(events, trials, change, is_share)

    assert len(found.high) == len(found.signals) == len(months)
    known = np.isfinite(found.high)
    assert (found.low[known] <= found.centre[known]).all()
    assert (found.centre[known] <= found.high[known]).all()
    assert not any(trials[place] in (None, 0) for place in np.flatnonzero(known))
