"""A text file as a sheet: by DuckDB as it lies there, or by a plain copy where it must be."""

from __future__ import annotations

import itertools
from pathlib import Path

import duckdb

from data import database, faults
from data.importing.finding.files import Found
from data.importing.mappings.shape import Reading
from data.importing.reading import text
from data.importing.reading.sheet import HEAD_ROWS, LONGEST_IN_HEAD, Sheet

# A message that is not text is a RuntimeError.
UNREADABLE = (duckdb.Error, RuntimeError)
# Cells that a file does not have, but its heading row does: beyond so many, no more than it has
# bytes.
MOST_PLACES = 200_000_000


class TextSheet(Sheet):
    name = None

    def __init__(self, found: Found, reading: Reading, aside: Path):
        self.aside = aside
        self.count_lines = text.count_lines(found.path, found.name)
        self.text = text.look(
            found.path, found.name, reading.encoding, reading.delimiter, reading.quote
        )
        first = itertools.islice(text.rows(self.text), HEAD_ROWS)
        self.head = [[cell[:LONGEST_IN_HEAD] or None for cell in row] for row in first]

    def load(self, connection: duckdb.DuckDBPyConnection, table: str, columns: list[int]) -> None:
        places, size = self.count_lines * len(columns), self.text.path.stat().st_size
        if places > max(MOST_PLACES, size):
            raise faults.WrongFile(
                self.text.name,
                f"có {self.count_lines} dòng mà phần lớn không đủ {self.width} cột như dòng đầu",
                "Kiểm tra dấu phân cách và các dòng trống, rồi xuất lại từ hệ thống nguồn.",
            )
        if self.text.encoding in ("utf_8", "utf_8_sig") and (
            _read_csv(connection, table, columns, self.text, self.width)
            and self._is_numbered(connection, table)
        ):
            return
        place = self.aside / f"{table}.csv"
        copy = text.rewrite(text.looked_through(self.text), place, self.width)
        if not _read_csv(connection, table, columns, copy, self.width):
            raise faults.WrongFile(
                self.text.name,
                "không đọc được như một tệp CSV",
                "Kiểm tra dấu phân cách và dấu ngoặc kép, hoặc lưu thành .xlsx rồi nhập lại.",
            )
        place.unlink()

    def _is_numbered(self, connection: duckdb.DuckDBPyConnection, table: str) -> bool:
        """A row a line; or else cells have line breaks, and no line is empty."""
        ((count,),) = connection.execute(f"select count(*) from {table}").fetchall()
        return count - self.count_lines in (0, 1) or not text.has_empty_lines(self.text.path)


def _read_csv(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    columns: list[int],
    of: text.Text,
    width: int,
) -> bool:
    """Whether DuckDB read it whole; a file that is not quite regular is rewritten first."""
    kinds = {f"column{number}": "VARCHAR" for number in range(max(width, 1))}
    bound = {
        "path": database.literal(of.path),
        "delimiter": of.delimiter,
        "quote": of.quote,
        "columns": kinds,
        "pads": width > 1,
    }
    for is_parallel in (True, False):  # not in parallel where cells have line breaks
        try:
            connection.execute(
                f"create or replace table {table} as select {_listed(columns, 'column{}')} "
                "from read_csv($path, header = false, auto_detect = false, delim = $delimiter, "
                "quote = $quote, escape = $quote, columns = $columns, null_padding = $pads, "
                "parallel = $is_parallel, max_line_size = 16777216)",
                bound | {"is_parallel": is_parallel},
            )
        except (duckdb.IOException, duckdb.OutOfMemoryException):
            raise
        except UNREADABLE:
            continue
        return True
    return False


def _listed(columns: list[int], name: str) -> str:
    return ", ".join(f"{name.format(number)} as c{number}" for number in columns)
