"""A pack: the reference tables of a province, one CSV file a table, columns as in schema.sql."""

from __future__ import annotations

import csv
import functools
from collections.abc import Iterable
from pathlib import Path

from data import database, statements
from data.founding.rows import Row

# In the order in which an office goes through them.
TABLES = (
    *("unit", "unit_succession", "unit_alias", "province_label", "unit_context"),
    *("district_tile", "expected_source", "target", "published_figure", "working_day_override"),
)
# Tables that a build reads otherwise than as they are.
OWN_COLUMNS = {
    "unit_alias": ("alias", "unit_code", "note"),
    "working_day_override": ("day", "is_working", "basis"),
}


@functools.cache
def columns() -> dict[str, tuple[str, ...]]:
    """The columns of each table of a pack, in the order of its file."""
    with database.workspace() as connection:
        connection.execute(statements.schema())
        described = {
            table: tuple(row[0] for row in connection.execute(f"describe {table}").fetchall())
            for table in TABLES
            if table not in OWN_COLUMNS
        }
    return described | OWN_COLUMNS


def path_of(folder: Path, table: str) -> Path:
    return folder / f"{table}.csv"


def write(folder: Path, table: str, rows: Iterable[Row]) -> None:
    """A file of one table, in place of an earlier one; what a row does not say is empty."""
    with path_of(folder, table).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns()[table], restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read(folder: Path, table: str) -> list[Row]:
    """The rows of one table, none where the pack has no such file."""
    path = path_of(folder, table)
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
