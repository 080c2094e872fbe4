"""A workbook of dossiers taken into a store, against python-calamine reading it bare."""

from __future__ import annotations

from pathlib import Path

import python_calamine as calamine

from bench import exports

WHAT = "nhập {rows} dòng XLSX"
AGAINST = "python-calamine đọc trần cùng tệp"
ROWS = 100_000
PROMISE = 1 / 2
FILE = "ho-so.xlsx"


def prepare(folder: Path, rows: int) -> None:
    exports.write_xlsx(folder / FILE, rows)


def ours(folder: Path) -> None:
    exports.take(folder / FILE)


def theirs(folder: Path) -> None:
    """Every cell of the sheet, as Python values."""
    calamine.load_workbook(folder / FILE).get_sheet_by_index(0).to_python()
