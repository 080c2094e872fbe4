"""Exports to import, made here: the files, the mapping that takes them, and taking them in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import xlsxwriter

from data import database
from data.importing.finding import files
from data.importing.mappings import loading
from data.importing.taking import mapped
from data.packs import KON_TUM

HEADINGS = {
    "ordinal": "STT",
    "dossier_code": "Mã hồ sơ",
    "procedure_code": "Mã TTHC",
    "procedure_name": "Tên TTHC",
    "field": "Lĩnh vực",
    "handling_unit": "Đơn vị giải quyết",
    "applicant": "Chủ hồ sơ",
    "address": "Địa chỉ",
    "telephone": "Số điện thoại",
    "channel": "Hình thức nộp",
    "received_at": "Ngày tiếp nhận",
    "due_at": "Ngày hẹn trả",
    "finished_at": "Ngày kết thúc",
    "outcome": "Trạng thái",
    "fee": "Lệ phí",
    "note": "Ghi chú",
}
TOTALS = ["", "Tổng cộng"]  # under a heading of texts: DuckDB alone would stop at it
MAPPING = """
source = "Một cửa tỉnh"
title = "Xuất hồ sơ từ hệ thống một cửa"
target = "dossier"
holds = "everything"

[columns]
dossier_code = "Mã hồ sơ"
procedure_code = "Mã TTHC"
procedure_name = "Tên TTHC"
handling_unit = "Đơn vị giải quyết"
channel = "Hình thức nộp"
received_at = "Ngày tiếp nhận"
due_at = "Ngày hẹn trả"
finished_at = "Ngày kết thúc"
outcome = "Trạng thái"
"""
DAYS = ("received_at", "due_at", "finished_at")
PIECE = 10_000


def count_planted(rows: int) -> int:
    """Rows of an export of this size that cannot be taken (exports.sql)."""
    return sum(len(range(first, rows, 500)) for first in (10, 11, 12))


def write_csv(path: Path, rows: int) -> None:
    """Days as dd/mm/yyyy hh:mm:ss, as exports write them; a row of totals ends it."""
    cells = [
        f"strftime({name}, '%d/%m/%Y %H:%M:%S')" if name in DAYS else name for name in HEADINGS
    ]
    named = zip(cells, HEADINGS.values(), strict=True)
    listed = ", ".join(f'{cell} as "{heading}"' for cell, heading in named)
    with _export(rows) as connection:
        connection.execute(
            f"copy (select {listed} from export) to $path (format csv)", {"path": str(path)}
        )
    with path.open("a", encoding="utf-8") as file:
        file.write(",".join(TOTALS + [""] * (len(HEADINGS) - len(TOTALS))) + "\n")


def write_xlsx(path: Path, rows: int) -> None:
    """The same as a workbook, whose days are days and whose numbers are numbers."""
    with _export(rows) as connection, xlsxwriter.Workbook(path) as book:
        days = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        sheet = book.add_worksheet("Hồ sơ")
        sheet.write_row(0, 0, HEADINGS.values())
        export = connection.execute(f"select {', '.join(HEADINGS)} from export")
        at = 1
        while piece := export.fetchmany(PIECE):
            for number, cells in enumerate(piece, start=at):
                for column, value in enumerate(cells):
                    if isinstance(value, datetime):
                        sheet.write_datetime(number, column, value, days)
                    elif value is not None:
                        sheet.write(number, column, value)
            at += len(piece)
        sheet.write_row(at, 0, TOTALS)


def take(path: Path) -> mapped.Taken:
    """Import it by its mapping, the whole way, into a new store that is then taken away."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        written = Path(folder) / "mot-cua.toml"
        written.write_text(MAPPING, encoding="utf-8")
        found = files.Found(path, path.name)
        return mapped.take(Path(folder) / "store", found, loading.load(written), KON_TUM)


@contextmanager
def _export(rows: int) -> Iterator:
    """A database with the view `export`."""
    with database.workspace() as connection:
        for name, value in (("rows", rows), ("units", str(KON_TUM / "unit.csv"))):
            connection.execute(f"set variable {name} = $value", {"value": value})
        connection.execute((Path(__file__).parent / "exports.sql").read_text(encoding="utf-8"))
        yield connection
