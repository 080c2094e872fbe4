"""Reading a form that came back: every figure entered is taken or rejected with its place."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from data.faults import Fault
from data.forms import layout, machine, unread
from data.forms import report as reports
from data.forms.faults import DamagedForm, UnreadableForm
from data.forms.filled import Filled
from data.forms.walking import Walk
from data.forms.writing import NAMES
from data.importing.reading import broken
from data.importing.reading.broken_cell import TooMany
from data.importing.reading.workbooks import DAMAGED

WORKBOOK = "xl/workbook.xml"
LARGEST_LIST = 2**20  # bytes of the list of sheets that are looked at
LARGEST_FORM = 50 * 2**20  # bytes of a form, unpacked; ours have a tenth of a million
MARK_ROWS, MARK_COLUMNS = 60, 10  # how far from its corner a sheet is searched for our marks


def read(path: Path, reference: Path) -> Filled | None:
    """The figures of a form written by data.forms.writing; None where it is no form of ours.

    Also None where it cannot be opened at all: then it bears no mark. Nothing is evaluated: a
    formula in an entered cell counts as the value that it was saved with, and one without is
    rejected. Raises DamagedForm naming the cell, UnreadableForm.
    """
    if not may_be_ours(path):
        return None
    try:
        book = CalamineWorkbook.from_path(path)
    except (CalamineError, OSError, ValueError):
        return None
    with book:
        if machine.SHEET not in book.sheet_names:
            return None
        try:
            sheets = _sheets(path, book)
            hidden = machine.understood(sheets[machine.SHEET])
            sheet, at = _marked_sheet(sheets)
        except machine.NotOurs as error:
            reason = "phần máy đọc (trang ẩn hoặc cột ẩn đầu tiên) đã bị sửa hoặc bị xóa"
            raise DamagedForm(path, reason) from error
        except (*DAMAGED, TooMany) as error:
            raise UnreadableForm(path, error) from error
    report = _report(path, hidden, reference)
    walk = Walk(path, report.form, hidden, sheet, at, report.gone)
    walk.through(sheets[sheet])
    left_over = list(unread.figures(sheets[sheet], walk))
    for name in sheets:
        if name not in (sheet, machine.SHEET, NAMES):
            left_over += unread.elsewhere(name, sheets[name], sheets[sheet], walk)
    return Filled(
        hidden.form,
        hidden.version,
        hidden.unit_code,
        report.unit_name,
        hidden.period,
        report.starts_on,
        report.ends_on,
        hidden.is_demonstration,
        walk.cells,
        walk.rejected + left_over,
    )


def may_be_ours(path: Path) -> bool:
    """A look at the names of the sheets alone: an export of a million rows is not opened for it.

    Raises UnreadableForm where a workbook with our sheet is larger than any form can be.
    """
    try:
        with zipfile.ZipFile(path) as parts:
            if WORKBOOK not in parts.namelist():
                return True  # another kind of spreadsheet
            with parts.open(WORKBOOK) as names:
                is_ours = machine.SHEET.encode() in names.read(LARGEST_LIST)
            size = sum(part.file_size for part in parts.infolist())
    except (zipfile.BadZipFile, OSError):
        return True
    if is_ours and size > LARGEST_FORM:
        raise UnreadableForm(path, ValueError(f"tệp mở ra đến {size // 2**20} MB"))
    return is_ours


def _sheets(path: Path, book: CalamineWorkbook) -> dict[str, list[list[Any]]]:
    """The rows of each worksheet, those with an error in a cell as it shows there."""
    broken_cells = broken.find(path, "xlsx", book.sheet_names)
    sheets = {}
    for each in book.sheets_metadata:
        if each.typ == SheetTypeEnum.WorkSheet:
            rows = book.get_sheet_by_name(each.name).to_python(skip_empty_area=False)
            for row, column, text in broken_cells.get(each.name, ()):
                if row < len(rows) and column < len(rows[row]):
                    rows[row][column] = text
            sheets[each.name] = rows
    return sheets


def _marked_sheet(sheets: Mapping[str, list[list[Any]]]) -> tuple[str, int]:
    """The first sheet that has our marks, whatever it is called now, and the marks' column."""
    for name, rows in sheets.items():
        for row in rows[:MARK_ROWS]:
            if name != machine.SHEET and "@columns:1" in row[:MARK_COLUMNS]:
                return name, row.index("@columns:1")
    raise machine.NotOurs


def _report(path: Path, hidden: machine.Machine, reference: Path) -> reports.Report:
    """The report that it says it is, once it is sure that such a one is sent by such a version."""
    try:
        report = reports.of(hidden.form, hidden.unit_code, hidden.period, reference)
    except Fault as fault:
        raise DamagedForm(path, f"đơn vị, kỳ hoặc biểu không nhận được. {fault}") from fault
    expected = report.form
    if expected.version != hidden.version:
        raise DamagedForm(
            path,
            f"biểu {hidden.form} này theo mẫu {hidden.version}, trong khi kỳ {hidden.period} "
            f"dùng mẫu {expected.version}",
        )
    known = {str(number): part for number, part in enumerate(expected.part, 1)}
    for part, columns in hidden.columns.items():
        entered = {each.code for each in known[part].entered} if part in known else set()
        if strange := sorted(set(columns.values()) - entered):
            raise DamagedForm(path, f"mẫu {hidden.version} nay không có cột ({strange[0]})")
    if unknown := hidden.words.keys() - {line.mark for line in layout.lines(report)}:
        mark = min(unknown)
        words = " ".join(hidden.words[mark].values())
        raise DamagedForm(path, f"mẫu {hidden.version} nay không có dòng “{words or mark}”")
    return report
