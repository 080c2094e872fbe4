"""How much the tables of a LibreOffice workbook take when they are laid out, each cell and row as
often as it is repeated."""

from __future__ import annotations

import contextlib
import xml.parsers.expat
from dataclasses import dataclass
from typing import IO

# What the reader was seen to take: for each place of the rectangle, for each text besides its
# letters; and it holds every text twice.
PLACE, TEXT, COPIES = 64, 64, 2
# What it keeps of a cell as text; and the kinds of cells whose shown text it does not read.
KEPT = ("string-value", "date-value", "time-value", "formula")
NUMBERS = ("float", "percentage", "currency", "boolean")


class TooMuch(Exception):
    """What was counted so far is more than was asked about."""


@dataclass
class Measured:
    """`cells`: of the largest rectangle; `places`: of all of them; `texts`: bytes of all texts."""

    cells: int = 0
    places: int = 0
    texts: int = 0
    count_texts: int = 0

    @property
    def laid_out(self) -> int:
        return PLACE * self.places + TEXT * self.count_texts + COPIES * self.texts


def of_content(stream: IO[bytes], most: int) -> Measured:
    """Of all its tables; those after more than `most` bytes are left out. Raises ExpatError."""
    walk = _Walk(most)
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = walk.start, walk.end
    parser.CharacterDataHandler = walk.text
    with contextlib.suppress(TooMuch):
        parser.ParseFile(stream)
    return walk.measured


class _Walk:
    """From the first tag to the last: the rectangle of the filled cells of each table."""

    def __init__(self, most: int):
        self.measured, self.most = Measured(), most
        self.width = self.height = self.filled_height = 0
        self.row_width = self.filled_width = self.rows = self.row_texts = self.row_count = 0
        self.cells = self.letters = 0
        self.is_number = False
        self.table = 0  # places of the table so far

    def start(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rsplit(":", 1)[-1]
        said = {key.rsplit(":", 1)[-1]: value for key, value in attributes.items()}
        if kind == "table":
            self.width = self.height = self.filled_height = self.table = 0
        elif kind == "table-row":
            self.row_width = self.filled_width = self.row_texts = self.row_count = 0
            self.rows = _times(said.get("number-rows-repeated"))
        elif kind in ("table-cell", "covered-table-cell"):
            self.cells = _times(said.get("number-columns-repeated"))
            self.row_width += self.cells
            self.letters = sum(len(said[each].encode()) for each in KEPT if each in said)
            self.is_number = said.get("value-type") in NUMBERS
            if "value-type" in said:
                self.filled_width = self.row_width
        elif kind == "p":
            self.filled_width = self.row_width
        elif kind == "s" and not self.is_number:
            self.letters += _times(said.get("c"))

    def text(self, data: str) -> None:
        if not self.is_number:
            self.letters += len(data.encode())

    def end(self, name: str) -> None:
        kind = name.rsplit(":", 1)[-1]
        if kind in ("table-cell", "covered-table-cell") and self.letters:
            self.row_texts += self.cells * self.letters
            self.row_count += self.cells
            self.letters = 0
        elif kind == "table-row":
            self._end_row()

    def _end_row(self) -> None:
        self.height += self.rows
        if not self.filled_width:
            return
        measured = self.measured
        self.width, self.filled_height = max(self.width, self.filled_width), self.height
        measured.places -= self.table
        self.table = self.width * self.filled_height
        measured.places += self.table
        measured.cells = max(measured.cells, self.table)
        measured.texts += self.rows * self.row_texts
        measured.count_texts += self.rows * self.row_count
        if measured.laid_out > self.most:
            raise TooMuch


def _times(said: str | None) -> int:
    """How often something is repeated: no number below one makes less of what there is."""
    return max(1, int(said or 1))
