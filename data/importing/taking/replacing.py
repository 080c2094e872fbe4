"""What a file does to the older ones of its source: said, and asked where a whole unit would go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from data import batches, database, faults, statements
from data.importing.mappings.shape import Mapping
from data.importing.taking.reasons import counted
from data.importing.understanding.units import Directory

MOST_NAMES = 8

# Of a unit: its code, dossiers that give way, those of them that are no more, those that stay.
Unit = tuple[str, int, int, int]


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

    Raises UnitsGone where a unit would be left without any and nobody said that it may.
    """
    older = _older(store, mapping, content_hash)
    if not older:
        return []
    connection.execute("set variable holds = $holds", {"holds": mapping.holds})
    connection.execute("set variable older = $older", {"older": older})
    connection.execute(
        "create or replace temp view older_dossier as "
        "from read_parquet(getvariable('older'), filename = true)"
    )
    units: list[Unit] = connection.execute(
        statements.text("importing/taking", "replaced")
    ).fetchall()
    names = {unit.unit_code: unit.unit_name for unit in Directory(reference).units}
    gone = {names.get(code, code): count for code, _, count, _ in units if count}
    if gone and mapping.holds != "corrections" and not fewer_units:
        raise faults.UnitsGone(name, _named(gone), mapping.path)
    return list(_said(units, names))


def _older(store: Path, mapping: Mapping, content_hash: str) -> list[str]:
    """The dossiers' files of those that this one is newer than: a file read anew is no newer than
    it was."""
    current = [each for each in batches.current(store) if each.source == mapping.batch_source]
    at = [number for number, each in enumerate(current) if each.content_hash == content_hash]
    if batches.readings(store, mapping.batch_source, content_hash):
        current = current[: at[-1] + 1] if at else []
    paths = [batches.folder_of(store, each) / "dossier.parquet" for each in current]
    return [database.literal(path) for path in paths if path.exists()]


def _said(units: list[Unit], names: dict[str, str]) -> Iterator[str]:
    if replaced := sum(count for _, count, _, _ in units):
        yield f"thay {counted(replaced)} hồ sơ của các tệp trước cùng nguồn"
    if left := {names.get(code, code): count for code, _, _, count in units if count}:
        yield (
            f"tệp này không có {_named(left)} như tệp trước của kỳ này: số cũ giữ nguyên. Nếu nay "
            'không phát sinh thì ghi units_covered = "all" trong tệp ánh xạ'
        )


def _named(counts: dict[str, int]) -> str:
    named = [f"{name} ({counted(count)} hồ sơ)" for name, count in counts.items()]
    more = len(named) - MOST_NAMES
    return ", ".join(named[:MOST_NAMES]) + (f" và {more} đơn vị khác" if more > 0 else "")
