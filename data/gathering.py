"""Into a new database: the tables, the reference data, the definitions, every current batch."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import duckdb

from data import (
    batches,
    builds,
    calendar,
    database,
    definitions,
    faults,
    inserting,
    opening,
    restricted,
    standing,
    statements,
)
from data.forms import tables as form_tables

REFERENCE_TABLES = (
    "unit",
    "district_tile",
    "unit_succession",
    "unit_context",
    "target",
    "published_figure",
    "published_identity",
    "reject_reason",
    "expected_source",
    "score_component",
)


def gather(
    connection: duckdb.DuckDBPyConnection,
    store: Path,
    current: list[batches.Batch],
    reference: Path,
    made_at: datetime,
    as_of: date | None,
) -> None:
    """The tables, the reference data, the definitions, and every current batch."""
    connection.execute(statements.schema())
    restricted.set_apart(connection)
    calendar.load(connection)
    for table in REFERENCE_TABLES:
        path = reference / f"{table}.csv"
        try:
            connection.execute(
                f"insert into {table} by name select * from read_csv($path, all_varchar = true)",
                {"path": database.literal(path)},
            )
        except duckdb.Error as error:
            raise faults.WrongReference(path, error) from error
    _gather_definitions(connection)
    form_tables.load(connection, reference / "forms")
    standing.gather(connection, store)
    connection.execute(statements.text("stages", "form_sent"))
    as_of = as_of or _latest_day(connection, made_at.date())
    connection.execute(
        "insert into build values (?, ?, ?, ?)",
        [opening.FORMAT, made_at, as_of, current[0].is_demonstration],
    )
    connection.execute(statements.text("stages", "expected_coverage"))
    if _is_too_early(connection):
        raise faults.NothingCounted(as_of)
    for name, text in statements.in_order("views").items():
        connection.execute(f"create view {name} as {text}")


def _gather_definitions(connection: duckdb.DuckDBPyConnection) -> None:
    columns = [row[0] for row in connection.execute("describe measure").fetchall()]
    known = [vars(each) | {"measure": each.code} for each in definitions.load()]
    rows = ([row[column] for column in columns] for row in known)
    inserting.insert(connection, "measure", rows)


def _latest_day(connection: duckdb.DuckDBPyConnection, made_on: date) -> date:
    """Of the dossiers; where none came, of what forms and then of what printed figures tell."""
    text = statements.text("stages", "latest_day")
    ((day,),) = connection.execute(text, {"made_on": made_on}).fetchall()
    if day is None:
        raise faults.EmptyStore(builds.store())
    return day


def _is_too_early(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether dossiers came, and all of them later than the day that the build calls today."""
    ((first, as_of),) = connection.execute(
        "select (select min(cast(received_at as date)) from dossier), as_of from build"
    ).fetchall()
    return first is not None and first > as_of
