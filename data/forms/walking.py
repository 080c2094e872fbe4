"""Going through the sheet of a form that came back, row by row: what is taken and what is not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from data.forms import machine, numbers
from data.forms.faults import DamagedForm
from data.forms.filled import Cell, Rejected
from data.forms.form import Column, Form, Row, Section
from data.forms.layout import FIRST
from data.importing.mappings import keys, targets
from data.importing.reading import broken

LONGEST_LABEL = 250
LONGEST_GIVEN = 100
# A total whatever stands behind it; and what may stand behind the name of another: "Cộng: 3".
TOTAL = keys.key("tổng cộng")
COUNTED = re.compile(r"( (\d+|[ivx]+))*$")
Cells = Sequence[Any]


@dataclass(frozen=True)
class Line:
    """What a row of the sheet is: its mark, the part that it stands in, and how figures stand in it
    (row: entered and their sums; section, total: sums of rows below; none)."""

    mark: str
    part: str | None
    kind: str


class Walk:
    """From the first row to the last, knowing in which part and section a row stands.

    `cells`, `rejected`: what came of the cells that are entered; `handled`: their places (row from
    1, column from 0); `lines`: what each row is.
    """

    def __init__(
        self,
        path: Path,
        form: Form,
        hidden: machine.Machine,
        sheet: str,
        at: int,
        gone: Collection[str] = (),
    ):
        self.path, self.form, self.hidden, self.sheet, self.at = path, form, hidden, sheet, at
        self.gone = gone
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
        self.handled: set[tuple[int, int]] = set()
        self.lines: list[Line] = []

    def through(self, rows: Sequence[Cells]) -> None:
        """Raises DamagedForm."""
        for number, row in enumerate(rows, 1):
            mark, kind = str(row[self.at]), "none"
            if not mark:
                kind = self._unmarked(number, row)
            elif not machine.is_free(mark):
                kind = self._marked(number, row, mark)
            self.lines.append(Line(mark, self.part, kind))
        if missing := [mark for mark in self.hidden.words if mark not in self.seen]:
            words = " ".join(self.hidden.words[missing[0]].values())
            raise DamagedForm(self.path, f"trang {self.sheet} thiếu dòng “{words or missing[0]}”")

    def columns_of(self, part: str) -> dict[int, Column]:
        """All columns of figures of a part, by their column in the sheet (from 0)."""
        its = self.form.part[int(part) - 1]
        return dict(enumerate(its.columns, self.at + FIRST + len(its.stub)))

    def refuse(self, number: int, column: int, which: str, cell: object, reason: str) -> Rejected:
        """A cell of this sheet that is not taken."""
        part = self.lines[number - 1].part if number <= len(self.lines) else self.part
        its = self.columns_of(part).get(column) if part else None
        return Rejected(
            sheet=self.sheet,
            row_number=number,
            column_number=column + 1,
            heading=" / ".join((*its.under, its.label)) if its else "",
            field=which,
            given=numbers.as_text(cell)[:LONGEST_GIVEN],
            reason=reason,
        )

    def _marked(self, number: int, row: Cells, mark: str) -> str:
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
                return "section" if its.is_free else "none"
            case "@total":
                return "total"
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
                return "row"
        return "none"

    def _unchanged(self, number: int, column: int, row: Cells, words: str) -> None:
        given = numbers.as_text(row[column]) if column < len(row) else ""
        if _plain(given) != _plain(words):
            cell = f"trang {self.sheet}, ô {xl_rowcol_to_cell(number - 1, column)}"
            reason = f"{cell} ghi “{given[:LONGEST_GIVEN]}”, trong khi mẫu là “{words}”"
            raise DamagedForm(self.path, reason)

    def _unmarked(self, number: int, row: Cells) -> str:
        """A free row; or one inserted where the form has no room for it."""
        if self.part is None:
            return "none"
        if self.section is None:
            self._reject_all(number, row, self.part, "unknown_row")
            return "row"
        label = _plain(numbers.as_text(row[self.at + self.hidden.labels[self.part]]))
        code = self.section.row_code(label)
        if reason := _wrong_label(label):
            self._reject_all(number, row, self.part, reason)
        elif code.casefold() in self.labels:
            self._reject_all(number, row, self.part, "repeated")
        elif self._entered(row, self.part):
            self.labels.add(code.casefold())
            self._take(number, row, self.part, code, None)
        return "row"

    def _entered(self, row: Cells, part: str) -> list[tuple[int, str, Any]]:
        """The cells with something in them, of the columns that are entered."""
        columns = self.hidden.columns[part]
        cells = (
            (self.at + place, code, row[self.at + place])
            for place, code in columns.items()
            if self.at + place < len(row)
        )
        return [each for each in cells if numbers.as_text(each[2])]

    def _take(self, number: int, row: Cells, part: str, row_code: str, coded: Row | None) -> None:
        its = {each.code: each for each in self.form.part[int(part) - 1].columns}
        for column, code, cell in self._entered(row, part):
            own = coded.decimals if coded else None
            decimals = its[code].decimals if own is None else own
            self.handled.add((number, column))
            try:
                self.cells.append(Cell(row_code, code, numbers.taken(cell, decimals)))
            except numbers.NotTaken as reason:
                which = f"{row_code}, cột ({code})"
                self.rejected.append(self.refuse(number, column, which, cell, str(reason)))
        if self.cells and self.cells[-1].row_code == row_code:
            self._fill_closed(row_code, part)

    def _fill_closed(self, row_code: str, part: str) -> None:
        """0 of a level that is gone, in a row that has a figure; a share of nothing is none."""
        given = {each.column_code for each in self.cells if each.row_code == row_code}
        for column in self.form.part[int(part) - 1].entered:
            is_share = column.unit_of_measure == "%"
            if column.is_closed(self.gone) and column.code not in given and not is_share:
                self.cells.append(Cell(row_code, column.code, Decimal(0)))

    def _reject_all(self, number: int, row: Cells, part: str, reason: str) -> None:
        for column, code, cell in self._entered(row, part):
            self.handled.add((number, column))
            self.rejected.append(self.refuse(number, column, f"cột ({code})", cell, reason))


def _wrong_label(label: str) -> str | None:
    """Why a free row cannot be called so."""
    if not label:
        return "unnamed_row"
    if re.fullmatch(broken.ERROR, label):
        return "error_cell"
    if len(label) > LONGEST_LABEL:
        return "too_long"
    if any(unicodedata.category(each) == "Cc" for each in label):
        return "control_characters"
    return "total_row" if _is_total(label) else None


def _is_total(label: str) -> bool:
    """Whether a row would count again what the others count."""
    said = keys.key(label)
    return said.startswith(f"{TOTAL} ") or any(
        said.startswith(total) and COUNTED.match(said, len(total))
        for total in map(keys.key, targets.texts("totals"))
    )


def _plain(text: str) -> str:
    """NFC, and blanks of every kind as one space: how labels are compared and kept."""
    return " ".join(unicodedata.normalize("NFC", text).split())
