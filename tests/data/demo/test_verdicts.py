"""The truths planted in the demonstration are found by the stored verdicts, and no others."""

from __future__ import annotations

import json
import time

import duckdb
import pytest

import queries
from data import builds
from data.building import judging
from data.demo import generate as demo
from tests.province import asked

TRUTHS = {truth["code"]: truth["unit"] for truth in demo.planted()}
QUARTERS = [f"{year}-Q{number}" for year in (2021, 2022, 2023) for number in (1, 2, 3, 4)][:11]


@pytest.fixture
def rows(demo):
    """Every row of verdict_reason for one unit's lateness, by period."""

    def of(unit: str) -> dict[str, dict]:
        found = asked(
            "from verdict_reason where measure = 'late_of_due' and unit_code = $unit",
            {"unit": unit},
        )
        return {row.period: row for row in found}

    return of


def states(rows: dict[str, dict]) -> list[str]:
    """By report quarter, from 2021-Q1 to 2023-Q3."""
    return [rows[quarter].state for quarter in QUARTERS]


def since(quarter: str, rows: dict[str, dict]) -> list[str]:
    return states(rows)[QUARTERS.index(quarter) :]


def test_the_unit_that_looks_bad_because_of_its_procedures_is_never_lagging(rows):
    (unit,) = TRUTHS["looks_bad"]

    found = rows(unit)
    assert set(states(found)) == {"typical"}
    assert "lagging" not in {row.state for row in found.values()}
    last = found["2023-Q3"]
    assert last.events / last.trials > 1.25 * last.level_value
    assert last.adjusted < 1.25 * last.level_value


@pytest.mark.parametrize("code", ["looks_fine", "behind"])
def test_who_is_truly_behind_is_found_within_two_quarters_and_stays_found(rows, code):
    (unit,) = TRUTHS[code]

    found = rows(unit)
    assert since("2022-Q4", found) == ["watch", "lagging", "lagging", "lagging"]
    assert "lagging" not in states(found)[:7]
    assert found["2023-Q3"].basis == "peers"
    assert found["2023-Q3"].since == "2022-10"


def test_the_unit_that_looks_fine_is_no_later_than_its_level(rows):
    (unit,) = TRUTHS["looks_fine"]

    last = rows(unit)["2023-Q3"]
    districts = asked(
        "select sum(numerator) / sum(denominator) as value from indicator_total "
        "where measure = 'late_of_due' and period = '2023-Q3' and scope = 'own' "
        "and unit_code between '608' and '618'"
    )
    assert last.events / last.trials <= 1.1 * districts[0].value
    assert last.state == "lagging"


@pytest.mark.parametrize("unit", TRUTHS["behind_together"])
def test_two_behind_together_are_both_found_and_recover(rows, unit):
    found = rows(unit)

    assert states(found)[:4] == ["typical", "watch", "lagging", "lagging"]
    assert set(since("2022-Q4", found)) == {"typical"}


def test_the_department_alone_in_its_procedures_is_found_by_its_own_past(rows):
    (unit,) = TRUTHS["behind_alone"]

    found = rows(unit)
    assert since("2022-Q4", found) == ["watch", "lagging", "lagging", "lagging"]
    assert {found[quarter].basis for quarter in QUARTERS[7:]} == {"own_history"}
    assert set(states(found)[:7]) == {"insufficient"}  # no past yet, and no peers


@pytest.mark.parametrize("code", ["never_late", "always_late"])
def test_a_tiny_commune_gets_no_state_from_its_size(rows, code):
    (unit,) = TRUTHS[code]

    found = rows(unit)
    assert {row.state for row in found.values()} == {"insufficient"}
    last = found["2023-Q3"]
    assert last.shrunken_low < last.shrunken < last.shrunken_high
    assert last.shrunken_high - last.shrunken_low > last.shrunken


def test_the_unit_with_missing_months_is_insufficient_and_says_which(rows):
    (unit,) = TRUTHS["not_sent"]

    found = rows(unit)
    assert since("2023-Q1", found) == ["typical", "insufficient", "insufficient"]
    assert json.loads(found["2023-Q3"].reasons) == [
        {"code": "missing", "months": ["2023-05", "2023-06"]}
    ]


def test_no_other_district_or_department_is_ever_lagging(demo):
    planted = [unit for code in TRUTHS for unit in TRUTHS[code]]
    found = asked(
        "select distinct unit_code from verdict_reason "
        "where state = 'lagging' and measure = 'late_of_due' and level <> 'commune'"
    )
    assert {row.unit_code for row in found} <= set(planted)


def test_communes_named_are_about_as_many_as_chance_names(demo):
    (row,) = asked(
        "select count_if(state = 'lagging') as named, count(*) as number from verdict_reason "
        "where measure = 'late_of_due' and level = 'commune' and period like '____-Q_'"
    )
    assert row.named / row.number < 0.006


def test_the_fixed_questions_answer_with_the_stored_state(demo):
    stored = {
        row.unit_code: row.state
        for row in asked("from verdict_reason where measure = 'late_of_due' and period = '2023-Q3'")
    }
    answered = queries.run("units_by_measure", measure="late_of_due", period="2023-Q3")
    assert {row.unit_code: row.state for row in answered} == stored
    assert len(stored) == 133
    (late,) = (
        row
        for row in queries.run("objectives", period="2023-Q3", unit="616")
        if row.measure == "late_of_due"
    )
    assert late.state == "lagging"
    (province,) = (
        row for row in queries.run("objectives", period="2023-Q3") if row.measure == "late_of_due"
    )
    assert province.state is None


@pytest.mark.long
def test_all_verdicts_of_the_demonstration_take_under_a_minute(demo, tmp_path):
    """33 months and eleven quarters of both calendars: more than the year that is promised."""
    place = tmp_path / "again.duckdb"
    place.write_bytes(builds.path_of(demo).read_bytes())
    with duckdb.connect(place) as connection:
        for table in ("verdict_reason", "verdict_level"):
            connection.execute(f"truncate {table}")
        began = time.monotonic()
        judging.judge(connection)
    took = time.monotonic() - began
    print(f"{took:.1f} s")
    assert took < 60
