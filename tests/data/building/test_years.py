"""Periods and working days are of the years that the data tell of, whichever those are."""

from __future__ import annotations

import pytest

import data
from data import access, build, builds
from data.building import telling
from queries import __main__ as command
from tests.data.importing.sent import csv_file, mapping, reasons, row, take
from tests.province import asked, dossier, reported, total, unit, whole

MEASURES = ["open", "carried_over", "days_to_finish"]


def years() -> tuple[int, int, int]:
    """Of periods the first and the last; of working days the first, with its December before."""
    (found,) = asked(
        "select min(period.year) as first_year, max(period.year) as last_year, "
        "(select 1 + year(min(day)) from working_day) as of_days from period"
    )
    return tuple(found.values())


def unknown_holidays() -> list[str]:
    with data.connect(builds.newest(), access.viewer()) as connection:
        return telling.unknown_holidays(connection)


@pytest.fixture
def of(province):
    """The province of one unit, from these days of receipt on."""

    def make(*received: str, as_of: str, **others) -> str:
        dossiers = [dossier(received=day, due=None) for day in received]
        told = {"until": "counted", "measures": MEASURES, "coverage": []} | others
        return province(units=[unit("A", valid_from="")], dossiers=dossiers, as_of=as_of, **told)

    return make


def test_a_file_of_2010_to_2012_is_taken_whole_and_counted(tmp_path):
    mapping(tmp_path)
    rows = [
        row("HS-1", received="04/01/2010", due="11/01/2010", finished="12/01/2010"),
        row("HS-2", received="02/05/2012", due="09/05/2012", finished="14/09/2012"),
    ]
    assert reasons(take(csv_file(tmp_path / "a.csv", rows))) == []
    build.build(until="counted", measures=["late_of_due", "days_to_finish"])

    assert total("late_of_due", "2010", "616") == (1, 1)
    assert total("days_to_finish", "2010-Q1", "616") == (6, 1)
    assert years()[:2] == (2009, 2024)  # what Kon Tum has in print goes on to 2023


def test_they_go_from_a_year_before_the_first_day_to_a_year_after_the_last(of):
    of("2031-03-01", "2033-05-02", as_of="2034-01-09")

    assert years() == (2030, 2035, 2030)


def test_a_declared_period_and_a_form_are_data_too(of):
    cells = reported("IV.01", "A", "2028-Q1", {"1": {"2": 1}})
    of("2023-03-01", as_of="2023-09-14", coverage=None, cells=cells)

    assert years() == (2021, 2029, 2021)  # coverage: from 15/12/2022


@pytest.mark.parametrize(
    ("others", "is_believed"), [(99, False), (98, True)], ids=["one in a hundred", "one in 99"]
)
def test_one_day_far_before_all_others_is_no_first_day_but_carried_over(of, others, is_believed):
    """Most often a mistyped year; were it a first day, the office would have a century of zeros."""
    quarter = [whole("A", "2023-06-15", "2023-09-14")]
    of("1923-07-03", *["2023-07-03"] * others, as_of="2023-09-14", coverage=quarter)

    assert years()[0] == (1922 if is_believed else 2022)
    assert total("carried_over", "2023-Q3") == (1, None)


def test_what_was_open_before_the_first_period_stops_no_build_and_is_carried_over(of):
    """Checked where every measure is counted: nobody counted what was open on the day before."""
    quarter = [whole("A", "2023-06-15", "2023-09-14")]
    several = ["1923-07-03", *["2023-07-03"] * 99]
    of(*several, as_of="2023-09-14", coverage=quarter, measures=None)

    assert total("carried_over", "2023-Q3") == (1, None)
    assert total("open", "2023-Q3") == (100, None)


def test_a_civil_month_is_whole_when_its_own_days_came(of):
    month = [whole("A", "2023-09-01", "2023-09-30")]
    of("2023-09-04", "2023-09-20", as_of="2023-10-14", coverage=month)

    assert total("open", "civil:2023-09") == (2, None)
    came = asked(
        "select period, numerator from indicator_total where measure = 'open' and "
        "scope = 'own' and period in ('2023-09', '2023-10', 'civil:2023-10') order by period"
    )
    assert [each.numerator for each in came] == [None] * len(came)


def test_no_day_is_before_1900(of):
    of("1900-01-02", as_of="1900-03-14")

    assert years() == (1900, 1901, 1900)


def test_where_no_holidays_are_known_weekends_are_free_and_it_is_said(of):
    of("1900-01-01", as_of="1901-01-31")
    known = asked("select is_working, knows_holidays from working_day where day = '1900-01-01'")
    assert [tuple(each.values()) for each in known] == [(True, False)]

    (said,) = unknown_holidays()
    assert "Chưa biết ngày nghỉ lễ của năm 1900: " in said
    assert "working_day_override.csv" in said


def test_where_they_are_known_nothing_is_said(of):
    of("2023-03-01", as_of="2023-09-14")

    assert unknown_holidays() == []


def test_a_unit_without_a_first_day_has_always_been_there_and_none_is_shown(of, run):
    of("1985-03-01", as_of="1985-09-14", until="page", measures=None)

    status, answered, _ = run(command.main, "units", "--format", "csv")
    assert status == 0 and "A," in answered and "0001" not in answered
