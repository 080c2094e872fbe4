"""What one with certain rights sees of an attached build, under names of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path

import duckdb

from data import database, restricted, statements

# The tables that questions compare.
COMPARED = (
    *("batch", "build", "figure", "listed_period", "listed_unit"),
    *("province_objective", "verdict", "verdict_reason"),
)


def lay(
    connection: duckdb.DuckDBPyConnection,
    prefix: str,
    name: str,
    apart: Mapping[str, str],
    held: Collection[str],
) -> None:
    """Make a view <prefix><table>, where names are made at hand, of each table that is compared.

    `name` is the database that the build is attached as, `apart` those of its parts by their right,
    `held` the rights of who looks. A build of which only some stages were made lacks tables.
    """
    there = _tables(connection, [name, *apart.values()])
    for table in COMPARED:
        if table in there:
            connection.execute(f"create view {prefix}{table} as {_seen(table, name, apart, held)}")


def attach_apart(
    connection: duckdb.DuckDBPyConnection, build: Path, name: str, held: Collection[str]
) -> dict[str, str]:
    """Attach the parts that are there and that `held` shows; their databases by their right."""
    attached = {}
    for right in restricted.rights():
        part = restricted.beside(build, right)
        if right in held and part.is_file():
            connection.execute(f"attach {database.quoted(part)} as {name}_{right} (read_only)")
            attached[right] = f"{name}_{right}"
    return attached


def _tables(connection: duckdb.DuckDBPyConnection, names: list[str]) -> set[str]:
    found = connection.execute(
        "select table_name from duckdb_tables() where list_contains($names, database_name)",
        {"names": names},
    ).fetchall()
    return {table for (table,) in found}


def _seen(table: str, name: str, apart: Mapping[str, str], held: Collection[str]) -> str:
    """The text of what is seen of a table: whole, or as its scope says (data/scopes)."""
    scope = statements.every("scopes").get(table)
    if scope and statements.header(scope, "seen_with") not in held:
        return re.sub(r"\boriginal\.(\w+)", rf'"{name}".main.\1', scope)
    return f'from "{apart.get(restricted.tables().get(table, ""), name)}".main.{table}'
