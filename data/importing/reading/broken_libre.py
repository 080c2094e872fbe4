"""Cells of a LibreOffice workbook with an error, or with a formula and no value."""

from __future__ import annotations

import xml.parsers.expat
import zipfile
from pathlib import Path
from typing import IO

from data.importing.reading.broken_cell import UNKNOWN, UNSAVED, Cells

PIECE = 1 << 20
CONTENT, FORMULA, ERROR = "content.xml", b":formula=", b':value-type="error"'


def find(path: Path) -> dict[str, Cells]:
    """By the name of its sheet."""
    with zipfile.ZipFile(path) as package:
        with package.open(CONTENT) as stream:
            if not _has_hint(stream):
                return {}
        walk = _Walk()
        parser = xml.parsers.expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = walk.start, walk.end
        parser.CharacterDataHandler = walk.text
        with package.open(CONTENT) as stream:
            parser.ParseFile(stream)
    return walk.found


def _has_hint(stream: IO[bytes]) -> bool:
    rest = b""
    while piece := stream.read(PIECE):
        seen = rest + piece
        if FORMULA in seen or ERROR in seen:
            return True
        rest = piece[-len(ERROR) :]
    return False


class _Walk:
    """From the first tag to the last. Rows and cells may stand for several alike."""

    def __init__(self) -> None:
        self.found: dict[str, Cells] = {}
        self.cells = Cells()
        self.row = self.column = self.rows = self.columns = 0
        self.in_row: list[tuple[int, int, str]] = []
        self.is_error = self.is_unsaved = False
        self.shown = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        said = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        match name.rpartition(":")[2]:
            case "table":
                self.cells, self.row = Cells(), 0
                self.found[said.get("name", "")] = self.cells
            case "table-row":
                self.column, self.rows, self.in_row = 0, _times(said, "rows"), []
            case "table-cell" | "covered-table-cell":
                self.columns, self.shown = _times(said, "columns"), ""
                kinds = [each for key, each in attributes.items() if key.endswith(":value-type")]
                self.is_error = "error" in kinds
                self.is_unsaved = "formula" in said and not kinds

    def text(self, data: str) -> None:
        if self.is_error or self.is_unsaved:
            self.shown += data

    def end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "table-cell" | "covered-table-cell":
                shown = self.shown.strip()
                if self.is_error or (self.is_unsaved and not shown):
                    text = (shown or UNKNOWN) if self.is_error else UNSAVED
                    self.in_row.append((self.column, self.columns, text))
                self.is_error = self.is_unsaved = False
                self.column += self.columns
            case "table-row":
                for column, count, text in self.in_row:
                    for row in range(self.row, self.row + self.rows):
                        for at in range(column, column + count):
                            self.cells.add(row, at, text)
                self.row += self.rows


def _times(said: dict[str, str], of: str) -> int:
    return max(1, int(said.get(f"number-{of}-repeated", 1)))
