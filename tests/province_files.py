"""The files of a small province: a batch's tables, and reference data with the test's own."""

from __future__ import annotations

import csv
import functools
import shutil
from pathlib import Path

import duckdb

from data import inserting, statements
from data.packs import KON_TUM

# What a row's table has beyond its batch.
SAID_BY_THE_BUILD = (
    *(("dossier", "batch_id"), ("form_cell", "batch_id")),
    *(("rejected_row", "batch_id"), ("rejected_row", "is_closed")),
)


def write_batch(folder: Path, tables: dict[str, list[dict]]) -> None:
    """One Parquet file a table, with the columns that a batch has of it.

    Raises duckdb.Error where a row has another column, or a value of another type.
    """
    with _empty().cursor() as connection:
        connection.begin()
        for table, rows in tables.items():
            columns = dict.fromkeys(column for row in rows for column in row)
            told = ({column: row.get(column) for column in columns} for row in rows)
            inserting.insert(connection, table, told)
            connection.sql(f"from {table}").write_parquet(str(folder / f"{table}.parquet"))
        connection.rollback()


@functools.cache
def _empty() -> duckdb.DuckDBPyConnection:
    """The tables, laid once a process: whoever writes rows into them takes them back."""
    connection = duckdb.connect()
    connection.execute(statements.schema())
    for table, column in SAID_BY_THE_BUILD:
        connection.execute(f"alter table {table} drop column {column}")
    return connection


def write_reference(place: Path, tables: dict[str, list[dict]]) -> None:
    """Copy the demonstration's pack into a new folder, these tables in place of its own."""
    shutil.copytree(KON_TUM, place)
    for table, rows in tables.items():
        _write_csv(place / f"{table}.csv", rows)


def _write_csv(path: Path, rows: list[dict]) -> None:
    with path.open(encoding="utf-8") as file:
        columns = next(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
