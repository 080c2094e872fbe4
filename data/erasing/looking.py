"""Where a code still is in a folder: by the bytes of every file, and by every text of its tables,
which are packed in their files and not seen in the bytes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb

from data.erasing import tables, tokens

TABLES = frozenset({".parquet", ".duckdb"})
DATABASE = ".sqlite"  # of what people write
PIECE = 1 << 24
LONGEST_CODE = 1 << 10


def found(folder: Path, code: str) -> list[Path]:
    """Every file of a folder that has the code, in its name or in it."""
    return [path for path in files(folder) if has(path, code)]


def files(folder: Path) -> Iterator[Path]:
    """All of them, also where a link leads to another folder."""
    for place, _, names in os.walk(folder, followlinks=True):
        yield from (Path(place) / name for name in sorted(names))


def has(path: Path, code: str, ending: str | None = None) -> bool:
    """`ending`: what the file's name ends in where it is kept under another."""
    if tokens.pattern(code).search(path.name) or _is_in_bytes(path, code):
        return True
    ending = path.suffix if ending is None else ending
    if ending == DATABASE:
        return _is_in_database(path, code)
    if ending not in TABLES:
        return False
    try:
        return tables.is_in(path, code, ending)
    except duckdb.Error:  # damaged: no program reads more of it than its bytes
        return False


def _is_in_bytes(path: Path, code: str) -> bool:
    wanted, last = tokens.in_bytes(code), b""
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                if code.encode() in (seen := last + piece) and wanted.search(seen):
                    return True
                last = seen[-LONGEST_CODE:]
    except FileNotFoundError:  # gone just now
        return False
    return False


def _is_in_database(path: Path, code: str) -> bool:
    """Of a long text the bytes do not lie together."""
    wanted = tokens.pattern(code)
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return any(wanted.search(line) for line in connection.iterdump())
    except sqlite3.Error:  # damaged: no program reads more of it than its bytes
        return False
