"""Cells of an old Excel workbook (.xls) with an error; its formulas are always saved with a value.

Records as in measuring_old, which has looked through the file before.
"""

from __future__ import annotations

from data.importing.reading.broken_cell import UNKNOWN, Cells
from data.importing.reading.container import Container
from data.importing.reading.measuring_old import BEGINS_AT, LONG, ONE, OVER, PAIR, STREAMS

# Records: a truth or an error; a formula, in the manner of three versions.
TRUTH, FORMULAS = 0x0205, (0x0006, 0x0206, 0x0406)
# Of a formula what stands for its value where that is no number, and that it is an error.
NO_NUMBER, IS_ERROR = 0xFFFF, 2
NAMES = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def find(content: bytes) -> list[Cells]:
    """Of each sheet, in the order in which the file names them."""
    found = []
    for stream in Container(content).streams(STREAMS):
        found += [_of_sheet(stream, place) for place in _places(stream)]
    return found


def _places(stream: bytes) -> list[int]:
    """Where the sheets begin."""
    places, at = [], 0
    while at + 4 <= len(stream):
        kind, size = PAIR(stream, at)
        if kind == BEGINS_AT:
            places.append(LONG(stream, at + 4)[0])
        elif kind == OVER:
            break
        at += 4 + size
    return places


def _of_sheet(stream: bytes, at: int) -> Cells:
    cells = Cells()
    while at + 4 <= len(stream):
        kind, size = PAIR(stream, at)
        begun = at + 4
        at = begun + size
        if kind == OVER:
            break
        if kind == TRUTH and stream[begun + 7]:
            row, column = PAIR(stream, begun)
            cells.add(row, column, NAMES.get(stream[begun + 6], UNKNOWN))
        elif kind in FORMULAS and _is_error(stream, begun):
            row, column = PAIR(stream, begun)
            cells.add(row, column, NAMES.get(stream[begun + 8], UNKNOWN))
    return cells


def _is_error(stream: bytes, begun: int) -> bool:
    return ONE(stream, begun + 12) == (NO_NUMBER,) and stream[begun + 6] == IS_ERROR
