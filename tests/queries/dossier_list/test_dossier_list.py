"""Which dossiers are behind a figure: one standing each, as on the last day of the period."""

from __future__ import annotations

import pytest

import queries
from data import definitions
from pages.working_group.dossier_list import words
from tests.province import dossier, total, unit, whole

pytestmark = pytest.mark.made(measures=["late_of_due"])


@pytest.fixture
def listed(province):
    """The codes that a filter lists, in a province drawn on a board."""
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            dossier("A", dossier_code="early", due="2023-07-10", finished="2023-07-07"),
            dossier("A", dossier_code="on_day", due="2023-07-10", finished="2023-07-10"),
            dossier("A", dossier_code="late", due="2023-07-10", finished="2023-07-11"),
            dossier("A", dossier_code="open_overdue", due="2023-09-13"),
            dossier("A", dossier_code="open", due="2023-10-20"),
            dossier(
                "A",
                dossier_code="returned",
                due="2023-07-10",
                finished="2023-07-06",
                outcome="returned",
            ),
            dossier("A", dossier_code="undated", due=None, finished="2023-07-06"),
            dossier("B", dossier_code="answered", due="2023-07-10", answerable_unit="A"),
        ],
    )

    def codes(**asked) -> list[str]:
        return [row.dossier_code for row in queries.run("dossier_list", **asked)]

    return codes


def test_every_list_of_dossiers_has_words_on_its_page():
    assert words.STATUS_OPTIONS.keys() == {*definitions.dossier_lists(), definitions.ALL}


def test_a_dossier_has_one_standing(listed):
    for status in ("early", "on_day", "late", "open_overdue", "open", "returned"):
        assert listed(unit="A", status=status) == [status]


def test_a_result_without_a_due_day_has_no_standing(listed):
    rows = queries.run("dossier_list", unit="A")

    assert {row.dossier_code: row.status for row in rows}["undated"] is None
    assert len(rows) == 7


def test_returned_after_its_due_day_it_was_late(province):
    late = dossier(due="2023-07-10", finished="2023-07-11", outcome="returned")
    province(units=[unit("A")], dossiers=[late])

    (row,) = queries.run("dossier_list")
    assert row.status == "late"


def test_finished_on_the_first_day_of_a_period_it_is_of_that_period(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(dossier_code=day, received="2023-06-01", due="2023-06-20", finished=day)
            for day in ("2023-06-14", "2023-06-15")
        ],
    )

    (row,) = queries.run("dossier_list", period="2023-Q3")
    assert row.dossier_code == "2023-06-15"


def test_the_sets_behind_late_of_due_are_those_of_the_answerable_unit(listed):
    due = listed(period="2023-Q3", unit="A", status="due")
    overdue = listed(period="2023-Q3", unit="A", status="overdue")

    assert set(due) == {"early", "on_day", "late", "open_overdue", "returned", "answered"}
    assert set(overdue) == {"late", "open_overdue", "answered"}
    assert listed(unit="B", status="overdue") == []
    assert listed(unit="B") == ["answered"]


def test_a_list_of_a_past_period_shows_how_things_stood_at_its_end(listed):
    assert listed(period="2023-07", unit="A", status="open") == ["open_overdue", "open"]
    assert listed(period="2023-07", unit="A", status="open_overdue") == []
    assert listed(period="2023-06") == []


def test_the_list_behind_a_late_of_due_is_judged_today_as_the_figure_is(province):
    """Due in July, still open at its end, finished late in August: late in July, for ever."""
    province(
        units=[unit("A")],
        dossiers=[dossier(dossier_code="x", due="2023-07-14", finished="2023-08-20")],
    )

    (row,) = queries.run("dossier_list", period="2023-07", status="overdue")
    (figure,) = queries.run("units_by_measure", measure="late_of_due", period="2023-07")

    assert row.dossier_code == "x"
    assert (figure.numerator, figure.denominator) == (1, 1)


def test_due_soon_is_within_three_working_days(province):
    """Of a Thursday: Friday, Monday, Tuesday. Due today is soon, due yesterday is late."""
    days = ("2023-09-13", "2023-09-14", "2023-09-15", "2023-09-19", "2023-09-20")
    province(
        units=[unit("A")],
        dossiers=[dossier(dossier_code=day, due=day) for day in days],
        as_of="2023-09-14",
    )

    soon = queries.run("dossier_list", status="due_soon")

    assert [row.dossier_code for row in soon] == ["2023-09-14", "2023-09-15", "2023-09-19"]


@pytest.mark.parametrize(
    ("given", "counted"),
    [
        ({"due": "2023-09-19"}, 1),
        ({"due": "2023-09-14"}, 1),
        ({"due": "2023-09-20"}, 0),  # not within three working days
        ({"due": "2023-09-13"}, 0),  # late already
        ({"due": None}, 0),
        ({"due": "2023-09-19", "finished": "2023-09-14"}, 0),
        ({"due": "2023-09-19", "received": "2023-09-15"}, 0),  # after the as-of date
        ({"due": "2023-09-19", "answerable_unit": "B"}, 1),  # whoever answers, A handles it
    ],
)
def test_a_unit_counts_as_many_due_soon_as_their_list_has(province, given, counted):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier("A", **given), dossier("B", due="2023-09-15")],
        as_of="2023-09-14",
    )
    asked = {"period": "2023-Q3", "unit": "A"}

    (row,) = queries.run("due_soon", **asked)

    assert row.count_dossiers == counted
    assert len(queries.run("dossier_list", **asked, status="due_soon")) == counted


def test_a_long_list_is_read_in_parts_and_says_how_long_it_is(listed):
    first = queries.run("dossier_list", limit=3)
    rest = queries.run("dossier_list", limit=100, offset=3)

    assert (len(first), len(rest)) == (3, 5)
    assert {row.count_dossiers for row in first + rest} == {8}
    assert [*first, *rest] == queries.run("dossier_list")


# The filters that together list the dossiers of a count.
BEHIND = {
    "late_of_due": ["overdue"],
    "resolved_late": ["late"],
    "open": ["open", "open_overdue"],
    "open_overdue": ["open_overdue"],
    "to_handle": [None],
}


FLOWS = ("late_of_due", "resolved_late", "to_handle")  # also of some of the period's months
# Every pair of a measure, a period and a basis, not every three of them.
PERIODS, BASES = ("2023-Q2", "2023-08", "civil:2023-07", "2023"), (None, "old", "new")
PAIRS = [
    (measure, period, BASES[(row + column) % len(BASES)])
    for row, measure in enumerate(BEHIND)
    for column, period in enumerate(PERIODS)
]


@pytest.mark.parametrize(("measure", "period", "units"), PAIRS)
def test_a_list_is_as_long_as_the_figure_it_explains(tied_builds, measure, period, units):
    """Also of a unit that ends or begins within the period (the code X4 names two)."""
    figures = queries.run("units_by_measure", measure=measure, period=period, units=units)
    known = {
        row.unit_code: row.numerator
        for row in figures
        if row.numerator is not None
        and (row.months_present == row.months_expected or measure in FLOWS)
        and row.is_named_by_code
        and row.origin == "counted"  # of what is only reported there are no dossiers to list
    }
    listed = {
        code: sum(
            len(queries.run("dossier_list", period=period, unit=code, status=status, units=units))
            for status in BEHIND[measure]
        )
        for code in known
    }

    assert len(known) >= 4
    assert listed == known


@pytest.mark.made(measures=["to_handle", "resolved", "resolved_late", "open"])
@pytest.mark.parametrize("unit_code", ["A", None])
def test_of_a_month_that_did_not_come_whole_nothing_is_listed_that_flows(province, unit_code):
    """Neither of one unit nor of all; what was carried over into the period is there."""
    late = {"due": "2023-07-05", "finished": "2023-07-12"}
    province(
        units=[unit("A")],
        dossiers=[
            dossier("A", received="2023-06-01"),
            dossier("A", received="2023-06-20", **late),
            dossier("A", received="2023-06-21"),
            dossier("A", received="2023-08-20", due="2023-08-24", finished="2023-08-25"),
            dossier("A", received="2023-08-21"),
        ],
        coverage=[whole("A", "2022-12-15", "2023-08-14")],
    )

    def found(status: str | None) -> int:
        asked = {"period": "2023-Q3", "unit": unit_code, "status": status}
        return len(queries.run("dossier_list", **asked))

    assert found(None) == total("to_handle")[0] == 3
    assert found("resolved") == total("resolved")[0] == 1
    assert found("late") == total("resolved_late")[0] == 1


def test_open_without_a_due_day_it_is_neither_in_time_nor_late(province):
    province(units=[unit("A")], dossiers=[dossier(due=None)])

    (row,) = queries.run("dossier_list", period="2023-Q3", status="still_open")

    assert row.status is None
    assert queries.run("dossier_list", period="2023-Q3", status="open") == []


@pytest.mark.made()
def test_a_counted_figure_opens_exactly_the_dossiers_it_counts(province):
    channels = ("direct", "post", "online_self", "online_counter", "other")
    outcomes = ((None, None), ("2023-07-07", "result"), ("2023-07-10", "returned"))
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            dossier(code, received, due, finished, channel=channel, outcome=outcome)
            for code in "AB"
            for received in ("2023-05-02", "2023-06-20", "2023-07-03")
            for due in ("2023-07-06", "2023-07-07", "2023-10-02", None)
            for channel in channels
            for finished, outcome in (*outcomes, ("2023-06-12", "result"))
            if finished is None or finished >= received
        ],
    )

    def found(status: str) -> int:
        asked = None if status == definitions.ALL else status
        return len(queries.run("dossier_list", period="2023-Q3", unit="A", status=asked))

    listed = {each.code: each.listed_as for each in definitions.load() if each.listed_as}
    assert listed
    for measure, (above, *among) in listed.items():
        numerator, denominator = total(measure)
        assert found(above) == numerator > 0, measure
        # A share of lateness leaves out what has no due day; the list of the resolved does not.
        assert all(found(below) >= denominator > 0 for below in among), measure


def test_a_part_of_its_code_finds_a_dossier_in_any_case(listed):
    assert listed(find="OPEN_") == ["open_overdue"]
    assert listed(find="%") == []


def test_the_list_is_in_the_order_asked_and_dossiers_without_it_come_last(listed):
    finished = listed(unit="A", sort="finished-up")

    assert listed(sort="late-down")[:3] == ["answered", "late", "open_overdue"]
    assert finished[:2] == ["returned", "undated"] and finished[-1] in ("open", "open_overdue")
    assert listed(sort="dossier-down") == sorted(listed(), reverse=True)
    assert listed(sort="dossier-up", limit=2, offset=2) == sorted(listed())[2:4]


def test_a_late_one_tells_its_step_as_the_procedures_page_counts_it(province):
    late = {"due": "2023-07-10", "finished": "2023-07-12"}
    province(
        units=[unit("A"), unit("B")],
        dossiers=[
            dossier("A", dossier_code="own", result_ready_at="2023-07-11", **late),
            dossier("A", dossier_code="closed_late", result_ready_at="2023-07-10", **late),
            dossier("A", dossier_code="ready_unknown", **late),
            dossier("B", dossier_code="at_another", answerable_unit="A", **late),
            dossier("A", dossier_code="in_time", due="2023-07-10", finished="2023-07-10"),
        ],
    )

    found = {row.dossier_code: row.late_step for row in queries.run("dossier_list")}
    assert found.pop("in_time") is None
    assert all(code == step for code, step in found.items()) and len(found) == 4
