"""Tables to take away: Excel, and CSV that Excel reads. No cell of either can start a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

import streamlit as st
import xlsxwriter

from figures import wording

Rows = Sequence[Mapping]
# What a spreadsheet takes for the start of a formula, also after blanks.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# What a name of a file may not have on every system: Windows refuses a colon, a path ends a name.
NOT_IN_NAMES = re.compile(r"[^\w.-]+")
LONGEST_NAME = 120
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def downloads(
    name: str,
    heads: Mapping[str, str],
    rows: Rows | Callable[[], Rows],
    about: wording.About,
) -> None:
    """Two buttons: the rows as Excel and as CSV, made when clicked; `name` is that of the files.

    `heads` maps the columns to their words, in order. Rows that a page does not hold are given
    as a function, asked at the click; by then the page has run, so it must remember its build.
    """
    asked = rows if callable(rows) else lambda: rows
    with_origin = {**heads, **{head: head for head in about.columns if head not in heads.values()}}

    def make_excel() -> bytes:
        return excel(heads, [wording.in_words(row) for row in asked()], about.lines)

    def make_csv() -> bytes:
        return as_csv(with_origin, [wording.in_words(row) | about.columns for row in asked()])

    with st.container(horizontal=True, gap="small"):
        for word, ending, mime, make in (
            ("export_excel", "xlsx", EXCEL, make_excel),
            ("export_csv", "csv", "text/csv", make_csv),
        ):
            st.download_button(
                wording.WORD[word],
                data=make,
                file_name=file_name(name, ending),
                mime=mime,
                key=f"{name}.{ending}",
                on_click="ignore",
                type="tertiary",
            )


def file_name(name: str, ending: str) -> str:
    """What a file is called on any system: "ho-so-late-civil:2021" is ho-so-late-civil-2021.xlsx.

    Letters (also Vietnamese), digits, points and hyphens stay; a long name is cut.
    """
    safe = NOT_IN_NAMES.sub("-", name)[:LONGEST_NAME].strip(".-")
    return f"{safe}.{ending}"


def excel(heads: Mapping[str, str], rows: Rows, about: Sequence[str]) -> bytes:
    """One sheet: what it is, the heads, the rows. Text is written as text, never as a formula."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet("Số liệu")
        for line, sentence in enumerate(about):
            sheet.write_string(line, 0, sentence)
        top = len(about) + 1
        for place, (key, word) in enumerate(heads.items()):
            sheet.write_string(top, place, word, bold)
            sheet.set_column(place, place, 36 if key.endswith("name") else 16)
        sheet.freeze_panes(top + 1, 1)
        for line, row in enumerate(rows, start=top + 1):
            for place, key in enumerate(heads):
                _put(sheet, line, place, row[key], day)
    return buffer.getvalue()


def as_csv(heads: Mapping[str, str], rows: Rows) -> bytes:
    """Comma-separated UTF-8 with a mark that Excel knows it by; days as yyyy-mm-dd."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow([_safe(word) for word in heads.values()])
    writer.writerows([[_safe(row[key]) for key in heads] for row in rows])
    return buffer.getvalue().encode("utf-8-sig")


def _put(sheet, line: int, place: int, value, day) -> None:
    if isinstance(value, datetime | date):
        sheet.write_datetime(line, place, value, day)
    elif isinstance(value, int | float):
        sheet.write_number(line, place, value)
    elif value is not None:
        sheet.write_string(line, place, str(value))


def _safe(value):
    """A text that would start a formula gets an apostrophe before it; numbers stay numbers."""
    if isinstance(value, str) and value.lstrip(" \n").startswith(FORMULA):
        return f"'{value}"
    return value
