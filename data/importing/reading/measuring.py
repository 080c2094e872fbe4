"""How much a workbook would take when it is laid out, found in its parts before it is opened.

The reader lays each sheet out as a rectangle, with a text of its own in every cell: a lone cell in
a far corner, or one text that a million cells share, would take all memory.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass

from data.importing.reading import measuring_excel, measuring_libre


@dataclass(frozen=True)
class Size:
    """`cells`: of the largest rectangle that a sheet would be laid out as. `texts`: bytes of all
    texts, each as often as a cell has it. `laid_out`: bytes of memory, texts included."""

    cells: int
    texts: int
    laid_out: int


def size(package: zipfile.ZipFile, kind: str, most: int, most_texts: int) -> Size:
    """What a workbook would take at most, and, where that is over `most` bytes in all or over
    `most_texts`, what it would take. No more of it is counted than shows that it is too much.

    Raises what reading a damaged package raises.
    """
    if kind == "ods":
        with package.open("content.xml") as stream:
            measured = measuring_libre.of_content(stream, most)
            return Size(measured.cells, measured.texts, measured.laid_out)
    try:
        sheets, strings = measuring_excel.at_most(package, most)
    except measuring_excel.TooMuch:
        return Size(0, most + 1, most + 1)
    if _laid_out(sheets, strings) > most or _texts(sheets, strings) > most_texts:
        sheets = measuring_excel.exactly(package, sheets, strings, most)
    return Size(
        max((sheet.cells for sheet in sheets), default=0),
        _texts(sheets, strings),
        _laid_out(sheets, strings),
    )


def _texts(sheets: list[measuring_excel.Sheet], strings: measuring_excel.Strings) -> int:
    return strings.length + sum(sheet.texts for sheet in sheets)


def _laid_out(sheets: list[measuring_excel.Sheet], strings: measuring_excel.Strings) -> int:
    return strings.laid_out + sum(sheet.laid_out for sheet in sheets)
