"""What a file does to the older ones of its source: said; asked where most of a unit would go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import duckdb

from data import batches, database, faults, statements
from data.importing.mappings.shape import Mapping
from data.importing.taking.reasons import counted
from data.importing.understanding.units import Directory

MOST_NAMES = 8


class Unit(NamedTuple):
    """What becomes of a unit's older dossiers."""

    code: str
    replaced: int
    gone: int  # of those replaced
    of_days: int  # those of the days that the file holds
    own: int  # the file's own of these days
    is_in_file: bool
    left: int

    @property
    def is_most_gone(self) -> bool:
        """The unit itself, or most of its dossiers; not where as many others came for them."""
        is_most = 2 * self.gone > self.of_days > self.own
        return not self.is_in_file or is_most


def look(
    connection: duckdb.DuckDBPyConnection,
    store: Path,
    mapping: Mapping,
    reference: Path,
    content_hash: str,
    name: str,
    fewer_units: bool,
) -> list[str]:
    """What a maintainer is told of older dossiers, once the file's own are in `accepted`.

    Raises DossiersGone where a unit would lose all or most of them and nobody said that it may.
    """
    if not set_older(connection, store, mapping, content_hash):
        return []
    for variable, value in (("holds", mapping.holds), ("is_by_row", mapping.is_by_row)):
        connection.execute(f"set variable {variable} = $value", {"value": value})
    replaced = database.run(connection, statements.text("importing/taking", "replaced")).fetchall()
    units = [Unit(*each) for each in replaced]
    names = {unit.unit_code: unit.unit_name for unit in Directory(reference).units}
    gone = [unit for unit in units if unit.gone and unit.is_most_gone]
    if gone and mapping.holds != "corrections" and not fewer_units:
        absent = {
            names.get(each.code, each.code): each.gone for each in gone if not each.is_in_file
        }
        most = [
            f"{names.get(each.code, each.code)} (mất {counted(each.gone)} trên "
            f"{counted(each.of_days)} hồ sơ)"
            for each in gone
            if each.is_in_file
        ]
        raise faults.DossiersGone(name, _named(absent), _few(most), mapping.path)
    return list(_said(units, names))


def set_older(
    connection: duckdb.DuckDBPyConnection, store: Path, mapping: Mapping, content_hash: str
) -> bool:
    """Make older_batch, older_held, older_dossier of the batches that a file is newer than; whether
    there are any."""
    older = _older(store, mapping, content_hash)
    if not older:
        return False
    folders = {batch.batch_id: batches.folder_of(store, batch) for batch in older}
    connection.execute(
        "create or replace table older_batch (batch_id varchar, number integer); "
        "create or replace table older_held "
        "(unit_code varchar, number integer, starts_on date, ends_on date)"
    )
    for number, batch in enumerate(older):
        connection.execute("insert into older_batch values (?, ?)", [batch.batch_id, number])
        held = folders[batch.batch_id] / "held_unit.parquet"
        if batch.holds == "all_of_period" and held.exists():
            connection.execute(
                "insert into older_held select unit_code, $number, $first, $last "
                "from read_parquet($held)",
                {
                    "number": number,
                    "first": batch.starts_on,
                    "last": batch.ends_on,
                    "held": database.literal(held),
                },
            )
    paths = [database.literal(folder / "dossier.parquet") for folder in folders.values()]
    connection.execute("set variable older = $older", {"older": paths})
    database.run(connection, statements.text("importing/taking", "older_dossier"))
    return True


def _older(store: Path, mapping: Mapping, content_hash: str) -> list[batches.Batch]:
    """Those with dossiers that this one is newer than, oldest first: a file read anew is no newer
    than it was."""
    current = [each for each in batches.current(store) if each.source == mapping.batch_source]
    at = [number for number, each in enumerate(current) if each.content_hash == content_hash]
    if batches.readings(store, mapping.batch_source, content_hash):
        current = current[: at[-1] + 1] if at else []
    return [
        each for each in current if (batches.folder_of(store, each) / "dossier.parquet").exists()
    ]


def _said(units: list[Unit], names: dict[str, str]) -> Iterator[str]:
    if replaced := sum(each.replaced for each in units):
        yield f"thay {counted(replaced)} hồ sơ của các tệp trước cùng nguồn"
    of_each = [
        f"{counted(each.gone)} hồ sơ của {names.get(each.code, each.code)}"
        for each in units
        if each.gone
    ]
    if of_each:
        yield (
            f"{_few(of_each)} có trong tệp trước mà không có trong tệp này (hoặc chưa nhận được): "
            "thôi không tính"
        )
    if left := _named({names.get(each.code, each.code): each.left for each in units}):
        yield (
            f"tệp này không có {left} như tệp trước của kỳ này: số cũ giữ nguyên. Nếu nay "
            'không phát sinh thì ghi units_covered = "all" trong tệp ánh xạ'
        )


def _named(counts: dict[str, int]) -> str:
    return _few([f"{name} ({counted(count)} hồ sơ)" for name, count in counts.items() if count])


def _few(named: list[str]) -> str:
    more = len(named) - MOST_NAMES
    return ", ".join(named[:MOST_NAMES]) + (f" và {more} đơn vị khác" if more > 0 else "")
