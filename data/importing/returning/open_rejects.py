"""Rejected rows that nothing newer has closed, of every batch that has a say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data import batches, calendar, database, faults, packs, standing, statements


@dataclass(frozen=True)
class OpenReject:
    """One reason why a row was not taken, with its place as a spreadsheet counts."""

    batch_id: str
    file_name: str
    sheet: str | None
    row_number: int
    column_number: int | None
    heading: str | None
    given: str | None
    reason: str
    title: str
    next_step: str
    candidates: list[str]
    source: str
    mapping: str | None

    @property
    def is_of_a_form(self) -> bool:
        """Whether what is counted is cells, not rows."""
        return self.source.startswith("form:")


def every(store: Path, batch_id: str | None = None) -> list[OpenReject]:
    """The open rejects, newest file first, in the order of their rows. Raises UnknownBatch."""
    known = {batch.batch_id for batch in batches.every(store)}
    if batch_id and batch_id not in known:
        raise faults.UnknownBatch(batch_id)
    with gathered(store) as connection:
        rows = connection.execute(
            statements.text("importing/returning", "open_rejects"), {"batch_id": batch_id}
        ).fetchall()
    return [OpenReject(*row) for row in rows]


@contextmanager
def gathered(store: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """What every file of a store has a say in, as the next build will have it. Raises
    DamagedBatch."""
    with database.workspace() as connection:
        connection.execute(statements.schema())
        connection.execute(
            "insert into reject_reason by name from read_csv($path, all_varchar = true)",
            {"path": str(packs.PROGRAM / "reject_reason.csv")},
        )
        calendar.load_periods(connection)
        connection.execute(statements.text("stages", "arrived"))
        standing.gather(connection, store)
        connection.execute(statements.text("stages", "closed_rejects"))
        yield connection
