"""What is wrong in a file of a pack: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from data.founding.rows import Row


@dataclass(frozen=True)
class Mistake:
    """`line` is of the file, from 1; None where it is about the file as a whole."""

    path: Path
    line: int | None
    reason: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.path}, dòng {self.line}" if self.line else str(self.path)
        return f"{place}: {self.reason}. {self.remedy}."


@dataclass(frozen=True)
class Line:
    """A row of a table and where it stands."""

    path: Path
    number: int
    row: Row

    def __getitem__(self, column: str) -> str:
        return self.row[column]

    def wrong(self, reason: str, remedy: str) -> Mistake:
        return Mistake(self.path, self.number, reason, remedy)


Mistakes = Iterator[Mistake]
