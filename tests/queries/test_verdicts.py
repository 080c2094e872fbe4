"""Verdicts as pages ask for them: by unit, by level, by measure."""

from __future__ import annotations

from collections import Counter

import queries

STATES = ("lagging", "watch", "typical", "leading", "insufficient")


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
        assert level.count_judged == level.count_units - level.count_insufficient


def test_limits_are_drawn_for_the_basis_that_most_units_of_a_level_are_judged_by(demo):
    levels = {
        level.level: level
        for level in queries.run("verdict_levels", period="2023-Q3", measure="late_of_due")
    }

    assert levels["department"].basis == "own_history"
    assert levels["department"].limit_tau == levels["department"].tau_past
    assert levels["district"].basis == levels["commune"].basis == "peers"
    assert levels["district"].limit_tau == levels["district"].tau
    assert all(0 < level.limit_error < 1 for level in levels.values())
