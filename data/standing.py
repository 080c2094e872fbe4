"""Which rows of which batch stand in a build: what a newer file does to an older one.

A file holds everything of its source (older files of it give way whole), all of a period (their
rows of its units and days give way), or changes (only the newest row of each dossier counts).
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb

from data import batches, database, faults, statements
from data.keeping import whole_days

# What an account counts: the first of these that a batch has.
COUNTED = ("dossier", "procedure", "form_cell")
TAKING = [f"take_{table}" for table in batches.TABLES]
NEEDS = statements.all_named("stages", TAKING, "needs") - {"arriving"}
WRITES = statements.all_named("stages", TAKING, "writes") | {"arrived", "batch"}
# Where neither a list nor the dossiers say what a procedure belongs to; forms count by it.
UNKNOWN_FIELD = "Chưa rõ lĩnh vực"


def gather(connection: duckdb.DuckDBPyConnection, store: Path) -> None:
    """Insert each batch's standing rows, the newest first, and its account.

    Raises DamagedBatch.
    """
    current = {batch.batch_id for batch in batches.current(store)}
    declared = whole_days.read(store)
    for number, kept in enumerate(reversed(batches.every(store))):
        # As if its sender had named a period to that day.
        through = declared.get(kept.batch_id)
        batch = replace(kept, ends_on=through, names_period=True) if through else kept
        connection.execute("set variable whole_through = $day", {"day": through})
        folder = batches.folder_of(store, batch)
        try:
            counts = _take(connection, folder, batch, number, batch.batch_id in current)
        except duckdb.Error as error:
            raise faults.DamagedBatch(folder, error) from error
        _account(connection, batch, counts)
    connection.execute("set variable unknown_field = $field", {"field": UNKNOWN_FIELD})


def _take(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    batch: batches.Batch,
    number: int,
    is_current: bool,
) -> dict[str, int]:
    """The batch's rows that no newer one replaces; how many of each table."""
    for name in ("batch_id", "source", "holds", "starts_on", "ends_on"):
        connection.execute(f"set variable {name} = $value", {"value": getattr(batch, name)})
    connection.execute("set variable is_current = $value", {"value": is_current})
    counts = {}
    for table in batches.TABLES if is_current else ("rejected_row",):
        path = folder / f"{table}.parquet"
        if path.exists():
            connection.execute("set variable path = $path", {"path": database.literal(path)})
            database.run(connection, statements.text("stages", "arriving"))
            taken = database.run(connection, statements.text("stages", f"take_{table}"))
            ((counts[table],),) = taken.fetchall()
    connection.execute(
        "insert into arrived by name select $number as number, "
        "getvariable('batch_id') as batch_id, getvariable('source') as source, "
        "getvariable('holds') as holds, "
        "getvariable('starts_on') as starts_on, getvariable('ends_on') as ends_on, "
        "$names_period as names_period, $is_current as is_current",
        {"number": number, "names_period": batch.names_period, "is_current": is_current},
    )
    return counts


def _account(
    connection: duckdb.DuckDBPyConnection, batch: batches.Batch, counts: dict[str, int]
) -> None:
    standing = next((counts[table] for table in COUNTED if table in counts), 0)
    has_say = standing > 0 or (not batch.count_accepted and _is_newest(connection, batch))
    given_way = batch.count_accepted - standing
    connection.execute(
        "insert into batch (batch_id, source, mapping, file_name, content_hash, holds, starts_on, "
        "ends_on, imported_at, is_current, count_in, count_accepted, count_rejected, "
        "count_superseded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            batch.batch_id,
            batch.source,
            batch.mapping,
            batch.file_name,
            batch.content_hash,
            batch.holds,
            batch.starts_on,
            batch.ends_on,
            batch.imported_at,
            has_say,
            batch.count_in,
            standing,
            batch.count_rejected,
            batch.count_superseded + given_way,
        ],
    )


def _is_newest(connection: duckdb.DuckDBPyConnection, batch: batches.Batch) -> bool:
    """Whether a form of which no cell was taken is the newest of its unit and period all the same:
    what older ones said no longer counts."""
    return bool(
        connection.execute(
            "select 1 from held as own where own.batch_id = $batch_id and not exists ("
            "select 1 from held as newer where newer.source = own.source "
            "and newer.unit_code = own.unit_code and newer.batch_id <> own.batch_id "
            "and newer.starts_on = own.starts_on and newer.ends_on = own.ends_on)",
            {"batch_id": batch.batch_id},
        ).fetchall()
    )
