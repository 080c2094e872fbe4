"""What could be decided after a period: of whom, in which order, until when, shown done by what."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import queries
from tests.province import dossier, missing, reported, unit, whole

THIRD = "2023-Q3"
YEAR_FROM, AS_OF = date(2022, 9, 15), "2023-09-14"


def proposed(period: str = THIRD, **asked):
    return queries.run("proposals", period=period, **asked)


def a_year(code: str, late: int, of: int = 300) -> list[dict]:
    """So many dossiers that fell due in the year, evenly, so many of them late, evenly too."""
    made = []
    for number in range(of):
        due = YEAR_FROM + timedelta(days=7 + number * 350 // of)
        finished = (
            due + timedelta(days=5) if number * late // of < (number + 1) * late // of else due
        )
        made.append(
            dossier(
                code, (due - timedelta(days=6)).isoformat(), due.isoformat(), finished.isoformat()
            )
        )
    return made


def with_late(**late: int) -> dict:
    """Districts with so many late of three hundred dossiers of a year."""
    return {
        "units": [unit(code) for code in late],
        "dossiers": [each for code, count in late.items() for each in a_year(code, count)],
        "coverage": [whole(code, "2022-09-15", AS_OF) for code in late],
    }


def target(kind: str = "official", value: str = "0.5", **changes) -> dict:
    return {
        "measure": "online_share",
        "kind": kind,
        "level": "all",
        "starts_on": "2022-12-15",
        "ends_on": None,
        "value": value,
        "decision": "bài kiểm thử",
        "is_simulated": False,
    } | changes


def received(code: str, online: int, direct: int) -> list[dict]:
    """Dossiers of the third quarter, all in time."""
    return [
        dossier(code, finished="2023-07-10", channel=channel)
        for channel, count in (("online_self", online), ("direct", direct))
        for _ in range(count)
    ]


def test_who_lags_comes_first_with_the_number_that_ends_it(demo):
    rows = proposed()
    late = [row for row in rows if row.kind == "lagging" and row.measure == "late_of_due"]

    assert [row.kind for row in rows[:4]] == ["lagging", "lagging", "missing", "off_path"]
    assert [row.excess for row in late] == sorted((row.excess for row in late), reverse=True)
    for row in late:
        (verdict,) = queries.run(
            "unit_verdict", period=THIRD, unit=row.unit_code, measure="late_of_due"
        )
        assert (row.goal_side, row.goal_count) == ("at_most", verdict.ends_at)
        assert row.goal_trials == verdict.ends_of
        assert row.closed_late <= row.count_late == row.numerator
    assert {row.place for row in rows} == set(range(1, len(rows) + 1))
    assert len(rows) <= 20


def test_a_month_and_the_quarter_that_ends_with_it_propose_the_same_of_a_verdict(demo):
    of_month, of_quarter = (
        {(row.proposal, row.fingerprint) for row in proposed(period) if row.kind == "lagging"}
        for period in ("2023-09", THIRD)
    )
    assert of_month == of_quarter


def test_the_due_day_is_counted_from_the_builds_own_day(demo):
    by_kind = {row.kind: row.due_on for row in proposed()}

    assert by_kind["missing"] == date(2023, 9, 21)  # the fifth working day after Thursday, 14/9
    assert by_kind["lagging"] == date(2023, 12, 14)  # the end of the next quarter
    assert all(row.is_open for row in proposed())
    assert not any(row.is_open for row in proposed("2023-08") + proposed("2023-H1"))


def test_where_nobody_lags_the_largest_excess_of_late_dossiers_is_proposed(province):
    province(**with_late(A=14, B=6, C=6, D=6))
    (row,) = proposed()

    assert (row.kind, row.unit_code, row.measure) == ("excess", "A", "late_of_due")
    assert row.proposal == "excess.A.2020-01-01.late_of_due"
    assert row.excess == pytest.approx(row.events - row.expected) and row.excess >= 5
    # A quarter of what is expected in twelve months, and no part of a dossier.
    assert row.goal_side == "at_most"
    assert row.goal_count - 1 < row.expected / 4 <= row.goal_count
    assert (row.procedure_code, row.procedure_late) == ("9.000010", row.count_late)


def test_where_somebody_lags_no_excess_is_proposed(province):
    province(**with_late(A=34, B=20, C=2, D=2))
    (row,) = proposed()
    (beside,) = queries.run("unit_verdict", period=THIRD, unit="B", measure="late_of_due")

    assert beside.state != "lagging" and beside.excess >= 5

    assert (row.kind, row.unit_code, row.state) == ("lagging", "A", "lagging")
    assert (row.events, row.trials, row.goal_side) == (34, 300, "at_most")
    assert (row.goal_count, row.goal_trials) == (row.goal_events, row.denominator)


def test_what_was_not_sent_is_asked_for_of_who_is_to_send_it(province):
    province(
        units=[unit("A"), unit("B"), unit("C", valid_to="2023-08-31")],
        dossiers=[dossier(code, finished="2023-07-10") for code in "ABC"],
        coverage=[
            whole("A", "2022-12-15", AS_OF),
            whole("B", "2022-12-15", "2023-04-14"),
            missing("B", "2023-04-15", "2023-06-14"),
            whole("B", "2023-06-15", AS_OF),
            missing("C", "2023-04-15", "2023-06-14"),  # gone before the quarter ended
            missing("A", "2023-06-15", AS_OF, source="form:IV.01"),
            missing("A", "2023-06-15", AS_OF, source="form:II.08", due_on="2023-09-20"),
            missing("A", "2023-06-15", AS_OF, "not_connected", source="bo_gtvt"),
        ],
    )
    rows = proposed()

    # Files of dossiers first, then forms; none whose day is to come, or that nobody can send.
    assert [(row.unit_code, row.source) for row in rows] == [
        ("B", "dossiers"),
        ("A", "form:IV.01"),
    ]
    assert rows[0].months == ["2023-05", "2023-06"]
    assert rows[0].proposal == "missing.B.2020-01-01.dossiers"
    assert {(row.kind, row.goal_side, row.measure) for row in rows} == {("missing", None, None)}


def test_an_objective_off_its_path_is_given_to_who_lacks_most_of_it(province):
    province(
        units=[unit("A"), unit("B"), unit("C")],
        dossiers=[*received("A", 1, 9), *received("B", 4, 26), *received("C", 9, 1)],
        targets=[target(), target("adopted", "0.4")],
    )
    (row,) = [row for row in proposed() if row.kind == "off_path"]

    # Of 40 in a hundred B lacks 8 of 30, A 3 of 10; C has more than that.
    assert (row.unit_code, row.count_lacking, row.numerator, row.denominator) == ("B", 8, 4, 30)
    assert (row.province_numerator, row.province_denominator) == (14, 50)
    assert (row.goal_side, row.goal_share, row.goal_count) == ("at_least", 0.4, None)
    assert row.is_adopted


def test_an_objective_on_the_path_adopted_is_not_proposed_though_its_target_is_missed(province):
    province(
        units=[unit("A")],
        dossiers=received("A", 4, 6),
        targets=[target(), target("adopted", "0.4")],
    )
    assert proposed() == []


def test_an_objective_that_only_the_province_tells_of_is_the_provinces(province):
    province(
        units=[unit("62", "province"), unit("A")],
        dossiers=[dossier("A", finished="2023-07-10")],
        targets=[target(measure="services_full_eligible", value="1")],
        cells=reported("II.08", "62", THIRD, {"I/Đất đai": {"6": 10, "7": 9}}),
    )
    rows = [row for row in proposed() if row.kind == "off_path"]

    assert [(row.unit_code, row.goal_share) for row in rows] == [("62", 1)]


def test_a_proposal_is_known_again_until_its_figures_change(province):
    def keys(**changes):
        told = {
            "units": [unit("A"), unit("B")],
            "dossiers": [*received("A", 1, 9), *received("B", 2, 8)],
            "targets": [target()],
        }
        province(**told | changes)
        return [(row.proposal, row.fingerprint) for row in proposed() if row.kind == "off_path"]

    (first,) = keys()
    (same,) = keys(units=[unit("A", unit_name="Tên khác"), unit("B")])
    (other,) = keys(dossiers=[*received("A", 1, 9), *received("B", 3, 7)])

    assert first == same
    assert first[0] == other[0] and first[1] != other[1]


def test_nothing_is_proposed_of_a_period_that_runs(province):
    province(
        units=[unit("A")],
        dossiers=received("A", 1, 9),
        targets=[target()],
        as_of="2023-08-20",
    )
    assert proposed() == []
    assert [row.kind for row in proposed("2023-07")] == ["off_path"]


def test_one_unit_can_be_asked_for(demo):
    assert {row.unit_code for row in proposed(unit="618")} == {"618"}
