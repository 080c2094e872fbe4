"""Which months count, which past: missing months, a unit or a definition that is new, two years."""

from __future__ import annotations

import json

from tests.data.building.judged import codes, quarters, states, withheld


def test_a_unit_that_was_bad_from_the_start_may_have_been_so_before(judged):
    rows = judged("update indicator_count set numerator = 9 where unit_code = 'H0'")

    (last,) = rows("unit_code = 'H0' and period = '2023-Q3'")
    assert last["state"] == "lagging"
    assert last["since"] and last["since_from"] is None and last["since_to"]


def test_a_month_that_did_not_come_hides_nobody_and_is_named(judged):
    rows = judged(*withheld("H0", "2023-04"))
    mine = quarters(rows("unit_code = 'H0'"))

    assert [mine[f"2023-Q{number}"]["state"] for number in (1, 2, 3)] == ["lagging"] * 3
    assert mine["2023-Q3"]["months_came"] == 11
    first, *_ = json.loads(mine["2023-Q3"]["reasons"])
    assert first == {"code": "missing", "months": ["2023-04"], "came": 11}
    assert not rows("state = 'lagging' and unit_code in ('H1', 'H2')")


def test_a_quarter_of_which_one_month_came_neither_ends_nor_begins_a_name(judged):
    # The one month that came is as good as anybody's: it would end what a whole quarter may.
    good = "update indicator_count set numerator = 3 where unit_code = 'H0' and month = '2023-07'"
    held = judged(good, *withheld("H0", "2023-08", "2023-09"))
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


def test_a_unit_bad_for_long_is_told_of_by_two_years(judged):
    rows = judged("update indicator_count set numerator = 6 where unit_code = 'H0'")

    (last,) = rows("unit_code = 'H0' and period = '2023-Q3'")
    assert (last["state"], last["window_months"]) == ("lagging", 24)
    assert (last["trials"], last["year_trials"]) == (4800, 2400)
