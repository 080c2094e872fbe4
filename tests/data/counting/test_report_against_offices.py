"""What an area reports is set beside what its offices have, and a check names where they differ."""

from __future__ import annotations

import json

import pytest

from data import statements
from tests.province import asked, dossier, reported, unit, whole

# All measures: checks of counts set one against another.
pytestmark = pytest.mark.made(until="counted")
UNITS = [
    unit("62", "province"),
    unit("S", "department"),
    unit("T", "department"),
    unit("A"),
]
FOUND = "from check_result where check_name = 'report_differs_from_offices'"


def handled(early: int, late: int = 0) -> dict[str, int]:
    return {"8": early, "9": 0, "10": late}


def of_departments(province_said: dict, **theirs: dict) -> list[dict]:
    """The province's section of departments, and what each of them reports."""
    return reported("II.06c", "62", "2023-Q3", {"I/Đất đai": province_said}) + [
        cell
        for code, each in theirs.items()
        for cell in reported("II.06a", code, "2023-Q3", {"Đất đai": each})
    ]


def beside(measure: str) -> list[tuple]:
    rows = asked(
        "select level, reported, summed, units_complete, units_expected "
        f"from ({statements.text('views', 'report_against_offices')}) "
        "where measure = $measure order by level",
        {"measure": measure},
    )
    return [tuple(row.values()) for row in rows]


@pytest.mark.parametrize(
    ("said", "different"),
    [
        (handled(30, 2), []),
        (handled(31, 2), ["on_time_resolved", "resolved", "resolved_early"]),
        # As many in all; one more of them late.
        (handled(29, 3), ["on_time_resolved", "resolved_early", "resolved_late"]),
    ],
)
def test_a_report_that_differs_from_its_offices_is_named(said, different, province):
    cells = of_departments(said, S=handled(20, 2), T=handled(10))
    province(units=UNITS, dossiers=[], coverage=[], cells=cells)

    (result,) = asked(FOUND)
    assert (result.severity, result.count_found) == ("warning", len(different))
    if different:
        example = json.loads(result.example)
        assert (example["unit_code"], example["level"]) == ("62", "department")
        assert example["measure"] == different[0]
        assert float(example["reported"]) - float(example["summed"]) == said["8"] - 30


def test_while_an_office_is_missing_the_two_stand_beside_each_other_and_no_mistake_is_named(
    province,
):
    cells = of_departments(handled(31), S=handled(20))
    province(units=UNITS, dossiers=[], coverage=[], cells=cells)

    assert beside("resolved") == [("department", 31, 20, 1, 2)]
    assert asked(FOUND)[0].count_found == 0


def test_a_centre_that_tells_nothing_is_missed_in_no_report(province):
    cells = of_departments(handled(30), S=handled(20), T=handled(10))
    centre = unit("C", "department", kind="one_stop_centre")
    province(units=[*UNITS, centre], dossiers=[], coverage=[], cells=cells)

    assert beside("resolved") == [("department", 30, 30, 2, 2)]


def test_what_does_not_add_up_by_its_definition_is_set_beside_nothing(province):
    """Of cases in the province's report most are no unit's; who declared is in a unit's."""
    said = {"62": (5, 9), "S": (1, 4), "T": (1, 5), "A": (0, 0)}
    cells = [
        cell
        for code, (cases, declared) in said.items()
        for cell in reported(
            "01/PCTN", code, "2023-Q3", {"44": {"SL": cases}, "40": {"SL": declared}}
        )
    ]
    province(units=UNITS, dossiers=[], coverage=[], cells=cells)

    assert beside("pctn_cases") == []
    assert beside("pctn_declarants") == [("province", 9, 9, 3, 3)]
    assert asked(FOUND)[0].count_found == 0


def test_offices_of_which_dossiers_came_are_added_as_these_count(province):
    province(
        units=UNITS,
        dossiers=[dossier("T", finished="2023-07-07")],
        coverage=[whole("T", "2022-12-15", "2023-09-14")],
        cells=of_departments(handled(21), S=handled(20)),
    )

    assert beside("resolved") == [("department", 21, 21, 2, 2)]


def test_the_province_s_own_form_is_set_beside_those_of_all_its_units(province):
    sent = {"S": 10, "T": 20, "A": 5, "62": 36}
    cells = [
        cell
        for code, number in sent.items()
        for cell in reported("IV.01", code, "2023-Q3", {"1": {"2": 0, "3": number, "4": 0}})
    ]
    province(units=UNITS, dossiers=[], coverage=[], cells=cells)

    assert beside("documents_sent") == [("province", 36, 35, 3, 3)]
    assert "documents" in asked(FOUND)[0].example
