"""Counts become verdicts at build: by month and quarter, with what decided them."""

from __future__ import annotations

import functools
import json
import shutil

import duckdb
import pytest

from data import builds, verdict_rule
from data import statements as texts
from data.building import judging
from tests.province import dossier, unit, whole

DISTRICTS = [f"H{number}" for number in range(10)]
DEPARTMENTS = ["S1", "S2", "S3"]
FROM, TO = "2020-12-15", "2023-09-14"
# Of 200 dossiers due a month in each office six are late; three times as many in H0, and in S1
# (alone in its procedure), from Quý IV/2022 on.
COUNTS = """
    insert into indicator_count
    select
        'late_of_due' as measure, 1 as version, 'counted' as origin, unit_code, unit.valid_from,
        case when level = 'department' then unit_code else 'p' || each_one end as procedure_code,
        period as month,
        case
            when unit_code in ('H0', 'S1') and period.starts_on >= '2022-09-15' then 9 else 3
        end as numerator,
        100 as denominator
    from unit, period, range(2) as procedures (each_one)
    where
        unit.level in ('district', 'department') and period.kind = 'month'
        and period.starts_on >= '2020-12-15' and period.ends_on <= '2023-09-14'
"""

# Digitised: 70 % everywhere, 30 % where dossiers are late.
DIGITISED = """
    insert into indicator_count
    select * replace (
        'digitised_share' as measure, case when numerator = 9 then 30 else 70 end as numerator
    )
    from indicator_count
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A real build, with ten districts and three departments and hardly a dossier."""
    from tests import province as provinces

    folder = tmp_path_factory.mktemp("judged")
    with provinces.store_at(folder / "store"):
        build = provinces.make(
            folder,
            units=[
                *(unit(code) for code in DISTRICTS),
                *(unit(code, "department") for code in DEPARTMENTS),
            ],
            dossiers=[dossier("H0")],
            coverage=[whole(code, FROM, TO) for code in [*DISTRICTS, *DEPARTMENTS]],
            until="judged",
            measures=["late_of_due", "digitised_share", "days_to_finish", "resolved"],
        )
        return builds.path_of(build)


@pytest.fixture(scope="module")
def judged(built, tmp_path_factory):
    """Judge the build again after some statements: its rows of verdict_reason, by what is asked.

    After the same statements it is judged once for all tests, which only look at it.
    """

    @functools.cache
    def after(*statements: str):
        place = shutil.copy(built, tmp_path_factory.mktemp("again") / "again.duckdb")
        connection = duckdb.connect(place)
        for table in ("verdict_reason", "verdict_level", "indicator_count"):
            connection.execute(f"truncate {table}")
        for statement in (COUNTS, *statements):
            connection.execute(statement)
        judging.judge(connection)
        figures = texts.text("page_tables", "figure")
        connection.execute(f"create table figure as {figures}")

        def rows(condition: str, table: str = "verdict_reason") -> list[dict]:
            result = connection.execute(f"from {table} where {condition} order by all")
            names = [column[0] for column in result.description]
            return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

        return rows

    return after


def states(rows: list[dict]) -> dict[str, str]:
    return {row["period"]: row["state"] for row in rows}


def codes(row: dict) -> list[str]:
    return [each["code"] for each in json.loads(row["reasons"])]


def quarters(rows: list[dict]) -> dict[str, dict]:
    """The report quarters of one unit."""
    return {row["period"]: row for row in rows if row["period"][5:6] == "Q"}


def withheld(unit_code: str, *months: str) -> tuple[str, ...]:
    """Statements: of a unit everything came but these months."""
    named = ", ".join(f"'{month}'" for month in months)
    return (
        f"delete from indicator_count where unit_code = '{unit_code}' and month in ({named})",
        f"""
        insert into coverage by name
        select its.* replace (period.starts_on as starts_on, period.ends_on as ends_on)
        from (select * from coverage where unit_code = '{unit_code}') as its
        inner join period
            on period.calendar = 'report' and period.kind = 'month'
            and period.starts_on between its.starts_on and its.ends_on
            and period.period not in ({named})
        """,
        f"delete from coverage where unit_code = '{unit_code}' and starts_on < '{FROM}'::date + 1 "
        f"and ends_on = '{TO}'",
    )


def test_a_district_truly_behind_is_found_and_the_others_are_not(judged):
    rows = judged()
    mine = states(rows("unit_code = 'H0' and period like '____-Q_'"))

    assert mine["2022-Q3"] == "typical"
    assert [mine[f"2023-Q{number}"] for number in (1, 2, 3)] == ["lagging"] * 3
    assert not rows("state in ('lagging', 'recovering') and unit_code not in ('H0', 'S1')")
    (last,) = rows("unit_code = 'H0' and period = '2023-Q3'")
    # It is worse than others and than itself; what weighs most is told.
    assert (last["basis"], last["quarters_named"], last["months_came"]) == ("own_history", 3, 12)
    assert last["since_from"] <= last["since"] == "2022-10" <= last["since_to"]
    assert last["comparable_share"] == 1
    assert last["events"] > last["limit_high"] > last["expected"] > last["limit_low"]
    assert last["excess"] == pytest.approx(last["events"] - last["expected"])
    assert last["adjusted"] == pytest.approx(0.09, rel=0.1)
    assert last["value_low"] < 0.09 < last["value_high"]
    assert codes(last) == [
        "complete", "comparable", "expected", "evidence", "listed", "worse_now", "lasting",
    ]  # fmt: skip
    # 600 due in that quarter a year before; 1.2 times the norm of three in a hundred ends it.
    assert last["ends_of"] == 600 and 17 < last["ends_at"] < 22


def test_a_department_alone_is_found_by_its_own_past(judged):
    (last,) = judged()("unit_code = 'S1' and period = '2023-Q3'")

    assert (last["state"], last["basis"]) == ("lagging", "own_history")
    assert last["comparable_share"] == 0
    assert "not_comparable" in codes(last)
    assert last["since"] == "2022-10"


def test_a_unit_that_was_bad_from_the_start_may_have_been_so_before(judged):
    rows = judged("update indicator_count set numerator = 9 where unit_code = 'H0'")

    (last,) = rows("unit_code = 'H0' and period = '2023-Q3'")
    assert last["state"] == "lagging"
    assert last["since"] and last["since_from"] is None and last["since_to"]


def test_every_finished_month_and_quarter_of_both_calendars_has_a_row(judged):
    periods = sorted(row["period"] for row in judged()("unit_code = 'H1'"))

    assert len(periods) == len(set(periods))
    report = [each for each in periods if not each.startswith("civil:")]
    # From the first three months that came on: 31 months, eleven quarters.
    assert (report[0], report[-1]) == ("2021-03", "2023-Q3")
    assert len(report) == 31 + 11
    assert "civil:2023-08" in periods and "civil:2023-09" not in periods
    assert "civil:2023-Q2" in periods and "civil:2023-Q3" not in periods


def test_a_quarter_is_judged_as_its_last_month_is(judged):
    rows = judged()
    for unit_code in ("H0", "H3", "S1"):
        month, quarter = (
            rows(f"unit_code = '{unit_code}' and period = '{period}'")[0] | {"period": ""}
            for period in ("2023-06", "2023-Q2")
        )
        assert month == quarter


def test_the_state_beside_the_tags_is_that_of_the_reasons(judged):
    rows = judged(
        "truncate indicator_total",
        *(
            "insert into indicator_total values ('late_of_due', 1, 'counted', 'H0', '2020-01-01', "
            f"'{scope}', '{period}', 9, 100, 3, 3, 1, 1)"
            for scope, period in (
                ("own", "2023-Q3"),
                ("with_children", "2023-Q3"),
                ("own", "2023"),
            )
        ),
        "insert into published_figure by name select 'late_of_due' as measure, 'H0' as unit_code, "
        "'2023-Q3' as period, 'published' as origin, 9 as numerator, 100 as denominator, "
        "date '2023-09-26' as as_of, date '2023-09-26' as published_on, 'Văn bản' as document",
    )

    found = {
        (row["origin"], row["scope"], row["period"]): row["state"]
        for row in rows("measure = 'late_of_due' and unit_code = 'H0'", "figure")
    }
    assert len(found) == 4
    assert found.pop(("counted", "own", "2023-Q3")) == "lagging"
    assert set(found.values()) == {None}


def test_a_month_that_did_not_come_hides_nobody_and_is_named(judged):
    rows = judged(*withheld("H0", "2023-04"))
    mine = quarters(rows("unit_code = 'H0'"))

    assert [mine[f"2023-Q{number}"]["state"] for number in (1, 2, 3)] == ["lagging"] * 3
    assert mine["2023-Q3"]["months_came"] == 11
    first, *_ = json.loads(mine["2023-Q3"]["reasons"])
    assert first == {"code": "missing", "months": ["2023-04"], "came": 11}
    assert not rows("state = 'lagging' and unit_code in ('H1', 'H2')")


def test_a_quarter_of_which_one_month_came_neither_ends_nor_begins_a_name(judged):
    held = judged(*withheld("H0", "2023-08", "2023-09"))
    (last,) = held("unit_code = 'H0' and period = '2023-Q3'")
    assert last["state"] == "lagging"
    assert codes(last)[-1] == "held"

    late = judged(*withheld("H0", "2022-11", "2022-12", "2023-02", "2023-03"))
    mine = quarters(late("unit_code = 'H0'"))
    assert mine["2023-Q1"]["state"] == "watch"
    assert mine["2023-Q3"]["state"] == "lagging"


def test_with_fewer_than_nine_months_nobody_is_cleared(judged):
    rows = judged(*withheld("H3", "2022-12", "2023-02", "2023-04", "2023-06"))

    (last,) = rows("unit_code = 'H3' and period = '2023-Q3'")
    assert (last["state"], last["months_came"]) == ("insufficient", 8)


def test_a_reorganised_unit_has_no_past_and_says_so(judged):
    rows = judged(
        "update unit set valid_to = '2022-06-14' where unit_code in ('H1', 'S1')",
        "insert into unit select * replace ('2022-06-15'::date as valid_from, null as valid_to) "
        "from unit where unit_code in ('H1', 'S1')",
        "update indicator_count set valid_from = '2022-06-15' from period "
        "where unit_code in ('H1', 'S1') and month = period and starts_on >= '2022-06-15'",
    )

    for code in ("H1", "S1"):
        before, after = (
            rows(f"unit_code = '{code}' and period = '{period}'")[0]
            for period in ("2022-Q2", "2023-Q3")
        )
        assert str(before["valid_from"]) == "2020-01-01" and before["past_quarters"] == 2
        assert str(after["valid_from"]) == "2022-06-15" and after["past_quarters"] == 1
        restarted = json.loads(after["reasons"])[-1]
        assert restarted == {"code": "past_restarted", "cause": "reorganised", "from": "2022-06-15"}
    assert states(rows("unit_code = 'H1'"))["2023-Q3"] == "typical"
    assert states(rows("unit_code = 'S1'"))["2023-Q3"] == "inconclusive"


def test_a_new_definition_restarts_every_past_and_says_so(judged):
    rows = judged(
        "update measure set valid_from = '2022-06-15' where measure = 'late_of_due'",
    )

    (last,) = rows("unit_code = 'S1' and period = '2023-Q3'")
    assert (last["state"], last["past_quarters"]) == ("inconclusive", 1)
    restarted = json.loads(last["reasons"])[-1]
    assert restarted == {"code": "past_restarted", "cause": "definition", "from": "2022-06-15"}


def test_a_target_names_nobody(judged):
    rows = judged(
        "insert into target values ('late_of_due', 'official', 'all', '2020-12-15', null, 0.005, "
        "'bài kiểm thử', false, null)",
    )
    without = judged()

    assert rows("true") == without("true")


def test_a_tiny_unit_gets_no_state_from_its_size(judged):
    rows = judged(
        "update indicator_count set denominator = 1, numerator = 0 where unit_code = 'H4'",
        "update indicator_count set denominator = 1, numerator = 1 "
        "where unit_code = 'H5' and procedure_code = 'p0' and month > '2023-06'",
        "delete from indicator_count where unit_code = 'H5' and numerator < denominator",
    )

    for code in ("H4", "H5"):
        (last,) = rows(f"unit_code = '{code}' and period = '2023-Q3'")
        assert (last["state"], last["months_came"]) == ("inconclusive", 12)


def test_a_unit_without_a_dossier_in_a_year_is_not_judged(judged):
    rows = judged("delete from indicator_count where unit_code = 'H6'")

    (last,) = rows("unit_code = 'H6' and period = '2023-Q3'")
    assert (last["state"], last["basis"], last["expected"]) == ("insufficient", None, None)
    assert codes(last)[-1] == "nothing_to_go_by"


def test_all_measures_of_a_publication_stand_on_one_list(judged):
    """A digitised share as bad in H0 as it is late: two more names on each other's list."""
    alone = judged()
    both = judged(DIGITISED)
    of_h0 = "unit_code = 'H0' and period = '2023-Q3'"

    (one,) = alone(of_h0)
    two, digitised = sorted(both(of_h0), key=lambda row: row["measure"] != "late_of_due")
    lengths = {row["list_length"] for row in both("period = '2023-Q3'", "verdict_level")}
    assert len(lengths) == 1 and lengths.pop() >= 3
    # Late dossiers keep seven tenths of what the list may spend.
    assert two["list_place"] == pytest.approx(one["list_place"] / 0.7)
    assert two["evidence"] == one["evidence"]
    assert digitised["state"] == "lagging"


def test_what_version_2_called_a_unit_stands_beside_on_quarters_alone(judged):
    rows = judged()

    before = {row["period"]: row["state_before"] for row in rows("unit_code = 'H0'")}
    assert before["2023-Q3"] == before["2023-Q2"] == "lagging"
    assert before["2023-09"] == "lagging" and before["2023-08"] is before["2023-07"] is None
    assert before["2022-Q3"] == "typical"


def test_a_unit_bad_for_long_is_told_of_by_two_years(judged):
    rows = judged("update indicator_count set numerator = 6 where unit_code = 'H0'")

    (last,) = rows("unit_code = 'H0' and period = '2023-Q3'")
    assert (last["state"], last["window_months"]) == ("lagging", 24)
    assert (last["trials"], last["year_trials"]) == (4800, 2400)


def test_shares_stand_in_the_measures_own_direction(judged):
    """Digitised: 70 % everywhere, 30 % in H0 since Quý IV/2022. What is counted is the bad side."""
    rows = judged(
        DIGITISED,
    )

    (last,) = rows("measure = 'digitised_share' and unit_code = 'H0' and period = '2023-Q3'")
    assert (last["state"], last["basis"]) == ("lagging", "peers")
    assert last["events"] == pytest.approx(0.7 * last["trials"])
    assert last["adjusted"] == pytest.approx(last["level_value"] - 0.4, abs=0.03)
    assert last["value_low"] < 0.3 < last["value_high"]
    (level,) = rows(
        "measure = 'digitised_share' and level = 'district' and period = '2023-Q3'",
        "verdict_level",
    )
    assert not level["is_rare"]


def test_each_level_says_how_its_units_differ_and_how_long_the_list_was(judged):
    (level,) = judged()(
        "measure = 'late_of_due' and level = 'district' and period = '2023-Q3'", "verdict_level"
    )

    assert (level["count_units"], level["count_judged"]) == (10, 10)
    assert level["is_rare"] and 0 <= level["tau"] <= 0.6 and 0 <= level["clustering"] <= 2
    assert level["list_length"] == 2  # H0 and S1


def test_only_shares_that_say_so_are_judged(judged):
    rows = judged(
        "insert into indicator_count select * replace ('days_to_finish' as measure) "
        "from indicator_count where measure = 'late_of_due'",
        "insert into indicator_count select * replace ('resolved' as measure, null as denominator)"
        " from indicator_count where measure = 'late_of_due'",
    )

    assert {row["measure"] for row in rows("true")} == {"late_of_due"}


def test_the_constants_are_kept_with_their_reasons(judged):
    known = verdict_rule.load()
    kept = {row["name"]: row for row in judged()("true", "verdict_rule")}

    assert set(kept) == {*known.reasons, "errors"}
    assert json.loads(kept["worse_times"]["value"]) == known.rule.worse_times
    assert json.loads(kept["errors"]["value"]) == known.errors
    assert kept["windows"]["value"] == "[1, 2, 4]"
    assert all(row["rule_version"] == known.rule.version for row in kept.values())
