"""What II.06 counts of dossiers of which none has a due day: lateness stays blank, never 0."""

from __future__ import annotations

from data import statements
from tests.province import asked, dossier, procedure, unit, whole

FIELDS = {"9.000010": "Chứng thực", "9.000020": "Đất đai"}
DAYS = [
    {"due": "2023-07-10", "finished": "2023-07-07"},
    {"due": "2023-07-10"},
    {"due": None, "finished": "2023-07-12"},
]
BOUND = {"form": "II.06a", "sender": "STP", "period": "2023-Q3"}


def test_a_row_of_which_no_dossier_has_a_due_day_leaves_lateness_blank(province):
    """(7) and (11) are known all the same; a row in which some have one counts as ever."""
    undated = [each | {"due": None} for each in DAYS]
    province(
        units=[unit("62", "province"), unit("STP", "department")],
        procedures=[procedure(code, field=field) for code, field in FIELDS.items()],
        dossiers=[
            *(dossier("STP", **days) for days in DAYS),
            *(dossier("STP", procedure_code="9.000020", **days) for days in undated),
        ],
        until="count",
    )
    filled = asked(statements.text("forms", "counts_of_form"), BOUND)
    rows = {
        field: {each.column_code: each.counted for each in filled if each.row_code == field}
        for field in FIELDS.values()
    }

    received = {"3": 3, "4": 0, "5": 3, "6": 0}
    handled = {"7": 2, "11": 1}
    lateness = {"8": 1, "9": 1, "10": 0, "12": 0, "13": 1}
    assert rows["Chứng thực"] == received | handled | lateness
    assert rows["Đất đai"] == received | handled


def test_what_is_open_at_the_end_stays_blank_where_the_last_month_did_not_come(province):
    province(
        units=[unit("62", "province"), unit("STP", "department")],
        procedures=[procedure("9.000010", field="Chứng thực")],
        dossiers=[dossier("STP", **days) for days in DAYS[:2]],
        coverage=[whole("STP", "2022-12-15", "2023-08-20")],
        until="count",
    )
    filled = asked(statements.text("forms", "counts_of_form"), BOUND)
    assert {each.column_code: each.counted for each in filled} == {
        **{"3": 2, "4": 0, "5": 2, "6": 0, "7": 1},
        **{"8": 1, "9": 0, "10": 0},
    }
