"""Where a table's headings are, and which column each wanted heading names.

Headings may stand in several rows of merged cells ("Hồ sơ tiếp nhận" over "Trực tuyến"): a column
is then called by its parts joined, or by the lowest alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.importing import keys
from data.importing.sheets import Sheet

MOST_HEADING_ROWS = 3
SEARCHED_ROWS = 40


@dataclass(frozen=True)
class Headings:
    """The rows of the headings (1 is the sheet's first) and each column's name, as written."""

    first_row: int
    last_row: int
    names: list[str | None]


def find(sheet: Sheet, wanted: list[str], rows: list[int] | None = None) -> Headings | None:
    """The heading rows in which most of the wanted headings are; None where none is.

    `rows` fixes them. Of rows that do equally well the fewest, then the first.
    """
    spans = (
        [(rows[0], rows[1])]
        if rows
        else [
            (first, first + count)
            for count in range(MOST_HEADING_ROWS)
            for first in range(1, min(SEARCHED_ROWS, len(sheet.head)) + 1)
            if first + count <= len(sheet.head)
        ]
    )
    best, found = 0, None
    for first, last in spans:
        names = named(sheet, first, last)
        number = sum(column_of(names, [heading]) is not None for heading in wanted)
        if number > best:
            best, found = number, Headings(first, last, names)
    return found


def named(sheet: Sheet, first: int, last: int) -> list[str | None]:
    """Each column's heading: the texts of its rows from the top, joined by " / "."""
    width = sheet.width
    rows = [row + [None] * (width - len(row)) for row in sheet.head[first - 1 : last]]
    for at, row in enumerate(rows[:-1]):  # a merged cell keeps its text in its first column alone
        for column in range(1, width):
            is_within = all(above[column] == above[column - 1] for above in rows[:at])
            row[column] = row[column] or (row[column - 1] if is_within else None)
    return [
        " / ".join(dict.fromkeys(keys.plain(cell) for cell in cells if cell)) or None
        for cells in zip(*rows, strict=True)
    ]


def column_of(names: list[str | None], headings: list[str]) -> int | None:
    """The first column (from 0) called by one of these headings, whole or by its lowest part."""
    for heading in headings:
        wanted = keys.key(heading)
        for of in (lambda name: name, lambda name: name.rsplit(" / ", 1)[-1]):
            for column, name in enumerate(names):
                if name and keys.key(of(name)) == wanted:
                    return column
    return None
