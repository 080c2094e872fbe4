"""Pages of one unit open with the one in most need, else one that has figures; they do not know
more than the files.
"""

from __future__ import annotations

import pytest

import queries
from figures import wording
from pages.working_group.gap import panel
from pages.working_group.unit import unit_verdict
from tests.province import dossier, unit, whole

NEED = ["lagging", "watch", "recovering", "inconclusive", "typical", "leading", "insufficient"]
MEASURES = pytest.mark.made(measures=["late_of_due"])
LATE = {"finished": "2023-07-12"}


LATE_OF_DUE = "late_of_due"


@MEASURES
def test_where_none_is_judged_they_open_with_the_first_unit_that_had_cases(province):
    province(
        units=[*(unit(code, "department") for code in "ABCD"), unit("E", "district")],
        dossiers=[dossier(code) for code in "EDC"],
        coverage=[whole(code, "2023-06-15", "2023-09-14") for code in "BCDE"],
    )

    (row,) = queries.run("opening_unit", period="2023-Q3", measure=LATE_OF_DUE)
    assert row.unit_code == "C", "A sent nothing, B had no case"
    assert queries.run("opening_unit", period="2022-Q3", measure=LATE_OF_DUE) == []
    compared = queries.run("comparable_units", period="2023-Q3", measure=LATE_OF_DUE, before=None)
    assert [each.unit_code for each in compared] == ["C", "D"], "of its level E is alone"


def test_two_units_are_compared_from_one_that_has_something_to_be_compared_with():
    c, d, e = ({"unit_code": code} for code in "CDE")

    assert panel.opening_unit([d], [c, d]) == "D"
    assert panel.opening_unit([e], [c, d]) == "C"
    assert (panel.opening_unit([e], []), panel.opening_unit([], [])) == ("E", None)


@pytest.mark.parametrize("period", ["2023-Q3", "2022-Q4", "2023-09"])
@pytest.mark.parametrize("measure", [LATE_OF_DUE, "online_share"])
def test_where_some_are_judged_they_open_with_the_one_in_most_need(period, measure, demo):
    (row,) = queries.run("opening_unit", period=period, measure=measure)
    judged = {
        each.unit_code: each
        for each in queries.run("verdicts", period=period)
        if each.measure == measure and each.denominator
    }
    named = [each for each in judged.values() if each.state == row.state]

    def beyond(each):
        return each.excess / each.window_months

    assert row.state == min((each.state for each in judged.values()), key=NEED.index)
    assert beyond(judged[row.unit_code]) == max(map(beyond, named))


def test_a_unit_most_of_whose_work_nobody_else_has_is_set_beside_its_own_past(demo):
    periods = queries.run("periods")
    (period,) = [row for row in periods if row.period == "2023-Q3"]
    asked = {"period": "2023-Q3", "measure": LATE_OF_DUE}
    offices = {row.unit_code: row for row in queries.run("units", period="2023-Q3")}

    for code, against in (("SXD", "2022-Q3"), ("616", "peers")):
        rows = queries.run("gap", unit=code, **asked)
        assert panel.first_choice(offices[code], period, periods, rows) == against
    assert panel.first_choice(offices["616"], period, periods, []) == "2022-Q3"


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
    assert unit_verdict._whose_step([row | {"is_step_told": True}]).value == "chưa rõ"


def test_whose_step_divides_the_late_as_the_page_of_a_procedure_does():
    told = {"ready_unknown": 4, "closed_late": 29, "is_step_told": True}
    own = told | {"step": "own", "numerator": 76}
    another = told | {"step": "at_another", "numerator": 5, "closed_late": 2, "other_name": "B"}

    alone = unit_verdict._whose_step([own])
    assert alone.value == "43/76"
    assert [str(each) for each in alone.made_of if each] == [
        "ở khâu giải quyết của chính đơn vị",
        "29 chỉ chậm kết thúc trên hệ thống",
        "0 ở khâu của nơi khác",
        "4 chưa rõ: không ghi ngày có kết quả",
    ]
    both = unit_verdict._whose_step([own, another])
    assert both.value == "43/81" and "3 ở khâu của nơi khác: B (3)" in both.made_of


@MEASURES
def test_a_commune_is_told_apart_by_its_district_and_without_one_by_its_name_alone(province):
    province(
        units=[unit("A", "commune"), unit("H"), unit("B", "commune", parent_code="H")],
        dossiers=[dossier("A"), dossier("B")],
    )

    names = wording.unit_options(queries.run("units", period="2023-Q3"))
    assert names == {"H": "Đơn vị H", "A": "Đơn vị A", "B": "Đơn vị B (H)"}


def test_the_provinces_targets_stand_in_one_line_beside_what_is_judged():
    verdict = {
        "state": "typical",
        "period": "2023-Q3",
        "target_tag": "unmet",
        "official_kind": "official",
        "official_target": 0.5,
        "official_is_simulated": False,
        "path_tag": "off_path",
        "adopted_target": 0.3,
        "adopted_is_simulated": True,
    }
    _, line = unit_verdict.chips(verdict, "Trực tuyến", is_finished=True)

    assert str(line).replace("\xa0", " ") == (
        "Trực tuyến · chỉ tiêu của tỉnh 50% · lộ trình của tỉnh 30% (mô phỏng) "
        "· đánh giá Quý III/2023"
    )
