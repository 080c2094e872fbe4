"""On every basis the levels make the province, before, across and after a reorganisation."""

from __future__ import annotations

import pytest

import queries
from data import definitions
from tests import province as provinces
from tests import reorganised
from tests.province import dossier, succession, unit

PERIODS = ("2025-06", "2025-07", "2025-Q2", "2025-Q3", "2025-Q4", "2025", "civil:2025-07")
FLOWS = ("received_new", "resolved", "resolved_late", "late_of_due", "digitised_share")
STOCKS = ("carried_over", "open", "open_overdue", "to_handle")

Counts = tuple[int, int]


def total(rows) -> Counts:
    """Both counts of rows together; what is not known adds nothing."""
    return sum(row.numerator or 0 for row in rows), sum(row.denominator or 0 for row in rows)


def of_province(measure: str, period: str) -> Counts:
    found = queries.run("objectives", period=period)
    counted = ("counted", "simulated")
    return total([row for row in found if row.measure == measure and row.origin in counted])


def of_departments(measure: str, period: str, units: str) -> Counts:
    return total(
        queries.run(
            "units_by_measure", measure=measure, period=period, units=units, level="department"
        )
    )


def not_adding_up(periods: tuple[str, ...]) -> list[tuple]:
    """Where levels do not make the province: (how they are told, measure, period, counts)."""
    broken = []
    for measure in (*FLOWS, *STOCKS):
        for period in periods:
            asked = {"measure": measure, "period": period}
            told = {
                "levels": total(queries.run("levels_by_measure", **asked)),
            }
            if measure in FLOWS:  # an office that ends closes on its own last day
                told["units"] = total(queries.run("units_by_measure", **asked))
                told["units new"] = total(queries.run("units_by_measure", **asked, units="new"))
            for units in ("old", "new"):
                areas = total(queries.run("districts_by_measure", **asked, units=units))
                departments = of_departments(measure, period, units)
                told[f"areas {units}"] = tuple(map(sum, zip(areas, departments, strict=True)))
            whole = of_province(measure, period)
            broken += [(how, *asked.values(), it, whole) for how, it in told.items() if it != whole]
    return broken


@pytest.fixture(scope="module")
def changed_store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reorganised")
    with provinces.store_at(folder / "store"):
        reorganised.make(folder)
    return folder / "store"


@pytest.fixture
def changed(changed_store, own_store, monkeypatch):
    monkeypatch.setenv("THUCCHAT_STORE", str(changed_store))


def test_every_level_on_every_basis_makes_the_province(changed):
    assert {*FLOWS, *STOCKS} <= {each.code for each in definitions.load()}
    assert of_province("received_new", "2025") == (8, 0)
    assert not_adding_up(PERIODS) == []


def test_what_a_dissolved_district_did_itself_is_given_to_no_new_unit(changed):
    asked = {"measure": "received_new", "period": "2025-06"}
    rows = queries.run("districts_by_measure", **asked, units="new")
    assert [(row.level, row.numerator) for row in rows] == [
        ("commune", 1),
        ("commune", 1),
        ("province", 1),
    ]
    after = queries.run("districts_by_measure", measure="open", period="2025-Q4", units="new")
    assert {row.level for row in after} == {"commune"}


def test_a_commune_formed_from_a_whole_district_lies_in_its_area(province):
    """As on an island: the district had no communes, and became one."""
    province(
        units=[
            unit("L", valid_to="2025-06-30"),
            unit("Z", "commune", valid_from="2025-07-01"),
        ],
        successions=[succession("L", "Z")],
        dossiers=[
            dossier("L", received="2025-06-20"),
            dossier("Z", received="2025-07-03"),
        ],
        as_of="2025-09-14",
    )
    (area,) = queries.run(
        "districts_by_measure", measure="received_new", period="2025-Q3", units="old"
    )
    assert (area.unit_code, area.numerator) == ("L", 2)
