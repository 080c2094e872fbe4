"""The files of a table: Excel, and CSV of two kinds. No cell of any can start a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter

from figures import wording

Rows = Sequence[Mapping]
# What a spreadsheet takes for the start of a formula, also after blanks.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
FORMATS = {"share": "0.00%", "count": "#,##0", "decimal": "#,##0.00", "year": "0"}
DAY, MOMENT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
NARROWEST, WIDEST = 11, 48  # characters


def excel(heads: Mapping[str, str], rows: Rows, about: Sequence[str], kind: str = "share") -> bytes:
    """One sheet: what it is, the heads with a filter, the rows. Text is never a formula.

    `kind` is that of the measure, where the rows do not say: whether their values are shares.
    """
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        formats = {
            name: book.add_format({"num_format": code, "valign": "top"})
            for name, code in {**FORMATS, "day": DAY, "moment": MOMENT}.items()
        }
        words = book.add_format({"text_wrap": True, "valign": "top"})
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet("Số liệu")
        for line, sentence in enumerate(about):
            sheet.write_string(line, 0, wording.as_text(sentence))
        top = len(about) + 1
        for place, (key, word) in enumerate(heads.items()):
            sheet.write_string(top, place, wording.as_text(word), bold)
            sheet.set_column(place, place, _width(key, word, rows))
        for line, row in enumerate(rows, start=top + 1):
            for place, key in enumerate(heads):
                _put(sheet, line, place, row, key, kind, formats, words)
        sheet.freeze_panes(top + 1, 1)
        if heads:
            sheet.autofilter(top, 0, top + len(rows), len(heads) - 1)
            sheet.repeat_rows(top)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
    return buffer.getvalue()


def _width(key: str, word: str, rows: Rows) -> int:
    """Wide enough for the longest word of the head and for what most cells hold."""
    lengths = [len(row[key]) for row in rows[:200] if isinstance(row[key], str)]
    longest = max((*lengths, *(len(part) + 4 for part in word.split())), default=0)
    return min(max(longest, NARROWEST), WIDEST)


def _put(sheet, line: int, place: int, row: Mapping, key: str, kind: str, formats, words) -> None:
    value = row[key]
    if isinstance(value, datetime):
        sheet.write_datetime(line, place, value, formats["moment"])
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value, formats["day"])
    elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = wording.number_of(key, row, kind)
        sheet.write_number(line, place, value, formats[number])
    elif value is not None:
        sheet.write_string(line, place, str(value), words)


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
