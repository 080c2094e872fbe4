"""The page of one procedure says at which step its late dossiers were late, and where."""

from __future__ import annotations

import pytest

import queries
from navigation import PAGES
from pages.working_group.procedure import panel, steps
from tests.province import dossier, unit

PAGE = next(entry for entry in PAGES if entry.name == "procedure")
PERIOD = {"period": "2023-Q3"}
LATE = {"finished": "2023-07-20"}
LATE_MEASURES = pytest.mark.made(measures=["late_of_due", "accepted_late_share"])


def told(**late: int):
    by_step = dict.fromkeys(steps.STEPS, 0) | late
    return steps.Late(sum(by_step.values()), by_step, None, None, is_step_told=True)


@LATE_MEASURES
def test_each_late_dossier_stands_in_one_step(province):
    province(
        units=[unit("A"), unit("B"), unit("C")],
        dossiers=[
            dossier("A", result_ready_at="2023-07-10", **LATE),  # in time, told late
            dossier("B", answerable_unit="A", result_ready_at="2023-07-10", **LATE),  # so was this
            dossier("B", answerable_unit="A", result_ready_at="2023-07-20", **LATE),
            dossier("A", result_ready_at="2023-07-20", **LATE),
            dossier("A", finished=None),  # open, and late
            dossier("A", **LATE),  # nobody told when its result was there
            dossier("A", finished="2023-07-10"),  # in time
            dossier("C", finished="2023-07-10"),
        ],
        as_of="2023-09-14",
    )
    (code,) = {
        row.procedure_code
        for row in queries.run("procedures", measure="late_of_due", **PERIOD)
        if row.denominator
    }
    rows = queries.run("procedure_steps", procedure=code, **PERIOD)
    units = queries.run("procedure_units", procedure=code, measure="late_of_due", **PERIOD)

    found = steps.of(rows, units)
    assert found.by_step == {"own": 2, "at_another": 1, "closed_late": 2, "ready_unknown": 1}
    assert found.late == sum(row.numerator for row in units) == 6
    assert found.is_step_told
    assert steps.of(rows, [row for row in units if row.unit_code == "C"]).late == 0


def test_the_steps_of_every_procedure_add_up_to_its_late_dossiers(demo):
    listed = queries.run("procedures", measure="late_of_due", **PERIOD)
    for code in [row.procedure_code for row in listed if row.numerator][::12]:
        rows = queries.run("procedure_steps", procedure=code, **PERIOD)
        units = queries.run("procedure_units", procedure=code, measure="late_of_due", **PERIOD)
        late = {row.unit_code: row.numerator for row in units if row.numerator}
        assert {row.unit_code: row.count_late for row in rows if row.count_late} == late, code
        for row in rows:
            assert sum(row[step] for step in steps.STEPS) == row.count_late


def test_the_heading_names_the_step_at_which_most_were_late():
    assert steps.finding(told(closed_late=3, own=2)) == "Phần lớn chỉ chậm kết thúc trên hệ thống"
    assert steps.finding(told(own=2, at_another=1, closed_late=1)).startswith("Nhiều nhất ở khâu")
    assert steps.finding(told()) == "Không có hồ sơ quá hạn"


def test_of_many_units_those_without_a_late_dossier_are_folded():
    def rows(late: int, none: int):
        return [{"numerator": 1}] * late + [{"numerator": 0}] * none

    assert panel.first_units(rows(2, 15)) == (rows(2, 15), [])
    first, folds = panel.first_units(rows(20, 90))
    assert len(first) == panel.FIRST
    assert [len(others) for _, _, others in folds] == [20 - panel.FIRST, 90]


def test_no_unit_is_named_for_how_many_it_had_late_and_who_had_none_of_its_own_is():
    late = {"late_at_another": 4, "late_closed_late": 1, "late_ready_unknown": 0}
    other = {"unit_name": "Sở A", "numerator": 5, "late_own": 0} | late
    own = other | {"unit_name": "Huyện B", "numerator": 7, "late_own": 2}

    assert panel._where([own, own | {"numerator": 0}]).replace("\xa0", " ") == (
        ", tại 1/2 đơn vị có phát sinh"
    )
    (said,) = panel.none_of_their_own([other, own], is_step_told=True)
    assert said.replace("\xa0", " ") == (
        "Có hồ sơ quá hạn, nhưng không hồ sơ nào ở khâu giải quyết của chính đơn vị: Sở A (5)."
    )
    assert panel.none_of_their_own([other], is_step_told=False) == []
    unknown = other | {"late_ready_unknown": 1}
    assert panel.none_of_their_own([own, unknown, other | {"numerator": 0}], True) == []


def test_it_keeps_the_unit_that_one_came_from(visit, demo):
    opened = visit(PAGE, unit="616", procedure="9.001265", **PERIOD)

    assert "Huyện Sa Thầy (mô phỏng), quá hạn 6,5% (33/508) hồ sơ đến hạn." in opened.said
    assert "Trong 33 hồ sơ quá hạn: 17 ở khâu giải quyết của chính đơn vị" in opened.said
