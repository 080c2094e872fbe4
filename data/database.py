"""Databases that the maintainer's commands write; builds are read through data.builds."""

from __future__ import annotations

from pathlib import Path

import duckdb


def workspace(path: Path | None = None, threads: int | None = None) -> duckdb.DuckDBPyConnection:
    """A database to write, in memory or a new file; without DuckDB's progress bar in English."""
    connection = duckdb.connect(path or ":memory:", config={"threads": threads} if threads else {})
    connection.execute("set enable_progress_bar = false")
    return connection
