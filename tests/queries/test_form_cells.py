"""A form as it was reported, cell by cell, beside what the dossiers come to."""

from __future__ import annotations

import queries
from tests.province import dossier, form_cell, unit


def cells(**asked) -> dict[tuple[str, str, str], tuple]:
    return {
        (row.form, row.row_code, row.column_code): (row.reported, row.counted, row.difference)
        for row in queries.run("form_cells", period="2023-Q3", **asked)
    }


def test_a_cell_differs_by_what_was_reported_less_what_was_counted(province):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier(finished="2023-07-10"), dossier(finished="2023-07-11")],
        forms=[
            form_cell("A", "7", 5),
            form_cell("A", "10", 1),
            form_cell("A", "14", 3),  # no dossier tells it
            form_cell("B", "7", 0),
        ],
    )

    assert cells(unit="A") == {
        ("II.06a", "total", "7"): (5, 2, 3),
        ("II.06a", "total", "10"): (1, 1, 0),
        ("II.06a", "total", "14"): (3, None, None),
    }
    assert cells(unit="B") == {("II.06a", "total", "7"): (0, 0, 0)}
    assert cells() == {}
    gaps = {row.unit_code: row for row in queries.run("form_gaps", period="2023-Q3")}
    assert (gaps["A"].count_cells, gaps["A"].count_compared, gaps["A"].count_different) == (3, 2, 1)
    assert gaps["B"].count_different == 0


def test_the_provinces_form_speaks_for_all_its_offices(province):
    province(
        units=[unit("62", "province"), unit("A"), unit("B")],
        dossiers=[dossier("A", finished="2023-07-10"), dossier("B", finished="2023-07-10")],
        forms=[form_cell("62", "7", 2, form="II.06c")],
    )

    assert cells() == {("II.06c", "total", "7"): (2, 2, 0)}
    assert [row.count_reported for row in queries.run("stated_periods")] == [1]


def test_a_period_with_forms_alone_can_be_chosen(province):
    province(
        units=[unit("A")],
        dossiers=[dossier()],
        forms=[form_cell("A", "7", 5, period="2022-Q1")],
    )

    assert "2022-Q1" in {row.period for row in queries.run("periods")}
