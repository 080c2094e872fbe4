"""Where no dossier says how it came, what came online is unknown, never 0."""

from __future__ import annotations

import pytest

from tests.province import dossier, procedure, total, unit

COUNTS = ("received_online", "received_direct")
CHANNELS = ("online_self", "online_counter", "post", "direct", "other")
SHARES = (
    *("online_share", "online_on_behalf_share", "online_766", "online_full_766"),
    *("online_ceiling", "online_ceiling_full", "services_with_dossiers"),
    *(f"share_{channel}" for channel in CHANNELS),
)
USED = ("services_with_dossiers", "procedures_paid_online", "procedures_authenticated")
pytestmark = pytest.mark.made(
    until="counted", measures=["received_new", *COUNTS, *SHARES, *USED[1:]]
)
OFFERS = {"9.000010": "full", "9.000020": "partial", "9.000030": "none"}
LISTED = [procedure(code, online_level=level, has_fee=True) for code, level in OFFERS.items()]
WHOLE = {"unit": "62", "scope": "with_children"}


def three(unit: str = "A", **told) -> list[dict]:
    """One of each offer; `told`: what each says of itself."""
    return [dossier(unit, procedure_code=code, is_synchronised=False, **told) for code in OFFERS]


def totals(measures: tuple[str, ...], *period: str, **of: str) -> dict[str, tuple]:
    return {measure: total(measure, *period, **of) for measure in measures}


def test_where_no_dossier_says_how_it_came_no_unit_period_or_area_knows_what_came_online(province):
    province(
        units=[unit("62", "province"), unit("A"), unit("IDLE")],
        dossiers=three(channel=None),
        procedures=LISTED,
    )

    unknown = dict.fromkeys((*COUNTS, *SHARES), (None, None))
    measures = tuple(unknown)
    assert totals(measures) == totals(measures, "2023-07") == totals(measures, "2023") == unknown
    assert totals(measures, **WHOLE) == unknown
    assert totals(COUNTS, unit="IDLE") == dict.fromkeys(COUNTS, (0, None))
    assert total("received_new") == total("received_new", **WHOLE) == (3, None)
    # Nothing came in this month, and that is known.
    assert total("received_online", "2023-08") == (0, None)


def test_where_some_say_so_those_are_counted_and_the_others_are_in_neither_count(province):
    """By procedure, by unit and by area alike; that none came online is told too."""
    province(
        units=[unit("62", "province"), unit("A"), unit("B"), unit("C")],
        dossiers=[
            *three(channel=None),
            *three(channel="direct"),
            *three("B", channel=None),
            *three("C", channel=None),
            dossier("C", channel="online_self", is_synchronised=True),
        ],
        procedures=LISTED,
    )

    shares = ("online_share", "share_online_self", "share_direct", "online_on_behalf_share")
    assert totals((*COUNTS, *shares)) == {
        "received_online": (0, None),
        "received_direct": (3, None),
        "online_share": (0, 3),
        "share_online_self": (0, 3),
        "share_direct": (3, 3),
        "online_on_behalf_share": (0, 0),
    }
    assert totals((*COUNTS, *shares), unit="B") == dict.fromkeys((*COUNTS, *shares), (None, None))
    assert totals((*COUNTS, *SHARES[:6]), **WHOLE) == {
        "received_online": (1, None),
        "received_direct": (3, None),
        "online_share": (1, 4),
        "online_on_behalf_share": (0, 1),
        "online_766": (0, 4),
        "online_full_766": (1, 2),
        "online_ceiling": (3, 4),
        "online_ceiling_full": (2, 4),
    }
    assert total("services_with_dossiers", unit="B") == (None, None)
    assert total("services_with_dossiers", unit="C") == (1, 1)
    assert total("services_with_dossiers", **WHOLE) == (1, 2)


@pytest.mark.parametrize("has_list", [True, False], ids=["a list", "no list"])
def test_of_procedures_used_nothing_is_known_where_no_file_tells_or_no_list_came(
    province, has_list
):
    silent = {"channel": None, "is_paid_online": None, "is_authenticated": None}
    told = {"channel": "direct", "is_paid_online": False, "is_authenticated": False}
    listed = LISTED if has_list else [each | {"is_listed": False} for each in LISTED]
    province(
        units=[unit("62", "province"), unit("A"), unit("B"), unit("IDLE")],
        dossiers=[*three(**silent), *three("B", **told)],
        procedures=listed,
    )

    unknown = dict.fromkeys(USED, (None, None))
    counted = {"services_with_dossiers": (0, 2), USED[1]: (0, 3), USED[2]: (0, 3)}
    assert totals(USED) == unknown
    assert totals(USED, unit="B") == totals(USED, **WHOLE) == (counted if has_list else unknown)
    assert totals(USED, unit="IDLE") == dict.fromkeys(USED, (0, 0))


def test_of_what_is_not_offered_online_or_costs_nothing_none_was_used_and_that_is_known(province):
    free = procedure("9.000010", online_level="none", has_fee=False)
    province(units=[unit("A")], dossiers=[dossier(channel=None)], procedures=[free])

    assert totals(USED[:2]) == dict.fromkeys(USED[:2], (0, 0))
