"""What months do not add up to: the 766 rule of being in time, and services that had a dossier."""

from __future__ import annotations

import pytest

from tests.province import dossier, procedure, total, unit

pytestmark = pytest.mark.made(
    until="counted", measures=["on_time_766", "on_time_resolved", "services_with_dossiers"]
)
HELD = {"received": "2023-07-03", "due": "2023-08-15"}


@pytest.mark.parametrize(
    ("finished", "july", "august", "september", "quarter"),
    [
        ("2023-07-20", (1, 1), (0, 0), (0, 0), (1, 1)),  # in time, and gone
        ("2023-08-15", (1, 1), (1, 1), (0, 0), (1, 1)),  # on the last day
        ("2023-08-16", (1, 1), (0, 1), (0, 0), (0, 1)),  # open in July and in time; then late
        (None, (1, 1), (0, 1), (0, 1), (0, 1)),  # open, and late for ever after
    ],
)
def test_the_same_dossier_is_in_time_in_one_month_and_late_in_the_next(
    province, finished, july, august, september, quarter
):
    province(units=[unit("A")], dossiers=[dossier(finished=finished, **HELD)], as_of="2023-09-30")

    months = [total("on_time_766", f"civil:2023-0{number}") for number in (7, 8, 9)]
    assert months == [july, august, september]
    assert total("on_time_766", "civil:2023-Q3") == quarter


def test_an_hour_after_the_hour_promised_is_late_by_766_and_not_by_the_day(province):
    day = {"received": "2023-07-03", "due": "2023-07-10"}  # due at 17:00
    late = dossier(finished="2023-07-10", **day) | {"finished_at": "2023-07-10 17:30:00"}
    province(units=[unit("A")], dossiers=[late], as_of="2023-09-30")

    assert total("on_time_766", "civil:2023-07") == (0, 1)
    assert total("on_time_resolved", "civil:2023-07") == (1, 1)


@pytest.mark.parametrize(
    ("finished_at", "july", "august"),
    [
        ("2023-07-31 10:00:00", (1, 1), (0, 0)),
        ("2023-08-01 00:00:00", (1, 1), (0, 1)),  # in July still open, on its last day in time
        (None, (1, 1), (0, 1)),
    ],
)
def test_a_promise_of_a_day_without_an_hour_holds_through_that_day(
    province, finished_at, july, august
):
    promised = {"due_at": "2023-07-31 00:00:00", "finished_at": finished_at}
    province(units=[unit("A")], dossiers=[dossier() | promised], as_of="2023-09-30")

    assert [total("on_time_766", f"civil:2023-0{month}") for month in (7, 8)] == [july, august]


@pytest.mark.parametrize(("finished", "in_time"), [("2023-07-10", 1), ("2023-07-11", 0)])
def test_without_a_promise_the_time_limit_of_the_procedure_decides(province, finished, in_time):
    province(
        units=[unit("A")],
        dossiers=[dossier(received="2023-07-03", due=None, finished=finished)],
        procedures=[procedure(time_limit=5)],
        as_of="2023-09-30",
    )

    assert total("on_time_766", "civil:2023-07") == (in_time, 1)


def test_766_knows_no_period_of_the_report_calendar(province):
    province(units=[unit("A")], dossiers=[dossier()])

    with pytest.raises(ValueError, match="not enough values"):
        total("on_time_766", "2023-Q3")


def service(code: str, unit: str, channel: str = "online_self") -> dict:
    return dossier(unit, procedure_code=code, channel=channel)


def test_a_service_counts_once_however_many_offices_it_had(province):
    province(
        units=[unit("62", "province"), unit("A"), unit("B")],
        procedures=[
            procedure("1.1"),
            procedure("1.2", online_level="partial"),
            procedure("1.3"),  # nobody filed it anywhere
            procedure("1.4", online_level="none"),
            procedure("1.5", hosted_by="bo_gtvt"),  # not seen from here: not known is not unused
        ],
        dossiers=[
            service("1.1", "A"),
            service("1.1", "A"),
            service("1.1", "B"),
            service("1.2", "B", "direct"),
            service("1.4", "B"),
            service("1.5", "B"),
        ],
    )

    assert total("services_with_dossiers", unit="A") == (1, 1)
    assert total("services_with_dossiers", unit="B") == (1, 2)
    assert total("services_with_dossiers", unit="62", scope="with_children") == (1, 3)
