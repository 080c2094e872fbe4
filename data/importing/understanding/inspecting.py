"""What is in a file that nobody described yet: its sheets, headings, and what columns look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import duckdb

from data import statements
from data.importing.finding.files import Found
from data.importing.mappings import keys, targets
from data.importing.mappings.shape import Reading
from data.importing.reading import sheets
from data.importing.understanding import days, ending, headings

# Enough to know a column by.
LOOKED_AT = 20_000
SHOWN = 3
# What a mapping is proposed for.
TARGETS = ("dossier", "procedure")
# So many of the filled cells of a column must be days (numbers) for it to be one of them.
MOSTLY = 0.9


@dataclass(frozen=True)
class Column:
    """One column. `called`: what a mapping calls it, with its place where others have its heading.
    `kind`: day, number, text, empty. `examples` only where nobody is spoken of."""

    number: int  # the first is 1
    heading: str
    called: str
    kind: str
    count_filled: int
    count_distinct: int
    examples: list[str]
    missing: list[str]
    is_personal: bool


@dataclass(frozen=True)
class Looked:
    """One sheet: its heading rows (None: none found), where its table ends, its columns, how its
    days are written."""

    sheet: sheets.Sheet
    headings: headings.Headings | None
    end: ending.End | None = None
    columns: list[Column] = field(default_factory=list)
    days: days.Days | None = None

    @property
    def inside(self) -> str:
        """What is asked of a row of the table looked_at to be data; nothing is without headings."""
        if self.headings is None or self.end is None:
            return "false"
        return self.end.inside(self.headings.last_row + 1)


def look(
    found: Found, reading: Reading, aside: Path, connection: duckdb.DuckDBPyConnection
) -> list[Looked]:
    """Look at every sheet of a file. Raises WrongFile."""
    looked = []
    for sheet in sheets.open_sheets(found, reading, aside, connection):
        its = headings.find(
            sheet, _known_headings(), reading.heading_rows, is_turned=True
        ) or headings.likely(sheet)
        if not its:
            looked.append(Looked(sheet, None))
            continue
        if not reading.heading_rows:
            its = headings.deepened(sheet, its)
        sheet.load(connection, "looked_at", list(range(sheet.width)))
        one = Looked(sheet, its, _end(connection, sheet, its))
        one = replace(one, columns=_columns(connection, one, its.names))
        looked.append(replace(one, days=_days(connection, one)))
    return looked


def _end(
    connection: duckdb.DuckDBPyConnection, sheet: sheets.Sheet, its: headings.Headings
) -> ending.End:
    """As an import would find it, whose required columns are those that are called so."""
    columns = list(range(sheet.width))
    called = [
        headings.column_of(its.names, each.headings)
        for target in TARGETS
        for each in targets.fields(target).values()
        if each.required
    ]
    required = [column for column in called if column is not None]
    is_blank = ending.blank(connection, "looked_at", columns)
    return ending.find(connection, "looked_at", its.last_row + 1, columns, required, is_blank)


def _days(connection: duckdb.DuckDBPyConnection, one: Looked) -> days.Days | None:
    of_days = [f"c{column.number - 1}" for column in one.columns if column.kind == "day"]
    if not of_days:
        return None
    connection.execute(f"create or replace view given as from looked_at where {one.inside}")
    return days.settle(connection, of_days, "settle")


def _known_headings() -> list[str]:
    return [
        heading
        for target in TARGETS
        for each in targets.fields(target).values()
        for heading in each.headings
    ]


def _columns(
    connection: duckdb.DuckDBPyConnection, one: Looked, names: Sequence[str | None]
) -> list[Column]:
    columns = []
    called = headings.told_apart(one.sheet, one.headings) if one.headings else names
    for number, name in enumerate(names):
        connection.execute(
            f"create or replace view looked_cell as select c{number} as given from looked_at "
            f"where {one.inside} limit {LOOKED_AT}"
        )
        ((filled, distinct, days, figures, examples, missing),) = connection.execute(
            statements.text("importing/understanding", "looked_column")
        ).fetchall()
        heading = name or ""
        kind = "empty" if not filled else "text"
        if filled and days >= MOSTLY * filled:
            kind = "day"
        elif filled and figures >= MOSTLY * filled:
            kind = "number"
        is_personal = targets.is_personal(heading)
        columns.append(
            Column(
                number + 1,
                heading,
                called[number] or heading,
                kind,
                filled,
                distinct,
                [] if is_personal else [keys.plain(each) for each in examples[:SHOWN]],
                [mark for mark in missing if mark and mark.strip()],
                is_personal,
            )
        )
    return columns
