"""What came from whom: every cell says which of six things it is, and by when it was due."""

from __future__ import annotations

import pytest

import queries
from tests.province import asked, dossier, missing, reported, total, unit, whole

pytestmark = pytest.mark.made(measures=["resolved"])
UNTIL_JUNE = ("2022-12-15", "2023-06-14")
JULY, AUGUST = ("2023-06-15", "2023-07-14"), ("2023-07-15", "2023-08-14")
SEPTEMBER, OCTOBER = ("2023-08-15", "2023-09-14"), ("2023-09-15", "2023-10-14")


def states(source: str = "dossiers", period: str = "2023-Q3") -> dict[str, dict[str, str]]:
    """Unit → month → state."""
    found: dict[str, dict[str, str]] = {}
    for row in queries.run("coverage_matrix", source=source, period=period):
        found.setdefault(row.unit_code, {})[row.stretch] = row.state
    return found


def test_a_month_that_has_not_come_was_not_sent_or_is_not_due_yet(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier()],
        as_of="2023-09-20",
        coverage=[
            whole("A", "2022-12-15", "2023-09-20"),
            whole("B", *UNTIL_JUNE),
            missing("B", *JULY, due_on="2023-07-20"),
            missing("B", *AUGUST),  # no day is set: it is late once the month is over
            missing("B", *SEPTEMBER, due_on="2023-09-25"),
            missing("B", *OCTOBER, due_on=None),
        ],
    )
    found = states()

    assert set(found["A"].values()) == {"present"}
    assert {month: state for month, state in found["B"].items() if state != "present"} == {
        "2023-07": "not_sent",
        "2023-08": "not_sent",
        "2023-09": "not_due",
        "2023-10": "not_due",
    }
    (july,) = [
        row
        for row in queries.run("coverage_matrix", source="dossiers", period="2023-07")
        if row.unit_code == "B" and row.stretch == "2023-07"
    ]
    assert str(july.due_on) == "2023-07-20"
    assert july.is_asked


def test_a_month_is_there_only_if_each_of_its_days_is(province):
    province(
        units=[unit("A")],
        dossiers=[dossier()],
        coverage=[
            whole("A", "2022-12-15", "2023-07-10"),
            missing("A", "2023-07-11", "2023-07-14"),
            whole("A", "2023-07-15", "2023-09-14"),
        ],
    )

    assert states()["A"]["2023-07"] == "not_sent"
    cells = queries.run("coverage_matrix", source="dossiers", period="2023-Q3")
    assert {row.stretch: str(row.came_through) for row in cells if row.came_through} == {
        "2023-07": "2023-07-10"
    }
    assert states()["A"]["2023-06"] == states()["A"]["2023-08"] == "present"


def test_a_unit_is_asked_for_nothing_before_it_was_there_and_after_it_was_gone(province):
    province(
        units=[
            unit("A"),
            unit("GONE", valid_to="2023-06-14"),
            unit("NEW", valid_from="2023-07-15"),
            unit("LONG_GONE", valid_to="2022-06-14"),
        ],
        dossiers=[dossier()],
        coverage=[
            whole("A", "2022-12-15", "2023-09-14"),
            whole("GONE", *UNTIL_JUNE),
            whole("NEW", "2023-07-15", "2023-09-14"),
        ],
    )
    found = states()

    assert "LONG_GONE" not in found
    assert found["GONE"]["2023-06"] == "present" and found["GONE"]["2023-07"] == "not_existing"
    assert found["NEW"]["2023-07"] == "not_existing" and found["NEW"]["2023-08"] == "present"


def test_nobody_is_late_before_anybody_has_sent(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier()],
        coverage=[whole("A", "2023-06-15", "2023-09-14"), whole("B", "2023-07-15", "2023-09-14")],
    )
    found = states()

    assert found["A"]["2023-06"] == found["B"]["2023-06"] == "not_begun"
    assert found["B"]["2023-07"] == "not_sent"


def test_a_ministrys_system_is_asked_of_nobody_but_whom_it_is_known_of(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier()],
        coverage=[
            *(whole(code, "2022-12-15", "2023-09-14") for code in "AB"),
            missing("A", *JULY, "not_connected", source="bo_gtvt", note="giấy phép lái xe"),
        ],
    )
    found = states("bo_gtvt")

    assert list(found) == ["A"]
    assert found["A"]["2023-06"] == "not_begun"
    assert found["A"]["2023-07"] == "not_connected"
    assert found["A"]["2023-08"] == "not_asked"
    (source,) = [row for row in queries.run("coverage_sources") if row.source == "bo_gtvt"]
    assert not source.is_connected and not source.is_counted


def test_the_matrix_agrees_with_the_coverage_of_the_figures(province):
    """An office that nothing is known of is missing here as it is in every count."""
    province(
        units=[unit("A"), unit("B"), unit("SILENT")],
        dossiers=[dossier()],
        coverage=[
            whole("A", "2022-12-15", "2023-09-14"),
            whole("B", *UNTIL_JUNE),
            missing("B", *JULY),
            whole("B", "2023-07-15", "2023-09-14"),
        ],
    )
    quarter = [
        row.state
        for row in queries.run("coverage_matrix", source="dossiers", period="2023-Q3")
        if row.is_asked
    ]
    (whole_province,) = asked(
        "select months_present, months_expected from indicator_total "
        "where measure = 'resolved' and unit_code = '62' and scope = 'with_children' "
        "and period = '2023-Q3'"
    )

    assert total("resolved", unit="SILENT") == (None, None)
    assert quarter.count("present") == whole_province.months_present == 5
    assert len(quarter) == whole_province.months_expected == 9


def test_a_source_that_comes_by_quarters_is_seen_by_quarters(province):
    province(
        units=[unit("S", "department"), unit("A")],
        dossiers=[dossier()],
        as_of="2023-09-17",
        coverage=[
            *(whole(code, "2022-12-15", "2023-09-17") for code in "SA"),
            whole("S", "2022-12-15", "2023-03-14") | {"source": "form:II.06a"},
        ],
        expected=[
            {
                "source": "form:II.06a",
                "source_name": "Biểu II.06a",
                "level": "department",
                "kind": "quarter",
                "starts_on": "2022-12-15",
                "days_to_send": 5,
            }
        ],
    )
    (source,) = [row for row in queries.run("coverage_sources") if row.source == "form:II.06a"]

    assert (source.source_name, source.kind) == ("Biểu II.06a", "quarter")
    assert states("form:II.06a") == {
        "S": {
            "2023-Q1": "present",
            "2023-Q2": "not_sent",  # due on 19/6/2023
            "2023-Q3": "not_due",  # over, and due on 19/9/2023
            "2023-Q4": "not_due",  # running
        }
    }


def test_a_form_that_nobody_is_expected_to_send_is_seen_by_quarters_too(province):
    province(
        units=[unit("S", "department")],
        dossiers=[dossier("S")],
        coverage=[
            whole("S", "2022-12-15", "2023-09-14"),
            whole("S", "2022-12-15", "2023-03-14") | {"source": "form:II.06a"},
        ],
    )

    assert states("form:II.06a")["S"] == {
        "2023-Q1": "present",
        "2023-Q2": "not_asked",
        "2023-Q3": "not_asked",
    }


def test_a_form_is_undeclared_until_somebody_owes_it_or_is_on_record_as_missing(province):
    sent = {
        "units": [unit("S", "department"), unit("T", "department")],
        "dossiers": [],
        "cells": reported("IV.01", "S", "2023-Q3", {"1": {"2": 1, "3": 2, "4": 3}}),
    }
    province(**sent, coverage=[])
    (row,) = queries.run("undeclared_forms", period="2023-Q3")
    assert (row.form, row.count_sent, row.count_due) == ("IV.01", 1, 2)

    province(**sent, coverage=[missing("T", "2023-06-15", "2023-09-14") | {"source": "form:IV.01"}])
    assert queries.run("undeclared_forms", period="2023-Q3") == []


def test_an_agency_of_the_ministry_is_asked_for_nothing(province):
    """Nor is one counted among those who have sent, or not."""
    expected = {
        "source": "dossiers",
        "source_name": "Hồ sơ",
        "level": "department",
        "unit_code": None,
        "kind": "month",
        "starts_on": "2023-06-15",
        "ends_on": None,
        "days_to_send": "5",
        "why_missing": None,
        "note": None,
    }
    province(
        units=[unit("S", "department"), unit("TW", "department", kind="central_agency")],
        dossiers=[dossier("S")],
        coverage=[whole("S", "2022-12-15", "2023-07-14")],
        expected=[expected],
    )

    assert set(states()) == {"S"}
    assert {row.unit_code for row in asked("select unit_code from coverage")} == {"S"}


def test_notes_for_the_keeper_of_the_list_stay_off_the_page_and_what_it_proposes_is_marked(
    province,
):
    owed = {
        "source": "dossiers",
        "source_name": "Hồ sơ",
        "unit_code": "S",
        "kind": "month",
        "starts_on": "2023-06-15",
        "days_to_send": 5,
        "why_missing": None,
        "note": "cần xác nhận: gửi trước ngày 20",
    }
    system = {"source": "bo", "source_name": "Hệ thống", "why_missing": "not_connected"}
    province(
        units=[unit("S", "department")],
        dossiers=[dossier("S")],
        coverage=[whole("S", "2022-12-15", "2023-08-05")],
        as_of="2023-09-14",
        expected=[owed, owed | system],
    )

    cells = queries.run("coverage_matrix", source="dossiers", period="2023-Q3")
    (august,) = [row for row in cells if row.came_through]
    assert (august.stretch, august.state, str(august.came_through)) == (
        *("2023-08", "not_sent"),
        "2023-08-05",
    )
    assert {row.note for row in cells} == {None}
    unseen = {
        (row.source, row.is_proposed): row
        for row in queries.run("out_of_sight", period="2023-08")
        if "2023-08" in row.months
    }
    assert set(unseen) == {("bo", True), ("dossiers", False)}
    assert str(unseen["dossiers", False].came_through) == "2023-08-05"
    assert unseen["dossiers", False].months_of_period == ["2023-08"]
