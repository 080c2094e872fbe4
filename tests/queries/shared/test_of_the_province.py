"""What pages read of the province was written at build, and is what the fixed questions answer."""

from __future__ import annotations

import pytest

import queries


@pytest.fixture(autouse=True)
def of_ties(tied_builds) -> None:
    """The province of ties."""


def _periods() -> list[str]:
    return [row.period for row in queries.run("periods")]


def test_the_provinces_figures_are_those_of_the_fixed_question_in_every_period():
    """But for the months of a figure: of several units together they say nothing."""
    answered = [queries.run("province_objectives", period=period) for period in _periods()]
    fixed = [queries.run("objectives", period=period) for period in _periods()]
    of_one_unit = ("months_present", "months_expected")

    assert answered == [
        [{key: row[key] for key in row if key not in of_one_unit} for row in rows] for rows in fixed
    ]
    assert any(row.is_longer for rows in answered for row in rows)
    assert any(row.is_other_period and not row.is_longer for rows in answered for row in rows)


def test_of_some_domains_there_are_their_figures_alone():
    period = _periods()[0]
    every = queries.run("province_objectives", period=period)
    some = queries.run("province_objectives", period=period, domains="dossiers,procedures")

    assert some == [row for row in every if row.domain in ("dossiers", "procedures")]
    assert 0 < len(some) < len(every)


def test_the_provinces_course_is_that_of_any_unit_in_every_period():
    longest = 0
    for domains in (None, "dossiers"):
        for period in _periods():
            asked = {"period": period, "domains": domains}
            course = queries.run("province_history", **asked)
            assert course == queries.run("objective_history", **asked)
            longest = max(longest, len({row.period for row in course}))
    assert longest > 1


def test_the_overview_has_of_each_verdict_what_the_list_of_units_has():
    shown = 0
    for period in _periods():
        judged = queries.run("judged_units", period=period)
        verdicts = queries.run("verdicts", period=period)
        both = [each for each in (verdicts or [{}])[0] if each in (judged or [{}])[0]]
        assert [[row[each] for each in both] for row in judged] == [
            [row[each] for each in both] for row in verdicts
        ]
        shown += len(judged)
    assert shown
