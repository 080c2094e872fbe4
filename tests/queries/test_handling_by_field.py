"""Form II.06 of the whole province, a row a field: by dossiers, and by reports beside them."""

from __future__ import annotations

import queries
from tests.pages.stores import line
from tests.province import dossier, procedure, reported, unit, whole

UNITS = [unit("62", "province"), unit("S", "department"), unit("T", "department"), unit("A")]
LAND = procedure("9.000020", field="Đất đai")
LATE = {"due": "2023-07-10", "finished": "2023-07-12"}


def by_field(period: str = "2023-Q3") -> dict[str, tuple]:
    return {
        row.field: (row.to_handle, row.resolved, row.on_time, row.resolved_late, row.open)
        for row in queries.run("handling_by_field", period=period)
    }


def test_dossiers_and_reports_of_one_field_are_one_row_and_add_up_to_the_province(province):
    """S's dossiers; T's report, which writes the field with other letters."""
    province(
        units=UNITS,
        procedures=[procedure(field="Chứng thực"), LAND],
        dossiers=[
            dossier("S", **LATE),
            dossier("S", received="2023-09-11", due="2023-09-20"),
            dossier("S", procedure_code="9.000020", result_ready_at="2023-07-10 09:00:00", **LATE),
        ],
        coverage=[whole("S", "2022-12-15", "2023-09-14")],
        cells=reported("II.06a", "T", "2023-Q3", {"chứng thực": line(10, 20, 5, 24, 5, 1, 4, 1)}),
    )
    found = by_field()
    whole_province = queries.run("handling_by_level", period="2023-Q3")[-1]

    assert found == {"Chứng thực": (37, 31, 29, 2, 6), "Đất đai": (1, 1, 0, 1, 0)}
    assert [sum(column) for column in zip(*found.values(), strict=True)] == [
        whole_province.to_handle,
        whole_province.resolved,
        whole_province.resolved_early + whole_province.resolved_on_day,
        whole_province.resolved_late,
        whole_province.open,
    ]
    told = {row.field: row for row in queries.run("handling_by_field", period="2023-Q3")}
    assert told["Chứng thực"].origins == ["counted", "reported"]
    assert (told["Đất đai"].closed_late, told["Đất đai"].ready_told) == (1, 1)


def test_reports_stand_where_no_dossier_came(province):
    """Of a quarter the province's own, its sections in one; of a half the quarters of an office:
    what flows is added up, stocks are those of its ends."""
    lines = {f"{section}/Đất đai": line(1, 2, 3, 4, 0, 1, 1, 0) for section in ("I", "II")}
    without_late = {
        key: value for key, value in line(1, 0, 0, 1, 0, 0, 0, 0).items() if key != "10"
    }
    first, second = line(10, 0, 5, 10, 0, 1, 4, 0), line(20, 0, 4, 20, 0, 2, 2, 0)
    province(
        units=UNITS,
        dossiers=[],
        coverage=[],
        cells=[
            *reported("II.06c", "62", "2023-Q3", lines | {"III/Hộ tịch": without_late}),
            *reported("II.06a", "T", "2023-Q3", {"Đất đai": line(9, 9, 9, 9, 9, 9, 0, 0)}),
            *reported("II.06a", "S", "2023-Q1", {"Hộ tịch": first}),
            *reported("II.06a", "S", "2023-Q2", {"Hộ tịch": second}),
        ],
    )

    assert by_field() == {"Đất đai": (12, 10, 8, 2, 2), "Hộ tịch": (1, None, 1, None, 0)}
    assert by_field("2023-H1") == {"Hộ tịch": (35, 33, 30, 3, 2)}
