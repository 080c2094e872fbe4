"""A Parquet file as a sheet of text cells: the names of its columns are row 1."""

from __future__ import annotations

import duckdb

from data import database, faults
from data.importing.finding import packages
from data.importing.finding.files import Found
from data.importing.finding.packages import TOO_LARGE
from data.importing.reading.sheet import HEAD_ROWS, LONGEST_IN_HEAD, Sheet
from data.importing.reading.text import LONGEST_CELL, MOST_COLUMNS

# Texts that some programs mark as bytes alone are texts too.
READ = "read_parquet($path, binary_as_string = true)"
# A message that is not text is a RuntimeError.
UNREADABLE = (duckdb.Error, RuntimeError)
# Of its columns and rows: a text or a number that repeats takes next to nothing in the file, and
# its own place once it is read.
MOST_PLACES = 500_000_000
MOST_TEXTS = 4 << 30
PLACE = 16  # bytes of a column of texts for each, besides its letters
# A cell of many values has no text that a mapping could speak of, and could hold any number.
NESTED = ("list", "struct", "map", "array", "union", "variant")
NOT_READ = "(nhiều giá trị trong một ô, không đọc)"


class ParquetSheet(Sheet):
    name = None

    def __init__(self, found: Found, connection: duckdb.DuckDBPyConnection):
        """Raises WrongFile, also where it would be too large once it is read."""
        self.found = found
        self.bound = {"path": database.literal(found.path)}
        try:
            relation = connection.sql(f"from {READ}", params=self.bound)
            self.columns = relation.columns
            self.kinds = [str(kind.id) for kind in relation.types]
            self._measure(connection)
            listed = ", ".join(
                f"left({self._as_text(number)}, {LONGEST_IN_HEAD})"
                for number in range(len(self.columns))
            )
            first = connection.execute(
                f"select {listed} from {READ} limit {HEAD_ROWS - 1}", self.bound
            ).fetchall()
        except duckdb.OutOfMemoryException:
            raise
        except UNREADABLE as error:
            raise self._damaged() from error
        self.head = [list(self.columns), *map(list, first)]

    def _measure(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Texts are measured where they lie: DuckDB looks once at one that many rows share."""
        if len(self.columns) > MOST_COLUMNS:
            raise self._too_large(f"có {len(self.columns)} cột (nhiều nhất {MOST_COLUMNS})")
        ((rows,),) = connection.execute(
            "select sum(num_rows) from parquet_file_metadata($path)", self.bound
        ).fetchall()
        places = (rows or 0) * len(self.columns)
        if places > MOST_PLACES:
            raise self._too_large(f"có {rows} dòng, {len(self.columns)} cột")
        packages.check_read(places * PLACE, self.found.path, self.found.name)
        texts = [number for number, kind in enumerate(self.kinds) if kind == "varchar"]
        if not texts:
            return
        sums = " + ".join(f"coalesce(sum(strlen({self._name(each)})), 0)" for each in texts)
        longest = ", ".join(f"max(strlen({self._name(each)}))" for each in texts)
        ((total, longest),) = connection.execute(
            f"select {sums}, greatest({longest}, 0) from {READ}", self.bound
        ).fetchall()
        if longest > LONGEST_CELL:
            raise self._too_large(f"có ô dài hơn {LONGEST_CELL} ký tự")
        if total > MOST_TEXTS:
            raise self._too_large(f"mở ra có hơn {MOST_TEXTS >> 30} GB chữ")
        packages.check_read(places * PLACE + int(total), self.found.path, self.found.name)

    def load(self, connection: duckdb.DuckDBPyConnection, table: str, columns: list[int]) -> None:
        listed = ", ".join(f"{self._as_text(number)} as c{number}" for number in columns)
        headings = ", ".join(f"$c{number} as c{number}" for number in columns)
        connection.execute(
            f"create or replace table {table} as select {headings}",
            {f"c{number}": self.columns[number] for number in columns},
        )
        try:
            connection.execute(f"insert into {table} select {listed} from {READ}", self.bound)
        except duckdb.OutOfMemoryException:
            raise
        except UNREADABLE as error:
            raise self._damaged() from error

    def _name(self, number: int) -> str:
        return f'"{self.columns[number].replace(chr(34), chr(34) * 2)}"'

    def _as_text(self, number: int) -> str:
        """As workbooks.as_text: a whole number without a point, for a code may be kept as one."""
        name = self._name(number)
        if self.kinds[number] in NESTED:
            return f"'{NOT_READ}'"
        if self.kinds[number] in ("double", "float"):
            whole = f"{name} = trunc({name}) and abs({name}) < 1e15"
            return (
                f"case when {whole} then cast(cast({name} as bigint) as varchar) "
                rf"else regexp_replace(cast({name} as varchar), '^-?\d+\.\d{{3}}$', '\00') end"
            )
        return f"cast({name} as varchar)"

    def _damaged(self) -> faults.WrongFile:
        return faults.WrongFile(
            self.found.name, "tệp Parquet hỏng hoặc bị cắt cụt", "Xuất lại tệp rồi nhập lại."
        )

    def _too_large(self, reason: str) -> faults.WrongFile:
        return faults.WrongFile(self.found.name, f"{reason}, quá lớn để đọc", TOO_LARGE)
