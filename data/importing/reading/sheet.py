"""What every file becomes: sheets of text cells, row by row.

A sheet shows its first rows; its columns are loaded once it is known which are wanted. Every row
of the file has a place in the loaded table, so a row number here is the row number there.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

import duckdb

HEAD_ROWS = 60
# More of a cell than any heading is long.
LONGEST_IN_HEAD = 1_000


class Sheet(ABC):
    """`head`: the first rows, a list of cells each (None: empty), long ones cut. `name`: None where
    files have none."""

    name: str | None
    head: list[list[str | None]]

    @abstractmethod
    def load(self, connection: duckdb.DuckDBPyConnection, table: str, columns: list[int]) -> None:
        """Make a table of every row with these columns (0 is the first) as c0, c1, …, in order.

        Raises WrongFile.
        """

    @property
    def width(self) -> int:
        return max((len(row) for row in self.head), default=0)
