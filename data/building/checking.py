"""Checks: each is a query that returns the rows that should not exist."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import duckdb

from data import database, statements

SHOWN_ROWS = 3  # where a check's header says nothing else, as "shows"


@dataclass(frozen=True)
class Checked:
    """What one check found; `examples` are the first rows that should not exist."""

    check_name: str
    sentence: str
    severity: str
    count_found: int
    examples: tuple[dict[str, object], ...] = ()

    @property
    def example(self) -> str | None:
        """The first of them, as JSON: it stays in the build."""
        if not self.examples:
            return None
        return json.dumps(self.examples[0], ensure_ascii=False, default=str)

    @property
    def is_blocking(self) -> bool:
        return self.severity == "blocking" and self.count_found > 0


def check(
    connection: duckdb.DuckDBPyConnection, name: str, text: str, is_idle: bool = False
) -> Checked:
    """What one check finds; nothing where it is idle."""
    number = 0
    examples: tuple[dict[str, object], ...] = ()
    if not is_idle:
        counted = database.run(connection, f"select count(*) from ({text})")
        ((number,),) = counted.fetchall()
    if number:
        examples = _examples(connection, text)
    sentence, severity = statements.header(text, "sentence"), statements.header(text, "severity")
    return Checked(name, sentence, severity, number, examples)


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


def _examples(connection: duckdb.DuckDBPyConnection, text: str) -> tuple[dict[str, object], ...]:
    shown = int(statements.header(text, "shows")) if statements.says(text, "shows") else SHOWN_ROWS
    found = connection.execute(text)
    columns = [column for column, *_ in found.description]
    return tuple(
        # The first day of a unit that has always been there is not known, and not shown.
        {
            column: None if value == date.min else value
            for column, value in zip(columns, row, strict=True)
        }
        for row in found.fetchmany(shown)
    )
