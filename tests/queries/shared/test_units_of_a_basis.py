"""Questions across a reorganisation: which unit a code means, whose past a history tells."""

from __future__ import annotations

from datetime import date

import pytest

import queries
from tests import province as provinces
from tests import reorganised


@pytest.fixture(scope="module")
def changed_store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reorganised")
    with provinces.store_at(folder / "store"):
        reorganised.make(folder)
    return folder / "store"


@pytest.fixture(autouse=True)
def changed(changed_store, own_store, monkeypatch):
    monkeypatch.setenv("THUCCHAT_STORE", str(changed_store))


def received(period: str, **asked) -> dict[str, int]:
    rows = queries.run("units_by_measure", measure="received_new", period=period, **asked)
    return {row.unit_name: row.numerator for row in rows if row.level == "commune"}


def history(**asked) -> dict[str, int]:
    rows = queries.run("measure_history", measure="received_new", kind="month", **asked)
    return {row.period: row.numerator for row in rows if row.numerator}


def test_units_are_listed_on_the_days_of_their_life_or_as_before_or_as_after():
    assert received("2025-07") == {
        "Xã A cũ": 2,
        "Xã B cũ": 1,
        "Xã C cũ": 0,
        "Xã A mới": 1,
        "Xã N mới": 0,
    }
    assert received("2025-07", units="old") == {"Xã A cũ": 2, "Xã B cũ": 1, "Xã C cũ": 0}
    assert received("2025-07", units="new") == {"Xã A mới": 4, "Xã N mới": 0}
    assert received("2025-06", units="new") == {"Xã A mới": 1, "Xã N mới": 1}
    assert received("2025-Q4", units="old") == {}


def test_within_an_old_district_lie_its_communes_and_what_was_formed_from_them():
    assert set(received("2025-07", parent="H")) == {"Xã A cũ", "Xã B cũ", "Xã A mới"}
    assert set(received("2025-Q4", parent="K")) == {"Xã N mới"}


def test_a_code_means_its_holder_at_the_end_of_the_period_else_the_last_before():
    for period, units, found in (
        ("2025-06", None, 0),  # A of before, to 14/6
        ("2025-07", None, 1),  # A of after
        ("2025-07", "old", 2),
        ("2025-07", "new", 4),
        ("2025-06", "new", 1),  # B of before is part of it
    ):
        (row,) = [
            row
            for row in queries.run("objectives", period=period, unit="A", units=units)
            if row.measure == "received_new"
        ]
        assert row.numerator == found, (period, units)


def test_a_history_of_a_new_unit_begins_with_it_or_with_those_it_was_formed_from():
    assert history(unit="A") == {"2025-07": 1}
    assert history(unit="A", units="new") == {"2025-06": 1, "2025-07": 4}
    assert history(unit="A", period="2025-Q2") == {"2025-07": 2}
    assert history(unit="A", units="old") == {"2025-07": 2}
    assert history(unit="H", units="old") == {"2025-06": 2, "2025-07": 4}  # the area
    assert history() == history(units="old") == history(units="new")


def test_a_history_says_among_which_units_the_code_means_this_one():
    rows = queries.run("measure_history", measure="open", kind="month", unit="A", period="2025-Q2")
    assert [(row.period, row.units) for row in rows][-2:] == [
        ("2025-06", "day"),
        ("2025-07", "old"),
    ]


def test_procedures_of_a_unit_are_those_of_its_parts():
    for period, units, measure, found in (
        ("2025-07", None, "open", 3),
        ("2025-07", "old", "open", 1),  # A of before closed on 30/6
        ("2025-07", "new", "carried_over", 1),
        ("2025-07", None, "carried_over", 4),
        ("2025-07", "new", "received_new", 4),
    ):
        (row,) = queries.run(
            "unit_procedures", measure=measure, period=period, unit="A", units=units
        )
        assert row.numerator == found, (period, units, measure)


@pytest.mark.parametrize("measure", ["received_new", "carried_over", "open", "resolved"])
@pytest.mark.parametrize("period", ["2025-06", "2025-07", "2025-Q3", "civil:2025-07", "2025"])
@pytest.mark.parametrize("units", [None, "old", "new"])
def test_the_drills_agree_with_the_totals(measure, period, units):
    known = {
        (row.unit_code, row.valid_from): row.numerator
        for row in queries.run("units_by_measure", measure=measure, period=period, units=units)
        if row.numerator
    }
    drilled = {
        (row.unit_code, row.valid_from): row.numerator
        for row in queries.run(
            "procedure_units", measure=measure, period=period, procedure="9.000010", units=units
        )
    }
    whole = [
        row.numerator or 0 for row in queries.run("procedures", measure=measure, period=period)
    ]
    (province,) = [
        row.numerator for row in queries.run("objectives", period=period) if row.measure == measure
    ]

    assert drilled == known
    assert whole == [province]


def test_levels_are_the_same_whoever_asks_and_make_the_province():
    for measure in ("received_new", "carried_over", "open", "resolved", "to_handle"):
        rows = queries.run("levels_by_measure", measure=measure, period="2025-Q3")
        (province,) = [
            row.numerator
            for row in queries.run("objectives", period="2025-Q3")
            if row.measure == measure
        ]
        assert sum(row.numerator for row in rows) == province, measure
    assert [row.count_units for row in rows] == [1, 0, 2]
    handled = queries.run("handling_by_level", period="2025-Q3")
    assert [(row.level, row.to_handle) for row in handled] == [
        *((row.level, row.numerator) for row in rows),
        ("province", province),
    ]


@pytest.mark.parametrize("period", ["2025-06", "2025-07", "2025-Q3", "2025", "2025-Q4"])
def test_stocks_of_units_add_up_without_those_that_ended_or_began_in_the_period(period):
    for measure, units in (("open", None), ("open", "new"), ("carried_over", None)):
        left_out = "ended_on" if measure == "open" else "began_on"
        rows = queries.run("units_by_measure", measure=measure, period=period, units=units)
        levels = queries.run("levels_by_measure", measure=measure, period=period)
        adding = [row.numerator or 0 for row in rows if getattr(row, left_out) is None]
        assert sum(adding) == sum(row.numerator or 0 for row in levels), (measure, units)


def test_a_unit_that_ended_in_the_period_says_of_which_day_its_stock_is():
    rows = queries.run("units_by_measure", measure="open", period="2025-Q3", level="commune")
    assert [(row.unit_name, row.numerator, row.began_on, row.ended_on) for row in rows] == [
        ("Xã A cũ", 1, None, date(2025, 6, 30)),
        ("Xã A mới", 2, date(2025, 7, 1), None),
        ("Xã B cũ", 2, None, date(2025, 6, 30)),
        ("Xã C cũ", 1, None, date(2025, 6, 30)),
        ("Xã N mới", 1, date(2025, 7, 1), None),
    ]


def test_every_change_is_told_by_both_its_units():
    rows = queries.run("successions", unit="H")
    assert [(row.old_name, row.new_name, row.is_of_one_level) for row in rows] == [
        ("Huyện H", "Xã A mới", False)
    ]
    assert len(queries.run("successions")) == 5
    assert len(queries.run("successions", unit="A")) == 3
