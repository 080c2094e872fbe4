"""Each period of a series by the definition in force when it ended, and from its own source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import queries
from data import definitions
from tests.province import dossier, reported, unit, whole

LATE = "late_of_due"


@pytest.fixture
def changed(province, monkeypatch):
    """From 15/3/2023 on another definition, by which every dossier counts as late."""
    first = definitions.load()
    late = next(each for each in first if each.code == LATE)
    every = late.counting_sql.replace("when not is_late then 0", "when not is_late then 1")
    assert every != late.counting_sql
    second = replace(late, version=2, valid_from=date(2023, 3, 15), counting_sql=every)
    later = replace(second, version=3, valid_from=date(2024, 1, 1))  # not begun by the as-of date
    monkeypatch.setattr(definitions, "load", lambda *_: [*first, second, later])
    province(
        units=[unit("A")],
        dossiers=[
            dossier("A", received="2022-12-20", due=due, finished=due)
            for due in ("2023-01-10", "2023-02-10", "2023-05-10", "2023-08-10")
        ],
        coverage=[whole("A", "2022-12-15", "2023-09-14")],
    )


def test_a_new_definition_does_not_rewrite_what_came_before_it(changed):
    history = queries.run("measure_history", measure=LATE, unit="A", kind="quarter")
    known = [(row.period, row.version, row.numerator) for row in history if row.denominator]

    assert known == [("2023-Q1", 1, 0), ("2023-Q2", 2, 1), ("2023-Q3", 2, 1)]
    for period, version, late, *_ in known:
        (now,) = [
            row
            for row in queries.run("objective_history", period=period, unit="A")
            if row.is_asked and row.measure == LATE
        ]
        (shown,) = [
            row for row in queries.run("objectives", period=period, unit="A") if row.measure == LATE
        ]
        assert (now.version, now.numerator, shown.numerator) == (version, late, late)


def test_reports_and_then_dossiers_say_from_which_each_period_is(province):
    province(
        units=[unit("A", "department")],
        dossiers=[dossier("A", received="2023-06-20", due="2023-07-10", finished="2023-07-12")],
        coverage=[whole("A", "2023-06-15", "2023-09-14")],
        cells=reported("II.06a", "A", "2023-Q2", {"Chứng thực": {"8": 3, "9": 2, "10": 1}}),
    )
    history = queries.run("measure_history", measure="resolved_late", unit="A", kind="quarter")

    assert [(row.period, row.origin) for row in history if row.numerator is not None] == [
        ("2023-Q2", "reported"),
        ("2023-Q3", "counted"),
    ]
