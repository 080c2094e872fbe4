"""What a cell is shown as that the reader cannot read, and how many of them may be kept in mind."""

from __future__ import annotations

Place = tuple[int, int]  # row and column, from 0

# A formula that was saved without its value, as programs write it that do not calculate.
UNSAVED = "#CHƯA TÍNH!"
# Of an error whose kind is not known.
UNKNOWN = "#VALUE!"
# Of a sheet; in one that has more something is wrong with all of it.
MOST = 200_000


class TooMany(Exception):
    """More cells of a sheet than are kept in mind."""


class Cells(dict[Place, str]):
    """The broken cells of a sheet. Raises TooMany."""

    def add(self, row: int, column: int, text: str) -> None:
        self[row, column] = text
        if len(self) > MOST:
            raise TooMany
