"""A form beside what the dossiers make of it, cell by cell."""

from __future__ import annotations

import pytest

from tests.data.forms.conftest import open_build, rows_with
from tests.province import asked, dossier, procedure, reported, whole

# One online, early; one direct, open and late; one carried over without a due day, resolved.
DOSSIERS = [
    dossier("S", channel="online_self", finished="2023-07-07"),
    dossier("S", due="2023-07-10"),
    dossier("S", received="2023-05-03", due=None, finished="2023-08-01"),
]
DIFFERING = "from form_against_dossiers where difference <> 0"


@pytest.fixture(scope="module")
def counted(tmp_path_factory):
    with open_build(tmp_path_factory.mktemp("against"), dossiers=DOSSIERS) as connection:
        yield connection


@pytest.fixture
def compared(counted):
    """The cells of II.06a that differ from these dossiers: {(row, column): (reported, counted)}."""

    def of(cells: list[dict]) -> dict[tuple[str, str], tuple]:
        rows = rows_with(counted, cells, DIFFERING)
        return {(row.row_code, row.column_code): (row.reported, row.counted) for row in rows}

    return of


COUNTED = {"4": 1, "5": 1, "6": 1, "8": 1, "9": 1, "10": 0, "12": 0, "13": 1}


def test_a_form_equal_to_its_dossiers_has_no_difference(compared):
    assert compared(reported("II.06a", "S", "2023-Q3", {"chứng THỰC": COUNTED})) == {}


def test_a_cell_that_differs_is_found_and_its_total_with_it(compared):
    cells = reported("II.06a", "S", "2023-Q3", {"Chứng thực": COUNTED | {"5": 3}})

    assert compared(cells) == {("Chứng thực", "3"): (5, 3), ("Chứng thực", "5"): (3, 1)}


def test_a_blank_cell_is_unknown_and_a_missing_row_is_nothing(compared):
    some = {column: value for column, value in COUNTED.items() if column != "5"}
    assert compared(reported("II.06a", "S", "2023-Q3", {"Chứng thực": some})) == {}

    found = compared(reported("II.06a", "S", "2023-Q3", {"Hộ tịch": {"4": 2}}))
    assert found["Hộ tịch", "4"] == (2, 0)
    assert found["Chứng thực", "13"] == (None, 1)


def test_dossiers_that_did_not_all_come_are_not_compared(forms):
    coverage = [whole("S", "2022-12-15", "2023-07-14")]
    cells = reported("II.06a", "S", "2023-Q3", {"Chứng thực": COUNTED | {"5": 3}})

    assert "form_differs_from_dossiers" not in forms(cells, dossiers=DOSSIERS, coverage=coverage)
    assert asked(DIFFERING) == []


def test_a_difference_from_the_dossiers_is_a_warning(forms):
    cells = reported("II.06a", "S", "2023-Q3", {"Chứng thực": {"4": 2}})
    found = forms(cells, dossiers=[dossier("S", channel="online_self")])

    number, example = found["form_differs_from_dossiers"]
    assert (number, example["column_code"], example["difference"]) == (1, "4", "1.000")


def test_a_form_of_a_level_counts_the_offices_of_its_sections(forms):
    """Of a district: its own dossiers, and those of its communes; of the province, all three."""
    dossiers = [dossier("S"), dossier("H"), dossier("H"), dossier("X"), dossier("X"), dossier("X")]
    forms(dossiers=dossiers, procedures=[procedure(field=" Chứng   thực ")], until="count")

    rows = asked("from form_count where column_code = '5' and period = '2023-Q3' order by all")
    assert [(row.form, row.unit_code, row.row_code, row.counted) for row in rows] == [
        ("II.06a", "S", "Chứng thực", 1),
        ("II.06a", "X", "Chứng thực", 3),
        ("II.06b", "H", "I/Chứng thực", 2),
        ("II.06b", "H", "II/Chứng thực", 3),
        ("II.06c", "62", "I/Chứng thực", 1),
        ("II.06c", "62", "II/Chứng thực", 2),
        ("II.06c", "62", "III/Chứng thực", 3),
    ]


def test_a_field_is_one_row_however_its_letters_are_written(forms):
    """And a procedure of which no field is known has its code for a name."""
    fields = {"9.000010": "Hộ tịch", "9.000020": "hộ  TỊCH", "9.000030": " "}
    forms(
        dossiers=[dossier("S", procedure_code=code) for code in fields],
        procedures=[procedure(code, field=name) for code, name in fields.items()],
        until="count",
    )

    rows = asked(
        "select row_code, counted from form_count "
        "where form = 'II.06a' and column_code = '5' and period = '2023-Q3' order by row_code"
    )
    assert [(row.row_code, row.counted) for row in rows] == [
        ("9.000030", 1),
        ("Hộ tịch", 2),
    ]
