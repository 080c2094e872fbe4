"""The tables of a file, cell by cell, under the names of our fields: the table `given`.

Rows of titles, totals and notes are not of the table; empty ones neither. How many were passed
over is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import duckdb

from data import faults
from data.importing import headings, keys, targets
from data.importing.mapping import Mapping
from data.importing.sheets import Sheet

# A total may stand in the first columns, outside all that the mapping takes.
FIRST_COLUMNS = (0, 1)
WORD = r"[^\s .,:;*()/\"-]+"
# "Sa Thầy, ngày 02 tháng 10 năm 2023" stands over the signatures, its numbers often left open.
SIGNED_ON = r"ngày[\s\d.…_]{0,20}tháng[\s\d.…_]{0,20}năm"


@dataclass(frozen=True)
class Table:
    """A sheet's table: its headings and the column (0 is the first) of each field."""

    sheet: Sheet
    headings: headings.Headings
    columns: dict[str, int]


def match(sheets: list[Sheet], mapping: Mapping, name: str) -> list[Table]:
    """The tables of the sheets that have the headings. Raises DoesNotFit naming those missed."""
    tables, missed = [], []
    for sheet in sheets:
        wanted = [heading for each in mapping.columns.values() for heading in each]
        found = headings.find(sheet, wanted, mapping.reading.heading_rows)
        names = found.names if found else []
        columns = {
            field: column
            for field, each in mapping.columns.items()
            if (column := headings.column_of(names, each)) is not None
        }
        lacking = [
            each[0]
            for field, each in mapping.columns.items()
            if field not in columns and (mapping.fields[field].required or not columns)
        ]
        if lacking:
            where = f"trang “{sheet.name}”: " if sheet.name else ""
            missed.append(f"{where}thiếu cột {', '.join(f'“{each}”' for each in lacking)}")
        else:
            tables.append(Table(sheet, found, columns))
    if not tables:
        raise faults.DoesNotFit(
            name,
            f"không khớp tệp ánh xạ {mapping.path.name} ({'; '.join(missed)})",
            "Kiểm tra tên cột trong tệp và mục [columns] của tệp ánh xạ.",
        )
    return tables


def load(connection: duckdb.DuckDBPyConnection, tables: list[Table], mapping: Mapping) -> int:
    """Make the view `given` of every table's rows; returns how many rows were passed over."""
    parts, count_below = [], 0
    for name, text in mapping.constants.items():
        connection.execute(f"set variable constant_{name} = $text", {"text": text})
    for part, table in enumerate(tables):
        loaded = sorted({*table.columns.values(), *FIRST_COLUMNS} & set(range(table.sheet.width)))
        table.sheet.load(connection, f"raw_{part}", loaded)
        (count,) = connection.execute(f"select count(*) from raw_{part}").fetchone()
        count_below += count - table.headings.last_row
        is_blank = _blank(connection, part, loaded)
        last, outside = _find_end(connection, part, table, loaded, mapping, is_blank)
        last = count if last is None else last
        parts.append(_given(part, table, mapping, last, outside, is_blank))
    connection.execute(f"create or replace view given as {' union all '.join(parts)}")
    (count_given,) = connection.execute("select count(*) from given").fetchone()
    return count_below - count_given


def set_places(
    connection: duckdb.DuckDBPyConnection, tables: list[Table], mapping: Mapping
) -> None:
    """Make the table place: where each field lies in each part (NULL: a constant)."""
    connection.execute(
        "create or replace table place (part integer, sheet varchar, field varchar, "
        "column_number integer, heading varchar)"
    )
    for part, table in enumerate(tables):
        for field in mapping.fields:
            column = table.columns.get(field)
            heading = table.headings.names[column] if column is not None else None
            number = column + 1 if column is not None else None
            connection.execute(
                "insert into place values (?, ?, ?, ?, ?)",
                [part, table.sheet.name, field, number, heading],
            )


def _blank(
    connection: duckdb.DuckDBPyConnection, part: int, columns: list[int]
) -> Callable[[int], str]:
    """How to ask whether a cell is blank: most files have no cell of mere blanks, and asking for
    them in every row costs."""
    of_blanks = " or ".join(f"(c{each} is not null and is_blank(c{each}))" for each in columns)
    if connection.execute(f"select 1 from raw_{part} where {of_blanks} limit 1").fetchall():
        return "is_blank(c{})".format
    return "c{} is null".format


def _given(
    part: int,
    table: Table,
    mapping: Mapping,
    last: int,
    outside: list[int],
    is_blank: Callable[[int], str],
) -> str:
    """The select that gives one sheet's rows our fields' names."""
    cells = []
    for name in mapping.fields:
        if name in table.columns:
            cells.append(f"c{table.columns[name]} as {name}")
        elif name in mapping.constants:
            cells.append(f"cast(getvariable('constant_{name}') as varchar) as {name}")
        else:
            cells.append(f"cast(null as varchar) as {name}")
    empty = " and ".join(is_blank(column) for column in sorted(set(table.columns.values())))
    inside = f" and rowid + 1 not in ({', '.join(map(str, outside))})" if outside else ""
    return (
        f"select {part} as part, rowid + 1 as row_number, "
        f"{', '.join(cells)} from raw_{part} "
        f"where rowid >= {table.headings.last_row} and rowid < {last} and not ({empty}){inside}"
    )


def _find_end(
    connection: duckdb.DuckDBPyConnection,
    part: int,
    table: Table,
    loaded: list[int],
    mapping: Mapping,
    is_blank: Callable[[int], str],
) -> tuple[int | None, list[int]]:
    """(last row of the table, rows of totals and notes within it), among rows that lack something.

    Below a row that has all it needs the table has not ended, whatever stood above it.
    """
    written_ends = mapping.reading.ends_at + targets.texts("ends")
    written_totals = mapping.reading.skip + targets.texts("totals")
    ends, totals = set(map(keys.key, written_ends)), set(map(keys.key, written_totals))
    filled = [f"case when not ({is_blank(column)}) then c{column} end" for column in loaded]
    required = [column for name, column in table.columns.items() if mapping.fields[name].required]
    lacks = " or ".join(map(is_blank, required)) or "true"
    below = f"from raw_{part} where rowid >= {table.headings.last_row}"
    found = connection.execute(
        f"select rowid + 1, coalesce({', '.join(filled)}) as first {below} and ({lacks}) "
        f"and (list_contains($words, regexp_extract(lower(nfc_normalize(first)), '{WORD}')) "
        f"or regexp_matches(lower(nfc_normalize(first)), '{SIGNED_ON}')) "
        "order by rowid",
        {"words": [_first_word(text) for text in written_ends + written_totals]},
    ).fetchall()
    if not found:
        return None, []
    ((last_whole,),) = connection.execute(
        f"select coalesce(max(rowid) + 1, 0) {below} and not ({lacks})"
    ).fetchall()
    outside = []
    for row_number, text in found:
        said = keys.key(text)
        is_signed = re.search(SIGNED_ON, keys.plain(text).lower()) is not None
        if is_signed or any(said == end or said.startswith(f"{end} ") for end in ends):
            if row_number > last_whole:
                return row_number - 1, outside
            outside.append(row_number)
        elif said in totals:
            outside.append(row_number)
    return None, outside


def _first_word(text: str) -> str:
    found = re.search(WORD, keys.plain(text).lower())
    return found.group() if found else ""
