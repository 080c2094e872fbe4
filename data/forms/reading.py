"""Reading a form that came back: every figure entered is taken or rejected with its place."""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from data.faults import Fault
from data.forms import layout, machine, numbers
from data.forms import report as reports
from data.forms.faults import DamagedForm, UnreadableForm
from data.forms.filled import Cell, Filled, Rejected
from data.forms.form import Column, Form, Part, Row, Section

WORKBOOK = "xl/workbook.xml"
LARGEST_LIST = 2**20  # bytes of the list of sheets that are looked at
LARGEST_FORM = 50 * 2**20  # bytes of a form, unpacked; ours have a tenth of a million
LONGEST_LABEL = 250
LONGEST_GIVEN = 100
MARK_ROWS, MARK_COLUMNS = 60, 10  # how far from its corner a sheet is searched for our marks


def read(path: Path, reference: Path = reports.REFERENCE) -> Filled | None:
    """The figures of a form written by data.forms.writing; None where it is no form of ours.

    Also None where it cannot be opened at all: then it bears no mark. Nothing is evaluated: a
    formula in an entered cell counts as the value that it was saved with. Raises DamagedForm
    naming the cell, UnreadableForm.
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
            hidden = machine.understood(_cells(book, machine.SHEET))
            sheet, rows, at = _marked_sheet(book)
        except machine.NotOurs as error:
            reason = "phần máy đọc (trang ẩn hoặc cột ẩn đầu tiên) đã bị sửa hoặc bị xóa"
            raise DamagedForm(path, reason) from error
        except CalamineError as error:
            raise UnreadableForm(path, error) from error
    report = _report(path, hidden, reference)
    walk = _Walk(path, report.form, hidden, sheet, at)
    walk.through(rows)
    return Filled(
        hidden.form,
        hidden.version,
        hidden.unit_code,
        hidden.period,
        report.starts_on,
        report.ends_on,
        hidden.is_demonstration,
        walk.cells,
        walk.rejected,
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


def _cells(book: CalamineWorkbook, name: str) -> list[list[Any]]:
    return book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _marked_sheet(book: CalamineWorkbook) -> tuple[str, list[list[Any]], int]:
    """The sheet that has our marks, whatever it is called now, its rows, and the marks' column."""
    for name in book.sheet_names:
        if name == machine.SHEET:
            continue
        rows = _cells(book, name)
        for row in rows[:MARK_ROWS]:
            if "@columns:1" in row[:MARK_COLUMNS]:
                return name, rows, row.index("@columns:1")
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


class _Walk:
    """From the first row to the last, knowing in which part and section a row stands."""

    def __init__(self, path: Path, form: Form, hidden: machine.Machine, sheet: str, at: int):
        self.path, self.form, self.hidden, self.sheet, self.at = path, form, hidden, sheet, at
        self.rows = {
            (str(number), row.code): row
            for number, part in enumerate(form.part, 1)
            for its in part.section
            for row in its.rows
        }
        self.part: str | None = None
        self.section: Section | None = None
        self.seen: dict[str, int] = {}
        self.labels: set[str] = set()
        self.cells: list[Cell] = []
        self.rejected: list[Rejected] = []

    def through(self, rows: Sequence[Sequence[Any]]) -> None:
        for number, row in enumerate(rows, 1):
            mark = str(row[self.at])
            if not mark:
                self._unmarked(number, row)
            elif not machine.is_free(mark):
                self._marked(number, row, mark)
        if missing := [mark for mark in self.hidden.words if mark not in self.seen]:
            words = " ".join(self.hidden.words[missing[0]].values())
            raise DamagedForm(self.path, f"trang {self.sheet} thiếu dòng “{words or missing[0]}”")

    def _marked(self, number: int, row: Sequence[Any], mark: str) -> None:
        place = f"trang {self.sheet}, dòng {number}"
        if mark in self.seen:
            reason = f"{place} là bản sao của dòng {self.seen[mark]}; hãy xóa dòng chép thêm"
            raise DamagedForm(self.path, reason)
        if mark not in self.hidden.words:
            raise DamagedForm(self.path, f"{place}: cột ẩn đầu tiên đã bị sửa")
        self.seen[mark] = number
        for column, words in self.hidden.words[mark].items():
            self._unchanged(number, column + self.at, row, words)
        kind, _, rest = mark.partition(":")
        match kind:
            case "@columns":
                self.part = rest
            case "@section":
                part, section = (int(each) - 1 for each in rest.split(":"))
                its = self.form.part[part].section[section]
                self.section = its if its.is_free else None
            case "@end":
                self.section = None
            case "@close":
                self.part = None
            case "@row" | "@line":
                coded = self.rows.get((self.part or "", rest))
                if self.part is None or (kind == "@row" and coded is None):
                    raise DamagedForm(self.path, f"{place} đã bị chuyển khỏi bảng của nó")
                if coded is None:
                    self._reject_all(number, row, self.part, "unknown_row")
                else:
                    self._take(number, row, self.part, rest, coded)

    def _unchanged(self, number: int, column: int, row: Sequence[Any], words: str) -> None:
        given = numbers.as_text(row[column]) if column < len(row) else ""
        if _plain(given) != _plain(words):
            cell = f"trang {self.sheet}, ô {_cell_name(number, column)}"
            reason = f"{cell} ghi “{given[:LONGEST_GIVEN]}”, trong khi mẫu là “{words}”"
            raise DamagedForm(self.path, reason)

    def _unmarked(self, number: int, row: Sequence[Any]) -> None:
        """A free row; or one inserted where the form has no room for it."""
        if self.part is None:
            return
        if self.section is None:
            self._reject_all(number, row, self.part, "unknown_row")
            return
        label = _plain(numbers.as_text(row[self.at + self.hidden.labels[self.part]]))
        code = self.section.row_code(label)
        if not label:
            self._reject_all(number, row, self.part, "unnamed_row")
        elif len(label) > LONGEST_LABEL:
            self._reject_all(number, row, self.part, "too_long")
        elif any(unicodedata.category(each) == "Cc" for each in label):
            self._reject_all(number, row, self.part, "control_characters")
        elif code.casefold() in self.labels:
            self._reject_all(number, row, self.part, "repeated")
        elif self._entered(row, self.part):
            self.labels.add(code.casefold())
            self._take(number, row, self.part, code, None)

    def _entered(self, row: Sequence[Any], part: str) -> list[tuple[int, str, Any]]:
        """The cells with something in them, of the columns that are entered."""
        columns = self.hidden.columns[part]
        cells = (
            (self.at + place, code, row[self.at + place])
            for place, code in columns.items()
            if self.at + place < len(row)
        )
        return [each for each in cells if numbers.as_text(each[2])]

    def _take(
        self, number: int, row: Sequence[Any], part: str, row_code: str, coded: Row | None
    ) -> None:
        for column, code, cell in self._entered(row, part):
            its = _column(self.form.part[int(part) - 1], code)
            decimals = its.decimals if coded is None or coded.decimals is None else coded.decimals
            try:
                self.cells.append(Cell(row_code, code, numbers.taken(cell, decimals)))
            except numbers.NotTaken as reason:
                self._reject(number, column, its, f"{row_code}, cột ({code})", cell, str(reason))

    def _reject_all(self, number: int, row: Sequence[Any], part: str, reason: str) -> None:
        for column, code, cell in self._entered(row, part):
            its = _column(self.form.part[int(part) - 1], code)
            self._reject(number, column, its, f"cột ({code})", cell, reason)

    def _reject(
        self, number: int, column: int, its: Column, which: str, cell: object, reason: str
    ) -> None:
        self.rejected.append(
            Rejected(
                sheet=self.sheet,
                row_number=number,
                column_number=column + 1,
                heading=" / ".join((*its.under, its.label)),
                field=which,
                given=numbers.as_text(cell)[:LONGEST_GIVEN],
                reason=reason,
            )
        )


def _column(part: Part, code: str) -> Column:
    return next(each for each in part.columns if each.code == code)


def _plain(text: str) -> str:
    """NFC, and blanks of every kind as one space: how labels are compared and kept."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _cell_name(row_number: int, column: int) -> str:
    """“C12”, from a row counted from 1 and a column counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row_number}"
