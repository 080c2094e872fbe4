"""The files of a table: Excel, and CSV of two kinds. No cell of any can start a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

import xlsxwriter

from figures import wording

Rows = Sequence[Mapping]
# What a spreadsheet takes for the start of a formula, also after blanks.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
FORMATS = {"share": "0.00%", "count": "#,##0", "decimal": "#,##0.00", "year": "0"}
DAY, MOMENT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
NARROWEST, WIDEST = 11, 48  # characters
LONGEST_SHEET = 31
NOT_IN_SHEETS = re.compile(r"[\[\]:*?/\\]")


class Sheet(NamedTuple):
    """A sheet: its name, the heads of its columns by key, its rows, what it is.

    `kind` is that of the measure, where the rows do not say: whether their values are shares.
    """

    name: str
    heads: Mapping[str, str]
    rows: Rows
    about: Sequence[str]
    kind: str = "share"


def excel(heads: Mapping[str, str], rows: Rows, about: Sequence[str], kind: str = "share") -> bytes:
    """One sheet: what it is, the heads with a filter, the rows. Text is never a formula."""
    return workbook([Sheet("Số liệu", heads, rows, about, kind)])


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """Several such sheets in one file, in their order, called as Excel lets them be."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        formats = {
            name: book.add_format({"num_format": code, "valign": "top"})
            for name, code in {**FORMATS, "day": DAY, "moment": MOMENT}.items()
        }
        formats["words"] = book.add_format({"text_wrap": True, "valign": "top"})
        formats["head"] = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        for each, name in zip(sheets, sheet_names([sheet.name for sheet in sheets]), strict=True):
            _sheet(book.add_worksheet(name), each, formats)
    return buffer.getvalue()


def sheet_names(asked: Sequence[str]) -> list[str]:
    """What Excel takes for names of sheets: 31 letters, none of its own signs, no two alike."""
    names: list[str] = []
    for each in asked:
        plain = NOT_IN_SHEETS.sub("-", wording.as_text(each)).strip("' ") or "Số liệu"
        name, number = plain[:LONGEST_SHEET].strip(), 2
        while name.lower() in {other.lower() for other in names}:
            name = f"{plain[: LONGEST_SHEET - 4].strip()} ({number})"
            number += 1
        names.append(name)
    return names


def _sheet(sheet, given: Sheet, formats: Mapping) -> None:
    for line, sentence in enumerate(given.about):
        sheet.write_string(line, 0, wording.as_text(sentence))
    top = len(given.about) + 1
    for place, (key, word) in enumerate(given.heads.items()):
        sheet.write_string(top, place, wording.as_text(word), formats["head"])
        sheet.set_column(place, place, _width(key, word, given.rows))
    for line, row in enumerate(given.rows, start=top + 1):
        for place, key in enumerate(given.heads):
            _put(sheet, line, place, row, key, given.kind, formats)
    sheet.freeze_panes(top + 1, 1)
    if given.heads:
        sheet.autofilter(top, 0, top + len(given.rows), len(given.heads) - 1)
        sheet.repeat_rows(top)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _width(key: str, word: str, rows: Rows) -> int:
    """Wide enough for the longest word of the head and for what most cells hold."""
    lengths = [len(row[key]) for row in rows[:200] if isinstance(row[key], str)]
    longest = max((*lengths, *(len(part) + 4 for part in word.split())), default=0)
    return min(max(longest, NARROWEST), WIDEST)


def _put(sheet, line: int, place: int, row: Mapping, key: str, kind: str, formats: Mapping) -> None:
    value = row[key]
    if isinstance(value, datetime):
        sheet.write_datetime(line, place, value, formats["moment"])
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value, formats["day"])
    elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = wording.number_of(key, row, kind)
        sheet.write_number(line, place, value, formats[number])
    elif value is not None:
        sheet.write_string(line, place, str(value), formats["words"])


def for_programs(heads: Mapping[str, str], rows: Rows, kind: str = "share") -> bytes:
    """Commas, decimal points, days as yyyy-mm-dd, every text in quotes; UTF-8 with its mark."""
    return _csv(heads, rows, kind, wording.for_programs, ",", is_quoted=True)


def for_vietnamese_excel(heads: Mapping[str, str], rows: Rows, kind: str = "share") -> bytes:
    """Semicolons, decimal commas, days as dd/mm/yyyy: what a Vietnamese Excel opens at a click."""
    return _csv(heads, rows, kind, wording.for_vietnamese_excel, ";", is_quoted=False)


def _csv(heads, rows: Rows, kind: str, write, separator: str, *, is_quoted: bool) -> bytes:
    buffer = io.StringIO()
    writer = (
        csv.writer(buffer, delimiter=separator, quoting=csv.QUOTE_NONNUMERIC)
        if is_quoted
        else csv.writer(buffer, delimiter=separator)
    )
    writer.writerow([safe(wording.as_text(word)) for word in heads.values()])
    for row in rows:
        writer.writerow([_cell(row, key, kind, write) for key in heads])
    return buffer.getvalue().encode("utf-8-sig")


def _cell(row: Mapping, key: str, kind: str, write):
    value = row[key]
    if isinstance(value, str) and (kept := safe(value)) != value:
        return kept
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return write(value, wording.number_of(key, row, kind) if is_number else "")


def safe(text: str) -> str:
    """A text that would start a formula gets an apostrophe before it."""
    return f"'{text}" if text.lstrip(" \n").startswith(FORMULA) else text
