"""Why rows of a batch were rejected, counted."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data import batches, database

SHOWN = 5


def commonest(store: Path, batch: batches.Batch, reference: Path) -> list[tuple[str, int]]:
    """(reason and column, how many cells), the commonest first."""
    path = batches.folder_of(store, batch) / "rejected_row.parquet"
    if not batch.count_rejected or not path.exists():
        return []
    with database.workspace() as connection:
        connection.execute("set variable path = $path", {"path": database.literal(path)})
        connection.execute(
            "create temp view rejected_row as from read_parquet(getvariable('path'))"
        )
        return count(connection, reference)


def count(connection: duckdb.DuckDBPyConnection, reference: Path) -> list[tuple[str, int]]:
    """The same of a table rejected_row."""
    return connection.execute(
        "select coalesce(title, reason) || coalesce(' (cột “' || heading || '”)', ''), "
        "count(*) as number from rejected_row "
        "left join read_csv($path, all_varchar = true) as known using (reason) "
        f"group by title, reason, heading order by number desc, reason limit {SHOWN}",
        {"path": database.literal(reference / "reject_reason.csv")},
    ).fetchall()
