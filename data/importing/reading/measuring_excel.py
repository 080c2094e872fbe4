"""How much the sheets of an Excel workbook take when they are laid out, by looking through its XML.

Looked through once, at the speed of unpacking, for what they take at most; counted cell by cell
only where that is too much. A sheet may lie in any part, so all are looked through.
"""

from __future__ import annotations

import re
import zipfile
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

PIECE = 1 << 20
# What the reader was seen to take: for each place of the rectangle, for each filled cell besides,
# for each shared text besides its letters.
PLACE, FILLED, SHARED = 32, 40, 64
PREFIX = re.compile(rb"<(/?)[^\s<>/:]+:")
PREFIXED = re.compile(rb":(?:c|row|si|v|is|t)\b")
# Nearly every cell and row starts so, and within this rectangle: a piece that has no other is
# measured by one look. Any other way of writing is looked for with more care.
WIDTH, DIGITS = 26, range(2, 6)
NOT_PLAIN = {
    digits: re.compile(
        rb'<(?:c(?=[\s/>])(?! r="[A-Z]\d{1,%d}")|row(?! r="\d{1,%d}"))' % (digits, digits)
    )
    for digits in DIGITS
}
COLUMN = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]+)\d")
ROW = re.compile(rb"\sr\s*=\s*[\"'][A-Za-z]*(\d+)")
PLACELESS_ROW = re.compile(rb"<row(?=[\s/>])(?![^>]*\sr\s*=)")
PLACELESS_CELL = re.compile(rb"<c(?=[\s/>])(?![^>]*\sr\s*=)")
CELL, TAG = re.compile(rb"<c(?=[\s/>])"), re.compile(rb"<[^>]*>")
SHARED_TEXT = re.compile(rb"<si(?=[\s/>])")
# A cell that names a shared text, as programs write it; VALUE is however else one may be written.
NAMED = re.compile(rb"<c(?=[\s/>])([^>]*)>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v[^>]*>(\d{1,9})</v>")
VALUE, IS_SHARED = re.compile(rb"<v(?=[\s/>])"), re.compile(rb"\bt\s*=\s*[\"']s[\"']")


class TooMuch(Exception):
    """What was counted so far is more than was asked about."""


@dataclass
class Strings:
    """The texts that cells share: how long each is at most, with its tags."""

    lengths: array = field(default_factory=lambda: array("I"))
    length: int = 0
    longest: int = 0
    is_plain: bool = True  # in one part, and nothing in it that could hide where a text begins

    @property
    def laid_out(self) -> int:
        return self.length + SHARED * len(self.lengths)

    def of(self, number: int) -> int:
        """The bytes of one of them."""
        if not self.is_plain:
            return self.longest
        return self.lengths[number] if number < len(self.lengths) else 0


@dataclass
class Sheet:
    """The rectangle of the places that cells name, and of cells that name none but follow on."""

    part: zipfile.ZipInfo
    width: int = 0
    height: int = 0
    following: int = 0
    filled: int = 0
    texts: int = 0

    @property
    def cells(self) -> int:
        return self.width * (self.height + self.following) if self.filled else 0

    @property
    def said(self) -> int:
        """Without the places that nothing stands in: Excel keeps styles down to the last row."""
        return FILLED * self.filled + self.texts

    @property
    def laid_out(self) -> int:
        return PLACE * self.cells + self.said


def at_most(package: zipfile.ZipFile, most: int) -> tuple[list[Sheet], Strings]:
    """No more than this would be laid out."""
    sheets, strings = [], Strings()
    for part in package.infolist():
        sheet = Sheet(part)
        with package.open(part) as stream:
            _look_through(stream, sheet, strings, most)
        if sheet.filled:
            sheets.append(sheet)
    for sheet in sheets:
        # Each letter of the part may be one of a text, and each cell name the longest one.
        sheet.texts = sheet.part.file_size + sheet.filled * strings.longest
    return sheets, strings


def _look_through(stream: IO[bytes], sheet: Sheet, strings: Strings, most: int) -> None:
    digits, in_row, begun = DIGITS[0], 0, len(strings.lengths)
    is_odd = has_cells = False
    for tags in _tags(stream):
        has_cells = has_cells or bool(CELL.search(tags))
        sheet.filled += tags.count(b"<c")  # other tags that begin so are few in a sheet
        while digits in NOT_PLAIN and NOT_PLAIN[digits].search(tags):
            digits += 1
        if digits not in NOT_PLAIN:
            in_row = _place(sheet, tags, in_row)
        is_odd = is_odd or (b"!" in tags and b"<!" in tags)
        if b"<si" in tags or len(strings.lengths) > begun:
            strings.is_plain = strings.is_plain and not is_odd and not begun
            _add(strings, tags, is_new=len(strings.lengths) == begun)
        if strings.laid_out > most:
            raise TooMuch
    if not has_cells:
        sheet.filled = 0
    sheet.width = max(sheet.width, WIDTH)
    sheet.height = max(sheet.height, 10 ** min(digits, DIGITS[-1]) - 1)
    if len(strings.lengths) > begun:
        longest = max(strings.lengths) if strings.is_plain else strings.length
        strings.longest = max(strings.longest, longest)


def _add(strings: Strings, tags: bytes, is_new: bool) -> None:
    """A text that goes on in this piece, and those that begin in it."""
    before, *begun = map(len, SHARED_TEXT.split(tags))
    if not is_new:
        strings.lengths[-1] += before
    strings.lengths.extend(begun)
    strings.length += sum(begun) + (0 if is_new else before)


def _place(sheet: Sheet, tags: bytes, in_row: int) -> int:
    """Widen a sheet to what a piece of it has; how many cells of its last row name no place."""
    sheet.width = max([sheet.width, *map(_number, set(COLUMN.findall(tags)))])
    sheet.height = max([sheet.height, *map(int, set(ROW.findall(tags)))])
    sheet.following += len(PLACELESS_ROW.findall(tags))
    for number, row in enumerate(tags.split(b"<row")):
        in_row = len(PLACELESS_CELL.findall(row)) + (0 if number else in_row)
        sheet.width = max(sheet.width, in_row)
    return in_row


def exactly(
    package: zipfile.ZipFile, sheets: list[Sheet], strings: Strings, most: int
) -> list[Sheet]:
    """The same sheets, counted cell by cell; those after the ceiling is reached are left out."""
    counted, laid_out = [], strings.laid_out
    for of in sheets:
        sheet, in_row, is_odd = Sheet(of.part), 0, False
        counted.append(sheet)
        with package.open(of.part) as stream:
            for tags in _tags(stream):
                in_row = _place(sheet, tags, in_row)
                sheet.filled += len(CELL.findall(tags))
                is_odd = is_odd or b"<!" in tags  # what looks like a tag may be text from here on
                sheet.texts += len(tags) if is_odd else len(TAG.sub(b"", tags))
                sheet.texts += _named(tags, strings)
                if laid_out + sheet.laid_out > most:
                    return counted
        laid_out += sheet.laid_out
    return counted


def _named(tags: bytes, strings: Strings) -> int:
    """The bytes of the shared texts that the cells of a piece name."""
    if not strings.lengths:
        return 0
    named = NAMED.findall(tags)
    others = len(VALUE.findall(tags)) - len(named)
    length = sum(strings.of(int(number)) for said, number in named if IS_SHARED.search(said))
    return length + others * strings.longest


def _tags(stream: IO[bytes]) -> Iterator[bytes]:
    """The text in pieces that cut no tag in two, its names without a prefix."""
    rest = b""
    while piece := stream.read(PIECE):
        seen = rest + piece
        cut = seen.rfind(b"<")
        if cut < len(seen) - PIECE:
            cut = len(seen)
        seen, rest = seen[:cut], seen[cut:]
        yield PREFIX.sub(rb"<\1", seen) if PREFIXED.search(seen) else seen
    yield PREFIX.sub(rb"<\1", rest)


def _number(name: bytes) -> int:
    number = 0
    for letter in name.upper():
        number = number * 26 + letter - 64
    return number
