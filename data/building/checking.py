"""Checks: each is a query that returns the rows that should not exist."""

from __future__ import annotations

import json
from dataclasses import dataclass

import duckdb

from data import statements


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


def check(
    connection: duckdb.DuckDBPyConnection, name: str, text: str, is_idle: bool = False
) -> Checked:
    """What one check finds; nothing where it is idle."""
    number, example = 0, None
    if not is_idle:
        ((number,),) = connection.execute(f"select count(*) from ({text})").fetchall()
    if number:
        example = _example(connection, text)
    sentence, severity = statements.header(text, "sentence"), statements.header(text, "severity")
    return Checked(name, sentence, severity, number, example)


def keep(connection: duckdb.DuckDBPyConnection, found: list[Checked]) -> None:
    """Write what checks found into the build."""
    connection.execute(
        """
        insert into check_result by name
        select
            unnest($names) as check_name,
            unnest($sentences) as sentence,
            unnest($severities) as severity,
            unnest($numbers) as count_found,
            unnest($examples) as example
        """,
        {
            "names": [each.check_name for each in found],
            "sentences": [each.sentence for each in found],
            "severities": [each.severity for each in found],
            "numbers": [each.count_found for each in found],
            "examples": [each.example for each in found],
        },
    )


def checked(connection: duckdb.DuckDBPyConnection) -> list[Checked]:
    """The results of the checks that were run on this database."""
    return [Checked(*row) for row in connection.execute("from check_result").fetchall()]


def _example(connection: duckdb.DuckDBPyConnection, text: str) -> str:
    found = connection.execute(text)
    (values,) = found.fetchmany(1)
    row = dict(zip((column for column, *_ in found.description), values, strict=True))
    return json.dumps(row, ensure_ascii=False, default=str)
