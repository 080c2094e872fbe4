"""Whether a database file is whole, asked in an instance of its own: damage ends that, not pages.

One instance a process, since to start one costs DuckDB more than to read a small file.
"""

from __future__ import annotations

import threading
from pathlib import Path

import duckdb

from data import database

_lock = threading.Lock()
_instance: duckdb.DuckDBPyConnection | None = None


def read_whole(path: Path, config: dict) -> None:
    """Read every block of a file's tables. Raises duckdb.Error where one cannot be read."""
    global _instance
    with _lock:
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
