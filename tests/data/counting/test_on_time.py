"""Early, on the day, late: by local calendar days, as one would draw them on a board."""

from __future__ import annotations

import pytest

from tests.province import dossier, total, unit

BY_DAY = ("resolved_early", "resolved_on_day", "resolved_late")
OTHERS = ("received_new", "resolved", "on_time_resolved", "open", "open_overdue", "late_of_due")
pytestmark = pytest.mark.made(until="counted", measures=[*BY_DAY, *OTHERS])


def standings() -> dict[str, int]:
    """How many were resolved in each way, without the ways that none was."""
    found = {measure: total(measure)[0] for measure in BY_DAY}
    return {measure: number for measure, number in found.items() if number}


def test_before_its_due_day_is_early_on_it_on_time_after_it_late(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(due="2023-07-10", finished="2023-07-09"),
            dossier(due="2023-07-10", finished="2023-07-10"),
            dossier(due="2023-07-10", finished="2023-07-10"),
            dossier(due="2023-07-10", finished="2023-07-11"),
        ],
    )

    assert standings() == {"resolved_early": 1, "resolved_on_day": 2, "resolved_late": 1}
    assert total("resolved") == (4, None)
    assert total("on_time_resolved") == (3, 4)


def test_the_last_minute_of_the_due_day_is_that_day(province):
    """No hour is late: TT 01/2020/TT-VPCP counts days."""
    province(
        units=[unit("A")],
        dossiers=[
            dossier(due_at="2023-07-10 08:00:00", finished_at="2023-07-10 23:59:59"),
            dossier(due_at="2023-07-10 00:00:00", finished_at="2023-07-10 00:00:01"),
            dossier(due_at="2023-07-10 23:59:59", finished_at="2023-07-11 00:00:00"),
        ],
    )

    assert standings() == {"resolved_on_day": 2, "resolved_late": 1}


def test_the_first_and_the_last_minute_of_a_period_are_of_that_period(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(received_at="2023-06-14 23:59:59"),
            dossier(received_at="2023-06-15 00:00:00"),
            dossier(received_at="2023-09-14 23:59:59", due="2023-09-20"),
        ],
    )

    assert total("received_new", "2023-Q2") == (1, None)
    assert total("received_new", "2023-Q3") == (2, None)


def test_returned_refused_and_withdrawn_count_as_finished_that_day(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(due="2023-07-10", finished="2023-07-06", outcome="returned"),
            dossier(due="2023-07-10", finished="2023-07-10", outcome="refused"),
            dossier(due="2023-07-10", finished="2023-07-12", outcome="withdrawn"),
        ],
    )

    assert standings() == {"resolved_early": 1, "resolved_on_day": 1, "resolved_late": 1}
    assert total("open") == (0, None)
    assert total("late_of_due") == (1, 3)


def test_without_a_due_day_it_is_neither_on_time_nor_late(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(due=None, finished="2023-07-10"),
            dossier(due=None),
            dossier(due="2023-07-10", finished="2023-07-10"),
        ],
    )

    assert total("resolved") == (2, None)
    assert total("on_time_resolved") == (1, 1)
    assert standings() == {"resolved_on_day": 1}
    assert total("open") == (1, None)
    assert total("late_of_due") == (0, 1)
    assert total("open_overdue") == (None, None)  # of the one that is open nothing is known


def test_resolved_counts_in_the_period_it_was_resolved(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(received="2023-06-01", due="2023-06-08", finished="2023-06-15"),
            dossier(received="2023-06-01", due="2023-06-08", finished="2023-06-14"),
        ],
    )

    assert total("resolved_late", "2023-Q2") == (1, None)
    assert total("resolved_late", "2023-Q3") == (1, None)


def test_a_dossier_finished_after_the_as_of_date_is_not_finished_yet(province):
    province(
        units=[unit("A")],
        dossiers=[dossier(due="2023-09-13", finished="2023-09-20")],
        as_of="2023-09-14",
    )

    assert total("resolved") == (0, None)
    assert total("open_overdue") == (1, None)
    assert total("late_of_due") == (1, 1)
