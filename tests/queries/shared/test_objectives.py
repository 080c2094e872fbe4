"""Every objective of a period: whose, of which calendar, from where, and how much of it came."""

from __future__ import annotations

import pytest

import queries
from tests.province import dossier, unit, whole

pytestmark = pytest.mark.made(
    measures=[
        "late_of_due",
        "online_share",
        "documents_electronic",
        "pctn_cases",
        "pci",
        "par_index",
    ]
)


def by_origin(measure: str, **asked) -> dict[str, queries.Row]:
    rows = queries.run("objectives", **asked)
    return {row.origin: row for row in rows if row.measure == measure}


def printed(measure: str = "late_of_due", **changes) -> dict:
    return {
        "measure": measure,
        "unit_code": "62",
        "period": "2023-Q3",
        "origin": "published",
        "numerator": 1,
        "denominator": 10,
        "as_of": "2023-09-14",
        "published_on": "2023-09-26",
        "document": "Báo cáo A",
    } | changes


def test_without_a_unit_it_is_the_province_with_all_its_offices(province):
    province(
        units=[unit("A"), unit("B"), unit("C", "commune", parent_code="B")],
        dossiers=[dossier("A"), dossier("B", finished="2023-07-10"), dossier("C")],
    )

    assert by_origin("late_of_due", period="2023-Q3")["counted"].numerator == 2
    assert by_origin("late_of_due", period="2023-Q3")["counted"].denominator == 3
    assert by_origin("late_of_due", period="2023-Q3", unit="62") == by_origin(
        "late_of_due", period="2023-Q3"
    )


def test_of_a_unit_it_is_its_own_office_not_its_area(province):
    province(
        units=[unit("B"), unit("C", "commune", parent_code="B")],
        dossiers=[dossier("B", finished="2023-07-10"), dossier("C")],
    )

    own = by_origin("late_of_due", period="2023-Q3", unit="B")["counted"]
    (area,) = queries.run("districts_by_measure", measure="late_of_due", period="2023-Q3")

    assert (own.numerator, own.denominator) == (0, 1)
    assert (area.numerator, area.denominator) == (1, 2)


def test_two_origins_stand_beside_each_other(province):
    province(units=[unit("A")], dossiers=[dossier("A")], published=[printed()])

    found = by_origin("late_of_due", period="2023-Q3")

    assert {origin: row.value for origin, row in found.items()} == {"published": 0.1, "counted": 1}


def test_of_two_prints_of_one_origin_the_later_stands(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        published=[
            printed(numerator=1),
            printed(numerator=2, as_of="2023-09-20", document="Báo cáo A, sửa đổi"),
        ],
    )

    assert by_origin("late_of_due", period="2023-Q3")["published"].numerator == 2


def test_a_print_without_counts_keeps_its_value_and_its_bound(province):
    share = {"numerator": None, "denominator": None, "value": "0.99", "qualifier": ">"}
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        published=[printed("documents_electronic", **share)],
    )

    row = by_origin("documents_electronic", period="2023-Q3")["published"]

    assert (row.numerator, row.denominator, row.value, row.qualifier) == (None, None, 0.99, ">")
    assert row.coverage is None


def test_a_measure_of_the_civil_calendar_answers_for_the_civil_period_and_says_so(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        published=[printed("pci", period="civil:2023", numerator=None, value="64.89")],
    )

    row = by_origin("pci", period="2023")["published"]

    assert (row.value, row.period, row.calendar) == (64.89, "civil:2023", "civil")


@pytest.mark.parametrize(("period", "online"), [("2023-09", (0, 1)), ("civil:2023-09", (1, 1))])
def test_the_same_name_is_another_period_in_the_other_calendar(province, period, online):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(received="2023-08-31", due=None),  # a report's September begins on 15 August
            # and ends on 14 September
            dossier(received="2023-09-15", due=None, channel="online_self"),
        ],
        as_of="2023-09-30",
    )

    row = by_origin("online_share", period=period)["counted"]

    assert (row.numerator, row.denominator) == online
    assert row.calendar == ("civil" if ":" in period else "report")


def test_a_period_of_which_a_part_came_says_how_much(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier("A"), dossier("B")],
        coverage=[
            whole("A", "2022-12-15", "2023-09-14"),
            whole("B", "2022-12-15", "2023-06-14"),
        ],
    )

    late = by_origin("late_of_due", period="2023-Q3")["counted"]
    assert (late.numerator, late.denominator) == (1, 1)
    assert late.coverage == 0.5
    assert (late.units_complete, late.units_expected) == (1, 2)


@pytest.mark.made()
def test_a_period_that_ends_after_the_as_of_date_is_not_finished(province):
    province(units=[unit("A")], dossiers=[dossier("A")], as_of="2023-09-13")

    rows = queries.run("objectives", period="2023-Q3")

    assert rows and not any(row.is_finished for row in rows)
    before = queries.run("objectives", period="2023-Q2")
    assert all(row.is_finished != row.is_longer for row in before)


LONGER = [
    ("2023", "2023-Q3", True),
    ("2023-9M", "2023-Q3", True),
    ("2023-Q3", "2023-09", True),
    ("2023-H1", "2023-Q3", False),
    ("2022", "2023-Q3", False),
    ("civil:2023", "2023-Q3", False),
]


@pytest.mark.parametrize(("printed_for", "asked_for", "answers"), LONGER)
def test_a_figure_of_a_longer_period_stands_under_each_period_it_contains(
    printed_for, asked_for, answers, province
):
    periods = [each for each, *_ in LONGER]
    # Each of a unit of its own.
    province(
        units=[unit(each) for each in periods],
        dossiers=[dossier(periods[0])],
        published=[
            printed("pctn_cases", unit_code=each, period=each, denominator=None) for each in periods
        ],
    )

    found = by_origin("pctn_cases", period=asked_for, unit=printed_for)

    assert [row.period for row in found.values()] == ([printed_for] if answers else [])
    assert all(row.is_longer for row in found.values())


def test_the_period_itself_goes_before_a_longer_one_and_the_shorter_before_the_longest(province):
    figures = [
        printed("pctn_cases", period=period, numerator=count, denominator=None)
        for period, count in (("2023", 9), ("2023-9M", 7), ("2023-Q3", 2))
    ]
    province(units=[unit("A")], dossiers=[dossier("A")], published=figures)

    assert by_origin("pctn_cases", period="2023-Q3")["published"].numerator == 2
    assert by_origin("pctn_cases", period="2023-Q1")["published"].numerator == 7


def test_a_figure_of_the_civil_year_stands_under_the_quarter_of_its_name(province):
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        published=[printed("par_index", period="civil:2023", denominator=None)],
    )

    row = by_origin("par_index", period="2023-Q3")["published"]
    assert (row.period, row.calendar, row.is_longer) == ("civil:2023", "civil", True)
