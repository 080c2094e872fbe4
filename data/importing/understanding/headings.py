"""Where a table's headings are, and which column each wanted heading names.

Headings may stand in several rows of merged cells ("Hồ sơ tiếp nhận" over "Trực tuyến"): a column
is then called by its parts joined, or by the lowest alone. Several columns may be called alike: one
of them is meant by its place as well, "Ngày (cột 17)".
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from data.importing.mappings import keys
from data.importing.reading.sheets import Sheet

MOST_HEADING_ROWS = 3
SEARCHED_ROWS = 40
PLACED = re.compile(r"(.*\S)\s*\(cột (\d+)\)")
NUMBER, LETTER = re.compile(r"\(?\d{1,2}\)?"), re.compile(r"\(?[A-Z]\)?")


@dataclass(frozen=True)
class Headings:
    """The rows of the headings (1 is the sheet's first) and each column's name, as written."""

    first_row: int
    last_row: int
    names: list[str | None]


def find(
    sheet: Sheet, wanted: list[str], rows: list[int] | None = None, is_turned: bool = False
) -> Headings | None:
    """The heading rows in which most of the wanted headings are; None where none is.

    `rows` fixes them. Of rows that do equally well the fewest, then the first. `is_turned`: a
    heading is also there where its words stand in another order (`readings`).
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
        called = set(_columns(names))
        if is_turned:
            called |= {each for name in names if name for each in readings(name)}
        number = sum(bool({*_keys(heading)} & called) for heading in wanted)
        if number > best:
            best, found = number, Headings(first, last, names)
    return found and _numbered(sheet, found)


def likely(sheet: Sheet) -> Headings | None:
    """Where no heading is known: the first of the rows that have the most different short texts."""

    def count(row: list[str | None]) -> int:
        texts = {cell for cell in row if cell and len(cell) < 80 and not cell[0].isdigit()}
        return len(texts)

    rows = sheet.head[:SEARCHED_ROWS]
    if not rows or not max(map(count, rows)):
        return None
    at = max(range(len(rows)), key=lambda row: (count(rows[row]), -row))
    return Headings(at + 1, at + 1, named(sheet, at + 1, at + 1))


def deepened(sheet: Sheet, found: Headings) -> Headings:
    """With the rows below that only divide merged headings, where nobody knows their names."""
    last = found.last_row
    while last - found.first_row + 1 < MOST_HEADING_ROWS and _divides(sheet, found.first_row, last):
        last += 1
    if last == found.last_row:
        return found
    names = named(sheet, found.first_row, last)
    return _numbered(sheet, Headings(found.first_row, last, names))


def _divides(sheet: Sheet, first: int, last: int) -> bool:
    """Whether the next row has texts under merged headings and nowhere else."""
    if last >= len(sheet.head):
        return False
    width = sheet.width
    above, below = (
        [bool(cell) for cell in row] + [False] * (width - len(row))
        for row in (sheet.head[first - 1], sheet.head[last])
    )
    ends = [at for at in range(width) if above[at] and (at + 1 == width or above[at + 1])]
    texts = [cell for cell in sheet.head[last] if cell]
    return (
        any(here and not over for here, over in zip(below, above, strict=True))
        and not any(below[at] for at in ends)
        and not any(cell.strip()[:1].isdigit() for cell in texts)
    )


def _numbered(sheet: Sheet, found: Headings) -> Headings:
    """The row of the columns' numbers under the headings, (1) (2) (3), is no data."""
    row = sheet.head[found.last_row] if found.last_row < len(sheet.head) else []
    texts = [keys.plain(cell) for cell in row if cell]
    numbers = [int(text.strip("()")) for text in texts if NUMBER.fullmatch(text)]
    is_numbering = (
        len(numbers) > 2
        and all(NUMBER.fullmatch(text) or LETTER.fullmatch(text) for text in texts)
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    )
    return replace(found, last_row=found.last_row + 1) if is_numbering else found


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
    return next(iter(columns_of(names, headings)), None)


def columns_of(names: list[str | None], headings: list[str]) -> list[int]:
    """The columns (from 0) called by the first of these headings that any is called by."""
    return next((found for each in headings if (found := _called(names, each))), [])


def readings(name: str) -> list[str]:
    """The keys of what a heading may be read as: whole, its lowest parts, and these with their
    words turned round: "Tiếp nhận / Ngày" is the day of receipt, "Nhận ngày" too."""
    parts = name.split(" / ")
    lower = [keys.key(" ".join(parts[at:])).split() for at in range(len(parts))]
    turned = [words[at:] + words[:at] for words in lower for at in range(1, len(words))]
    return [" ".join(words) for words in lower + turned]


def told_apart(sheet: Sheet, found: Headings) -> list[str | None]:
    """What a mapping calls each column: with its place where others are called alike; None where it
    has no heading itself."""
    own = [
        name if name and has_own_text(sheet, found, column) else None
        for column, name in enumerate(found.names)
    ]
    alike = Counter(keys.key(name) for name in own if name)
    return [
        at_place(name, column) if name and alike[keys.key(name)] > 1 else name
        for column, name in enumerate(own)
    ]


def at_place(heading: str, column: int) -> str:
    """How a mapping means this column (from 0) of those that are called alike."""
    return f"{heading} (cột {column + 1})"


def has_own_text(sheet: Sheet, found: Headings, column: int) -> bool:
    """Whether a column has a heading itself, and does not merely lie under a merged one."""
    rows = sheet.head[found.first_row - 1 : found.last_row]
    return any(column < len(row) and row[column] for row in rows)


def _called(names: list[str | None], heading: str) -> list[int]:
    key = keys.key(heading)
    for of in (_whole, _lowest):
        if found := [at for at, name in enumerate(names) if name and keys.key(of(name)) == key]:
            return found
    if not (placed := PLACED.fullmatch(heading.strip())):
        return []
    at = int(placed[2]) - 1
    name = names[at] if at < len(names) else None
    is_called = name and keys.key(placed[1]) in (keys.key(name), keys.key(_lowest(name)))
    return [at] if is_called else []


def _keys(heading: str) -> list[str]:
    """What to look for: the heading, and without its place."""
    placed = PLACED.fullmatch(heading.strip())
    return [keys.key(heading), *([keys.key(placed[1])] if placed else [])]


def _whole(name: str) -> str:
    return name


def _lowest(name: str) -> str:
    return name.rsplit(" / ", 1)[-1]


def _columns(names: list[str | None]) -> dict[str, int]:
    """The first column called so, by the key of its whole heading or else of its lowest part."""
    called: dict[str, int] = {}
    for of in (_whole, _lowest):
        for column, name in enumerate(names):
            if name:
                called.setdefault(keys.key(of(name)), column)
    return called
