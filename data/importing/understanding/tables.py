"""The tables of a file, cell by cell, under the names of our fields: the table `given`.

Rows of titles, totals and notes are not of the table; empty ones neither. How many were passed
over is said.
"""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from data import faults, inserting
from data.importing.mappings import keys
from data.importing.mappings.row_keys import CODE
from data.importing.mappings.shape import Mapping
from data.importing.reading.sheets import Sheet
from data.importing.understanding import absent, ending, headings, old_font, row_codes

# A total may stand in the first columns, outside all that the mapping takes.
FIRST_COLUMNS = (0, 1)


@dataclass(frozen=True)
class Table:
    """A sheet's table: its headings and the column (0 is the first) of each field."""

    sheet: Sheet
    headings: headings.Headings
    columns: dict[str, int]


def match(sheets: list[Sheet], mapping: Mapping, name: str) -> list[Table]:
    """The tables of the sheets that have the headings. Raises DoesNotFit naming those missed."""
    tables, missed, unknown = [], [], []
    for sheet in sheets:
        wanted = [heading for each in mapping.columns.values() for heading in each]
        found = headings.find(sheet, wanted, mapping.reading.heading_rows)
        names = found.names if found else []
        columns = {
            field: _the_one(sheet, found, called, name)
            for field, each in mapping.columns.items()
            if found and (called := headings.columns_of(names, each))
        }
        lacking = [
            field
            for field in mapping.columns
            if field not in columns and (mapping.fields[field].required or not columns)
        ]
        if found is None or lacking:
            where = f"trang “{sheet.name}”: " if sheet.name else ""
            there = _unused(sheet, found or headings.likely(sheet), columns)
            unknown += there
            missed.append(where + absent.lacking(mapping, lacking, there))
        else:
            tables.append(Table(sheet, found, columns))
    if not tables and old_font.is_of(unknown):
        raise faults.DoesNotFit(name, old_font.SAID, old_font.REMEDY)
    if not tables:
        raise faults.DoesNotFit(
            name,
            f"không khớp tệp ánh xạ {mapping.path.name} ({'; '.join(missed)})",
            "Kiểm tra tên cột trong tệp và mục [columns] của tệp ánh xạ.",
        )
    return tables


def insist_on_all(tables: list[Table], mapping: Mapping, name: str) -> None:
    """Raises DoesNotFit where the mapping names a column that no table has: everything of it would
    be unknown, and what is counted from it a false zero."""
    lacking = [
        field for field in mapping.columns if not any(field in each.columns for each in tables)
    ]
    if not lacking:
        return
    there = [
        heading
        for table in tables
        for heading in _unused(table.sheet, table.headings, table.columns)
    ]
    raise faults.DoesNotFit(
        name,
        absent.lacking(mapping, lacking, list(dict.fromkeys(there))),
        f"Sửa tiêu đề trong {mapping.path.name}, hoặc bỏ dòng ấy nếu nguồn không có cột đó.",
    )


def _unused(sheet: Sheet, found: headings.Headings | None, columns: dict[str, int]) -> list[str]:
    """The headings, as a mapping calls them, of the columns that no field took."""
    if found is None:
        return []
    called = enumerate(headings.told_apart(sheet, found))
    return [name for at, name in called if name and at not in columns.values()]


def _the_one(sheet: Sheet, found: headings.Headings, called: list[int], file_name: str) -> int:
    """The column that is meant. Raises DoesNotFit where several are called alike: the first would
    be taken for another in silence."""
    own = [column for column in called if headings.has_own_text(sheet, found, column)]
    if len(own) < 2:
        return called[0]
    names = [str(found.names[column]) for column in own]
    is_same = len(set(map(keys.key, names))) < len(names)
    said = [
        headings.at_place(heading, column) if is_same else heading
        for heading, column in zip(names, own, strict=True)
    ]
    lowest = names[0].rsplit(" / ", 1)[-1]
    raise faults.DoesNotFit(
        file_name,
        f"có {len(own)} cột cùng gọi là “{lowest}”",
        f"Ghi rõ trong tệp ánh xạ là cột nào: {', '.join(f'“{each}”' for each in said)}.",
    )


def load(connection: duckdb.DuckDBPyConnection, tables: list[Table], mapping: Mapping) -> int:
    """Make the view `given` of every table's rows; returns how many rows were passed over."""
    parts, count_below = [], 0
    for name, text in mapping.constants.items():
        connection.execute(f"set variable constant_{name} = $text", {"text": text})
    for part, table in enumerate(tables):
        loaded = sorted({*table.columns.values(), *FIRST_COLUMNS} & set(range(table.sheet.width)))
        table.sheet.load(connection, f"raw_{part}", loaded)
        ((count,),) = connection.execute(f"select count(*) from raw_{part}").fetchall()
        count_below += count - table.headings.last_row
        is_blank = ending.blank(connection, f"raw_{part}", loaded)
        end = ending.find(
            connection,
            f"raw_{part}",
            table.headings.last_row + 1,
            loaded,
            [column for name, column in table.columns.items() if mapping.fields[name].required],
            is_blank,
            mapping.reading.ends_at,
            mapping.reading.skip,
        )
        parts.append(_given(part, table, mapping, end, is_blank))
    connection.execute(f"create or replace view given as {' union all '.join(parts)}")
    ((count_given,),) = connection.execute("select count(*) from given").fetchall()
    return count_below - count_given


def set_places(
    connection: duckdb.DuckDBPyConnection, tables: list[Table], mapping: Mapping
) -> None:
    """Make the table place: where each field lies in each part (NULL: a constant)."""
    connection.execute(
        "create or replace table place (part integer, sheet varchar, field varchar, "
        "column_number integer, heading varchar)"
    )
    places = []
    for part, table in enumerate(tables):
        for field in mapping.fields:
            is_made = field == CODE and bool(mapping.key_fields)
            column = None if is_made else table.columns.get(field)
            heading = table.headings.names[column] if column is not None else None
            if is_made:
                of_key = (table.columns[each] for each in mapping.key_fields)
                heading = " + ".join(table.headings.names[each] or "" for each in of_key)
            places.append(
                {
                    "part": part,
                    "sheet": table.sheet.name,
                    "field": field,
                    "column_number": column + 1 if column is not None else None,
                    "heading": heading,
                }
            )
    inserting.insert(connection, "place", places)


def _given(part: int, table: Table, mapping: Mapping, end: ending.End, is_blank: ending.Ask) -> str:
    """The select that gives one sheet's rows our fields' names."""
    cells = []
    for name in mapping.fields:
        if name == CODE and mapping.key:
            cells.append(f"{row_codes.expression(mapping, part, table.columns)} as {name}")
        elif name in table.columns:
            cells.append(f"c{table.columns[name]} as {name}")
        elif name in mapping.constants:
            cells.append(f"cast(getvariable('constant_{name}') as varchar) as {name}")
        else:
            cells.append(f"cast(null as varchar) as {name}")
    empty = " and ".join(is_blank(column) for column in sorted(set(table.columns.values())))
    return (
        f"select {part} as part, rowid + 1 as row_number, {', '.join(cells)} from raw_{part} "
        f"where {end.inside(table.headings.last_row + 1)} and not ({empty})"
    )
