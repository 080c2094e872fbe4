"""Workbooks (xlsx, xls, ods) by python-calamine: values as they lie there, no formula evaluated."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

from data import faults
from data.importing.files import PIECE, Found

# The reader lays a sheet out as a rectangle, so a lone cell in a far corner would take all memory.
MOST_CELLS = 30_000_000
FAR_COLUMN = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{2,3})[0-9]")
FAR_ROW = re.compile(rb"\sr\s*=\s*[\"'][A-Z]{0,3}([0-9]{5,})[\"']")
REPEATED = re.compile(rb"number-(?:columns|rows)-repeated\s*=\s*[\"']([0-9]+)[\"'][^>]*value-type")
REPEATED_MOST = 10_000


def sheets(found: Found) -> Iterator[tuple[str, calamine.CalamineSheet]]:
    """The visible worksheets of a workbook, in their order. Raises WrongFile."""
    _measure(found)
    try:
        workbook = calamine.CalamineWorkbook.from_path(str(found.path))
        for each in workbook.sheets_metadata:
            if each.typ == calamine.SheetTypeEnum.WorkSheet:
                sheet = workbook.get_sheet_by_name(each.name)
                if sheet.height and sheet.width:
                    yield each.name, sheet
    except calamine.PasswordError as error:
        raise faults.WrongFile(
            found.name, "tệp có mật khẩu", "Bỏ mật khẩu rồi nhập lại."
        ) from error
    except calamine.CalamineError as error:
        raise faults.WrongFile(
            found.name, "bảng tính hỏng hoặc bị cắt cụt", "Mở bằng Excel, lưu lại rồi nhập lại."
        ) from error


def rows(sheet: calamine.CalamineSheet, first: int = 0, last: int | None = None) -> list[list]:
    """Rows as they lie in the sheet, from its corner; an empty cell is ''."""
    return sheet.to_python(skip_empty_area=False, nrows=last)[first:]


def as_text(value: object) -> str | None:
    """A cell as a person would type it: whole numbers without a point, days as 2023-09-22."""
    if value == "" or value is None:
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time | timedelta):
        return str(value)
    return str(value)


def _measure(found: Found) -> None:
    """Raises WrongFile where a sheet would be laid out larger than memory."""
    if found.kind == "xls":
        return  # at most 65,536 rows of 256 columns
    with zipfile.ZipFile(found.path) as package:
        for part in package.infolist():
            if re.fullmatch(r"xl/worksheets/[^/]+\.xml|content\.xml", part.filename):
                with package.open(part) as stream:
                    is_ods = part.filename == "content.xml"
                    cells = _repeated(stream) if is_ods else _rectangle(stream)
                if cells > MOST_CELLS:
                    raise faults.WrongFile(
                        found.name,
                        f"có trang tính quá lớn ({cells} ô, kể cả ô trống ở giữa)",
                        "Xóa các ô lẻ ở xa bảng số liệu, hoặc lưu thành CSV rồi nhập lại.",
                    )


def _rectangle(stream) -> int:
    """Cells of the rectangle that holds every cell of an Excel sheet, read in pieces."""
    column, row, last, lines = 26, 9_999, b"", 0
    while piece := stream.read(PIECE):
        seen = last + piece
        lines += piece.count(b"<row")
        column = max([column, *(_column_number(name) for name in set(FAR_COLUMN.findall(seen)))])
        row = max([row, *map(int, FAR_ROW.findall(seen))])
        last = piece[-64:]
    return column * max(row, lines)


def _repeated(stream) -> int:
    """A filled cell or row of a LibreOffice sheet that stands for very many."""
    most, last = 0, b""
    while piece := stream.read(PIECE):
        most = max([most, *map(int, REPEATED.findall(last + piece))])
        last = piece[-256:]
    return MOST_CELLS + most if most > REPEATED_MOST else 0


def _column_number(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number
