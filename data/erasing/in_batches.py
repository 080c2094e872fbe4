"""A dossier out of a batch: its Parquet files written anew, its account with what was erased."""

from __future__ import annotations

import json
import os
from pathlib import Path

import duckdb

from data import database
from data.disk import moving
from data.erasing import tables, tokens

ACCOUNT = "batch.json"
# Of which count a table's rows were.
COUNTED = {"dossier": "count_accepted", "rejected_row": "count_rejected"}


def erase(folder: Path, code: str) -> int:
    """How many rows of a batch were the dossier's; they are gone. Whoever reads it finds each file
    as it was or without them. Killed in between, the next run ends it."""
    with database.workspace() as connection:
        counts = {
            table: tables.rows(connection, folder / f"{table}.parquet", code)
            for table in COUNTED
            if (folder / f"{table}.parquet").exists()
        }
        for table in filter(counts.get, counts):
            _write_anew(connection, folder / f"{table}.parquet", code)
    account_file = folder / ACCOUNT
    account = json.loads(account_file.read_text(encoding="utf-8"))
    before = dict(account)
    for table, count in counts.items():
        taken = min(count, account[COUNTED[table]])
        account[COUNTED[table]] -= taken
        if taken:
            account["count_erased"] = account.get("count_erased", 0) + taken
    for key, value in account.items():
        if isinstance(value, str):
            account[key] = tokens.pattern(code).sub(tokens.GONE, value)
    if account != before:
        text = json.dumps(account, ensure_ascii=False, indent=1)
        put(account_file, text.encode())
    return sum(counts.values())


def put(path: Path, text: bytes) -> None:
    """In place of what a file holds, readable by its owner alone."""
    aside = path.with_name(f".{path.name}-{os.getpid()}")
    with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    moving.over(aside, path)


def _write_anew(connection: duckdb.DuckDBPyConnection, path: Path, code: str) -> None:
    aside = path.with_name(f".{path.stem}.aside")
    tables.without(connection, path, aside, code)
    aside.chmod(0o600)
    database.sync(aside)
    moving.over(aside, path)
