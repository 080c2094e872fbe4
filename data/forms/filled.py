"""What was read of a form that came back: figures taken, and cells that were not, with why."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Cell:
    """One figure that was taken."""

    row_code: str
    column_code: str
    value: Decimal


@dataclass(frozen=True)
class Rejected:
    """One cell that was not taken: its place (from 1, as a spreadsheet counts) and why."""

    sheet: str
    row_number: int
    column_number: int
    heading: str
    field: str
    given: str
    reason: str
    candidates: list[str] = dataclasses.field(default_factory=list)


@dataclass(frozen=True)
class Filled:
    """What a workbook of ours says. Blank cells are unknown and not here; 0 is a figure.

    `is_demonstration`: filled with simulated figures, so never for a store of real data.
    """

    form: str
    version: str
    unit_code: str
    unit_name: str
    period: str
    starts_on: date
    ends_on: date
    is_demonstration: bool
    cells: list[Cell]
    rejected: list[Rejected]

    @property
    def source(self) -> str:
        """What a newer file of the same form replaces, for its unit and period."""
        return f"form:{self.form}"

    @property
    def count_in(self) -> int:
        """Entered cells that are not blank: all of them are taken or rejected."""
        return len(self.cells) + len(self.rejected)
