"""Which files of builds this process has read whole, and which of them it found damaged.

Opening a database reads its first blocks only: damage further in is met by the question that asks
for it. So a file is read whole once, a server's newest build while pages are read already; what was
found damaged is opened no more until it is another file. It is read in an instance of its own, for
damage ends that, not pages: one a process, since to start one takes longer than a small file.
"""

from __future__ import annotations

import threading
from pathlib import Path

import duckdb

from data import database

# Where a file lies, how long it is and when it was written.
File = tuple[str, int, int]

_whole: set[File] = set()
_damaged: dict[File, duckdb.Error] = {}
_lock = threading.Lock()
_asking = threading.Lock()
_instance: duckdb.DuckDBPyConnection | None = None
_begun: set[File] = set()
_looks_ahead = False


def look_ahead() -> None:
    """From now on, in this process, builds are read whole beside the pages (`later`)."""
    global _looks_ahead
    _looks_ahead = True


def damage(file: File) -> duckdb.Error | None:
    """What was met in a file that was found damaged."""
    return _damaged.get(file)


def read_whole(file: File, config: dict) -> None:
    """Read every block once a process. Raises duckdb.Error where one cannot be read."""
    if file in _whole:
        return
    _read_file(Path(file[0]), config)
    _whole.add(file)


def forget(*files: File | None) -> None:
    """Read these whole once more before they are believed again."""
    _whole.difference_update(file for file in files if file)


def find_out(file: File, config: dict) -> None:
    """Read a file whole, of which a question said that it is damaged: the disk that was full, or
    away for a moment, may have been at fault."""
    try:
        read_whole(file, config)
    except duckdb.Error as error:
        if Path(file[0]).exists():
            _damaged[file] = error


def later(file: File, config: dict) -> None:
    """Find out in a thread of its own, once; only where pages are served."""
    with _lock:
        if not _looks_ahead or file in _begun:
            return
        _begun.add(file)
    named = f"reads {Path(file[0]).stem}"
    threading.Thread(target=find_out, args=(file, config), name=named, daemon=True).start()


def _read_file(path: Path, config: dict) -> None:
    """Read every block of a file's tables. Raises duckdb.Error where one cannot be read."""
    global _instance
    with _asking:
        _instance = _instance or duckdb.connect(config=config)
        try:
            _instance.execute(f"attach {database.quoted(path)} as asked (type duckdb, read_only)")
            try:
                _read(_instance)
            finally:
                _instance.execute("detach asked")
        except duckdb.Error:
            _instance.close()  # of what it met it may know no more than that it was damaged
            _instance = None
            raise


def _read(instance: duckdb.DuckDBPyConnection) -> None:
    tables = instance.execute(
        "select schema_name, table_name from duckdb_tables() where database_name = 'asked'"
    ).fetchall()
    for schema, table in tables:
        name = f'asked."{schema}"."{table}"'
        instance.execute(f'select count(hash("{table}")) from {name} as "{table}"').fetchone()
