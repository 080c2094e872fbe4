"""What dossiers tell beyond their handling: who is counted, who is not, and what stays unknown."""

from __future__ import annotations

import pytest

from tests.province import dossier, procedure, total, unit

FACTS = {
    "digitised_share": "is_digitised",
    "reused_share": "is_reused",
    "authenticated_share": "is_authenticated",
    "synchronised_share": "is_synchronised",
}
pytestmark = pytest.mark.made(until="counted", measures=[*FACTS, "online_766"])
LATE = {"received": "2023-07-03", "due": "2023-07-10", "finished": "2023-07-12"}


@pytest.fixture
def counted(province):
    """Both counts of a measure in Quý III/2023, over some dossiers of one office."""

    def of(measure: str, *dossiers: dict, level: str = "district", **what) -> tuple:
        units = [unit("A", level), *what.pop("units", [])]
        province(**{"measures": [measure]} | what, units=units, dossiers=list(dossiers))
        return total(measure)

    return of


def test_a_dossier_that_keeps_silent_is_in_neither_count(province):
    told = [True, True, False, None]
    province(
        units=[unit("A")],
        dossiers=[dossier(**dict.fromkeys(FACTS.values(), said)) for said in told],
    )
    assert {measure: total(measure) for measure in FACTS} == dict.fromkeys(FACTS, (2, 3))


def test_where_every_dossier_keeps_silent_nothing_is_known_and_it_is_not_nought(province):
    silent = dict.fromkeys(FACTS.values())
    province(units=[unit("A")], dossiers=[dossier(**silent), dossier(**silent)])

    assert {measure: total(measure) for measure in FACTS} == dict.fromkeys(FACTS, (None, None))


def test_an_area_counts_the_offices_that_tell_and_an_office_without_dossiers_has_none(province):
    province(
        units=[unit("A"), unit("B"), unit("C")],
        dossiers=[dossier("A", is_reused=None), dossier("B", is_reused=True)],
    )
    assert total("reused_share", unit="A") == (None, None)
    assert total("reused_share", unit="C") == (0, 0)
    assert total("reused_share", unit="62", scope="with_children") == (1, 1)


def test_where_nobody_who_had_dossiers_tells_the_idle_office_is_no_answer(province):
    province(units=[unit("A"), unit("C")], dossiers=[dossier("A", is_reused=None)])

    assert total("reused_share", unit="C") == (0, 0)
    assert total("reused_share", unit="62", scope="with_children") == (None, None)


def test_a_month_that_was_not_recorded_takes_nothing_from_the_quarter(counted):
    told = [
        dossier(received="2023-06-20", is_reused=None),
        dossier(received="2023-08-01", is_reused=True),
        dossier(received="2023-08-02", is_reused=False),
    ]
    assert counted("reused_share", *told) == (1, 2)
    assert total("reused_share", "2023-07") == (None, None)


OFFERS = {"full": "9.000010", "partial": "9.000020", "none": "9.000030", None: "9.000040"}


def of_offer(level: str | None, channel: str = "direct") -> dict:
    return dossier(procedure_code=OFFERS[level], channel=channel)


def test_the_ceiling_is_the_online_share_if_all_that_can_be_filed_online_were(counted):
    came = [
        *[of_offer("full")] * 4,
        *[of_offer("partial")] * 3,
        of_offer("none"),
        of_offer("none", "online_self"),  # came so, whatever the list says
        of_offer("partial", "online_counter"),
    ]
    dossiers = [each | {"dossier_code": f"{number}"} for number, each in enumerate(came)]
    procedures = [procedure(code, online_level=level) for level, code in OFFERS.items()]

    asked = ["online_ceiling", "online_ceiling_full", "online_share"]
    assert counted(asked[0], *dossiers, procedures=procedures, measures=asked) == (9, 10)
    assert total("online_ceiling_full") == (6, 10)
    assert total("online_share") == (2, 10)


def test_of_a_procedure_whose_offer_is_unknown_the_ceiling_knows_nothing(counted):
    procedures = [procedure(code, online_level=level) for level, code in OFFERS.items()]

    assert counted("online_ceiling", of_offer(None), procedures=procedures) == (None, None)
    dossiers = [of_offer(None, "online_self"), of_offer("full")]
    assert counted("online_ceiling", *dossiers, procedures=procedures) == (1, 1)


def test_filed_on_behalf_is_of_what_came_online(counted):
    channels = ["online_self"] * 3 + ["online_counter"] + ["direct"] * 5
    assert counted("online_on_behalf_share", *(dossier(channel=each) for each in channels)) == (
        1,
        4,
    )


def test_accepted_late_is_more_than_one_working_day_after_it_was_filed(province):
    cases = {
        ("2023-07-03 08:00", "2023-07-03"): False,
        ("2023-07-03 08:00", "2023-07-04"): False,  # one working day
        ("2023-07-03 23:50", "2023-07-05"): True,  # two, whatever the hour
        ("2023-07-07 16:00", "2023-07-10"): False,  # Friday to Monday
        ("2023-07-07 16:00", "2023-07-11"): True,
        ("2023-07-08 09:00", "2023-07-10"): False,  # filed on a Saturday
        ("2023-07-08 09:00", "2023-07-11"): True,
        ("2023-08-31 09:00", "2023-09-05"): False,  # over 1–4/9/2023
        (None, "2023-07-20"): None,
        ("2023-07-06 09:00", "2023-07-05"): None,  # filed after it was accepted
    }
    # Each a unit of its own.
    province(
        units=[unit(f"{case}") for case in cases],
        dossiers=[
            dossier(f"{case}", received=case[1], due=None, submitted_at=case[0]) for case in cases
        ],
        measures=["accepted_late_share"],
    )
    for case, is_late in cases.items():
        expected = (None, None) if is_late is None else (int(is_late), 1)
        assert total("accepted_late_share", unit=f"{case}") == expected, case


def test_closed_late_had_its_result_by_the_due_day(province):
    ready = {
        "2023-07-10 16:59": (1, 1),  # in time to the day
        "2023-07-10 23:00": (1, 1),
        "2023-07-03 09:00": (1, 1),
        "2023-07-11 08:00": (0, 1),
        "2023-07-12 09:00": (0, 1),
        None: (None, None),
        "2023-07-02 09:00": (None, None),  # before it was received
        "2023-07-13 09:00": (None, None),  # after it was closed
    }
    province(
        units=[unit(f"{at}") for at in ready],
        dossiers=[dossier(f"{at}", **LATE, result_ready_at=at) for at in ready],
        measures=["closed_late_share"],
    )
    for at, counts in ready.items():
        assert total("closed_late_share", unit=f"{at}") == counts, at


def test_what_was_closed_in_time_is_not_asked_when_its_result_was_ready(counted):
    in_time = dossier(finished="2023-07-10", result_ready_at="2023-07-05 08:00")
    still_open = dossier(result_ready_at="2023-07-05 08:00")

    assert counted("closed_late_share", in_time, still_open) == (0, 0)


def test_a_digital_result_is_asked_of_what_ended_with_a_result_that_is_returned(counted):
    returns = {"9.000010": True, "9.000020": False, "9.000030": None}
    ended = [
        dossier(finished="2023-07-10", has_digital_result=True),
        dossier(finished="2023-07-10", has_digital_result=False),
        dossier(finished="2023-07-10", has_digital_result=None),
        dossier(finished="2023-07-10", has_digital_result=False, outcome="withdrawn"),
        dossier(finished="2023-07-10", has_digital_result=False, procedure_code="9.000020"),
        dossier(finished="2023-07-10", has_digital_result=True, procedure_code="9.000030"),
        dossier(has_digital_result=False),  # not finished yet
    ]
    procedures = [procedure(code, returns_result=each) for code, each in returns.items()]

    assert counted("digital_result_share", *ended, procedures=procedures) == (1, 2)


def test_payment_is_asked_where_something_is_to_be_paid(counted):
    fees = {"9.000010": True, "9.000020": False, "9.000030": None}
    came = [
        dossier(is_paid_online=True),
        dossier(is_paid_online=False),
        dossier(is_paid_online=None),
        dossier(is_paid_online=False, has_fee=False),  # need not pay
        dossier(is_paid_online=False, procedure_code="9.000020"),
        dossier(is_paid_online=True, procedure_code="9.000020", has_fee=True),
        dossier(is_paid_online=True, procedure_code="9.000030"),  # nobody says whether
    ]
    procedures = [procedure(code, has_fee=each) for code, each in fees.items()]

    assert counted("paid_online_share", *came, procedures=procedures) == (2, 3)


def test_where_nothing_is_to_be_paid_nothing_was_and_that_is_known(counted):
    assert counted("paid_online_share", dossier(is_paid_online=False)) == (0, 0)


def test_the_centre_is_asked_of_departments_alone(counted):
    centre = unit("T", "department", kind="one_stop_centre")
    other = unit("D")
    came = [
        dossier(receiving_unit="T"),
        dossier(receiving_unit="A"),
        dossier(receiving_unit=None),
        dossier("D"),
    ]

    assert counted("one_stop_centre_share", *came, level="department", units=[centre, other]) == (
        1,
        2,
    )
    assert total("one_stop_centre_share", unit="D") == (0, 0)


def test_an_apology_is_asked_of_what_fell_due_and_is_late_open_or_not(counted):
    came = [
        dossier(**LATE, has_apology=True),
        dossier(**LATE, has_apology=False),
        dossier(**LATE, has_apology=None),
        dossier(has_apology=True),  # due on 10/7, open still
        dossier(finished="2023-07-10", has_apology=True),  # in time
    ]

    assert counted("apology_share", *came) == (2, 3)


def test_apologies_are_answered_for_by_the_unit_whose_lateness_it_is(province):
    moved = dossier("A", **LATE, has_apology=True, answerable_unit="B")
    province(units=[unit("A"), unit("B")], dossiers=[moved], measures=["apology_share"])

    assert total("apology_share", unit="B") == (1, 1)
    assert total("apology_share", unit="A") == (0, 0)


def test_online_by_the_766_rule_is_of_all_that_came_times_what_reached_the_portal(province):
    """Of ten, four came online, three of these are on the portal; one has no result as a file."""
    there = {"is_synchronised": True, "has_digital_result": True}
    online = {"channel": "online_self"} | there
    province(
        units=[unit("A")],
        dossiers=[
            *(dossier(**online) for _ in range(2)),
            dossier(**online | {"has_digital_result": None}),  # no result as a file: not counted
            dossier(**online | {"is_synchronised": False}),
            *(dossier(channel="direct", **there) for _ in range(4)),
            *(dossier(channel="direct", **there | {"is_synchronised": False}) for _ in range(2)),
            dossier(**online | {"is_synchronised": None}),  # nobody says: in neither count
        ],
    )

    assert total("online_766") == (2, 10)
