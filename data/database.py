"""Databases that the maintainer's commands write; builds are read through data.builds."""

from __future__ import annotations

import atexit
import functools
import os
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb

# How many started DuckDBs wait for their next use.
MOST_FREE = 3
# What a database at hand is called in the DuckDB that opens it.
NAME = "work"


class _Instance:
    """A started DuckDB. To start one costs as long as a tenth of a small file's import: each is
    used again, by one at a time."""

    def __init__(self) -> None:
        self.root = duckdb.connect()
        self._set: dict[str, object] = {}

    def set(self, wanted: Mapping[str, object]) -> None:
        """These settings, and DuckDB's own for all others. Raises duckdb.Error where the last use
        does not allow it: one that has spilled stays with its folder."""
        for name in self._set.keys() - wanted.keys():
            self.root.execute(f"reset {name}")
            del self._set[name]
        for name, value in wanted.items():
            if self._set.get(name) != value:
                self.root.execute(f"set {name} = {quoted(value)}")
                self._set[name] = value


_free: list[_Instance] = []
_lock = threading.Lock()
# A forked process has their memory, not their threads: to close one would wait for these for ever.
_of_who_forked: list[_Instance] = []


def _in_a_fork() -> None:
    global _lock
    _of_who_forked.extend(_free)
    _free.clear()
    _lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_a_fork)


@contextmanager
def workspace(
    path: Path | None = None,
    threads: int | None = None,
    memory: str | None = None,
    spill: Path | None = None,
    block_size: int | None = None,
    is_synced: bool = True,
    compression: str | None = None,
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database to write, in memory or a file; without DuckDB's progress bar in English.

    `memory`: the most it takes ("2GB"); what does not fit waits in the folder `spill`, of a file
    beside it. `block_size`: bytes, of new files; small ones hold many small tables in little room.
    `is_synced`: whether each statement waits until the disk has what it wrote. A file that is of
    use only once it is finished need not; who finishes it sees to it (`sync`).
    `compression`: the one kind for all columns.
    """
    wanted = {
        "threads": threads,
        "memory_limit": memory,
        "temp_directory": spill or (path and f"{path}.tmp"),
        "fsync_mode": None if is_synced else "none",
        "force_compression": compression,
        "default_block_size": block_size,
    }
    instance = _started({name: value for name, value in wanted.items() if value})
    connection = instance.root.cursor()
    try:
        connection.execute(f"attach {quoted(path or ':memory:')} as {NAME} (type duckdb)")
        connection.execute(f"use {NAME}")
        connection.execute("set enable_progress_bar = false")
        yield connection
    finally:
        connection.close()
        _put_back(instance)


def let_go(connection: duckdb.DuckDBPyConnection) -> None:
    """Close every file that a workspace has open: only then may it be moved."""
    connection.execute("use memory")
    attached = connection.execute(
        "select database_name from duckdb_databases() where not internal"
    ).fetchall()
    for (name,) in attached:
        if name != "memory":
            connection.execute(f'detach "{name}"')


def _started(settings: Mapping[str, object]) -> _Instance:
    """One that nobody uses, or else a new one."""
    while True:
        with _lock:
            instance = _free.pop() if _free else None
        if instance is None:
            instance = _Instance()
            instance.set(settings)
            return instance
        try:
            instance.set(settings)
            return instance
        except duckdb.Error:
            instance.root.close()


def _put_back(instance: _Instance) -> None:
    try:
        let_go(instance.root)
    except duckdb.Error:  # what has failed within it may stay
        instance.root.close()
        return
    with _lock:
        if len(_free) < MOST_FREE:
            _free.append(instance)
            return
    instance.root.close()


@atexit.register
def _close_free() -> None:
    while _free:
        _free.pop().root.close()


def quoted(value: object) -> str:
    """A value as SQL text: ATTACH and SET bind none."""
    return "'" + str(value).replace("'", "''") + "'"


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
