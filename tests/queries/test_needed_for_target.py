"""What each unit would need to reach its target, in dossiers, and whether it could."""

from __future__ import annotations

import pytest

import queries
from tests.province import dossier, procedure, unit, whole
from tests.queries.shared.test_targets import target

pytestmark = pytest.mark.made(measures=["online_share", "online_ceiling"])
ASKED = {"measure": "online_share", "period": "2023-Q3"}


def filed(code: str, online: int, direct: int, number: str = "9.000010") -> list[dict]:
    """New dossiers of one unit and procedure, so many of them online."""
    channels = ["online_self"] * online + ["direct"] * direct
    return [dossier(code, channel=channel, procedure_code=number) for channel in channels]


@pytest.fixture
def half(province):
    """Two districts and a department that must reach half; one district could, one could not."""
    province(
        units=[
            unit("608", unit_name="Thành phố"),
            unit("H2"),
            unit("X1", "commune", parent_code="608"),
            unit("S1", "department"),
        ],
        dossiers=[
            *filed("608", online=1, direct=4),
            *filed("X1", online=1, direct=1),  # within 608's area
            *filed("H2", online=1, direct=0),
            *filed("H2", online=0, direct=4, number="9.000020"),  # not offered online
        ],
        procedures=[procedure(), procedure("9.000020", online_level="none")],
        targets=[target("online_share", "0.5"), target("online_share", "0.3", kind="adopted")],
    )


def test_the_dossiers_missing_are_counted_up_to_a_whole_one(half):
    area, other = queries.run("needed_for_target", level="district", **ASKED)

    assert (area.unit_code, area.numerator, area.denominator) == ("608", 2, 7)
    assert area.needed == 2  # half of 7 is 3,5: four, of which two are there
    assert (other.numerator, other.denominator, other.needed) == (1, 5, 2)
    assert (area.official_target, area.target_tag, area.path_tag) == (0.5, "unmet", "off_path")
    assert area.official_is_simulated is False
    assert queries.run("needed_for_target", **ASKED | {"measure": "online_ceiling"}) == []


def test_the_ceiling_says_whether_what_is_offered_online_would_suffice(half):
    area, other = queries.run("needed_for_target", level="district", **ASKED)

    assert (area.ceiling_numerator, area.ceiling_denominator, area.is_within_reach) == (7, 7, True)
    assert (other.ceiling_numerator, other.is_within_reach) == (1, False)


def test_where_the_offer_of_some_is_unknown_nobody_can_say_that_it_would_not_suffice(province):
    province(
        units=[unit("A")],
        dossiers=[*filed("A", 1, 0), *filed("A", 0, 4, number="9.000020")],
        procedures=[procedure(), procedure("9.000020", online_level=None)],
        targets=[target("online_share", "0.5")],
    )
    (row,) = queries.run("needed_for_target", level="district", **ASKED)

    assert (row.ceiling_numerator, row.ceiling_denominator) == (1, 1)
    assert row.is_within_reach is None


def test_a_unit_that_reached_its_target_needs_nothing(province):
    province(
        units=[unit("A")],
        dossiers=filed("A", online=3, direct=1),
        targets=[target("online_share", "0.5")],
    )
    (row,) = queries.run("needed_for_target", level="district", **ASKED)

    assert (row.needed, row.target_tag) == (0, "above")


def test_without_a_target_nothing_is_needed_and_that_is_not_zero(province):
    province(units=[unit("A")], dossiers=filed("A", online=1, direct=1))
    (row,) = queries.run("needed_for_target", level="district", **ASKED)

    assert row.needed is None and row.is_within_reach is None


def test_a_department_is_its_own_work_and_one_without_a_case_is_listed(half):
    (row,) = queries.run("needed_for_target", level="department", **ASKED)

    assert (row.unit_code, row.numerator, row.denominator, row.needed) == ("S1", 0, 0, 0)


def test_what_an_area_is_like_stands_beside_and_the_unknown_stays_unknown(half):
    town, other = queries.run("needed_for_target", level="district", **ASKED)

    assert (town.population, town.context_year) == (177_656, 2022)
    assert other.population is None and other.area_km2 is None


@pytest.mark.parametrize(
    ("period", "known"),
    [("2023-Q3", (2022, 300)), ("2022-Q3", (2022, 300)), ("2021-Q3", (2021, 200))],
)
def test_an_area_is_told_by_the_latest_year_known_by_then(province, period, known):
    province(
        units=[unit("A")],
        dossiers=filed("A", online=1, direct=1),
        coverage=[whole("A", "2020-12-15", "2023-09-14")],
        context=[
            {"unit_code": "A", "year": year, "item": "population", "value": value, "source": "Sách"}
            for year, value in ((2021, 200), (2022, 300))
        ],
    )

    (row,) = queries.run(
        "needed_for_target", measure="online_share", period=period, level="district"
    )

    assert (row.context_year, row.population) == known


def test_a_targets_decision_stands_beside_its_value(half):
    official, adopted = queries.run("targets", **ASKED)

    assert (official.kind, official.value, official.decision) == ("official", 0.5, "Quyết định A")
    assert (adopted.kind, adopted.value) == ("adopted", pytest.approx(0.3))
    assert not queries.run("targets", measure="late_of_due", period="2023-Q3")


def test_a_target_of_the_province_stands_before_one_for_all(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        targets=[
            target("online_share", "0.5"),
            target("online_share", "0.6", level="province", decision="Quyết định B"),
            target("online_share", "0.7", level="district"),
        ],
    )
    (row,) = queries.run("targets", **ASKED)

    assert (float(row.value), row.decision) == (0.6, "Quyết định B")


def test_the_list_of_procedures_is_counted_by_level_and_system(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        procedures=[
            procedure("9.000010"),
            procedure("9.000011"),
            procedure("9.000012", online_level="none"),
            procedure("9.000013", online_level="full", hosted_by="Bộ A"),
        ],
    )
    counted = [
        (row.hosted_by, row.online_level, row.count_procedures)
        for row in queries.run("services_offered")
    ]

    assert counted == [("province", "full", 2), ("province", "none", 1), ("Bộ A", "full", 1)]


def context(code: str, item: str, value: float, year: int = 2022, **changes) -> dict:
    return {
        "unit_code": code,
        "year": year,
        "item": item,
        "value": value,
        "source": "Niên giám",
    } | changes


def test_households_without_a_device_add_up_by_commune_and_unknown_stays_unknown(province):
    homes, without = "households", "households_without_device"
    province(
        units=[
            *(unit(code) for code in ("H1", "H2")),
            *(unit(code, "commune", parent_code="H1") for code in ("X1", "X2", "X3")),
        ],
        dossiers=filed("H1", 1, 1) + filed("H2", 1, 1),
        context=[
            *(context("X1", item, value, 2021) for item, value in ((homes, 90), (without, 80))),
            *(context("X1", item, value) for item, value in ((homes, 100), (without, 30))),
            *(context("X2", item, value) for item, value in ((homes, 200), (without, 10))),
            *(context("X2", item, 1, 2024) for item in (homes, without)),  # later than the period
            context("62", "minority_share", 0.53, 2023, qualifier=">", source="Báo cáo A"),
        ],
    )

    area, other = queries.run("needed_for_target", level="district", **ASKED)
    known = {row.item: row for row in queries.run("living_conditions", period=ASKED["period"])}

    assert (area.without_device, area.households) == (40, 300)
    assert (other.without_device, other.households) == (None, None)
    assert [(known[item].value, known[item].count_known) for item in (homes, without)] == [
        (300, 2),
        (40, 2),
    ]
    minority = known["minority_share"]
    assert (float(minority.value), minority.qualifier, minority.source) == (0.53, ">", "Báo cáo A")
