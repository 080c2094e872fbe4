"""What was read of a file: which rows count, which are refused and why; into the batch's folder."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import duckdb

from data import database, inserting, statements
from data.importing.mappings.shape import Mapping
from data.importing.taking import logs
from data.importing.understanding.units import Directory

KEYS = {"dossier": "dossier_code", "procedure": "procedure_code", "unit": "unit_code"}
# The columns that rejected.sql makes.
REJECTED = (
    "sheet varchar, row_number bigint, column_number integer, heading varchar, field varchar, "
    "given varchar, reason varchar, candidates varchar[], mapped varchar, of_unit varchar"
)


def settle(
    connection: duckdb.DuckDBPyConnection, mapping: Mapping, stretch: tuple[date, date] | None
) -> None:
    """Make accepted, refused and rejected_row of read_row. `stretch`: the days the file holds."""
    _refuse_errors(connection, mapping)
    _refuse_outside(connection, mapping, stretch)
    key = KEYS[mapping.target]
    connection.execute("set variable key = $key", {"key": key})
    connection.execute("set variable repeats = $repeats", {"repeats": mapping.repeats})
    order = logs.set_order(connection, mapping)
    connection.execute(
        f"create or replace view keyed as select part, row_number, {key} as row_key, "
        f"{order} as step_at from read_row where is_taken"
    )
    ((rows, keys),) = connection.execute(
        "select count(*), count(distinct row_key) from keyed"
    ).fetchall()
    if rows > keys:
        database.run(connection, statements.text("importing/taking", "repeats"))
        others = " anti join repeated_row using (part, row_number)"
    else:
        connection.execute(
            "create or replace table repeated_row (part integer, row_number bigint, given varchar)"
        )
        others = ""
    connection.execute(f"create or replace view accepted as from read_row{others} where is_taken")
    connection.execute(
        "create or replace table refused as select part, row_number from read_row "
        "where not is_taken union all select part, row_number from repeated_row "
        "where getvariable('repeats') = 'reject'"
    )
    ((refused,),) = connection.execute("select count(*) from refused").fetchall()
    if refused:
        _set_cells(connection, mapping)
        database.run(connection, statements.text("importing/taking", "rejected"))
    else:  # to ask why none was refused takes a tenth of a small file's import
        connection.execute("create or replace table refused_row as from given limit 0")
        connection.execute(f"create or replace table rejected_row ({REJECTED})")


def write(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    mapping: Mapping,
    reference: Path,
    stretch: tuple[date, date] | None,
) -> tuple[date | None, date | None]:
    """Write the batch's Parquet files; returns the stretch of days that it holds, if it does."""
    _write(
        connection,
        folder,
        mapping.target,
        statements.text("importing/taking", f"taken_{mapping.target}"),
    )
    _write(connection, folder, "rejected_row", "from rejected_row")
    if mapping.target != "dossier":
        return None, None
    _write(
        connection,
        folder,
        "named_procedure",
        statements.text("importing/taking", "named_procedure"),
    )
    starts_on, ends_on = stretch or _months_of_receipts(connection)
    for name, value in (("starts_on", starts_on), ("ends_on", ends_on)):
        connection.execute(f"set variable {name} = $value", {"value": value})
    _set_units_there(connection, mapping, reference, starts_on, ends_on)
    _write(connection, folder, "coverage", statements.text("importing/taking", "coverage"))
    _write(connection, folder, "held_unit", statements.text("importing/taking", "held_unit"))
    return starts_on, ends_on


def _refuse_errors(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> None:
    """No row is taken that has an error in a cell of ours: read as blank it would say too much."""
    has_error = " or ".join(f"is_error({name})" for name in mapping.columns)
    connection.execute(
        f"create or replace table error_row as select part, row_number from given where {has_error}"
    )
    connection.execute(
        "update read_row set is_taken = false from error_row "
        "where read_row.part = error_row.part and read_row.row_number = error_row.row_number"
    )


def _refuse_outside(
    connection: duckdb.DuckDBPyConnection, mapping: Mapping, stretch: tuple[date, date] | None
) -> None:
    """Make outside_row. A row known by its place alone is taken for the file's own days only: of
    others nobody can tell whether another file has them too, and they would count twice."""
    connection.execute("create or replace table outside_row (part integer, row_number bigint)")
    if not (stretch and mapping.is_by_row and mapping.holds == "all_of_period"):
        return
    connection.execute(
        "insert into outside_row select part, row_number from read_row "
        "where is_taken and cast(received_at as date) not between $first and $last",
        {"first": stretch[0], "last": stretch[1]},
    )
    connection.execute(
        "update read_row set is_taken = false from outside_row "
        "where read_row.part = outside_row.part and read_row.row_number = outside_row.row_number"
    )


def _set_cells(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> None:
    """Make given_cell: the mapped cells of the refused rows, one a row."""
    each = [
        f"select part, row_number, '{one.name}' as field, {one.name} as given from refused_row"
        for one in mapping.filled
    ]
    connection.execute(
        "create or replace table refused_row as "
        "select given.* from given inner join refused using (part, row_number)"
    )
    connection.execute(f"create or replace table given_cell as {' union all '.join(each)}")


def _write(connection: duckdb.DuckDBPyConnection, folder: Path, table: str, query: str) -> None:
    path = str(folder / f"{table}.parquet")
    connection.execute(
        f"copy ({query}) to $path (format parquet, parquet_version v2)", {"path": path}
    )


def _months_of_receipts(connection: duckdb.DuckDBPyConnection) -> tuple[date, date]:
    """From the report month (15→14) of the first receipt to the last day anything happened on."""
    ((first, last),) = connection.execute(
        "select cast(min(received_at) as date), "
        "cast(greatest(max(received_at), max(finished_at)) as date) from accepted"
    ).fetchall()
    if first.day < 15:
        first = first.replace(day=1) - timedelta(days=1)
    return first.replace(day=15), last


def _set_units_there(
    connection: duckdb.DuckDBPyConnection,
    mapping: Mapping,
    reference: Path,
    starts_on: date,
    ends_on: date,
) -> None:
    """Make unit_there: the units for which the file speaks though none of their rows is in it; and
    one_stop_centre: those that handle nothing, but take dossiers in for others."""
    there = [
        unit
        for unit in Directory(reference).units
        if unit.valid_from <= ends_on and unit.valid_to >= starts_on
    ]
    spoken_for = {
        unit.unit_code
        for unit in there
        if mapping.units_covered == "all"
        and (not mapping.unit_levels or unit.level in mapping.unit_levels)
    }
    centres = {unit.unit_code for unit in there if unit.kind == "one_stop_centre"}
    for table, codes in (("unit_there", spoken_for), ("one_stop_centre", centres)):
        connection.execute(f"create or replace table {table} (unit_code varchar)")
        inserting.insert(connection, table, ({"unit_code": code} for code in codes))
