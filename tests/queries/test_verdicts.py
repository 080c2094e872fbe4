"""Verdicts as pages ask for them: by unit, by level, by measure."""

from __future__ import annotations

import statistics
from collections import Counter

import queries

STATES = (
    "lagging", "recovering", "watch", "leading", "typical", "inconclusive", "insufficient",
)  # fmt: skip


def test_a_period_other_than_a_finished_month_or_quarter_has_no_verdict(demo):
    for period in ("2023-H1", "2023-9M", "2022"):
        assert queries.run("verdicts", period=period) == []
        assert queries.run("verdict_levels", period=period) == []
        assert queries.run("unit_states", period=period) == []


def test_the_counts_beside_a_verdict_are_the_units_own_of_the_period(demo):
    figures = {
        row.unit_code: (row.numerator, row.denominator, row.state)
        for row in queries.run("units_by_measure", measure="late_of_due", period="2023-Q3")
    }
    rows = queries.run("verdicts", measure="late_of_due", period="2023-Q3")

    assert len(rows) == len(figures) == 133
    for row in rows:
        assert figures[row.unit_code] == (row.numerator, row.denominator, row.state)


def test_a_levels_counts_by_state_are_those_of_its_units(demo):
    rows = queries.run("unit_states", period="2023-Q3")
    counted = Counter((row.measure, row.level, row.state) for row in rows)
    levels = queries.run("verdict_levels", period="2023-Q3")

    assert {(row.measure, row.level) for row in rows} == {
        (level.measure, level.level) for level in levels
    }
    for level in levels:
        for state in STATES:
            assert level[f"count_{state}"] == counted[level.measure, level.level, state]
        assert level.count_units == sum(level[f"count_{state}"] for state in STATES)
        undecided = level.count_inconclusive + level.count_insufficient
        assert level.count_judged == level.count_units - undecided


def test_limits_are_drawn_with_the_spread_of_a_typical_unit_over_twelve_months(demo):
    for level in queries.run("verdict_levels", period="2023-Q3", measure="late_of_due"):
        rows = queries.run("verdicts", period="2023-Q3", measure="late_of_due", level=level.level)
        spreads = [row.year_spread for row in rows if row.year_spread is not None]

        assert 0 < min(spreads) < level.limit_spread < max(spreads)
        assert level.limit_spread == statistics.median(spreads)


def test_all_levels_and_measures_of_a_period_have_one_list(demo):
    levels = queries.run("verdict_levels", period="2023-Q3")
    rows = queries.run("verdicts", period="2023-Q3")

    (length,) = {level.list_length for level in levels}
    assert length == sum(row.list_place <= length for row in rows) > 3
    assert all(row.list_place <= length for row in rows if row.state == "lagging")
