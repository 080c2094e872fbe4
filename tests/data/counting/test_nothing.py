"""Nothing came and nothing happened are different news, from the source file to the totals."""

from __future__ import annotations

import pytest

import queries
from tests.province import dossier, procedure, total, unit, whole

pytestmark = pytest.mark.made(
    measures=["late_of_due", "received_new", "open", "carried_over", "to_handle"]
)
MISSING = {"is_present": False, "why_missing": "not_sent"}
JULY, AUGUST, SEPTEMBER = (
    ("2023-06-15", "2023-07-14"),
    ("2023-07-15", "2023-08-14"),
    ("2023-08-15", "2023-09-14"),
)
BEFORE = ("2022-12-15", "2023-06-14")


def figure(measure: str, code: str = "A", period: str = "2023-Q3") -> queries.Row:
    rows = queries.run("units_by_measure", measure=measure, period=period)
    (row,) = [row for row in rows if row.unit_code == code]
    return row


def test_where_no_dossier_arose_the_counts_are_zero_and_the_share_has_no_value(province):
    province(units=[unit("A"), unit("B")], dossiers=[dossier("B")])

    late = figure("late_of_due")
    assert (late.numerator, late.denominator, late.value) == (0, 0, None)
    assert figure("received_new").value == 0
    assert figure("open").value == 0


def test_where_none_was_late_the_share_is_zero(province):
    province(units=[unit("A")], dossiers=[dossier(finished="2023-07-10")])

    late = figure("late_of_due")
    assert (late.numerator, late.denominator, late.value) == (0, 1, 0)


@pytest.mark.parametrize("measure", ["late_of_due", "received_new", "open", "to_handle"])
def test_where_nothing_came_the_counts_are_unknown(province, measure):
    """Also where dossiers of that unit are known: what came is not whole."""
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier("A"), dossier("B")],
        coverage=[whole("B", "2022-12-15", "2023-09-14")],
    )

    row = figure(measure)
    assert (row.numerator, row.denominator, row.value) == (None, None, None)
    assert (row.months_present, row.months_expected) == (0, 3)


def test_of_a_period_that_came_in_part_only_the_whole_months_are_counted(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(received="2023-07-03", due="2023-07-10"),
            dossier(received="2023-07-20", due="2023-07-27"),
            dossier(received="2023-07-20", due="2023-07-27", finished="2023-07-21"),
        ],
        coverage=[
            whole("A", *BEFORE),
            whole("A", *JULY) | MISSING,
            whole("A", *AUGUST),
            whole("A", *SEPTEMBER),
        ],
    )

    late = figure("late_of_due")
    assert (late.numerator, late.denominator) == (1, 2)
    assert (late.months_present, late.months_expected) == (2, 3)
    assert figure("late_of_due", period="2023-07").numerator is None
    assert figure("received_new").value == 2


def test_a_stock_is_unknown_where_its_own_month_did_not_come(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier(code, received="2023-06-01") for code in ("A", "B")],
        coverage=[
            whole("A", *BEFORE),
            whole("A", *JULY),
            whole("A", *AUGUST),
            whole("A", *SEPTEMBER) | MISSING,
            whole("B", *BEFORE),
            whole("B", *JULY) | MISSING,
            whole("B", *AUGUST),
            whole("B", *SEPTEMBER),
        ],
    )

    assert total("open", unit="A") == (None, None)
    assert total("carried_over", unit="A") == (1, None)
    assert total("open", unit="B") == (1, None)
    assert total("carried_over", unit="B") == (None, None)
    assert total("to_handle", unit="B") == (None, None)


def test_a_month_with_a_day_missing_did_not_come(province):
    days = ("2022-12-15", "2023-07-13"), ("2023-07-15", "2023-09-14")
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier("A"), dossier("B")],
        coverage=[
            *(whole("A", *each) for each in days),
            *(whole("B", *each) for each in (("2022-12-15", "2023-07-14"), days[1])),
        ],
    )

    assert figure("received_new", "A", "2023-07").value is None
    assert figure("received_new", "B", "2023-07").value == 1


def test_a_running_month_is_whole_when_it_came_up_to_today(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier("A"), dossier("B")],
        coverage=[
            whole("A", "2022-12-15", "2023-07-31"),
            whole("B", "2022-12-15", "2023-07-30"),
        ],
        as_of="2023-07-31",
    )

    assert figure("open", "A", "2023-08").value == 1
    assert figure("open", "B", "2023-08").value is None


def test_a_period_that_began_before_the_data_did_is_not_whole(province):
    province(
        units=[unit("A")],
        dossiers=[dossier(received="2023-07-20", due="2023-07-27")],
        coverage=[whole("A", "2023-07-15", "2023-09-14")],
    )

    late = figure("late_of_due")
    assert (late.numerator, late.denominator) == (1, 1)
    assert (late.months_present, late.months_expected) == (2, 3)
    assert figure("carried_over").value is None
    assert "2023-Q2" not in [row.period for row in queries.run("periods")]


def test_an_area_with_one_member_missing_is_what_came_and_says_so(province):
    province(
        units=[
            unit("D"),
            unit("C", "commune", parent_code="D"),
            unit("E", "commune", parent_code="D"),
        ],
        dossiers=[dossier(code) for code in ("D", "C", "E")],
        coverage=[whole(code, "2022-12-15", "2023-09-14") for code in ("D", "C")],
    )
    (area,) = queries.run("districts_by_measure", measure="late_of_due", period="2023-Q3")

    assert (area.numerator, area.denominator) == (2, 2)
    assert (area.units_complete, area.units_expected) == (2, 3)
    assert (area.months_present, area.months_expected) == (6, 9)


def test_an_area_of_which_nothing_came_is_unknown(province):
    province(
        units=[unit("D"), unit("C", "commune", parent_code="D"), unit("B")],
        dossiers=[dossier("B")],
        coverage=[whole("B", "2022-12-15", "2023-09-14")],
    )

    assert total("late_of_due", unit="D", scope="with_children") == (None, None)
    assert total("late_of_due", unit="62", scope="with_children") == (1, 1)


def test_a_ministrys_system_is_a_reason_not_a_zero(province):
    licences = procedure("9.000020", hosted_by="Bộ Giao thông vận tải")
    province(
        units=[unit("A")],
        dossiers=[dossier("A")],
        procedures=[procedure(), licences],
        coverage=[
            whole("A", "2022-12-15", "2023-09-14"),
            whole("A", *JULY)
            | {
                "source": "bo_gtvt",
                "is_present": False,
                "why_missing": "not_connected",
                "note": "cấp, đổi giấy phép lái xe",
            },
        ],
    )

    (unseen,) = queries.run("out_of_sight", period="2023-Q3")
    listed = queries.run("procedures", measure="late_of_due", period="2023-Q3")

    assert (unseen.source, unseen.why_missing) == ("bo_gtvt", "not_connected")
    assert figure("late_of_due").months_present == 3
    assert {row.procedure_code: row.numerator for row in listed} == {
        "9.000010": 1,
        "9.000020": None,
    }


def test_where_a_month_came_in_part_with_something_the_others_make_no_zero(province):
    """The data begin in the middle of a civil month, and all of the quarter's is in its first."""
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier("A", received="2023-08-20"), dossier("B", received="2023-09-20")],
        coverage=[whole(code, "2023-08-15", "2023-10-05") for code in ("A", "B")],
        as_of="2023-10-05",
    )

    assert total("received_new", "civil:2023-Q3") == (None, None)
    assert total("received_new", "civil:2023-Q3", "B") == (1, None)
    assert total("received_new", "civil:2023-09") == (0, None)
    assert total("received_new", "2023-09") == (1, None)
