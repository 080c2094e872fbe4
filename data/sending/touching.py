"""Whether a file of one unit touches what others have here.

Asked once it is read, and the own offices and the newest build lie beside it (own_office, build),
before a row of it is kept.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data import batches, database, statements
from data.disk import moving
from data.importing.finding.files import Found
from data.importing.mappings.shape import Mapping
from data.importing.taking import replacing
from data.rows import Row, rows
from data.sending.faults import TakesOthers

# Of each table of a batch that says something of all units, what of it is of a unit alone.
OWN_PART = {
    "named_procedure": "new_names",
    "coverage": "own_coverage",
    "rejected_row": "own_rejects",
}


def insist_on_older(
    connection: duckdb.DuckDBPyConnection, trial: Path, found: Found, mapping: Mapping
) -> None:
    """That nothing of another unit gives way."""
    for batch in batches.current(trial):
        is_gone = mapping.holds == "everything" or batch.content_hash == found.content_hash
        if is_gone and batch.source == mapping.batch_source:
            _insist_on_own(connection, trial, batch)
    if mapping.target == "dossier":
        _insist_on_codes(connection, trial, found, mapping)


def _insist_on_codes(
    connection: duckdb.DuckDBPyConnection, trial: Path, found: Found, mapping: Mapping
) -> None:
    """That no code is of another unit's dossier, taken or not."""
    others: list[Row] = []
    if replacing.set_older(connection, trial, mapping, found.content_hash):
        others = asked(connection, "others_codes")
    alike = [each for each in batches.every(trial) if each.source == mapping.batch_source]
    paths = [batches.folder_of(trial, each) / "rejected_row.parquet" for each in alike]
    named = [database.literal(path) for path in paths if path.exists() and _names_units(path)]
    if named and not others:
        others = asked(connection, "others_rejected_codes", paths=named)
    if others:
        raise TakesOthers(
            f"{place(others[0])}: hồ sơ {others[0]['given'][:60]} là của đơn vị khác, theo "
            f"tệp đã nhập{more(len(others))}"
        )


def _insist_on_own(
    connection: duckdb.DuckDBPyConnection, trial: Path, batch: batches.Batch
) -> None:
    if _has_others(connection, trial, batch):
        raise TakesOthers(
            f"Tệp này thay tệp {batch.file_name} đã nhập, trong đó có số của đơn vị khác"
        )


def _has_others(connection: duckdb.DuckDBPyConnection, trial: Path, batch: batches.Batch) -> bool:
    """Whether a batch says anything of another unit; so does what nobody knows whose it is."""
    folder = batches.folder_of(trial, batch)
    held, dossiers, refused = (
        folder / f"{table}.parquet" for table in ("held_unit", "dossier", "rejected_row")
    )
    if not held.exists():
        return True
    days = {"starts_on": batch.starts_on, "ends_on": batch.ends_on}
    counts = [asked(connection, "others_held", path=database.literal(held), **days)]
    if dossiers.exists():
        counts.append(asked(connection, "others_dossiers", path=database.literal(dossiers)))
    if refused.exists() and _names_units(refused):
        counts.append(asked(connection, "others_refused", path=database.literal(refused)))
    return any(row["count_others"] for (row,) in counts)


def insist_on_corrected(
    connection: duckdb.DuckDBPyConnection, trial: Path, corrected: pa.Table
) -> None:
    """That the rows that are put right were theirs when they were not taken."""
    known = {batch.batch_id: batch for batch in batches.every(trial)}
    for batch in (known[each.as_py()] for each in corrected["batch_id"].unique()):
        path = batches.folder_of(trial, batch) / "rejected_row.parquet"
        if not path.exists() or not _has_others(connection, trial, batch):
            continue
        if not _names_units(path):
            raise TakesOthers(f"Tệp này sửa {batch.file_name}, là tệp của nhiều đơn vị")
        others = asked(connection, "others_rejects", path=database.literal(path))
        if others:
            raise TakesOthers(
                f"Dòng {others[0]['row_number']} của tệp {batch.file_name}, mà tệp này sửa, "
                f"không phải của đơn vị bạn{more(len(others))}"
            )


def leave_others_alone(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Write the tables of a batch anew without what they say besides its own rows."""
    for table, question in OWN_PART.items():
        path = folder / f"{table}.parquet"
        if not path.exists() or (table == "rejected_row" and not _names_units(path)):
            continue
        aside = path.with_suffix(".new")
        connection.execute(
            f"copy ({statements.text('sending', question)}) to $aside "
            "(format parquet, parquet_version v2)",
            {"path": database.literal(path), "aside": str(aside)},
        )
        moving.over(aside, path)


def asked(connection: duckdb.DuckDBPyConnection, question: str, **bound: object) -> list[Row]:
    return rows(connection.execute(statements.text("sending", question), bound))


def place(row: Row) -> str:
    sheet = f"trang “{row['sheet']}”, " if row["sheet"] else ""
    heading = f", cột “{row['heading']}”" if row["heading"] else ""
    said = f"{sheet}dòng {row['row_number']}{heading}"
    return said[:1].upper() + said[1:]


def more(count: int) -> str:
    return f" (và {count - 1} dòng khác cũng vậy)" if count > 1 else ""


def _names_units(path: Path) -> bool:
    """Whether rows that were not taken say whose they are: of forms they do not."""
    return "of_unit" in pq.read_schema(path).names
