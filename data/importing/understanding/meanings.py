"""What the texts of a file mean, looked up once for each distinct text."""

from __future__ import annotations

from datetime import date

import duckdb
import pyarrow as pa

from data import faults
from data.importing.mappings import keys, targets
from data.importing.mappings.shape import Mapping
from data.importing.understanding import channels
from data.importing.understanding.units import Directory

# A column of kinds or of units does not have more texts than this.
MOST_TEXTS = 20_000


def set_values(
    connection: duckdb.DuckDBPyConnection, mapping: Mapping, called: dict[str, str], name: str
) -> None:
    """Make the table value_meaning: field, given, value (NULL: not known, a reject).

    `called`: the province's own names of channels (channels.py); a mapping's go before them.
    """
    rows = []
    for field in mapping.filled:
        if field.kind in ("choice", "flag"):
            known = _known(field, mapping, called if field.name == channels.FIELD else {})
            unknown = mapping.unknown.get(field.name)
            fallback = None if unknown in (None, "reject") else _code(unknown)
            rows += [
                (field.name, text, _meaning(text, known, fallback))
                for text in _texts(connection, field, mapping, name)
            ]
    _table(connection, "value_meaning", {"field": str, "given": str, "value": str}, rows)


def set_units(
    connection: duckdb.DuckDBPyConnection, mapping: Mapping, directory: Directory, name: str
) -> None:
    """Make the table unit_meaning: the meanings of each text of each unit field."""
    rows = [
        (field.name, *vars(meaning).values())
        for field in mapping.filled
        if field.kind == "unit"
        for text in _texts(connection, field, mapping, name)
        for meaning in directory.meanings(text)
    ]
    kinds = {"field": str, "given": str, "from_day": date, "to_day": date, "unit_code": str}
    _table(connection, "unit_meaning", kinds | {"reason": str, "candidates": list}, rows)


def set_fields(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> None:
    """Make the table field: field, kind, is_required, is_optional (where it is unknown)."""
    filled = {each.name for each in mapping.filled}
    rows = [
        (each.name, each.kind, each.required and each.name in filled, each.optional)
        for each in mapping.fields.values()
    ]
    kinds = {"field": str, "kind": str, "is_required": bool, "is_optional": bool}
    _table(connection, "field", kinds, rows)


def _meaning(text: str, known: dict[str, str], fallback: str | None) -> str | None:
    """To the letter first: "✓" and "✗" differ in signs alone, which a key has none of."""
    key = keys.key(text)
    return known.get(text.strip()) or (known.get(key) if key else None) or fallback


def _known(field: targets.Field, mapping: Mapping, called: dict[str, str]) -> dict[str, str]:
    written = {text: _code(code) for text, code in mapping.values.get(field.name, {}).items()}
    by_key = {keys.key(text): code for text, code in written.items()}
    return field.values() | called | by_key | {text.strip(): code for text, code in written.items()}


def _code(code: object) -> str:
    return str(code).lower() if isinstance(code, bool) else str(code)


def _texts(
    connection: duckdb.DuckDBPyConnection, field: targets.Field, mapping: Mapping, name: str
) -> list[str]:
    found = connection.execute(
        f"select given from (select distinct {field.name} as given from given limit $most) "
        "where not is_missing(given)",
        {"most": MOST_TEXTS + 1},
    ).fetchall()
    if len(found) > MOST_TEXTS:
        raise faults.WrongFile(
            name,
            f"cột của “{field.title}” có hơn {MOST_TEXTS} giá trị khác nhau",
            f"Có lẽ nhầm cột: sửa columns.{field.name} trong {mapping.path}.",
        )
    return sorted(text for (text,) in found)


def _table(connection, name: str, columns: dict[str, type], rows: list[tuple]) -> None:
    kinds = {str: pa.string(), bool: pa.bool_(), date: pa.date32(), list: pa.list_(pa.string())}
    cells = list(zip(*rows, strict=True)) or [()] * len(columns)
    arrow = pa.table(
        {
            column: pa.array(values, kinds[kind])
            for (column, kind), values in zip(columns.items(), cells, strict=True)
        }
    )
    connection.register("rows_to_take", arrow)
    connection.execute(f"create or replace table {name} as from rows_to_take")
    connection.unregister("rows_to_take")
