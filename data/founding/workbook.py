"""A pack as one workbook, a sheet a table, and back.

The first line of a sheet has the Vietnamese heads, the second the columns' names, by which it is
read; every cell is text, so that no code loses its zeros and nothing is turned into a day.
"""

from __future__ import annotations

import re
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
NAMED = 5  # renamed units, when a workbook is taken
# What makes a row the same one as before, changed or not.
KEYS = {
    "unit": ("unit_code", "valid_from"),
    "unit_succession": ("old_code", "new_code", "changed_on"),
    "unit_alias": ("alias",),
    "channel": ("channel_name",),
    "unit_context": ("unit_code", "year", "item"),
    "district_tile": ("unit_code",),
    "unit_group": ("unit_code", "valid_from"),
    "province_label": ("starts_on",),
    "expected_source": ("source", "level", "unit_code", "starts_on"),
    "published_figure": ("measure", "unit_code", "period", "origin", "document"),
    "target": ("measure", "kind", "level", "starts_on"),
    "objective": ("measure",),
    "working_day_override": ("day",),
}


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
                column: _text(
                    value, f"trang “{sheet}”, dòng {number}, cột {column}", table, column, wrong
                )
                for column, value in row.items()
            }


def _text(value: object, place: str, table: str, column: str, wrong: list[str]) -> str:
    """A cell as it stands in the file; a number or a day that somebody typed is one again."""
    kind = pack.types()[table][column]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, int | float):
        if column.endswith("_code"):
            wrong.append(f"{place}: mã ghi dạng số nên có thể mất số 0; đổi ô sang dạng văn bản")
        return str(int(value)) if value == int(value) else repr(value)
    text = str(value)
    return _iso(text) if kind.is_day else text


def _iso(text: str) -> str:
    """A day as people write it, “15/12/2025”, as the file has it; anything else as it is."""
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text.strip())
    try:
        return (
            date(*(int(part) for part in reversed(found.groups()))).isoformat() if found else text
        )
    except ValueError:
        return text


def changed(before: Mapping[str, list[Row]], after: Mapping[str, list[Row]]) -> dict[str, str]:
    """Of each table that differs, how many rows came, were altered and went; who was renamed."""
    return {
        table: _changed(table, before[table], rows)
        for table, rows in after.items()
        if before[table] != rows
    }


def _changed(table: str, before: list[Row], after: list[Row]) -> str:
    old, new = _by_key(table, before), _by_key(table, after)
    altered = [key for key in old.keys() & new.keys() if old[key] != new[key]]
    said = [
        f"thêm {len(new.keys() - old.keys())}",
        *([f"sửa {len(altered)}"] if altered else []),
        f"bỏ {len(old.keys() - new.keys())} dòng",
    ]
    names = sorted(
        f"“{old[key]['unit_name']}” thành “{new[key]['unit_name']}” ({key[0]})"
        for key in altered
        if table == "unit" and old[key]["unit_name"] != new[key]["unit_name"]
    )
    more = f" và {len(names) - NAMED} đơn vị nữa" if len(names) > NAMED else ""
    return ", ".join(said) + (f"; đổi tên {', '.join(names[:NAMED])}{more}" if names else "")


def _by_key(table: str, rows: list[Row]) -> dict[tuple[str, ...], Row]:
    """Rows by what makes each the same row as before; where nothing does, by all that it says."""
    return {tuple(row[column] for column in KEYS.get(table, tuple(row))): row for row in rows}
