"""A unit's verdict comes with everything that decided it."""

from __future__ import annotations

import json
from datetime import date

import pytest

import queries


def verdict(unit: str, period: str = "2023-Q3", measure: str = "late_of_due"):
    (row,) = queries.run("unit_verdict", measure=measure, period=period, unit=unit)
    return row


def test_a_unit_that_is_behind_comes_with_route_window_expected_and_limits(demo):
    row = verdict("616")

    assert (row.state, row.basis, row.since) == ("lagging", "own_history", "2022-10")
    assert (row.since_from, row.since_to) == ("2022-10", "2022-10")
    assert (row.window_from, row.window_to) == (date(2022, 9, 15), date(2023, 9, 14))
    assert row.events > row.limit_high > row.expected > row.limit_low
    assert row.excess == pytest.approx(row.events - row.expected)
    assert row.watch <= row.evidence < 0.001 and row.list_place <= row.list_length
    assert (row.quarters_named, row.state_before) == (3, "lagging")
    assert row.year_events > 1.25 * row.year_expected
    assert row.value_low < row.events / row.trials < row.value_high
    assert 0 < row.ends_at < row.ends_of  # of as many due as in that quarter a year before
    assert (row.comparable_share, row.count_units) == (1, 10)
    assert json.loads(row.reasons)[0]["code"] == "complete"


def test_without_a_measure_every_judged_one_has_its_row(demo):
    rows = {row.measure: row for row in queries.run("unit_verdict", period="2023-Q3", unit="616")}

    assert rows.keys() == {"late_of_due", "digitised_share", "online_share"}
    assert float(rows["online_share"].official_target) == 0.5  # beside: a target names nobody


def test_a_window_of_two_years_has_its_first_day(demo):
    row = verdict("617", measure="online_share")

    assert row.window_months == 24
    assert (row.window_from, row.window_to) == (date(2021, 9, 15), date(2023, 9, 14))


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("2022-11", "2022-11"),
        ("2023-9M", "2023-Q3"),
        ("2022", "2022-Q4"),
        ("2022-H2", "2022-Q4"),
        ("civil:2022", "civil:2022-Q4"),
    ],
)
def test_a_longer_period_answers_with_the_quarter_that_ends_with_it(demo, asked, answered):
    assert verdict("616", asked).period == answered


def test_a_period_that_has_not_ended_and_a_unit_without_peers_have_none(demo):
    assert queries.run("unit_verdict", period="2023", unit="616") == []
    assert queries.run("unit_verdict", period="2023-Q3", unit="62") == []


@pytest.mark.parametrize(
    ("unit", "state"),
    [
        ("611", "typical"),
        ("615", "lagging"),
        ("SXD", "lagging"),
        ("618", "inconclusive"),
        ("23464", "inconclusive"),
    ],
)
def test_the_planted_truths_answer_with_their_state(demo, unit, state):
    assert verdict(unit).state == state
