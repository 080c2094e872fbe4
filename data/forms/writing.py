"""A report as an Excel workbook: to be filled in by a unit, or filled from the dossiers."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from data import places
from data.forms import cell_formats, layout, machine
from data.forms.form import Column, Section
from data.forms.layout import FIRST, Line
from data.forms.report import Report

Values = Mapping[tuple[str, str], Decimal]
A4 = 9
NAMES = "ten-dong"
LINE_HEIGHT = 15.5


@dataclass(frozen=True)
class Figures:
    """What a form shows when it is sent: values by row and column code, and what is to be said.

    `names`: of rows as the dossiers call them, offered where the sender names the rows.
    """

    values: Values
    notes: Sequence[str] = ()
    is_demonstration: bool = False
    names: Sequence[str] = ()

    def labels(self, sections: Sequence[Section]) -> dict[str, list[str]]:
        """The free rows by code of their section, in the order of the values."""
        listed: dict[str, list[str]] = {section.code: [] for section in sections}
        for row_code in dict.fromkeys(row_code for row_code, _ in self.values):
            for section in sections:
                if section.code and row_code.startswith(f"{section.code}/"):
                    listed[section.code].append(row_code.removeprefix(f"{section.code}/"))
                elif not section.code and section.is_free:
                    listed[""].append(row_code)
        return listed


def write(path: Path, report: Report, figures: Figures | None = None) -> None:
    """Write the workbook; never over another. Raises AlreadyThere, FileNotWritten."""
    figures = figures or Figures({})
    sections = [section for part in report.form.part for section in part.section]
    lines = list(layout.lines(report, figures.notes, figures.labels(sections)))
    options = {"strings_to_formulas": False}
    with places.new(path) as place, xlsxwriter.Workbook(place, options) as book:
        sheet = book.add_worksheet(report.form.form.replace("/", "-"))
        _Sheet(book, sheet, report, figures).write(lines)
        _hide(book, machine.SHEET, machine.rows(report, lines, figures.is_demonstration))
        if figures.names:
            _hide(book, NAMES, [(name,) for name in figures.names])


def _hide(book, name: str, rows: Sequence[tuple[str, ...]]) -> None:
    """A sheet of text that people do not come across."""
    sheet = book.add_worksheet(name)
    sheet.very_hidden()
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            sheet.write_string(number, column, words)


class _Sheet:
    """The sheet that people see, written line by line."""

    def __init__(self, book, sheet, report: Report, figures: Figures):
        self.sheet, self.form, self.values = sheet, report.form, figures.values
        self.gone = report.gone
        self.label_check = cell_formats.label_check(NAMES, len(figures.names))
        self.formats = cell_formats.made(book)
        self.widths = [0, *layout.widths(report.form)]

    def write(self, lines: Sequence[Line]) -> None:
        self._set_up(lines)
        for number, line in enumerate(lines):
            self.sheet.write_string(number, 0, line.mark)
            is_empty = line.mark.startswith("@columns:") and not any(t.words for t in line.texts)
            self.sheet.set_row(number, self._height(line), None, {"hidden": is_empty})
            for text in line.texts:
                self._write_text(number, text)
            self._write_figures(number, line, lines)
        self._check_cells(lines)

    def _set_up(self, lines: Sequence[Line]) -> None:
        sheet = self.sheet
        sheet.set_column(0, 0, None, None, {"hidden": True})
        for column, width in enumerate(self.widths[1:], 1):
            sheet.set_column(column, column, width)
        sheet.hide_gridlines(2)
        is_wide = sum(self.widths) > 110
        (sheet.set_landscape if is_wide else sheet.set_portrait)()
        sheet.set_paper(A4)
        sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.set_footer("&RTrang &P/&N")
        used = f"A1:{xl_rowcol_to_cell(len(lines), len(self.widths))}"
        # Codes are text and sums leave columns out on purpose: no green corners.
        sheet.ignore_errors({"number_stored_as_text": used, "formula_range": used})
        sheet.print_area(0, FIRST, len(lines) - 1, len(self.widths) - 1)
        marks = [line.mark for line in lines]
        if len(self.form.part) == 1:
            sheet.repeat_rows(marks.index("@head:1:1"), marks.index("@columns:1"))
        has_free_rows = any(line.kind == "free" for line in lines)
        sheet.protect(
            "", {"format_columns": True, "format_rows": True, "insert_rows": has_free_rows}
        )

    def _height(self, line: Line) -> float | None:
        """Room for the words of a line that are merged or wrapped, which Excel does not make."""
        needed = 1
        for text in line.texts:
            width = sum(self.widths[text.first : text.last + 1]) / cell_formats.SIZE[text.style]
            count = len(textwrap.wrap(text.words, max(int(width), 1)))
            needed = max(needed, math.ceil(count / text.count_rows))
        return needed * LINE_HEIGHT * (1.3 if line.mark == "@title" else 1)

    def _write_text(self, number: int, text: layout.Text) -> None:
        its = self.formats[text.style]
        last_row = number + text.count_rows - 1
        if (text.first, number) == (text.last, last_row):
            self.sheet.write_string(number, text.first, text.words, its)
        else:
            self.sheet.merge_range(number, text.first, last_row, text.last, "", its)
            self.sheet.write_string(number, text.first, text.words, its)

    def _write_figures(self, number: int, line: Line, lines: Sequence[Line]) -> None:
        if line.kind == "none":
            return
        if line.kind == "free":
            self._write_free_label(number, line)
        for place, column in line.columns.items():
            decimals = _decimals(line, column)
            if (
                line.kind == "closed"
                or (line.kind in ("section", "total") and column.unit_of_measure == "%")
                or column.is_closed(self.gone)
            ):
                self.sheet.write_blank(number, place, None, self.formats["closed"])
            elif column.sum_of:
                parts = [at for at, each in line.columns.items() if each.code in column.sum_of]
                cells = ",".join(xl_rowcol_to_cell(number, part) for part in parts)
                self._write_sum(number, place, cells, self._sum(line, column, lines), decimals)
            elif line.kind in ("section", "total"):
                cells = self._cells_below(number, place, line, lines)
                self._write_sum(number, place, cells, self._sum(line, column, lines), decimals)
            else:
                self._write_entry(number, place, line, column, decimals)

    def _write_free_label(self, number: int, line: Line) -> None:
        for place, stub in enumerate(line.stub, FIRST):
            words = line.label if stub.holds == "label" else line.order
            its = self.formats["free_label" if stub.holds == "label" else "free_number"]
            if words:
                self.sheet.write_string(number, place, words, its)
            else:
                self.sheet.write_blank(number, place, None, its)

    def _write_entry(self, number: int, place: int, line: Line, column: Column, decimals: int):
        value = self.values.get((line.row_code, column.code))
        its = self.formats[f"entry{decimals}"]
        if value is None:
            self.sheet.write_blank(number, place, None, its)
        else:
            self.sheet.write_number(number, place, value, its)

    def _write_sum(self, number: int, place: int, cells: str, value, decimals: int) -> None:
        """A sum for the reader's eye, which the import leaves aside; blank where nothing is in."""
        formula = f'=IF(COUNT({cells})=0,"",SUM({cells}))'
        shown = "" if value is None else value
        self.sheet.write_formula(number, place, formula, self.formats[f"sum{decimals}"], shown)

    def _cells_below(self, number: int, place: int, line: Line, lines: Sequence[Line]) -> str:
        """Of a section: its free rows and its end line, above which rows are inserted."""
        if line.kind == "section":
            end = next(at for at in range(number, len(lines)) if lines[at].mark.startswith("@end:"))
            return f"{xl_rowcol_to_cell(number + 1, place)}:{xl_rowcol_to_cell(end, place)}"
        sections = [
            at for at, each in enumerate(lines) if each.kind == "section" and each.part is line.part
        ]
        return ",".join(xl_rowcol_to_cell(at, place) for at in sections)

    def _sum(self, line: Line, column: Column, lines: Sequence[Line]) -> Decimal | None:
        """What the formula will come to, for who looks without Excel."""
        within = {
            "section": lambda each: each.kind == "free" and each.section is line.section,
            "total": lambda each: each.kind == "free" and each.part is line.part,
        }.get(line.kind, lambda each: each is line)
        codes = column.sum_of or (column.code,)
        known = [
            self.values[key]
            for each in lines
            if within(each)
            for code in codes
            if (key := (each.row_code, code)) in self.values
        ]
        return sum(known, Decimal(0)) if known else None

    def _check_cells(self, lines: Sequence[Line]) -> None:
        """Excel's own checks of what is typed: whole numbers, decimals, names of free rows."""
        number = 0
        while number < len(lines):
            line = lines[number]
            last = number
            if line.kind == "free":
                while lines[last + 1].kind == "free":
                    last += 1
                label = FIRST + [stub.holds for stub in line.stub].index("label")
                self.sheet.data_validation(number, label, last, label, self.label_check)
            if line.kind in ("free", "row"):
                for place, column in line.columns.items():
                    if not column.sum_of:
                        check = cell_formats.check(_decimals(line, column))
                        self.sheet.data_validation(number, place, last, place, check)
            number = last + 1


def _decimals(line: Line, column: Column) -> int:
    own = line.row.decimals if line.row else None
    return column.decimals if own is None else own
