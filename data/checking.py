"""Checks: each is a query that returns the rows that should not exist."""

from __future__ import annotations

import json
from dataclasses import dataclass

import duckdb

from data import statements


def check(connection: duckdb.DuckDBPyConnection, name: str, text: str) -> None:
    """Run one check and keep what it found."""
    (number,) = connection.execute(f"select count(*) from ({text})").fetchone()
    connection.execute(
        "insert into check_result (check_name, sentence, severity, count_found, example) "
        "values (?, ?, ?, ?, ?)",
        [
            name,
            statements.header(text, "sentence"),
            statements.header(text, "severity"),
            number,
            _example(connection, text) if number else None,
        ],
    )


@dataclass(frozen=True)
class Checked:
    """What one check found; `example` is the first row that should not exist, as JSON."""

    check_name: str
    sentence: str
    severity: str
    count_found: int
    example: str | None

    @property
    def is_blocking(self) -> bool:
        return self.severity == "blocking" and self.count_found > 0


def checked(connection: duckdb.DuckDBPyConnection) -> list[Checked]:
    """The results of the checks that were run on this database."""
    return [Checked(*row) for row in connection.execute("from check_result").fetchall()]


def _example(connection: duckdb.DuckDBPyConnection, text: str) -> str:
    found = connection.execute(text)
    row = dict(zip((column for column, *_ in found.description), found.fetchone(), strict=True))
    return json.dumps(row, ensure_ascii=False, default=str)
