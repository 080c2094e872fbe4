"""How much an old Excel workbook (.xls) takes when it is laid out, found record by record.

A workbook is a stream of records: a number, a length, bytes. Nothing in it is packed, but a text
that cells share is there once, and two cells span a sheet.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from data.importing.reading.container import Container

# What the reader was seen to take: for each place of a rectangle, for each filled cell besides,
# for each text besides its letters; and it holds every text twice.
PLACE, FILLED, TEXT, COPIES = 64, 80, 64, 2
STREAMS = ("Workbook", "Book")
# A file that names more of its sheets' bytes than it has, so many times, is damaged.
MOST_OFTEN = 3
# Records: where a sheet begins and that it is over, how far it says it goes; texts that cells
# share; cells.
BEGINS_AT, OVER, EXTENT, SHARED, CONTINUED = 0x0085, 0x000A, 0x0200, 0x00FC, 0x003C
NAMED, NUMBERS = 0x00FD, 0x00BD
CELLS = frozenset((0x0203, 0x027E, 0x0006, 0x0206, 0x0406, 0x0204, 0x00D6, 0x0205, NAMED, NUMBERS))
TEXTS = (0x0204, 0x00D6, 0x0207)  # that stand in the sheet itself
# Bytes of a letter as the reader keeps it, by how the file writes it: in one byte or in two.
LETTER = {1: 2, 2: 3}
WIDE, WITH_FORMATS, WITH_MORE = 1, 8, 4
ONE, PAIR, LONG = (struct.Struct(each).unpack_from for each in ("<H", "<HH", "<I"))


@dataclass
class Sheet:
    """The rectangle that a sheet spans or says it does, its filled cells, bytes of their texts."""

    rows: int = 0
    columns: int = 0
    filled: int = 0
    texts: int = 0

    @property
    def cells(self) -> int:
        return self.rows * self.columns

    @property
    def laid_out(self) -> int:
        return PLACE * self.cells + FILLED * self.filled + COPIES * self.texts


def sheets(content: bytes) -> list[Sheet]:
    """The sheets of a file, as often as it names each; the first is what all of them share.

    Raises ValueError, struct.error, IndexError where it is damaged.
    """
    found = []
    for stream in Container(content).streams(STREAMS):
        common, places, lengths, end = _walk(stream, 0, array("I"))
        found.append(common)
        known, walked = {}, end
        for place in places:
            if place > len(stream):
                raise ValueError("a sheet that is not there")
            if place not in known:
                known[place], _, _, end = _walk(stream, place, lengths)
                walked += end - place
            if walked > MOST_OFTEN * len(stream):
                raise ValueError("sheets that lie within each other")
            found.append(known[place])
    return found


def _walk(stream: bytes, at: int, lengths: array) -> tuple[Sheet, list[int], array, int]:
    """From one place to the end of what begins there: its cells; of what all sheets share also
    where those begin and the lengths of their texts; where it ends.

    There may be a million records: each is asked no more than it must be.
    """
    sheet, last = Sheet(), len(stream) - 4
    places: list[int] = []
    while at <= last:
        kind, size = PAIR(stream, at)
        begun = at + 4
        at = begun + size
        if kind in CELLS:
            row, column = PAIR(stream, begun)
            if kind == NUMBERS:  # of a stretch of columns
                first, (column,) = column, ONE(stream, at - 2)
                sheet.filled += max(0, column - first)
            elif kind == NAMED:
                (number,) = LONG(stream, begun + 6)
                sheet.texts += lengths[number] if number < len(lengths) else 0
            sheet.filled += 1
            if row >= sheet.rows:
                sheet.rows = row + 1
            if column >= sheet.columns:
                sheet.columns = column + 1
        elif kind == OVER:
            break
        elif kind == BEGINS_AT:
            places += LONG(stream, begun)
        elif kind == EXTENT:
            rows, columns = _extent(stream[begun:at])
            sheet.rows, sheet.columns = max(sheet.rows, rows), max(sheet.columns, columns)
        elif kind == SHARED:
            parts, at = _continued(stream, begun, size)
            lengths = array("I", _lengths(parts))
            sheet.texts += sum(lengths) + TEXT * len(lengths)
        if kind in TEXTS:
            sheet.texts += max(LETTER.values()) * size
    return sheet, places, lengths, at


def _extent(said: bytes) -> tuple[int, int]:
    """The rows and columns that a sheet says it has. Raises ValueError where they run backwards:
    the reader would make room for a number below none."""
    first, rows, left, columns = struct.unpack_from("<HHHH" if len(said) < 12 else "<IIHH", said)
    if rows and columns and (first >= rows or left >= columns):
        raise ValueError("a sheet that ends before it begins")
    return rows, columns


def _continued(stream: bytes, begun: int, size: int) -> tuple[list[bytes], int]:
    """The bytes of a record and of those after it that continue it; where the next one begins."""
    parts, at = [stream[begun : begun + size]], begun + size
    while at + 4 <= len(stream):
        kind, size = PAIR(stream, at)
        if kind != CONTINUED:
            break
        parts.append(stream[at + 4 : at + 4 + size])
        at += 4 + size
    return parts, at


def _lengths(parts: list[bytes]) -> Iterator[int]:
    """The bytes of each shared text. One that goes on in another part says anew, in a byte before
    it, how its letters are written."""
    part, at = 0, 8
    while part < len(parts):
        if at >= len(parts[part]):
            part, at = part + 1, 0
            continue
        letters, how = struct.unpack_from("<HB", parts[part], at)
        at += 3
        behind = 0
        if how & WITH_FORMATS:
            behind += 4 * struct.unpack_from("<H", parts[part], at)[0]
            at += 2
        if how & WITH_MORE:
            behind += struct.unpack_from("<I", parts[part], at)[0]
            at += 4
        size, length = 1 + (how & WIDE), 0
        while letters:
            there = min(letters, max(0, len(parts[part]) - at) // size)
            letters, at, length = letters - there, at + there * size, length + there * LETTER[size]
            if letters:
                part, at = part + 1, 1
                size = 1 + (parts[part][0] & WIDE)
        while part < len(parts) and behind > len(parts[part]) - at:
            behind -= len(parts[part]) - at
            part, at = part + 1, 0
        at += behind
        yield length
