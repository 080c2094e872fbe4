"""The truths planted in the demonstration are found by the stored verdicts, and no others."""

from __future__ import annotations

import dataclasses
import json
import time

import duckdb
import pytest

import queries
from analysis import chains as analysis_chains
from analysis.verdict import judging as verdict
from analysis.verdict.findings import STATES
from data import builds, verdict_rule
from data.building import judging
from data.demo import generate as demo
from tests.province import asked

TRUTHS = {truth["code"]: truth["unit"] for truth in demo.planted()}
SAYS = [
    (truth["code"], unit, truth["says"])
    for truth in demo.planted()
    if "says" in truth
    for unit in truth["unit"]
]
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


def told(says: dict[str, str]) -> list[str]:
    """The states that the list of truths names, quarter by quarter from the first that it does."""
    quarters = QUARTERS[QUARTERS.index(min(says)) :]
    return [says[max(each for each in says if each <= quarter)] for quarter in quarters]


@pytest.mark.parametrize(("code", "unit", "says"), SAYS)
def test_of_each_planted_truth_the_verdict_is_what_the_list_says(code, unit, says, rows):
    said = told(says)

    assert states(rows(unit))[-len(said) :] == said


def test_the_unit_that_looks_bad_because_of_its_procedures_is_never_lagging(rows):
    (unit,) = TRUTHS["looks_bad"]

    found = rows(unit)
    assert "lagging" not in {row.state for row in found.values()}
    last = found["2023-Q3"]
    assert last.events / last.trials > 1.25 * last.level_value
    assert last.adjusted < 1.25 * last.level_value


@pytest.mark.parametrize("code", ["looks_fine", "behind", "behind_alone"])
def test_who_is_truly_behind_is_named_within_two_quarters_and_since_when_is_known(code, rows):
    (unit,) = TRUTHS[code]

    last = rows(unit)["2023-Q3"]
    assert (last.state, last.quarters_named) == ("lagging", 3)
    assert last.since == last.since_to == "2022-10"
    assert 0 < last.ends_at < last.events / last.window_months * 3  # the way back is fewer late


def test_beside_its_own_past_nobody_knows_whether_it_was_so_before(rows):
    """The department's past is all that is known of it: since may be earlier."""
    districts = [
        rows(unit)["2023-Q3"] for code in ("looks_fine", "behind") for unit in TRUTHS[code]
    ]
    (alone,) = (rows(unit)["2023-Q3"] for unit in TRUTHS["behind_alone"])

    assert [row.since_from for row in districts] == ["2022-10", "2022-10"]
    assert alone.since_from is None


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
def test_who_was_behind_is_named_in_no_good_quarter(unit, rows):
    """Version 2 named both for three quarters more: a window of a year forgets slowly."""
    found = rows(unit)

    good = QUARTERS[QUARTERS.index("2022-Q1") :]
    assert "lagging" not in {found[quarter].state for quarter in good}
    assert found["2022-Q2"].state_before == "lagging"


def test_the_department_alone_in_its_procedures_is_judged_by_its_own_past(rows):
    (unit,) = TRUTHS["behind_alone"]

    found = rows(unit)
    assert {found[quarter].basis for quarter in QUARTERS[7:]} == {"own_history"}
    assert {found[quarter].basis for quarter in QUARTERS[:7]} == {None}  # no past yet, no peers


@pytest.mark.parametrize("code", ["never_late", "always_late"])
def test_a_tiny_commune_gets_no_state_from_its_size(code, rows):
    (unit,) = TRUTHS[code]

    assert {row.state for row in rows(unit).values()} == {"insufficient", "inconclusive"}


def test_the_unit_with_missing_months_is_judged_by_those_that_came_and_says_which_did_not(rows):
    (unit,) = TRUTHS["not_sent"]

    last = rows(unit)["2023-Q3"]
    assert (last.state, last.state_before) == ("inconclusive", "insufficient")
    first, *_ = json.loads(last.reasons)
    assert first == {"code": "missing", "months": ["2023-05", "2023-06"], "came": 10}


@pytest.fixture(scope="module")
def chains(demo_store):
    """Every panel of the report calendar that ends with its quarters, and where it is from."""
    (place,) = (demo_store / "builds").glob("*.duckdb")
    with duckdb.connect(place, read_only=True) as connection:
        return [
            each
            for each in judging._panels(connection)
            if each.level.calendar == "report" and judging._is_of_quarters(each)
        ]


@pytest.mark.parametrize("left_out", ["2022-11", "2023-02", "2023-05", "2023-09"])
def test_leaving_a_month_out_hides_nobody(left_out, chains):
    (unit,) = TRUTHS["behind"]
    (its,) = (
        each
        for each in chains
        if (each.measure.measure, each.level.level) == ("late_of_due", "district")
    )
    place = [code for code, _ in its.level.offices].index(unit)
    month = its.level.names.get_loc(left_out)
    present = its.level.present.copy()
    assert present[place, month]
    present[place, month] = False
    months = dataclasses.replace(its.taken, present=present)
    panel, ends = next(analysis_chains.chains(months))
    assert (ends == its.ends).all()
    beside = {
        (each.measure.measure, each.level.level): int(each.panel.is_there[:, -1].sum())
        for each in chains
        if each is not its
    }

    (found,) = verdict.judge([panel], verdict_rule.load().rule, beside=beside)

    named = [STATES[state] for state in found.state[place]]
    assert named[-2:] == ["lagging", "lagging"]
    assert found.months[place, -1] == 11


def test_no_other_district_or_department_is_ever_lagging(demo):
    planted = [unit for code in TRUTHS for unit in TRUTHS[code]]
    found = asked(
        "select distinct unit_code from verdict_reason "
        "where state = 'lagging' and measure = 'late_of_due' and level <> 'commune'"
    )
    assert {row.unit_code for row in found} <= set(planted)


def test_no_commune_is_named_for_lateness_and_one_that_chance_made_look_bad_is_watched(demo, rows):
    named = asked(
        "from verdict_reason where measure = 'late_of_due' and level = 'commune' "
        "and state = 'lagging' and period like '____-Q_'"
    )
    assert not named
    sa_son = rows("23539")["2023-Q3"]
    assert (sa_son.state, sa_son.state_before) == ("watch", "lagging")


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
