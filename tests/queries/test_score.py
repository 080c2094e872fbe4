"""The 766 score from counts: by hand, by version, and what cannot be counted."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal

import pytest

import queries
from analysis.score import component
from data import packs
from tests.province import dossier, procedure, reported, unit

PERIOD = "civil:2023-Q3"


def components(**asked) -> dict[str, queries.Row]:
    return {row.component: row for row in queries.run("score_components", **asked)}


def total(unit_code: str | None = None, period: str = PERIOD) -> queries.Row | None:
    rows = queries.run("objectives", period=period, unit=unit_code)
    return next((row for row in rows if row.measure == "score_766"), None)


def test_the_six_cards_sum_to_100_in_each_version():
    with (packs.PROGRAM / "score_component.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    cards = Counter()
    for row in rows:
        cards[row["version"], row["card"]] += Decimal(row["max_points"])

    for version in ("2022", "2026"):
        of_version = {card: most for (each, card), most in cards.items() if each == version}
        assert of_version == {
            "CKMB": 18,
            "TDGQ": 20,
            "CLGQ": 12,
            "TTTT": 10,
            "MDSH": 22,
            "MDHL": 18,
        }


@pytest.fixture
def worked(province):
    """Four of five in time, at A three of four; one of two online services was used online."""
    province(
        units=[unit("A"), unit("B")],
        procedures=[
            procedure(),
            procedure("9.000020", online_level="partial"),
            procedure("9.000030", online_level="none"),
        ],
        dossiers=[
            dossier("A", finished="2023-07-07", channel="online_self"),
            dossier("A", finished="2023-07-07"),
            dossier("A", finished="2023-07-07", procedure_code="9.000020"),
            dossier("A", finished="2023-07-20"),
            dossier("B", finished="2023-07-07", procedure_code="9.000030"),
        ],
        cells=[
            *reported("TC.08", "62", PERIOD, {"4.4": {"1": 30, "2": 40, "3": 3}}),
            *reported("TC.08", "62", PERIOD, {"2.1": {"1": 70, "2": 100, "3": 14}}),
        ],
    )


def test_the_worked_example_is_the_sum_made_by_hand(worked):
    """By hand from the counts.

    2.1: 4/5 of 20 = 16. 3.2: 1/2 of 4 = 2. 5.4: 4/5, all points from 9/10 on, of 6 = 16/3.
    4.4, only on the portal: 30/40 of 4 = 3. Of A: 3/4 of 20, 1/2 of 4, 3/4 over 9/10 of 6.
    """
    row = total()

    assert row.value == pytest.approx(16 + 2 + 16 / 3 + 3, abs=1e-9)
    assert row.denominator == 20 + 4 + 6 + 4
    assert total("A").value == pytest.approx(15 + 2 + 5, abs=1e-9)


def test_our_counts_go_before_the_portals_which_stand_beside_them(worked):
    found = components(period=PERIOD)

    assert (found["2.1"].numerator, found["2.1"].denominator) == (4, 5)
    assert (found["2.1"].portal_numerator, found["2.1"].portal_points) == (70, 14)
    assert not found["2.1"].is_of_portal
    assert found["4.4"].is_of_portal


def test_what_has_no_case_is_not_scored_and_is_not_0(worked):
    found = components(period=PERIOD, unit="B")

    assert found["2.1"].points == pytest.approx(20)
    assert found["3.2"].points is None
    assert total("B").denominator == 20 + 6


def test_every_component_is_listed_and_a_page_counts_points_as_the_build_does(worked):
    found = components(period=PERIOD)

    assert len(found) == 21
    for row in found.values():
        part = component(row)
        assert row.points == (
            None if part.points() is None else pytest.approx(part.points(), abs=1e-12)
        )


def test_a_report_period_answers_for_the_civil_period_of_its_name(worked):
    assert components(period="2023-Q3") == components(period=PERIOD)
    assert total(period="2023-Q3").period == PERIOD


def test_what_units_could_add_are_their_own_counts(worked):
    parts = {
        (row.component, row.unit_code): (row.numerator, row.denominator)
        for row in queries.run("score_parts", period=PERIOD)
    }

    assert parts["2.1", "A"] == (3, 4)
    assert parts["2.1", "B"] == (1, 1)
    assert ("3.2", "A") not in parts, "what is recounted does not add up over units"
