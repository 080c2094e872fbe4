"""Where the rows of a table end: totals, notes and signatures below it are none of its rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import duckdb

from data.importing.mappings import keys, targets

WORD = r"[^\s .,:;*()/\"-]+"
# "Sa Thầy, ngày 02 tháng 10 năm 2023" stands over the signatures, its numbers often left open.
SIGNED_ON = r"ngày[\s\d.…_]{0,20}tháng[\s\d.…_]{0,20}năm"
# "Tổng cộng: 1.377 hồ sơ".
COUNTED = re.compile(rf"( \d+)+( {keys.key('hồ sơ')})?$")

Ask = Callable[[int], str]


@dataclass(frozen=True)
class End:
    """`last_row` of the table (the sheet's first is 1); `outside`: rows of totals and notes above
    it."""

    last_row: int
    outside: list[int] = field(default_factory=list)

    def inside(self, first_row: int) -> str:
        """What is asked of a row (its rowid + 1 is its number) below the headings to be data."""
        rows = f"rowid + 1 between {first_row} and {self.last_row}"
        listed = ", ".join(map(str, self.outside))
        return f"{rows} and rowid + 1 not in ({listed})" if self.outside else rows


def blank(connection: duckdb.DuckDBPyConnection, table: str, columns: list[int]) -> Ask:
    """How to ask whether a cell is blank: most files have no cell of mere blanks, and asking for
    them in every row costs."""
    of_blanks = " or ".join(f"(c{each} is not null and is_blank(c{each}))" for each in columns)
    if connection.execute(f"select 1 from {table} where {of_blanks} limit 1").fetchall():
        return "is_blank(c{})".format
    return "c{} is null".format


def find(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    first_row: int,
    columns: list[int],
    required: list[int],
    is_blank: Ask,
    ends_at: list[str] | None = None,
    skip: list[str] | None = None,
) -> End:
    """The end of a loaded table, looked for among rows that lack one of the `required` columns.

    Below a row that has all it needs the table has not ended, whatever stood above it. `ends_at`,
    `skip`: how such rows begin, besides what targets.toml says.
    """
    written_ends = (ends_at or []) + targets.texts("ends")
    written_totals = (skip or []) + targets.texts("totals")
    ends, totals = set(map(keys.key, written_ends)), set(map(keys.key, written_totals))
    filled = [f"case when not ({is_blank(column)}) then c{column} end" for column in columns]
    lacks = " or ".join(map(is_blank, required)) or "true"
    below = f"from {table} where rowid + 1 >= {first_row}"
    ((count,),) = connection.execute(f"select count(*) from {table}").fetchall()
    found = connection.execute(
        f"select rowid + 1, coalesce({', '.join(filled)}) as first {below} and ({lacks}) "
        f"and (list_contains($words, regexp_extract(lower(nfc_normalize(first)), '{WORD}')) "
        f"or regexp_matches(lower(nfc_normalize(first)), '{SIGNED_ON}')) "
        "order by rowid",
        {"words": [_first_word(text) for text in written_ends + written_totals]},
    ).fetchall()
    if not found:
        return End(count)
    ((last_whole,),) = connection.execute(
        f"select coalesce(max(rowid) + 1, 0) {below} and not ({lacks})"
    ).fetchall()
    outside: list[int] = []
    for row_number, text in found:
        said = keys.key(text)
        is_signed = re.search(SIGNED_ON, keys.plain(text).lower()) is not None
        if is_signed or any(said == end or said.startswith(f"{end} ") for end in ends):
            if row_number > last_whole:
                return End(row_number - 1, outside)
            outside.append(row_number)
        elif COUNTED.sub("", said) in totals:
            outside.append(row_number)
    return End(count, outside)


def _first_word(text: str) -> str:
    found = re.search(WORD, keys.plain(text).lower())
    return found.group() if found else ""
