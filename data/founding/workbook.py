"""A pack as one workbook, a sheet a table, and back.

The first line of a sheet has the Vietnamese heads, the second the columns' names, by which it is
read; every cell is text, so that no code loses its zeros and nothing is turned into a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from data import places
from data.faults import NotFound
from data.founding import headings, lines, pack
from data.founding.faults import WrongWorkbook
from data.founding.rows import Row
from data.importing.finding.files import Found
from data.importing.reading import workbooks

HEADS = 2  # lines above the rows
MOST_ROWS = 20_000  # that a dropdown is offered for, beyond the rows that are there
WIDE = 60


def write(path: Path, folder: Path) -> None:
    """The pack in a folder as a new workbook. Raises AlreadyThere, FileNotWritten."""
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with places.new(path) as place, xlsxwriter.Workbook(place, options) as book:
        as_text = book.add_format({"num_format": "@", "valign": "top"})
        bold = book.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        quiet = book.add_format({"italic": True, "font_color": "#777777"})
        for table, columns in pack.columns().items():
            sheet = book.add_worksheet(headings.SHEET[table])
            rows = pack.read(folder, table)
            sheet.freeze_panes(HEADS, 1)
            for at, column in enumerate(columns):
                longest = max((len(row[column]) for row in rows), default=0)
                sheet.set_column(at, at, min(max(longest, len(column)) + 2, WIDE), as_text)
                sheet.write_string(0, at, headings.COLUMN[column], bold)
                sheet.write_string(1, at, column, quiet)
                if known := lines.choices(table, column):
                    asked = {"validate": "list", "source": list(known)}
                    sheet.data_validation(HEADS, at, HEADS + len(rows) + MOST_ROWS, at, asked)
                for line, row in enumerate(rows, start=HEADS):
                    if row[column]:
                        sheet.write_string(line, at, row[column], as_text)


def read(path: Path) -> dict[str, list[Row]]:
    """The rows of the tables that a workbook has. Raises WrongWorkbook by sheet, line and column,
    NotFound, WrongFile."""
    if not path.is_file():
        raise NotFound(path)
    tables = {name: table for table, name in headings.SHEET.items()}
    found: dict[str, list[Row]] = {}
    wrong: list[str] = []
    for page in workbooks.pages(Found(path, path.name)):
        if page.name not in tables:
            wrong.append(f"trang “{page.name}” không phải của danh mục")
            continue
        for line, _, text in page.broken:
            wrong.append(f"trang “{page.name}”, dòng {line + 1}: ô lỗi “{text}”")
        cells = workbooks.rows(page.sheet())
        found[tables[page.name]] = list(_rows(page.name, tables[page.name], cells, wrong))
    if wrong or not found:
        raise WrongWorkbook(path, wrong or ["không có trang nào"])
    return found


def _rows(
    sheet: str, table: str, cells: Sequence[Sequence[object]], wrong: list[str]
) -> Iterator[Row]:
    wanted = pack.columns()[table]
    head = [str(value).strip() for value in cells[1]] if len(cells) >= HEADS else []
    while head and not head[-1]:
        head.pop()
    if sorted(head) != sorted(wanted):
        wrong.append(f"trang “{sheet}”, dòng 2: phải là tên các cột {', '.join(wanted)}")
        return
    for number, values in enumerate(cells[HEADS:], start=HEADS + 1):
        beside = [value for value in values[len(head) :] if value != ""]
        if beside:
            wrong.append(f"trang “{sheet}”, dòng {number}: “{beside[0]}” nằm ngoài các cột")
        row = dict.fromkeys(head, "") | dict(zip(head, values, strict=False))
        if any(value != "" for value in row.values()):
            yield {
                column: _text(value, f"trang “{sheet}”, dòng {number}, cột {column}", column, wrong)
                for column, value in row.items()
            }


def _text(value: object, place: str, column: str, wrong: list[str]) -> str:
    """A cell as it stands in the file; a number that somebody typed is one again."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, int | float):
        if column.endswith("_code"):
            wrong.append(f"{place}: mã ghi dạng số nên có thể mất số 0; đổi ô sang dạng văn bản")
        return str(int(value)) if value == int(value) else repr(value)
    return str(value)


def changed(before: Mapping[str, list[Row]], after: Mapping[str, list[Row]]) -> dict[str, str]:
    """Of each table that differs, how many rows came and went."""
    said = {}
    for table, rows in after.items():
        old, new = ({tuple(row.items()) for row in each} for each in (before[table], rows))
        if before[table] != rows:
            said[table] = f"thêm {len(new - old)}, bỏ {len(old - new)} dòng"
    return said
