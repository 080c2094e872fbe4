"""One reading path: whatever a file is, it becomes sheets."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import duckdb

from data import faults
from data.importing.finding.files import Found
from data.importing.mappings.shape import Reading
from data.importing.reading import workbooks
from data.importing.reading.parquet_sheet import ParquetSheet
from data.importing.reading.sheet import Sheet
from data.importing.reading.text_sheet import TextSheet
from data.importing.reading.workbook_sheet import WorkbookSheet

# Of a workbook with so many bytes of texts or fewer, any number of rows is small.
FEW_TEXTS = 256 << 20


def open_sheets(
    found: Found, reading: Reading, aside: Path, connection: duckdb.DuckDBPyConnection
) -> list[Sheet]:
    """The sheets of a file. Raises WrongFile."""
    if found.kind == "text":
        return [TextSheet(found, reading, aside)]
    if found.kind == "parquet":
        return [ParquetSheet(found, connection)]
    is_long = workbooks.measure(found).texts > FEW_TEXTS
    opened = [WorkbookSheet(page, is_long) for page in workbooks.pages(found)]
    named: list[Sheet] = [
        each for each in opened if reading.sheet is None or _is_called(each.name, reading.sheet)
    ]
    if not named:
        names = ", ".join(each.name for each in opened) or "không có trang nào có số liệu"
        raise faults.DoesNotFit(
            found.name,
            f"không có trang tính “{reading.sheet}” (đang có: {names})",
            "Sửa reading.sheet trong tệp ánh xạ.",
        )
    return named


def _is_called(name: str, wanted: str) -> bool:
    """In whichever form their letters are written."""
    return unicodedata.normalize("NFC", name) == unicodedata.normalize("NFC", wanted)
