"""How much a workbook would take when it is laid out, found in its parts before it is opened.

The reader lays a sheet out as a rectangle, so that a lone cell in a far corner, or one that is said
to be repeated a million times, would take all memory.
"""

from __future__ import annotations

import re
import xml.parsers.expat
import zipfile
from collections.abc import Iterator
from typing import IO

PIECE = 1 << 20
PREFIX, PREFIXED = re.compile(rb"<(/?)\w+:"), re.compile(rb":(?:c|row)")
# Nearly every cell and row starts so, and within this rectangle: a piece that has no other is
# measured by one look. Any other way of writing is looked for with more care.
WIDTH, HEIGHT = 26, 99_999
NOT_PLAIN = re.compile(rb'<(?:c(?! r="[A-Z]\d{1,5}")|row(?! r="\d{1,5}"))')
ROW, CELL = b'<row r="', b'<c r="'
PLACES = (re.compile(rb'<c r="([A-Z]{2,3})\d'), re.compile(rb'<(?:c|row) r="[A-Z]{0,3}(\d{6,})'))
ODD_PLACES = (
    re.compile(rb"\sr\s*=\s*[\"']([A-Z]{2,3})\d"),
    re.compile(rb"\sr\s*=\s*[\"'][A-Z]{0,3}(\d{6,})"),
)
PLACELESS_ROW = re.compile(rb"<row(?=[\s/>])(?![^>]*\sr\s*=)")
PLACELESS_CELL = re.compile(rb"<c(?=[\s/>])(?![^>]*\sr\s*=)")


def cells(package: zipfile.ZipFile, kind: str) -> int:
    """The cells of the largest rectangle that a sheet would be laid out as.

    A sheet of an Excel file may lie in any of its parts, so all are looked through. Raises what
    reading a damaged package raises.
    """
    if kind == "ods":
        with package.open("content.xml") as stream:
            return _of_spreadsheet(stream)
    most = 0
    for part in package.infolist():
        with package.open(part) as stream:
            most = max(most, _of_sheet(stream))
    return most


def _of_sheet(stream: IO[bytes]) -> int:
    """The rectangle of the places that cells name, and of cells that name none but follow on."""
    width, height, following, in_row = WIDTH, HEIGHT, 0, 0
    for tags in _tags(stream):
        if not NOT_PLAIN.search(tags):
            continue
        is_odd = tags.count(b"<c") > tags.count(CELL) or tags.count(b"<row") > tags.count(ROW)
        of_column, of_row = ODD_PLACES if is_odd else PLACES
        width = max([width, *(_number(name) for name in set(of_column.findall(tags)))])
        height = max([height, *map(int, set(of_row.findall(tags)))])
        if is_odd:
            following += len(PLACELESS_ROW.findall(tags))
            for number, row in enumerate(tags.split(b"<row")):
                in_row = len(PLACELESS_CELL.findall(row)) + (0 if number else in_row)
                width = max(width, in_row)
    return width * (height + following)


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
    yield rest


def _number(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number


def _of_spreadsheet(stream: IO[bytes]) -> int:
    """The rectangle of the filled cells of a LibreOffice sheet, each as often as it is repeated."""
    most = width = height = filled_height = row_width = filled_width = repeated = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal most, width, height, filled_height, row_width, filled_width, repeated
        kind = name.rsplit(":", 1)[-1]
        said = {key.rsplit(":", 1)[-1]: value for key, value in attributes.items()}
        if kind == "table":
            width = height = filled_height = 0
        elif kind == "table-row":
            row_width = filled_width = 0
            repeated = int(said.get("number-rows-repeated", 1))
        elif kind in ("table-cell", "covered-table-cell"):
            row_width += int(said.get("number-columns-repeated", 1))
            if "value-type" in said:
                filled_width = row_width
        elif kind == "p":
            filled_width = row_width

    def end(name: str) -> None:
        nonlocal most, width, height, filled_height
        if name.rsplit(":", 1)[-1] == "table-row":
            height += repeated
            if filled_width:
                width, filled_height = max(width, filled_width), height
                most = max(most, width * filled_height)

    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.ParseFile(stream)
    return most
