"""Into a new database: the tables, the reference data, the definitions, every current batch."""

from __future__ import annotations

import graphlib
import re
from datetime import date, datetime
from pathlib import Path

import duckdb

from data import batches, builds, calendar, definitions, faults, statements

REFERENCE_TABLES = (
    "unit",
    "district_tile",
    "unit_succession",
    "target",
    "published_figure",
    "reject_reason",
    "expected_source",
)
# Tables whose rows name the batch that they came with.
OF_A_BATCH = ("dossier", "form_cell", "rejected_row")


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
    calendar.load(connection)
    for table in REFERENCE_TABLES:
        path = reference / f"{table}.csv"
        try:
            connection.execute(
                f"insert into {table} by name select * from read_csv($path, all_varchar = true)",
                {"path": str(path)},
            )
        except duckdb.Error as error:
            raise faults.WrongReference(path, error) from error
    _gather_definitions(connection)
    for batch in current:
        _gather_batch(connection, store, batch)
    as_of = as_of or _latest_day(connection)
    connection.execute(
        "insert into build values (?, ?, ?, ?)",
        [builds.FORMAT, made_at, as_of, current[0].is_demonstration],
    )
    if not _any_received(connection):
        raise faults.NothingCounted(as_of)
    for text in _views_in_order():
        connection.execute(text)


def _gather_definitions(connection: duckdb.DuckDBPyConnection) -> None:
    columns = [row[0] for row in connection.execute("describe measure").fetchall()]
    rows = [vars(each) | {"measure": each.code} for each in definitions.load()]
    places = f"({', '.join('?' * len(columns))})"
    connection.execute(
        f"insert into measure values {', '.join([places] * len(rows))}",
        [row[column] for row in rows for column in columns],
    )


def _gather_batch(connection: duckdb.DuckDBPyConnection, store: Path, batch: batches.Batch) -> None:
    folder = batches.folder_of(store, batch)
    for table in batches.TABLES:
        path = folder / f"{table}.parquet"
        if not path.exists():
            continue
        extra = ", $batch_id as batch_id" if table in OF_A_BATCH else ""
        bound = {"path": str(path)} | ({"batch_id": batch.batch_id} if extra else {})
        try:
            connection.execute(
                f"insert into {table} by name select *{extra} from read_parquet($path)", bound
            )
        except duckdb.Error as error:
            raise faults.DamagedBatch(folder, error) from error
    connection.execute(
        "insert into batch values (?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?)",
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
            batch.count_in,
            batch.count_accepted,
            batch.count_rejected,
            batch.count_superseded,
        ],
    )


def _latest_day(connection: duckdb.DuckDBPyConnection) -> date:
    (day,) = connection.execute(
        "select cast(greatest(max(received_at), max(finished_at)) as date) from dossier"
    ).fetchone()
    if day is None:
        raise faults.EmptyStore(builds.store())
    return day


def _any_received(connection: duckdb.DuckDBPyConnection) -> bool:
    sql = "select count(*) from dossier, build where cast(received_at as date) <= as_of"
    return bool(connection.execute(sql).fetchone()[0])


def _views_in_order() -> list[str]:
    """The texts that create data/views/*.sql, each after those it names under `needs`."""
    texts = statements.every("views")
    needs = {
        name: re.findall(r"\w+", statements.header(text, "needs")) for name, text in texts.items()
    }
    order = graphlib.TopologicalSorter(needs).static_order()
    return [f"create view {name} as {texts[name]}" for name in order]
