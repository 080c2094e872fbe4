"""How much a workbook would take when it is laid out, found in its parts before it is opened.

The reader lays each sheet out as a rectangle, with a text of its own in every cell: a lone cell in
a far corner, or one text that a million cells share, would take all memory.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from data.importing.reading import measuring_excel, measuring_libre, measuring_old


@dataclass(frozen=True)
class Size:
    """`cells`: of the largest rectangle that a sheet would be laid out as. `texts`: bytes of all
    texts, each as often as a cell has it. `laid_out`: bytes of memory, texts included; `filled`: of
    these those of cells that say something. `largest`: of the largest sheet alone, where sheets are
    laid out one by one; 0 where all are at once."""

    cells: int
    texts: int
    laid_out: int
    filled: int
    largest: int = 0


def size(path: Path, kind: str, most: int, most_texts: int) -> Size:
    """What a workbook would take at most, and, where that is over `most` bytes in all or over
    `most_texts`, what it would take. No more of it is counted than shows that it is too much.

    Raises what reading a damaged file raises.
    """
    if kind == "xls":
        return _old(path, most)
    with zipfile.ZipFile(path) as package:
        if kind == "ods":
            with package.open("content.xml") as stream:
                measured = measuring_libre.of_content(stream, most)
            laid_out = measured.laid_out  # of the rectangle that is filled
            return Size(measured.cells, measured.texts, laid_out, laid_out)
        return _excel(package, most, most_texts)


def _old(path: Path, most: int) -> Size:
    if path.stat().st_size > most // measuring_old.COPIES:
        return _too_much(most)
    sheets = measuring_old.sheets(path.read_bytes())
    return Size(
        max((sheet.cells for sheet in sheets), default=0),
        sum(sheet.texts for sheet in sheets),
        sum(sheet.laid_out for sheet in sheets),
        sum(sheet.texts for sheet in sheets),
    )


def _excel(package: zipfile.ZipFile, most: int, most_texts: int) -> Size:
    try:
        sheets, strings = measuring_excel.at_most(package, most)
    except measuring_excel.TooMuch:
        return _too_much(most)
    if _laid_out(sheets, strings) > most or _texts(sheets, strings) > most_texts:
        sheets = measuring_excel.exactly(package, sheets, strings, most)
    return Size(
        max((sheet.cells for sheet in sheets), default=0),
        _texts(sheets, strings),
        _laid_out(sheets, strings),
        strings.laid_out + sum(sheet.said for sheet in sheets),
        max((sheet.laid_out for sheet in sheets), default=0),
    )


def _too_much(most: int) -> Size:
    return Size(0, most + 1, most + 1, most + 1)


def _texts(sheets: list[measuring_excel.Sheet], strings: measuring_excel.Strings) -> int:
    return strings.length + sum(sheet.texts for sheet in sheets)


def _laid_out(sheets: list[measuring_excel.Sheet], strings: measuring_excel.Strings) -> int:
    return strings.laid_out + sum(sheet.laid_out for sheet in sheets)
