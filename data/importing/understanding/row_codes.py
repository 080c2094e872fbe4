"""A code for rows that have none: made of what tells them apart, readable, alike in every reading.

Of several columns it is their cells, days as we write them, so that a file saved otherwise gives
the same. Of a row's place it is its file, told apart by its content, its sheet and its number.
"""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from data.importing.mappings import keys
from data.importing.mappings.row_keys import CODE
from data.importing.mappings.shape import Mapping

LONGEST_NAME, LONGEST_SHEET, LONGEST_HASH = 30, 28, 8
# How a cell of each kind is written in a code.
WRITTEN = {"day": "day_in_code({})", "key": "key_of({})"}


def set_places(
    connection: duckdb.DuckDBPyConnection, sheets: list[str | None], name: str, content_hash: str
) -> None:
    """Say where each table lies, before it is loaded by a mapping whose rows have no code.
    `sheets`: their names."""
    file = _plain(name.rsplit("/", 1)[-1], LONGEST_NAME)
    for part, sheet in enumerate(sheets):
        where = f", trang {_plain(sheet, LONGEST_SHEET)}" if sheet else ""
        other = f" ({part + 1})" if sheet and len(sheet) > LONGEST_SHEET else ""
        text = f"{file} {content_hash[:LONGEST_HASH]}{where}{other}, dòng "
        connection.execute(f"set variable place_{part} = $text", {"text": text})


def expression(mapping: Mapping, part: int, columns: dict[str, int]) -> str:
    """The code of a row of one table, as SQL; NULL where a part of it cannot be read. `columns`:
    the column (0 is the first) of each field."""
    if mapping.is_by_row:
        return f"getvariable('place_{part}') || (rowid + 1)"
    parts = [
        WRITTEN.get(mapping.fields[field].kind, "text_of({})").format(f"c{columns[field]}")
        for field in mapping.key_fields
    ]
    joined = " || ' · ' || ".join(parts)
    code = f"short_code({joined})"
    if CODE not in columns:
        return code
    # An error in the part that is itself called a code must be seen to be one.
    given = f"c{columns[CODE]}"
    return f"case when is_error({given}) then {given} else {code} end"


def said(mapping: Mapping) -> Iterator[str]:
    """What a maintainer is told of how its rows are told apart."""
    if mapping.is_by_row:
        yield (
            'mỗi dòng nhận theo vị trí trong tệp (key = "row"): không sửa được từng dòng, sai thì '
            "sửa ở tệp gốc rồi nhập lại cả tệp; hồ sơ có ở hai tệp cùng dùng thì đếm hai lần"
        )
    elif mapping.key:
        yield (
            f"mã hồ sơ ghép từ {_named(mapping)}: hai dòng giống nhau ở mọi cột ấy là một mã, sửa "
            "một cột ấy là hồ sơ khác"
        )


def _named(mapping: Mapping) -> str:
    return ", ".join(f"“{mapping.columns[field][0]}”" for field in mapping.key_fields)


def _plain(text: str, longest: int) -> str:
    return keys.plain("".join(each for each in text if each.isprintable()))[:longest]
