"""A build of nothing, in memory: what columns a question has, without any data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from data import access, builds, database, definitions, packs, restricted
from data.building import gathering, sql_steps, steps
from data.building.making import Making
from data.comparing import standing


@contextmanager
def build() -> Iterator[duckdb.DuckDBPyConnection]:
    """Every table and view that a build has, all without a row."""
    known = definitions.load()
    with database.workspace() as connection:
        making = Making(connection, builds.store(), [], packs.KON_TUM, known)
        for step in steps.every(known):
            if step == gathering.tables or step.kind in ("view", "page"):
                step.run(making)
        apart = {right: right for right in restricted.rights()}
        standing.lay(connection, "before_", database.NAME, apart, access.ALLOWED)
        yield connection


def columns(connection: duckdb.DuckDBPyConnection, path: Path) -> dict[str, str]:
    """The columns that a question gives, each with its DuckDB type; what it asks for is NULL.

    Raises WrongQuery where its text does not fit the tables.
    """
    sql = path.read_text(encoding="utf-8")
    with sql_steps.naming(path, sql):
        (statement,) = connection.extract_statements(sql)
        bound = dict.fromkeys(statement.named_parameters)
        described = connection.execute(f"describe {sql}", bound).fetchall()
    return {name: column_type for name, column_type, *_ in described}
