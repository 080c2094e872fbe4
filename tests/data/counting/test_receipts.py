"""How dossiers came, and how many working days they took."""

from __future__ import annotations

import pytest

from tests.province import (
    asked,
    dossier,
    make,
    procedure,
    store_at,
    total,
    unit,
    whole,
)

CHANNELS = ("online_self", "online_counter", "post", "direct", "other")
CAME = ("online_share", "received_online", "received_direct", "to_handle", "digitised_share")
pytestmark = pytest.mark.made(
    until="counted",
    measures=[*CAME, *(f"share_{channel}" for channel in CHANNELS), "days_to_finish"],
)


def test_online_is_ones_own_device_or_the_counter_on_behalf(province):
    channels = ["online_self"] * 4 + ["online_counter"] * 3 + ["post"] * 2 + ["direct"]
    province(units=[unit("A")], dossiers=[dossier(channel=channel) for channel in channels])

    assert total("online_share") == (7, 10)
    assert total("received_online") == (7, None)
    assert total("received_direct") == (3, None)
    assert total("received_new") == (10, None)
    shares = [total(f"share_{channel}") for channel in CHANNELS]
    assert shares == [(4, 10), (3, 10), (2, 10), (1, 10), (0, 10)]


def test_what_came_another_way_is_new_and_neither_online_nor_direct(province):
    channels = ["online_self", "other", "other", "post", "direct"]
    province(units=[unit("A")], dossiers=[dossier(channel=channel) for channel in channels])

    assert total("received_new") == (5, None)
    assert total("received_online") == (1, None)
    assert total("received_direct") == (2, None)
    assert total("online_share") == (1, 5)
    assert [total(f"share_{channel}")[0] for channel in CHANNELS] == [1, 0, 1, 1, 2]


@pytest.mark.made(until="counted", measures=["online_full_766"])
def test_by_the_766_rule_online_is_of_what_is_offered_whole_online(province):
    levels = {"9.000010": "full", "9.000020": "partial", "9.000030": "none"}
    province(
        units=[unit("A")],
        procedures=[procedure(code, online_level=level) for code, level in levels.items()],
        dossiers=[
            dossier(procedure_code=code, channel=channel)
            for code in levels
            for channel in ("online_self", "direct")
        ],
    )

    assert total("online_full_766", "civil:2023-Q3") == (1, 2)


@pytest.mark.made(until="counted", measures=["online_full_766"])
def test_of_procedures_whose_offer_is_unknown_it_is_unknown_and_not_none_of_none(province):
    levels = {"9.000010": None, "9.000020": "partial"}
    province(
        units=[unit("A"), unit("B")],
        procedures=[procedure(code, online_level=level) for code, level in levels.items()],
        dossiers=[dossier("A", procedure_code="9.000010"), dossier("B", procedure_code="9.000020")],
    )

    assert total("online_full_766", "civil:2023-Q3", "A") == (None, None)
    assert total("online_full_766", "civil:2023-Q3", "B") == (0, 0)


def test_online_is_of_what_came_not_of_what_was_carried_over(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(received="2023-06-01", channel="direct"),
            dossier(received="2023-07-03", channel="online_self"),
        ],
    )

    assert total("to_handle") == (2, None)
    assert total("online_share") == (1, 1)


def test_a_dossier_of_which_nothing_is_said_is_in_neither_count(province):
    province(
        units=[unit("A")],
        dossiers=[dossier(is_digitised=said) for said in (True, False, None)],
    )

    assert total("digitised_share") == (1, 2)
    assert total("received_new") == (3, None)


def test_working_days_leave_out_holidays_and_count_the_saturdays_worked_for_them(province):
    took = {
        ("2023-07-03", "2023-07-03"): 0,  # the same day
        ("2023-07-07", "2023-07-10"): 1,  # over a weekend
        ("2023-07-08", "2023-07-10"): 1,  # received on a Saturday
        ("2023-01-19", "2023-01-27"): 1,  # over Tết, 20–26/1/2023
        ("2024-04-26", "2024-05-02"): 1,  # 29/4/2024 was off, for a Saturday worked
        ("2024-05-03", "2024-05-04"): 1,  # that Saturday
        ("2025-12-31", "2026-01-02"): 0,  # 2/1/2026 was off
        ("2026-01-09", "2026-01-10"): 1,  # for that Saturday, which `holidays` does not know
    }
    # Each a unit of its own.
    province(
        units=[unit(received) for received, _ in took],
        dossiers=[
            dossier(received, received=received, due=None, finished=finished)
            for received, finished in took
        ],
        as_of="2026-01-14",
    )

    for (received, finished), days in took.items():
        year = f"civil:{finished[:4]}"
        assert total("days_to_finish", year, unit=received) == (days, 1), received


def test_working_days_are_averaged_last(province):
    """The sum of days and the number of dossiers travel; the mean of means would mislead."""
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            dossier("A", received="2023-07-03", finished="2023-07-04"),
            dossier("A", received="2023-07-03", finished="2023-07-04"),
            dossier("B", received="2023-07-03", finished="2023-07-14"),
        ],
    )

    assert total("days_to_finish", unit="62", scope="with_children") == (11, 3)


@pytest.fixture(scope="module")
def december(tmp_path_factory):
    """calendar → month → the days of receipt that are counted in it: each day a unit of its own."""
    days = [f"2022-12-{day:02d}" for day in (14, 15, 31)] + [
        f"2023-01-{day:02d}" for day in (1, 14, 15)
    ]
    folder = tmp_path_factory.mktemp("december")
    with store_at(folder / "store"):
        make(
            folder,
            units=[unit(day) for day in days],
            dossiers=[dossier(day, received=day, due=None) for day in days],
            coverage=[whole(day, "2022-01-01", "2023-09-14") for day in days],
            until="counted",
            measures=["received_new"],
        )
        rows = asked(
            "select calendar, period, list(unit_code) as days from indicator_total "
            "join period using (period) where measure = 'received_new' and scope = 'own' "
            "and numerator > 0 and kind = 'month' group by all"
        )
    return {
        calendar: {row.period: row.days for row in rows if row.calendar == calendar}
        for calendar in ("report", "civil")
    }


@pytest.mark.parametrize(
    ("received", "report", "civil"),
    [
        ("2022-12-14", "2022-12", "civil:2022-12"),
        ("2022-12-15", "2023-01", "civil:2022-12"),  # the next year's report
        ("2022-12-31", "2023-01", "civil:2022-12"),
        ("2023-01-01", "2023-01", "civil:2023-01"),
        ("2023-01-14", "2023-01", "civil:2023-01"),
        ("2023-01-15", "2023-02", "civil:2023-01"),
    ],
)
def test_the_second_half_of_december_belongs_to_the_next_years_report(
    december, received, report, civil
):
    for months, month in ((december["report"], report), (december["civil"], civil)):
        assert received in months[month]
        assert sum(received in days for days in months.values()) == 1
