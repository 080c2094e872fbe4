"""Cells of an Excel workbook with an error, or with a formula and no value."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
import xml.parsers.expat
import zipfile
from pathlib import Path
from typing import IO

from data.importing.reading.broken_cell import UNKNOWN, UNSAVED, Cells

# Bytes of a list of sheets: it is laid out whole.
MOST_OF_A_LIST = 4 << 20
WORKBOOK = "xl/workbook.xml"
PIECE = 1 << 20
# A part without either of these has no such cell: an error; the end of a formula, then perhaps an
# empty value, then the end of the cell. Most have none, and are not read by tags. Both begin with
# what is rare, which a search finds fastest.
ERROR = re.compile(rb"=\s*[\"']e[\"']")
NO_VALUE = re.compile(
    rb"f(?:[\s/][^<>]*)?>\s*(?:<(?:\w+:)?v\s*(?:/>|>\s*</(?:\w+:)?v\s*>)\s*)?</(?:\w+:)?c\s*>"
)
LONGEST_HINT = 1 << 10
LETTERS = re.compile(r"([A-Za-z]+)(\d+)")


def find(path: Path) -> dict[str, Cells]:
    """By the name of its sheet."""
    found = {}
    with zipfile.ZipFile(path) as package:
        for name, part in _sheets(package):
            with package.open(part) as stream:
                if not _has_hint(stream):
                    continue
            with package.open(part) as stream:
                found[name] = _of_sheet(stream)
    return found


def _sheets(package: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The name of each sheet and its part, as far as the workbook says so."""
    parts = set(package.namelist())
    links = posixpath.join(posixpath.dirname(WORKBOOK), "_rels", "workbook.xml.rels")
    if not {WORKBOOK, links} <= parts:
        return []
    if any(package.getinfo(part).file_size > MOST_OF_A_LIST for part in (WORKBOOK, links)):
        raise ValueError("a list of sheets longer than any")
    targets = {
        each.get("Id"): posixpath.normpath(posixpath.join("/xl", each.get("Target", "")))[1:]
        for each in ET.fromstring(package.read(links))
    }
    listed = []
    for each in ET.fromstring(package.read(WORKBOOK)).iter():
        if _local(each.tag) == "sheet":
            link = next((text for key, text in each.items() if _local(key) == "id"), None)
            if targets.get(link) in parts:
                listed.append((each.get("name", ""), targets[link]))
    return listed


def _local(name: str) -> str:
    return re.split("[:}]", name)[-1]


def _has_hint(stream: IO[bytes]) -> bool:
    rest = b""
    while piece := stream.read(PIECE):
        seen = rest + piece
        if ERROR.search(seen) or NO_VALUE.search(seen):
            return True
        rest = piece[-LONGEST_HINT:]
    return False


def _of_sheet(stream: IO[bytes]) -> Cells:
    walk = _Walk()
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = walk.start, walk.end
    parser.CharacterDataHandler = walk.text
    parser.ParseFile(stream)
    return walk.cells


class _Walk:
    """From the first tag of a sheet to the last; a cell that does not say its place follows on."""

    def __init__(self) -> None:
        self.cells = Cells()
        self.row = self.column = -1
        self.kind = self.value = ""
        self.has_formula = self.has_value = self.is_value = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "row":
                self.row = int(attributes["r"]) - 1 if "r" in attributes else self.row + 1
                self.column = -1
            case "c":
                self.column += 1
                if placed := LETTERS.fullmatch(attributes.get("r", "")):
                    self.row, self.column = int(placed[2]) - 1, _number(placed[1])
                self.kind, self.value = attributes.get("t", ""), ""
                self.has_formula = self.has_value = False
            case "f":
                self.has_formula = True
            case "v":
                self.is_value = True
            case "is":
                self.has_value = True

    def text(self, data: str) -> None:
        if self.is_value:
            self.value += data

    def end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "v":
                self.is_value = False
            case "c":
                if self.kind == "e":
                    self.cells.add(self.row, self.column, self.value or UNKNOWN)
                elif (  # an empty text that was calculated is saved as a text
                    self.has_formula
                    and not self.value
                    and not self.has_value
                    and self.kind != "str"
                ):
                    self.cells.add(self.row, self.column, UNSAVED)


def _number(letters: str) -> int:
    """A column by its letters, from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
