"""A form as it was reported, cell by cell, beside what the dossiers come to."""

from __future__ import annotations

import queries
from tests.province import dossier, reported, unit


def cells(**asked) -> dict[tuple[str, str], tuple]:
    return {
        (row.row_label, row.column_code): (row.reported, row.counted, row.difference)
        for row in queries.run("form_cells", period="2023-Q3", **asked)
    }


def test_a_cell_differs_by_what_was_reported_less_what_was_counted(province):
    province(
        units=[unit("A", "department"), unit("B", "department")],
        dossiers=[
            dossier(finished="2023-07-07", channel="online_self"),
            dossier(finished="2023-07-11", channel="direct"),
        ],
        cells=reported("II.06a", "A", "2023-Q3", {"Chứng thực": {"4": 3, "5": 1, "10": 1}}),
    )
    found = cells(unit="A")

    assert found["Chứng thực", "4"] == (3, 1, 2)
    assert found["Chứng thực", "5"] == (1, 1, 0)
    assert found["Chứng thực", "10"] == (1, 1, 0)
    assert found["Chứng thực", "8"] == (None, 1, None)  # left blank: unknown, not 0
    assert found["Chứng thực", "3"][2] is None  # a sum of which (6) is unknown
    assert cells() == cells(unit="B") == {}
    (gap,) = queries.run("form_gaps", period="2023-Q3")
    assert (gap.unit_code, gap.count_cells, gap.count_different) == ("A", 3, 1)


def test_a_cell_is_told_by_the_forms_own_words(province):
    province(
        units=[unit("62", "province"), unit("A", "department")],
        dossiers=[dossier(finished="2023-07-07")],
        cells=[
            *reported("II.06c", "62", "2023-Q3", {"I/Chứng thực": {"8": 1}}),
            *reported("01/PCTN", "62", "2023-Q3", {"7": {"SL": 5}}),
        ],
    )
    told = {
        (row.form, row.row_code, row.column_code): row
        for row in queries.run("form_cells", period="2023-Q3")
    }
    early = told["II.06c", "I/Chứng thực", "8"]
    inspections = told["01/PCTN", "7", "SL"]

    assert early.row_label == "Chứng thực"
    assert early.section_title
    assert early.column_label == "Số hồ sơ đã giải quyết, Trước hạn"
    assert early.measure == "resolved_early"
    assert (early.reported, early.counted, early.difference) == (1, 1, 0)
    assert inspections.row_label != "7" and not inspections.row_label.isascii()
    assert (inspections.reported, inspections.counted, inspections.difference) == (5, None, None)


def test_a_period_with_forms_alone_can_be_chosen(province):
    province(
        units=[unit("A", "department")],
        dossiers=[dossier()],
        cells=reported("II.06a", "A", "2022-Q1", {"Chứng thực": {"7": 5}}),
    )

    assert "2022-Q1" in {row.period for row in queries.run("periods")}
    assert [row.period for row in queries.run("stated_periods", unit="A")] == ["2022-Q1"]
