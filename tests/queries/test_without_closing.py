"""What is left of late dossiers without those only closed late, and of what is expected of them."""

from __future__ import annotations

import queries

YEAR = ("2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3")


def closed(unit: str, *periods: str) -> tuple[int, int]:
    """(late, of them only closed late) of what a unit answers for, by another question."""
    rows = [
        row
        for period in periods
        for row in queries.run("late_by_step", period=period, unit=unit)
        if row.step != "of_another"
    ]
    return sum(row.numerator for row in rows), sum(row.closed_late for row in rows)


def test_the_window_of_a_verdict_is_parted_and_its_own_past_with_it(demo):
    asked = {"period": "2023-Q3", "unit": "616"}
    (row,) = queries.run("without_closing", **asked)
    (verdict,) = queries.run("unit_verdict", measure="late_of_due", **asked)

    assert (verdict.basis, verdict.window_months) == ("own_history", 12)
    assert (row.count_late, row.closed_late) == closed("616", *YEAR)
    assert row.count_late == verdict.events
    past = [f"{year}-Q{number}" for year in (2021, 2022) for number in (1, 2, 3, 4)][:-1]
    assert (row.alike_late, row.alike_closed) == closed("616", *past)


def test_beside_peers_the_others_of_the_level_are_what_it_is_parted_by(demo):
    verdicts = queries.run("verdicts", measure="late_of_due", period="2023-Q3", level="commune")
    one = next(
        row
        for row in verdicts
        if (row.state, row.basis, row.window_months) == ("watch", "peers", 12)
    )
    (row,) = queries.run("without_closing", period="2023-Q3", unit=one.unit_code)

    whole = sum(each.year_events for each in verdicts)
    assert row.count_late == one.events
    assert row.alike_late == whole - one.events


def test_only_units_that_late_dossiers_are_held_against_have_a_row(demo):
    held = {
        row.unit_code
        for row in queries.run("verdicts", measure="late_of_due", period="2023-Q3")
        if row.state in ("lagging", "recovering", "watch")
    }

    assert {row.unit_code for row in queries.run("without_closing", period="2023-Q3")} == held
    assert queries.run("without_closing", measure="online_share", period="2023-Q3") == []
