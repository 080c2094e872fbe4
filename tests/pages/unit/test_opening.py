"""The page of one unit opens with one that has figures, and does not know more than the files."""

from __future__ import annotations

import pytest

import queries
from figures import wording
from pages.working_group.unit import unit_verdict
from tests.province import dossier, unit, whole

MEASURES = pytest.mark.made(measures=["late_of_due"])
LATE = {"finished": "2023-07-12"}


@MEASURES
def test_it_opens_with_the_first_unit_of_the_list_of_which_something_came(province):
    province(
        units=[unit("A", "department"), unit("B", "department"), unit("C", "department")],
        dossiers=[dossier("C"), dossier("B")],
        coverage=[whole(code, "2023-06-15", "2023-09-14") for code in "BC"],
    )

    (row,) = queries.run("first_told_of", period="2023-Q3")
    assert row.unit_code == "B"
    assert queries.run("first_told_of", period="2022-Q3") == []


@MEASURES
def test_files_of_one_office_a_dossier_do_not_tell_whose_step_it_was(province):
    units = [unit("A"), unit("B")]
    province(units=units, dossiers=[dossier("A", **LATE), dossier("B", **LATE)])
    (row,) = queries.run("late_by_step", period="2023-Q3", unit="A")
    assert row.is_step_told is False

    province(units=units, dossiers=[dossier("A", **LATE), dossier("B", answerable_unit="A")])
    rows = queries.run("late_by_step", period="2023-Q3", unit="A")
    assert {row.is_step_told for row in rows} == {True}


def test_what_files_do_not_tell_is_said_not_to_be_known():
    row = {"step": "own", "numerator": 7, "ready_unknown": 7, "closed_late": 0}

    unknown = unit_verdict._whose_step([row | {"is_step_told": False}])
    assert unknown.value == "chưa rõ"
    assert "không ghi khâu của ai" in str(unknown.made_of[0])
    assert unit_verdict._whose_step([row | {"is_step_told": True}]).value == "7/7"


@MEASURES
def test_a_commune_is_told_apart_by_its_district_and_without_one_by_its_name_alone(province):
    province(
        units=[unit("A", "commune"), unit("H"), unit("B", "commune", parent_code="H")],
        dossiers=[dossier("A"), dossier("B")],
    )

    names = wording.unit_options(queries.run("units", period="2023-Q3"))
    assert names == {"H": "Đơn vị H", "A": "Đơn vị A", "B": "Đơn vị B (H)"}
