"""Workbooks (xlsx, xls, ods) by python-calamine: values as they lie there, no formula evaluated."""

from __future__ import annotations

import itertools
import re
import struct
import xml.etree.ElementTree
import xml.parsers.expat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

from data import faults
from data.importing.finding import packages
from data.importing.finding.files import Found
from data.importing.reading import broken, measuring
from data.importing.reading.broken_cell import Cells, TooMany
from data.importing.reading.sheet import HEAD_ROWS, LONGEST_IN_HEAD

THOUSANDTHS = re.compile(r"^-?\d+\.\d{3}$")
# What an ordinary PC can hold: the places of a sheet, and bytes of all sheets with their texts.
MOST_CELLS = 30_000_000
MOST_LAID_OUT = 2 << 30
MOST_SHEETS = 500
DAMAGED = (
    *(calamine.CalamineError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError),
    *(xml.parsers.expat.ExpatError, xml.etree.ElementTree.ParseError),
    *(ValueError, LookupError, struct.error),
)


class Page:
    """A worksheet: its name, its first rows, and the column (0 is the first) that they begin in;
    `broken`: what stands in cells that the reader gives as empty though they are not.

    It is laid out again each time that it is asked for, unless all of its workbook fit together:
    several may be names of one part, which was measured once.
    """

    def __init__(
        self,
        file: str,
        workbook: calamine.CalamineWorkbook,
        name: str,
        keeps: bool,
        broken_cells: Cells,
    ):
        self.name, self.broken = name, broken_cells
        self._file, self._workbook, self._keeps = file, workbook, keeps
        self._kept: calamine.CalamineSheet | None = None
        sheet = self.sheet()
        begins = sheet.start if sheet.height and sheet.width else None
        self.is_empty = begins is None
        self.first_column = begins[1] if begins else 0
        rows = itertools.islice(sheet.iter_rows(), 0 if self.is_empty else HEAD_ROWS)
        self.head = [[_short(as_text(value)) for value in row] for row in rows]

    def sheet(self) -> calamine.CalamineSheet:
        """Raises WrongFile."""
        if self._kept is not None:
            return self._kept
        with _opening(self._file):
            sheet = self._workbook.get_sheet_by_name(self.name)
        if self._keeps:
            self._kept = sheet
        return sheet


def pages(found: Found) -> list[Page]:
    """The visible worksheets that are not empty, in their order, found once. Raises WrongFile."""
    if "pages" not in found.opened:
        found.opened["pages"] = [page for page in _pages(found) if not page.is_empty]
    return found.opened["pages"]


def _pages(found: Found) -> Iterator[Page]:
    size = measure(found)
    with _opening(found.name):
        workbook = calamine.CalamineWorkbook.from_path(str(found.path))
        names = [
            each.name
            for each in workbook.sheets_metadata
            if each.visible == calamine.SheetVisibleEnum.Visible
            and each.typ == calamine.SheetTypeEnum.WorkSheet
        ]
    if len(names) > MOST_SHEETS:
        raise faults.WrongFile(
            found.name,
            f"có {len(names)} trang tính (nhiều nhất {MOST_SHEETS})",
            "Xóa các trang không cần rồi nhập lại.",
        )
    keeps = len(names) * size.largest <= MOST_LAID_OUT
    of_sheets = _broken(found, workbook.sheet_names)
    for name in names:
        yield Page(found.name, workbook, name, keeps, of_sheets.get(name, Cells()))


def _broken(found: Found, names: list[str]) -> dict[str, Cells]:
    try:
        return broken.find(found.path, found.kind, names)
    except TooMany as error:
        raise faults.WrongFile(
            found.name,
            "có quá nhiều ô lỗi hoặc công thức chưa lưu kết quả",
            "Mở bằng Excel cho tính lại, lưu rồi nhập lại; hoặc chép giá trị thay cho công thức.",
        ) from error
    except DAMAGED as error:
        raise _damaged(found.name) from error


@contextmanager
def _opening(name: str) -> Iterator[None]:
    """Raises WrongFile for what the reader raises, also where it stumbles: that it calls a panic,
    which is no Exception."""
    try:
        yield
    except calamine.PasswordError as error:
        raise faults.WrongFile(name, "tệp có mật khẩu", "Bỏ mật khẩu rồi nhập lại.") from error
    except (*DAMAGED, OSError) as error:  # it also stumbles over an end that comes too early
        raise _damaged(name) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(name) from error


def rows(sheet: calamine.CalamineSheet, first: int = 0, last: int | None = None) -> list[list]:
    """Rows as they lie in the sheet, from its corner; an empty cell is ''."""
    return sheet.to_python(skip_empty_area=False, nrows=last)[first:]


def as_text(value: object) -> str | None:
    """A cell as a person would type it: whole numbers without a point, days as 2023-09-22.

    A number with three decimals gets a fourth: 1.377 written by a person is a thousand and more.
    """
    if value == "" or value is None:
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        return THOUSANDTHS.sub(r"\g<0>0", repr(value))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time | timedelta):
        return str(value)
    return str(value)


def _short(text: str | None) -> str | None:
    return text and text[:LONGEST_IN_HEAD]


def measure(found: Found, most_texts: int = MOST_LAID_OUT) -> measuring.Size:
    """What a workbook takes when it is laid out, counted once.

    Raises WrongFile where that is larger than memory, or its texts than `most_texts` bytes.
    """
    size = found.opened.get("size")
    if size is None or size.texts > most_texts:
        try:
            size = measuring.size(found.path, found.kind, MOST_LAID_OUT, most_texts)
        except DAMAGED as error:
            raise _damaged(found.name) from error
        found.opened["size"] = size
    if size.cells > MOST_CELLS:
        raise faults.WrongFile(
            found.name,
            f"có trang tính quá lớn ({size.cells} ô, kể cả ô trống ở giữa)",
            "Xóa các ô lẻ ở xa bảng số liệu, hoặc lưu thành CSV rồi nhập lại.",
        )
    if size.laid_out > MOST_LAID_OUT or size.texts > most_texts:
        most = min(MOST_LAID_OUT, most_texts)
        said = f"{most >> 30} GB" if most >> 30 else f"{most >> 20} MB"
        raise faults.WrongFile(
            found.name,
            f"mở ra chiếm hơn {said} bộ nhớ (quá nhiều ô, hoặc chữ dài lặp lại ở nhiều ô)",
            "Xóa các trang, cột, ô không cần, hoặc chia thành nhiều tệp rồi nhập lại.",
        )
    if packages.is_suspect(size.filled, found.path):  # at most so much: now count it
        size = measuring.size(found.path, found.kind, MOST_LAID_OUT, packages.NEVER_SUSPECT_READ)
        found.opened["size"] = size
    packages.check_read(size.filled, found.path, found.name)
    return size


def _damaged(name: str) -> faults.WrongFile:
    return faults.WrongFile(
        name, "bảng tính hỏng hoặc bị cắt cụt", "Mở bằng Excel, lưu lại rồi nhập lại."
    )
