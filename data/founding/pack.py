"""A pack: the reference tables of a province, one CSV file a table, columns as in schema.sql."""

from __future__ import annotations

import csv
import functools
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from data import asides, database, statements
from data.disk import moving
from data.founding.rows import Row
from data.packs import TABLES, arriving

# Tables that a build reads otherwise than as they are.
OWN = """
create table unit_alias (alias varchar not null, unit_code varchar not null, note varchar);
create table channel (channel_name varchar not null, channel varchar not null, note varchar);
create table working_day_override (
    day date not null, is_working boolean not null, basis varchar not null
);
"""

# A unit without a first day has always been there.
MAY_BE_EMPTY = {("unit", "valid_from"), ("unit_group", "valid_from")}


@dataclass(frozen=True)
class Kind:
    """What a column holds."""

    type_name: str
    is_needed: bool

    @property
    def is_day(self) -> bool:
        return self.type_name == "DATE"

    @property
    def is_truth(self) -> bool:
        return self.type_name == "BOOLEAN"

    @property
    def is_whole(self) -> bool:
        return self.type_name == "INTEGER"

    @property
    def is_number(self) -> bool:
        return self.is_whole or self.type_name.startswith("DECIMAL")


@functools.cache
def types() -> dict[str, dict[str, Kind]]:
    """The columns of each table of a pack, in the order of its file."""
    with database.workspace() as connection:
        connection.execute(statements.schema())
        connection.execute(OWN)
        return {
            table: {
                name: Kind(type_name, can_be_null == "NO" and (table, name) not in MAY_BE_EMPTY)
                for name, type_name, can_be_null, *_ in connection.execute(
                    f"describe {table}"
                ).fetchall()
            }
            for table in TABLES
        }


def columns() -> dict[str, tuple[str, ...]]:
    """The names of the columns of each table."""
    return {table: tuple(kinds) for table, kinds in types().items()}


def path_of(folder: Path, table: str) -> Path:
    return folder / f"{table}.csv"


def write(folder: Path, table: str, rows: Iterable[Row]) -> None:
    """A file of one table, in place of an earlier one; what a row does not say is empty."""
    with path_of(folder, table).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns()[table], restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read(folder: Path, table: str) -> list[Row]:
    """The rows of one table, none where the pack has no such file; of a column that the file
    lacks nothing is known."""
    path = path_of(folder, table)
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        unknown = dict.fromkeys(columns()[table], "")
        return [unknown | row for row in csv.DictReader(file)]


@contextmanager
def changing(folder: Path, changed: Iterable[str]) -> Iterator[Path]:
    """A copy of a pack to write into; what it has of the tables that `changed` names goes into the
    pack at the end, all or none."""
    with asides.folder(folder.parent) as aside:
        copy, tables = aside / "copy", aside / "changed"
        copy.mkdir()
        for table in TABLES:
            if path_of(folder, table).exists():
                shutil.copy(path_of(folder, table), copy)
        yield copy
        tables.mkdir()
        for table in changed:
            moving.away(path_of(copy, table), path_of(tables, table))
        arriving.put(tables, folder)
