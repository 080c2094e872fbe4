"""Counts become verdicts at build: by month and quarter, with what decided them."""

from __future__ import annotations

import json

import pytest

from data import verdict_rule
from tests.data.building.judged import DIGITISED, codes, states


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
