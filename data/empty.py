"""A build of nothing, in memory: what columns a question has, without any data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from data import builds, database, definitions, gathering, steps
from data.making import Making


@contextmanager
def build() -> Iterator[duckdb.DuckDBPyConnection]:
    """Every table and view that a build has, all without a row."""
    known = definitions.load()
    with database.workspace() as connection:
        making = Making(connection, builds.store(), [], gathering.REFERENCE, known)
        for step in steps.every(known):
            if step == gathering.tables or step.kind in ("view", "page"):
                step.run(making)
        yield connection


def columns(connection: duckdb.DuckDBPyConnection, sql: str) -> dict[str, str]:
    """The columns that a text gives, each with its DuckDB type; its parameters are bound to NULL.

    Raises duckdb.Error where the text does not fit the tables.
    """
    (statement,) = connection.extract_statements(sql)
    bound = dict.fromkeys(statement.named_parameters)
    described = connection.execute(f"describe {sql}", bound).fetchall()
    return {name: column_type for name, column_type, *_ in described}
