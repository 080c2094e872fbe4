"""The workbook of a period: of the whole province, or of one unit."""

from __future__ import annotations

from pathlib import Path

from figures import files
from papers.asked import Asked, Say
from papers.workbook import of_province, of_unit, words
from papers.workbook.sheets import Book
from queries import commands


def write(asked: Asked, say: Say) -> Path:
    """The workbook as a file. Raises AlreadyThere, FileNotWritten."""
    body = made(asked, say)
    with commands.whole(asked.to, asked.over) as aside:
        aside.write_bytes(body)
    return asked.to


def made(asked: Asked, say: Say = lambda sentence: None) -> bytes:
    """The same as bytes, for a browser."""
    book = Book(asked)
    found: list[files.Sheet] = []
    of_whom = of_unit.sheets(book, asked.unit) if asked.unit else of_province.sheets(book)
    for sheet in of_whom:
        say(f"trang “{sheet.name}”: {len(sheet.rows)} dòng")
        found.append(sheet)
    return files.workbook([_contents(book, found), *found])


def _contents(book: Book, found: list[files.Sheet]) -> files.Sheet:
    """The first sheet: which there are, and what each asks."""
    names = files.sheet_names([words.SHEET["contents"], *(each.name for each in found)])[1:]
    rows = [
        {
            "sheet": name,
            "title": next(line for line in each.about if line != words.DEMONSTRATION),
            "count": len(each.rows),
            "question": _asked(each),
        }
        for name, each in zip(names, found, strict=True)
    ]
    made = book.sheet("contents", words.CONTENTS, [], [])
    return made._replace(rows=rows)


def _asked(sheet: files.Sheet) -> str:
    """The first question of a sheet, as readers know it."""
    said = next(line for line in sheet.about if line.startswith(words.ASKED))
    return said.removeprefix(f"{words.ASKED}: ")
