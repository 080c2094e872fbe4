"""Where no dossier has a due day nothing is known of lateness: unknown, never 0."""

from __future__ import annotations

import pytest

from tests.province import dossier, procedure, succession, total, unit, whole

COUNTS = ("resolved_early", "resolved_on_day", "resolved_late", "open_overdue")
SHARES = ("on_time_resolved", "late_of_due", "closed_late_share", "apology_share")
pytestmark = pytest.mark.made(until="counted", measures=[*COUNTS, *SHARES])
MONTHS = ("2023-07", "2023-08", "2023-09")
DONE = {"received": "2023-07-03", "finished": "2023-07-11", "has_apology": True}
OPEN = {"received": "2023-07-03"}


def both(due: str | None, unit: str = "A", **changes) -> list[dict]:
    """One that was resolved and one that is still open."""
    return [dossier(unit, due=due, **each | changes) for each in (DONE, OPEN)]


def numerators(*period: str, **of: str) -> dict[str, int | None]:
    return {measure: total(measure, *period, **of)[0] for measure in (*COUNTS, *SHARES)}


NOTHING = dict.fromkeys((*COUNTS, *SHARES))


def test_without_any_due_day_no_unit_period_or_area_knows_of_lateness(province):
    province(
        units=[unit("62", "province"), unit("A"), unit("IDLE")],
        dossiers=[*both(None), *both(None, procedure_code="9.000020")],
        procedures=[procedure("9.000010"), procedure("9.000020")],
    )

    assert numerators() == numerators("2023-07") == numerators("2023") == NOTHING
    assert total("on_time_resolved") == total("late_of_due") == (None, None)
    for scope in ("with_children", "district"):
        assert numerators(unit="62", scope=scope) == NOTHING
    assert numerators(unit="IDLE") == dict.fromkeys(NOTHING, 0)
    # Open to the end: it may have fallen due in each of these months.
    assert [total("late_of_due", month) for month in MONTHS] == [(None, None)] * 3
    # Nothing was resolved, and that none was late is known.
    assert total("resolved_late", "2023-08") == (0, None)


def test_what_some_tell_is_counted_and_what_others_leave_unknown_takes_nothing_from_it(province):
    """By procedure, by unit and by month alike; that none is late is told too."""
    in_time = dossier("B", due="2023-08-10", received="2023-08-01", finished="2023-08-07")
    on_day = OPEN | {"due": "2023-08-10", "finished": "2023-08-10"}
    other = dossier(procedure_code="9.000020", **on_day)
    province(
        units=[unit("62", "province"), unit("A"), unit("B"), unit("C")],
        dossiers=[*both(None), other, *both(None, "C"), in_time],
        procedures=[procedure("9.000010"), procedure("9.000020")],
    )

    assert total("resolved_late", "2023-07") == (None, None)
    assert total("resolved_late", "2023-08") == total("resolved_late") == (0, None)
    assert total("resolved_late", unit="C") == (None, None)
    assert total("resolved_late", unit="B") == (0, None)
    whole = {"unit": "62", "scope": "with_children"}
    assert total("resolved_late", **whole) == (0, None)
    assert total("resolved_early", **whole) == (1, None)
    assert total("late_of_due", **whole) == (0, 2)
    assert total("open_overdue", **whole) == (None, None)  # none of the open ones tells


@pytest.mark.parametrize(
    ("time_limit", "counts"), [(None, (None, None)), (5, (1, 1))], ids=["no limit", "a limit"]
)
def test_the_766_share_falls_back_on_the_time_limit_and_without_one_is_unknown(
    province, time_limit, counts
):
    province(
        units=[unit("A"), unit("IDLE")],
        dossiers=[dossier(due=None, received="2023-07-03", finished="2023-07-10")],
        procedures=[procedure(time_limit=time_limit)],
        measures=["on_time_766"],
        as_of="2023-09-30",
    )

    assert total("on_time_766", "civil:2023-Q3") == counts
    assert total("on_time_766", "civil:2023-Q3", unit="62", scope="with_children") == counts
    assert total("on_time_766", "civil:2023-Q3", unit="IDLE") == (0, 0)


def test_an_office_that_ended_hands_on_what_it_did_not_know(province):
    """Its closing stock is its own; the area closes with what is open on the period's last day."""
    province(
        units=[
            unit("OLD", valid_to="2023-08-31"),
            unit("NEW", valid_from="2023-09-01"),
        ],
        successions=[succession("OLD", "NEW", "2023-09-01")],
        dossiers=[dossier("OLD", due=None, **OPEN)],
    )

    assert total("open_overdue", unit="NEW") == (None, None)
    assert total("late_of_due", "2023-09", unit="NEW") == (None, None)
    assert total("late_of_due", "2023-07", unit="OLD") == (None, None)


def test_where_an_office_never_has_a_due_day_nothing_is_known_of_the_months_after_either(province):
    """What was finished early fell due when it was out of hand; where some have one, it is told."""
    early = {"received": "2023-07-03", "finished": "2023-07-05"}
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            dossier(due=None, **early),
            dossier("B", due=None, **early),
            dossier("B", due="2023-07-10", **early),
        ],
    )

    assert total("late_of_due", "2023-09") == (None, None)
    assert total("late_of_due", "2023-06") == (0, 0)  # before its first
    assert total("late_of_due", "2023-09", unit="B") == (0, 0)


def test_a_0_of_the_months_that_came_is_none_beside_one_that_came_in_part_and_has_some(province):
    """In August, of which half came, one was resolved on its day; in September, another before."""
    on_day = {"received": "2023-08-01", "due": "2023-08-11", "finished": "2023-08-11"}
    early = {"received": "2023-08-21", "due": "2023-08-31", "finished": "2023-08-28"}
    told = [dossier(**on_day), dossier(**early)]
    silent = {"due": None, "procedure_code": "9.000020"}
    undated = dossier(received="2023-08-22", finished="2023-08-29", **silent)
    for dossiers in (told, [*told, undated]):
        province(
            units=[unit("A")],
            dossiers=dossiers,
            coverage=[whole("A", "2023-08-10", "2023-09-14")],
        )

        assert total("resolved_on_day") == (None, None)
        assert total("resolved_early") == (1, None)
        assert total("resolved_late") == (0, None)
