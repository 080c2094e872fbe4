"""Workbooks (xlsx, xls, ods) by python-calamine: values as they lie there, no formula evaluated."""

from __future__ import annotations

import re
import xml.parsers.expat
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

from data import faults
from data.importing.finding.files import Found
from data.importing.reading import measuring

THOUSANDTHS = re.compile(r"^-?\d+\.\d{3}$")
# What an ordinary PC can hold: the places of a sheet, and bytes of all sheets with their texts.
MOST_CELLS = 30_000_000
MOST_LAID_OUT = 2 << 30
DAMAGED = (
    *(calamine.CalamineError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError),
    *(xml.parsers.expat.ExpatError, ValueError, KeyError),
)


def sheets(found: Found) -> list[tuple[str, calamine.CalamineSheet]]:
    """The visible worksheets of a workbook, in their order, opened once. Raises WrongFile."""
    if "sheets" not in found.opened:
        found.opened["sheets"] = list(_sheets(found))
    return found.opened["sheets"]


def _sheets(found: Found) -> Iterator[tuple[str, calamine.CalamineSheet]]:
    measure(found)
    try:
        workbook = calamine.CalamineWorkbook.from_path(str(found.path))
        for each in workbook.sheets_metadata:
            is_visible = each.visible == calamine.SheetVisibleEnum.Visible
            if is_visible and each.typ == calamine.SheetTypeEnum.WorkSheet:
                sheet = workbook.get_sheet_by_name(each.name)
                if sheet.height and sheet.width:
                    yield each.name, sheet
    except calamine.PasswordError as error:
        raise faults.WrongFile(
            found.name, "tệp có mật khẩu", "Bỏ mật khẩu rồi nhập lại."
        ) from error
    except DAMAGED as error:
        raise _damaged(found) from error


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


def measure(found: Found, most_texts: int = MOST_LAID_OUT) -> measuring.Size | None:
    """What a workbook takes when it is laid out, counted once; None of an .xls.

    Raises WrongFile where that is larger than memory, or its texts than `most_texts` bytes.
    """
    if found.kind == "xls":
        return None  # at most 65,536 rows of 256 columns
    size = found.opened.get("size")
    if size is None or size.texts > most_texts:
        try:
            with zipfile.ZipFile(found.path) as package:
                size = measuring.size(package, found.kind, MOST_LAID_OUT, most_texts)
        except DAMAGED as error:
            raise _damaged(found) from error
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
    return size


def _damaged(found: Found) -> faults.WrongFile:
    return faults.WrongFile(
        found.name, "bảng tính hỏng hoặc bị cắt cụt", "Mở bằng Excel, lưu lại rồi nhập lại."
    )
