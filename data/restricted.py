"""Tables of which not everybody may see every row: whole in a file apart, in part in the build.

data/shadows/<table>.sql says what everybody sees of a table, and which right (access.ALLOWED) shows
it whole. While a build is made, such a table lies from its first row on in a database of its own,
one a right: rows that are taken out of a file leave their bytes behind, so the build's file never
holds what is not for everybody.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import duckdb

from data import database, statements

# In the file apart: when the build that it belongs to was made.
SEAL = "part_of_build"


@cache
def tables() -> dict[str, str]:
    """The right that shows a table whole, by table."""
    return {
        table: statements.header(text, "seen_with")
        for table, text in statements.every("shadows").items()
    }


@cache
def rights() -> tuple[str, ...]:
    """Every right that some table is shown whole by; each has a file apart."""
    return tuple(sorted(set(tables().values())))


def beside(build: Path, right: str) -> Path:
    """The file apart of a build, wherever that lies: in a folder of its own, by its right."""
    return build.parent / right / build.name


def place(table: str) -> str:
    """Where a table is to be created while a build is made: apart, if not all of it is public."""
    right = tables().get(table)
    return f"{right}.main.{table}" if right else table


def set_apart(connection: duckdb.DuckDBPyConnection) -> None:
    """Lay the tables with a shadow, which are still empty, into databases of their own.

    Beside the build's file; in memory where it has none. Their names stay what they were.
    """
    main, _ = _current(connection)
    attach(connection)
    made = "select sql from duckdb_tables() where database_name = $main and table_name = $table"
    for table in tables():
        for (text,) in connection.execute(made, {"main": main, "table": table}).fetchall():
            connection.execute(f"drop table {table}")
            connection.execute(text.replace(f"TABLE {table}", f"TABLE {place(table)}", 1))


def attach(connection: duckdb.DuckDBPyConnection) -> None:
    """Open the databases apart, or begin them, beside the one at hand."""
    main, path = _current(connection)
    for right in rights():
        file = beside(Path(path), right) if path else Path(":memory:")
        if path:
            file.parent.mkdir(mode=0o700, exist_ok=True)
        connection.execute(f"attach {database.quoted(file)} as {right}")
    look_in(connection, main, *rights())


def leave_public_part(connection: duckdb.DuckDBPyConnection) -> None:
    """Write into the build what everybody sees of each table that lies apart; the build is full.

    Of a slice only the tables that one of its steps wrote; asked of DuckDB's catalogue they take
    ten times as long.
    """
    main, _ = _current(connection)
    written = connection.execute("select distinct unnest(writes) from step").fetchall()
    for table, text in statements.every("shadows").items():
        if (table,) not in written:
            continue
        whole = re.sub(r"\boriginal\.(\w+)", lambda named: place(named[1]), text)
        database.run(connection, f'create table "{main}".main.{table} as {whole}')
    for right in rights():
        connection.execute(f"create table {right}.main.{SEAL} as select made_at from build")
        connection.execute(f"checkpoint {right}")
    connection.execute("checkpoint")


def look_in(connection: duckdb.DuckDBPyConnection, *databases: str) -> None:
    """Names without a database are looked for in these, the first first."""
    connection.execute(
        "set search_path = '" + ",".join(f'"{each}".main' for each in databases) + "'"
    )


def _current(connection: duckdb.DuckDBPyConnection) -> tuple[str, str | None]:
    """The name and the file of the database at hand."""
    ((name, path),) = connection.execute(
        "select database_name, path from duckdb_databases() "
        "where database_name = current_database()"
    ).fetchall()
    return name, path
