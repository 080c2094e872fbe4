"""Rejected rows back to their sender: an Excel file made from the original, which we do not keep.

Beside each cell that was not taken stands why. The file says, on a sheet that is not shown, which
batch it corrects, so that what comes back closes those rows (corrections.py).
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from datetime import datetime
from pathlib import Path

import duckdb
import xlsxwriter

from data import batches, faults
from data.importing.finding import files
from data.importing.mappings.shape import Mapping
from data.importing.reading import sheets, workspace
from data.importing.returning import written_days
from data.importing.returning.open_rejects import OpenReject
from data.importing.understanding import days, formats, headings, tables

MARK = "thuc_chat"
ROW_HEADING = "Dòng trong tệp gốc"
WHY = "Lý do: {}"
WHOLE_ROW = "cả dòng"
# Excel's own limit is 31.
LONGEST_NAME = 28


def write(
    path: Path,
    found: files.Found,
    batch: batches.Batch,
    by_mapping: Mapping,
    rejects: list[OpenReject],
    aside: Path,
) -> int:
    """Write the rejected rows of a batch as its file has them; returns how many."""
    with workspace.of(found.name, aside) as connection:
        opened = sheets.open_sheets(found, by_mapping.reading, aside, connection)
        matched = tables.match(opened, by_mapping, found.name)
        formats.set_formats(connection, by_mapping, datetime.now())
        tables.load(connection, matched, by_mapping)
        order = _date_order(connection, by_mapping)
        is_plain = order == "dmy" and not by_mapping.formats.time_zone
        of_days = _day_fields(by_mapping) if is_plain else []
        with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
            names = [
                (written, table.sheet.name)
                for number, table in enumerate(matched)
                if (written := _write_sheet(connection, book, number, table, rejects, of_days))
            ]
            _write_mark(book, batch, order, names)
    return len({(each.sheet, each.row_number) for each in rejects})


def original_of(
    path: Path, of: list[batches.Batch], aside: Path
) -> tuple[files.Found, batches.Batch]:
    """The file of a path, or one of a ZIP or folder, that one of these batches was made from, and
    the newest that was. Raises NotTheOriginal."""
    newest = {batch.content_hash: batch for batch in of}
    for found in files.find(path, aside):
        if batch := newest.get(files.fingerprint(found.path)):
            return found, batch
    raise faults.NotTheOriginal(path)


def _date_order(connection: duckdb.DuckDBPyConnection, by_mapping: Mapping) -> str:
    """A few rows may not say what the whole file did."""
    of_days = _day_fields(by_mapping)
    if not of_days:
        return by_mapping.formats.date_order
    return days.settle(connection, of_days, by_mapping.formats.date_order).order


def _day_fields(by_mapping: Mapping) -> list[str]:
    return [
        each.name
        for each in by_mapping.fields.values()
        if each.kind == "day" and each.name in by_mapping.columns
    ]


def _write_sheet(
    connection: duckdb.DuckDBPyConnection,
    book: xlsxwriter.Workbook,
    number: int,
    table: tables.Table,
    rejects: list[OpenReject],
    of_days: list[str],
) -> str | None:
    """The name of the sheet written; None where no row of it was rejected. `of_days`: the fields
    whose cells are written as people here write days."""
    why: dict[int, dict[int | None, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in rejects:
        if each.sheet == table.sheet.name:
            why[each.row_number][each.column_number].append(_sentence(each))
    if not why:
        return None
    name = (table.sheet.name or "Tệp")[:LONGEST_NAME]
    sheet = book.add_worksheet(name)
    marked = {column for reasons in why.values() for column in reasons}
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    wrong = book.add_format({"bg_color": "#FAF0D4", "num_format": "@"})
    said = book.add_format({"font_color": "#972709", "text_wrap": True, "valign": "top"})
    plain = book.add_format({"num_format": "@"})

    # Of a file that was sent back before, what stood there then is no column of its own.
    old = {
        column
        for column, text in enumerate(table.headings.names, start=1)
        if text and (text == ROW_HEADING or text.startswith(WHY.format("")))
    }
    places = _places(table.sheet.width, marked, old)
    told_apart = headings.told_apart(table.sheet, table.headings)
    sheet.write_string(0, 0, ROW_HEADING, head)
    for column, place in places.items():
        heading = told_apart[column - 1] if column else WHOLE_ROW
        if column:
            sheet.write_string(0, place, heading or "", head)
        if column in marked:
            sheet.write_string(0, place + 1, WHY.format(heading or column), head)
    day_columns = {table.columns[field] + 1 for field in of_days if field in table.columns}
    width = list(range(table.sheet.width))
    table.sheet.load(connection, f"returned_{number}", width)
    cells = connection.execute(
        f"select rowid + 1, [{', '.join(f'c{at}' for at in width)}] from returned_{number} "
        "where list_contains($rows, rowid + 1) order by rowid",
        {"rows": sorted(why)},
    ).fetchall()
    for line, (row_number, values) in enumerate(cells, start=1):
        sheet.write_number(line, 0, row_number)
        reasons = why[row_number]
        for column, place in places.items():
            value = values[column - 1] if column else None
            if value:
                value = unicodedata.normalize("NFC", value)
                value = written_days.said(value) if column in day_columns else value
                sheet.write_string(line, place, value, wrong if column in reasons else plain)
            elif column in reasons and column:
                sheet.write_blank(line, place, None, wrong)  # what is to be filled in is seen
            if column in reasons:
                sheet.write_string(line, place + 1, " ".join(reasons[column]), said)
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, max(places.values()) + 1, 22)
    sheet.freeze_panes(1, 1)
    return name


def _places(width: int, marked: set[int | None], old: set[int]) -> dict[int | None, int]:
    """Where each column of the original goes, each marked one with room for its reason after it,
    but for the `old`; under None what concerns the whole row."""
    places: dict[int | None, int] = {}
    place = 1
    for column in (each for each in range(1, width + 1) if each not in old):
        places[column] = place
        place += 2 if column in marked else 1
    if None in marked:
        places[None] = place - 1
    return places


def _sentence(reject: OpenReject) -> str:
    meant = f" Có phải: {'; '.join(reject.candidates)}?" if reject.candidates else ""
    return f"{reject.title}.{meant} {reject.next_step}."


def _write_mark(
    book: xlsxwriter.Workbook,
    batch: batches.Batch,
    order: str,
    names: list[tuple[str, str | None]],
) -> None:
    sheet = book.add_worksheet(MARK)
    sheet.very_hidden()
    rows: list[tuple[str, ...]] = [
        ("batch_id", batch.batch_id),
        ("mapping", batch.mapping or ""),
        ("date_order", order),
    ]
    rows += [("sheet", written, name or "") for written, name in names]
    for line, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write_string(line, column, text)
