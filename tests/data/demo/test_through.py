"""The demonstration to a later day: the earlier rows stay, units are reorganised, all adds up."""

from __future__ import annotations

from datetime import date

import duckdb
import pytest

import queries
from data import builds, demonstration
from data.build import build
from tests import province as provinces
from tests.queries.test_levels_add_up import not_adding_up

LATE = date(2025, 12, 14)
pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def late_store(tmp_path_factory):
    """The demonstration through 14/12/2025, built: every blocking check has passed."""
    store = tmp_path_factory.mktemp("late") / "store"
    with provinces.store_at(store):
        demonstration.take_in(store, through=LATE)
        build(as_of=LATE)
    return store


@pytest.fixture
def late(late_store, own_store, monkeypatch) -> str:
    monkeypatch.setenv("THUCCHAT_STORE", str(late_store))
    return builds.newest()


def test_what_came_by_the_earlier_day_is_the_same(late_store, demo_store):
    with duckdb.connect() as connection:
        for store, name in ((late_store, "late"), (demo_store, "early")):
            (path,) = (store / "batches").glob("*/dossier.parquet")
            connection.execute(
                f"create table {name} as select * replace ("
                "  case when finished_at < '2023-09-15' then finished_at end as finished_at, "
                "  case when finished_at < '2023-09-15' then outcome end as outcome, "
                "  case when result_ready_at < '2023-09-15' then result_ready_at end "
                "  as result_ready_at, "
                "  case when finished_at < '2023-09-15' then has_digital_result end "
                "  as has_digital_result, "
                "  case when due_at < '2023-09-14' then has_apology end as has_apology) "
                "from read_parquet($path) where received_at < '2023-09-15'",
                {"path": str(path)},
            )
        differing = connection.execute(
            "select count(*) from "
            "((from early except from late) union all (from late except from early))"
        ).fetchone()

    assert differing == (0,)


def test_offices_receive_on_the_days_of_their_life_alone(late):
    """The check of units on the day of receipt passed; here that all of them do receive."""
    for period, levels in (
        ("2025-06", {"department": 18, "district": 10, "commune": 102}),
        ("2025-08", {"department": 18, "commune": 40}),
    ):
        rows = queries.run("units_by_measure", measure="received_new", period=period)
        found: dict[str, int] = {}
        for row in rows:
            if row.numerator:
                found[row.level] = found.get(row.level, 0) + 1
        assert found == levels


def test_no_area_loses_its_work_on_the_day(late):
    before, since = (
        {
            row.unit_code: row.numerator
            for row in queries.run(
                "districts_by_measure", measure="received_new", period=period, units="old"
            )
        }
        for period in ("2025-Q2", "2025-Q4")
    )

    assert len(before) == len(since) == 10
    assert all(0.7 < since[code] / before[code] < 1.2 for code in before)


def test_every_month_of_every_office_came(late):
    for period in ("2025-Q3", "2025-Q4", "2025"):
        rows = queries.run("units_by_measure", measure="received_new", period=period)
        assert all(row.months_present == row.months_expected for row in rows)


def test_every_level_on_every_basis_makes_the_province(late):
    assert not_adding_up(("2024-Q3", "2025-Q2", "2025-07", "2025-Q3", "2025")) == []
