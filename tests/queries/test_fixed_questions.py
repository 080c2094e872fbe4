"""People script against five questions: their parameters, first columns and codes stay."""

from __future__ import annotations

import pytest

import queries
from data import access

COLUMNS = {
    "objectives": (
        "measure title origin numerator denominator value qualifier official_target "
        "adopted_target state target_tag path_tag coverage calendar period as_of"
    ),
    "units_by_measure": ("unit_code unit_name level numerator denominator value state target_tag"),
    "measure_history": "period starts_on ends_on numerator denominator value",
    "dossier_list": (
        "dossier_code procedure_code unit_code channel received_at due_at finished_at status"
    ),
}
# Whether each may be absent.
PARAMETERS = {
    "objectives": {"period": False, "unit": True},
    "units_by_measure": {"measure": False, "period": False, "level": True},
    "measure_history": {"measure": False, "unit": True, "kind": False},
    "dossier_list": {"period": True, "unit": True, "procedure": True, "status": True},
}
ASKED = {
    "objectives": {"period": "2023-Q3"},
    "units_by_measure": {"measure": "late_of_due", "period": "2023-Q3"},
    "measure_history": {"measure": "late_of_due", "unit": "H1", "kind": "quarter"},
    "dossier_list": {},
}


@pytest.mark.parametrize("name", COLUMNS)
def test_the_promised_columns_come_first_in_order(name, tied_builds):
    promised = COLUMNS[name].split()
    absent = dict.fromkeys(queries.params(name))

    rows, columns = queries.table(
        queries.text(name), absent | ASKED[name], tied_builds[0], access.viewer()
    )

    assert rows
    assert columns[: len(promised)] == promised


@pytest.mark.parametrize("name", PARAMETERS)
def test_what_was_asked_once_can_be_asked_again(name):
    """A parameter added later may be absent."""
    now = queries.params(name)
    added = {key: optional for key, optional in now.items() if key not in PARAMETERS[name]}

    assert {key: now[key] for key in PARAMETERS[name]} == PARAMETERS[name]
    assert all(added.values())


def test_a_share_is_a_fraction_and_a_plain_count_has_no_denominator(tied_builds):
    rows = queries.run("units_by_measure", measure="late_of_due", period="2023-Q3")
    (row,) = [row for row in rows if row.unit_code == "H1"]
    assert (row.numerator, row.denominator, row.value) == (4, 8, 0.5)

    rows = queries.run("units_by_measure", measure="open", period="2023-Q3")
    (row,) = [row for row in rows if row.unit_code == "H1"]
    assert (row.numerator, row.denominator, row.value) == (4, None, 4)


def test_units_stand_in_administrative_order_and_are_filtered_by_level(tied_builds):
    every = queries.run("units_by_measure", measure="late_of_due", period="2023-Q3")
    communes = queries.run(
        "units_by_measure", measure="late_of_due", period="2023-Q3", level="commune"
    )

    named = ["X1", "X2", "X3", "X4", "X4", "X5"]  # one X4 ended, another began
    assert [row.unit_code for row in every] == ["H1", "H2", "S1", "S2", "S3", *named]
    assert [row.unit_code for row in communes] == named


def test_a_history_is_told_in_order_with_its_days(tied_builds):
    rows = queries.run("measure_history", measure="late_of_due", unit="H1", kind="quarter")

    assert [row.period for row in rows] == ["2023-Q1", "2023-Q2", "2023-Q3"]
    assert [str(rows[2].starts_on), str(rows[2].ends_on)] == ["2023-06-15", "2023-09-14"]
    assert [(row.numerator, row.denominator) for row in rows] == [(0, 0), (2, 2), (4, 8)]
