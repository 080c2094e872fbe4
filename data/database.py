"""Databases that the maintainer's commands write; builds are read through data.builds."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Mapping
from pathlib import Path

import duckdb


def workspace(
    path: Path | None = None,
    threads: int | None = None,
    memory: str | None = None,
    spill: Path | None = None,
    block_size: int | None = None,
    is_synced: bool = True,
) -> duckdb.DuckDBPyConnection:
    """A database to write, in memory or a new file; without DuckDB's progress bar in English.

    `memory`: the most it takes ("2GB"); what does not fit waits in the folder `spill`.
    `block_size`: bytes, of new files; small ones hold many small tables in little room.
    `is_synced`: whether each statement waits until the disk has what it wrote. A file that is of
    use only once it is finished need not; who finishes it sees to it (`sync`).
    """
    config = {
        "threads": threads,
        "memory_limit": memory,
        "temp_directory": spill and str(spill),
        "default_block_size": block_size,
        "fsync_mode": None if is_synced else "none",
    }
    connection = duckdb.connect(
        path or ":memory:", config={key: value for key, value in config.items() if value}
    )
    connection.execute("set enable_progress_bar = false")
    return connection


def run(
    connection: duckdb.DuckDBPyConnection, sql: str, bound: Mapping[str, object] | None = None
) -> duckdb.DuckDBPyConnection:
    """What `connection.execute` does, of a text that is the program's own and run again and again:
    to read it takes DuckDB a tenth of a small build, and it is read once a process.

    Of several statements the last is given the values. Raises duckdb.Error.
    """
    *before, last = _read(sql)
    for statement in before:
        connection.execute(statement)
    return connection.execute(last, bound or None)


@functools.lru_cache(maxsize=500)
def _read(sql: str) -> list[duckdb.Statement]:
    return duckdb.extract_statements(sql)


def sync(path: Path) -> None:
    """Wait until the disk has a file that was written without waiting."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def literal(path: Path) -> str:
    """A path that DuckDB reads to the letter: in `ho-so[1].csv` it would see a pattern, and read
    `ho-so1.csv`."""
    return re.sub(r"[*?\[]", r"[\g<0>]", str(path))
