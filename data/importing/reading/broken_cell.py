"""Cells that the reader gives as empty though they are not, kept by column: a million formulas of a
program that does not calculate take no more than their rows' numbers."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

# What a formula is shown as that was saved without its value, as programs write it that do not
# calculate; and an error of a kind that is not known.
UNSAVED = "#CHƯA TÍNH!"
UNKNOWN = "#VALUE!"
KINDS = {
    *(UNSAVED, UNKNOWN, "#REF!", "#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"),
    *("#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!"),
}
# Of a sheet; no larger one is laid out either.
MOST = 30_000_000


class TooMany(Exception):
    """More cells of a sheet than any that is read."""


class Cells:
    """The broken cells of a sheet, in the order of their rows; rows and columns from 0."""

    def __init__(self) -> None:
        self._rows: dict[int, dict[str, array[int]]] = defaultdict(lambda: defaultdict(_rows))
        self._count = 0

    def add(self, row: int, column: int, text: str) -> None:
        """`text`: what a spreadsheet shows there. Raises TooMany."""
        self._count += 1
        if self._count > MOST:
            raise TooMany
        self._rows[column][text if text in KINDS else _known(text)].append(row)

    def mended(self, values: Sequence, at: int, column: int) -> Sequence:
        """The cells of a column from the row `at` on, with what the reader left out."""
        if column not in self._rows:
            return values
        mended = list(values)
        for text, rows in self._rows[column].items():
            for row in rows[bisect_left(rows, at) : bisect_left(rows, at + len(mended))]:
                mended[row - at] = text
        return mended

    def __iter__(self) -> Iterator[tuple[int, int, str]]:
        """Row, column and what stands there, column by column."""
        for column, texts in self._rows.items():
            for text, rows in texts.items():
                yield from ((row, column, text) for row in rows)


def _rows() -> array[int]:
    return array("I")


def _known(text: str) -> str:
    """LibreOffice has numbers for some."""
    is_numbered = text.startswith("Err:") and text[4:].isdecimal() and len(text) == 7
    return text if is_numbered else UNKNOWN
