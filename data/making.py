"""What is at hand while a build is made, for each of its steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import duckdb

from data.batches import Batch
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

    @property
    def is_demonstration(self) -> bool:
        return self.current[0].is_demonstration

    def origin(self, of_real_data: str) -> str:
        """Where counts are from: those of a demonstration are simulated, whatever they count."""
        return "simulated" if self.is_demonstration else of_real_data
