"""A CSV of dossiers taken into a store, against DuckDB loading the same file bare."""

from __future__ import annotations

from pathlib import Path

from bench import exports
from data import database

WHAT = "nhập {rows} dòng CSV"
AGAINST = "DuckDB đọc trần cùng tệp"
ROWS = 1_000_000
PROMISE = 1 / 3
FILE = "ho-so.csv"


def prepare(folder: Path, rows: int) -> None:
    exports.write_csv(folder / FILE, rows)


def ours(folder: Path) -> None:
    exports.take(folder / FILE)


def theirs(folder: Path) -> None:
    """Every column of every row, by types that it guesses, in memory."""
    with database.workspace() as connection:
        path = database.literal(folder / FILE)
        connection.execute("create table dossier as from read_csv($path)", {"path": path})
