"""Whose step the late dossiers were at, as far as it is written who handles and who answers."""

from __future__ import annotations

import pytest

import queries
from tests.province import dossier, total, unit, whole

pytestmark = pytest.mark.made(measures=["late_of_due"])
LATE, IN_TIME = {"finished": "2023-07-12"}, {"finished": "2023-07-10"}


def steps(code: str, period: str = "2023-Q3") -> dict[tuple[str, str], tuple[int, int]]:
    rows = queries.run("late_by_step", period=period, unit=code)
    return {(row.step, row.other_code): (row.numerator, row.denominator) for row in rows}


def test_a_late_dossier_is_at_the_step_of_who_handled_it(province):
    province(
        units=[unit("A"), unit("B", "department"), unit("C")],
        dossiers=[
            dossier("A", **LATE),
            dossier("A", **IN_TIME),
            dossier("A", answerable_unit="B", **LATE),  # handled by A, B answers for it
            dossier("C", answerable_unit="A", **LATE),  # A answers, C handled it
            dossier("C", answerable_unit="A", **IN_TIME),
            dossier("C", **LATE),
        ],
    )

    assert steps("A") == {
        ("own", "A"): (1, 2),
        ("at_another", "C"): (1, 2),
        ("of_another", "B"): (1, 1),
    }
    assert steps("B") == {("at_another", "A"): (1, 1)}
    assert total("late_of_due", unit="A") == (2, 4)


def test_a_result_that_was_there_in_time_was_only_closed_late(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier("A", result_ready_at="2023-07-10 16:00:00", **LATE),
            dossier("A", result_ready_at="2023-07-11 09:00:00", **LATE),
            dossier("A", **LATE),
            dossier("A"),  # open, late: its result cannot have been there
        ],
    )

    (row,) = queries.run("late_by_step", period="2023-Q3", unit="A")
    assert (row.numerator, row.closed_late, row.ready_unknown) == (4, 1, 1)


def test_months_that_did_not_come_are_left_out_as_in_the_measure(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A", **LATE), dossier("A", due="2023-08-16", finished="2023-08-18")],
        coverage=[whole("A", "2022-12-15", "2023-08-14")],
    )

    assert steps("A") == {("own", "A"): (1, 1)}
    assert total("late_of_due", unit="A") == (1, 1)
    listed = queries.run("dossier_list", period="2023-Q3", unit="A", status="overdue")
    assert len(listed) == 1


def test_in_the_demonstration_own_and_elsewhere_are_what_the_unit_answers_for(demo):
    for code in ("616", "STNMT", "618", "62", "23485"):  # the last code was given again
        rows = queries.run("late_by_step", period="2023-Q3", unit=code)
        mine = [row for row in rows if row.step != "of_another"]
        counted = sum(row.numerator for row in mine), sum(row.denominator for row in mine)
        (figure,) = (
            row
            for row in queries.run("objectives", period="2023-Q3", unit=code)
            if (row.measure, row.origin) == ("late_of_due", "simulated")
        )
        assert counted == (figure.numerator, figure.denominator), code
