"""What the other pages show: a few narrow tables of one build's answers, and reading them back.

A row of figures a measure; a level's units; a unit's months; its procedures against its peers.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import queries
from bench.pages.subject import MEASURE, Subject
from data import database

TABLES = ("figure", "office", "month", "part")
# As many rows and bars as ours have on a screen.
MOST_FIGURES, MOST_BARS = 45, 15


def asked(period: str, subject: Subject) -> dict[str, list[tuple]]:
    """Table by table, what there is to show of a period: a name and two numbers or three."""
    of_unit = {"measure": MEASURE, "unit": subject.unit}
    history = queries.run("measure_history", kind="month", calendar="report", **of_unit)
    ends_on = next(row.ends_on for row in queries.run("periods") if row.period == period)
    gaps = queries.run("gap", period=period, **of_unit)
    largest = sorted(gaps, key=lambda row: -abs((row.handling or 0) + (row.mix or 0)))
    return {
        "figure": [
            (row.title, row.numerator, row.denominator, row.value)
            for row in queries.run("objectives", period=period)
            if row.value is not None
        ][:MOST_FIGURES],
        "office": [
            (row.unit_name, row.numerator, row.denominator, row.value)
            for row in queries.run(
                "units_by_measure", measure=MEASURE, period=period, level=subject.level
            )
        ],
        "month": [
            (row.period, row.numerator, row.denominator, row.value)
            for row in history
            if row.ends_on <= ends_on and row.value is not None
        ],
        "part": [(row.procedure_name, row.handling, row.mix, None) for row in largest[:MOST_BARS]],
    }


class Totals:
    """A database of them, for one server: its own copy, as DuckDB lets one process write."""

    def __init__(self, path: Path) -> None:
        self._held = ExitStack()
        self.connection = self._held.enter_context(database.workspace(path))

    def close(self) -> None:
        self._held.close()

    def fill(self, subject: Subject) -> None:
        """Every period of `subject`."""
        for table in TABLES:
            self.connection.execute(
                f"create table {table} (period text, position integer, name text,"
                " numerator double, denominator double, value double)"
            )
        for period in subject.periods:
            for table, rows in asked(period, subject).items():
                placed = [(period, position, *row) for position, row in enumerate(rows)]
                if placed:
                    self.connection.executemany(
                        f"insert into {table} values (?, ?, ?, ?, ?, ?)", placed
                    )

    def periods(self) -> list[str]:
        """Newest first."""
        found = self.connection.cursor().execute(
            f"select distinct period from {database.NAME}.figure"
        )
        return sorted((period for (period,) in found.fetchall()), reverse=True)

    def of(self, period: str) -> dict[str, list[tuple]]:
        """(name, numerator, denominator, value) by table: a plain query each."""
        cursor = self.connection.cursor()  # a server asks from several threads
        return {
            table: cursor.execute(
                f"select name, numerator, denominator, value from {database.NAME}.{table}"
                " where period = $period order by position",
                {"period": period},
            ).fetchall()
            for table in TABLES
        }
