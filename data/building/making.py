"""What is at hand while a build is made, for each of its steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import duckdb

from data import database
from data.batches import Batch
from data.building.checking import Checked
from data.definitions import Definition


@dataclass(frozen=True)
class Making:
    """`current` batches have a say; `as_of` is the day to call today, None: the latest in them."""

    connection: duckdb.DuckDBPyConnection
    store: Path
    current: list[Batch]
    reference: Path
    definitions: list[Definition]
    made_at: datetime = field(default_factory=lambda: datetime.now().replace(microsecond=0))
    as_of: date | None = None

    # The columns of what stays without rows ("temp table form_figure"): in all builds of one ground
    # the same, so that only the first of them plans its question.
    columns: dict[str, str] = field(default_factory=dict)

    # What checks have found, until it is written; which tables were seen to have a row.
    found: list[Checked] = field(default_factory=list)
    _filled: set[str] = field(default_factory=set)

    @property
    def is_demonstration(self) -> bool:
        return any(batch.is_demonstration for batch in self.current)

    def origin(self, of_real_data: str) -> str:
        """Where counts are from: those of a demonstration are simulated, whatever they count."""
        return "simulated" if self.is_demonstration else of_real_data

    def lacks(self, tables: Iterable[str]) -> bool:
        """Whether one of these tables has no row. None ever loses its last one."""
        return not all(self._has_rows(table) for table in tables)

    def lay_again(self, table: str) -> bool:
        """Make a table without rows, if its columns are known; whether they are."""
        if table in self.columns:
            self.connection.execute(f"create {table} ({self.columns[table]})")
        return table in self.columns

    def remember(self, table: str) -> None:
        """The columns of a table that was just made."""
        described = self.connection.execute(f"describe {table.split()[-1]}").fetchall()
        self.columns[table] = ", ".join(f'"{name}" {kind}' for name, kind, *_ in described)

    def _has_rows(self, table: str) -> bool:
        if table not in self._filled:
            if database.run(self.connection, f"from {table} limit 1").fetchone() is None:
                return False
            self._filled.add(table)
        return True
