"""Of the dossiers that fell due in a period, those late: the share that is judged."""

from __future__ import annotations

import pytest

from tests.province import dossier, total, unit

pytestmark = pytest.mark.made(until="counted", measures=["late_of_due"])


def test_a_dossier_is_judged_in_the_period_it_falls_due(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(due="2023-07-10", finished="2023-07-10"),  # on the day: in time
            dossier(due="2023-07-10", finished="2023-07-11"),  # a day late
            dossier(due="2023-07-10", finished=None),  # still open on 14 September
            dossier(
                received="2023-06-01", due="2023-06-14", finished="2023-07-30"
            ),  # the second quarter's problem
        ],
        as_of="2023-09-14",
    )

    assert total("late_of_due", "2023-Q3") == (2, 3)
    assert total("late_of_due", "2023-Q2") == (1, 1)


def test_leaving_the_hard_ones_open_does_not_help(province):
    """The share of resolved ones is spotless; the share of those due is not."""
    province(
        units=[unit("A")],
        dossiers=[dossier(finished="2023-07-10"), *(dossier() for _ in range(3))],
        measures=["on_time_resolved", "late_of_due"],
    )

    assert total("on_time_resolved") == (1, 1)
    assert total("late_of_due") == (3, 4)


def test_what_is_due_on_the_as_of_date_is_due_and_not_late_yet(province):
    province(
        units=[unit("A")],
        dossiers=[dossier(due="2023-09-14"), dossier(due="2023-09-13")],
        measures=["late_of_due", "open_overdue"],
        as_of="2023-09-14",
    )

    assert total("late_of_due") == (1, 2)
    assert total("open_overdue") == (1, None)


def test_what_falls_due_later_is_not_counted_yet(province):
    province(
        units=[unit("A")],
        dossiers=[dossier(due="2023-07-10"), dossier(due="2023-08-01")],
        as_of="2023-07-31",
    )

    assert total("late_of_due", "2023-Q3") == (1, 1)


def test_the_lateness_is_the_answerable_units_the_work_the_handling_units(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier("A", answerable_unit="B", finished="2023-07-11")],
        measures=["late_of_due", "resolved_late"],
    )

    assert total("late_of_due", unit="A") == (0, 0)
    assert total("late_of_due", unit="B") == (1, 1)
    assert total("resolved_late", unit="A") == (1, None)
    assert total("resolved_late", unit="B") == (0, None)


def test_the_counter_that_received_it_has_neither(province):
    province(
        units=[unit("A"), unit("T", "department", kind="one_stop_centre")],
        dossiers=[dossier("A", receiving_unit="T")],
        measures=["received_new", "late_of_due"],
    )

    assert total("received_new", unit="T") == (0, None)
    assert total("late_of_due", unit="T") == (0, 0)
    assert total("late_of_due", unit="A") == (1, 1)


def test_an_agency_of_the_ministry_stays_out_of_the_sums(province):
    province(
        units=[unit("A"), unit("CA", "department", kind="central_agency")],
        dossiers=[dossier("A"), dossier("CA")],
    )

    assert total("late_of_due", unit="62", scope="with_children") == (1, 1)


def test_a_month_once_counted_knows_what_was_late_later(province):
    """Judged today: due on July's last day, finished in August, it is July's lateness."""
    late = dossier(due="2023-07-14", finished="2023-08-20")
    province(units=[unit("A")], dossiers=[late], as_of="2023-07-14")
    assert total("late_of_due", "2023-07") == (0, 1)

    province(units=[unit("A")], dossiers=[late], as_of="2023-08-14")
    assert total("late_of_due", "2023-07") == (1, 1)
    assert total("late_of_due", "2023-08") == (0, 0)
