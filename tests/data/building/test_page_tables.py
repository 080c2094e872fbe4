"""What pages read grows with units, measures and periods, never with dossiers."""

from __future__ import annotations

from data import statements
from tests.province import asked, dossier, reported, unit

UNITS = [unit("A"), unit("B"), unit("S", "department")]
CELLS = reported("IV.01", "S", "2023-Q3", {"1": {"1": 40, "2": 30}})


def dossiers(times: int) -> list[dict]:
    """Early, late, open, online, handled elsewhere: each of them so many times."""
    return [
        each
        for _ in range(times)
        for each in (
            dossier(finished="2023-07-07"),
            dossier(finished="2023-07-12"),
            dossier(received="2023-08-01", due="2023-08-20"),
            dossier("B", channel="online_self", finished="2023-07-10"),
            dossier("B", answerable_unit="A", finished="2023-07-20"),
            dossier("S", received="2023-05-03", due="2023-05-20", finished="2023-06-30"),
        )
    ]


def rows_by_table() -> dict[str, int]:
    return {
        table: asked(f"select count(*) as number from {table}")[0].number
        for table in statements.every("page_tables")
    }


def test_ten_times_the_dossiers_are_the_same_number_of_rows_in_every_page_table(province):
    province(units=UNITS, dossiers=dossiers(1), cells=CELLS)
    few = rows_by_table()
    province(units=UNITS, dossiers=dossiers(10), cells=CELLS)

    assert asked("select count(*) as number from dossier")[0].number == 60
    assert rows_by_table() == few
    assert few["figure"] > 100
    assert few["due_part"] == 5 * 2  # in months of both calendars
