"""One reading path: whatever a file is, it becomes sheets of text cells, row by row.

A sheet shows its first rows; its columns are loaded once it is known which are wanted. Every row
of the file has a place in the loaded table, so a row number here is the row number there.
"""

from __future__ import annotations

import itertools
from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from data import database, faults
from data.importing import text, workbooks
from data.importing.files import Found
from data.importing.mapping_shape import Reading

HEAD_ROWS = 60
ROWS_AT_ONCE = 500  # few enough to stay in the processor's cache while columns are made of them
# Of a workbook with more than MANY_LETTERS, rows are few also where they are long.
MANY_LETTERS, LETTERS_AT_ONCE = 256 << 20, 4 << 20
LONGEST_IN_HEAD = 1_000
# Texts that some programs mark as bytes alone are texts too.
# A message that is not text is a RuntimeError.
UNREADABLE = (duckdb.Error, RuntimeError)
PARQUET = "read_parquet($path, binary_as_string = true)"


class Sheet(ABC):
    """`head`: the first rows, a list of cells each (None: empty). `name`: None where files have
    none."""

    name: str | None
    head: list[list[str | None]]

    @abstractmethod
    def load(self, connection: duckdb.DuckDBPyConnection, table: str, columns: list[int]) -> None:
        """Make a table of every row with these columns (0 is the first) as c0, c1, …, in order.

        Raises WrongFile.
        """

    @property
    def width(self) -> int:
        return max((len(row) for row in self.head), default=0)


def open_sheets(
    found: Found, reading: Reading, aside: Path, connection: duckdb.DuckDBPyConnection
) -> list[Sheet]:
    """The sheets of a file. Raises WrongFile."""
    if found.kind == "text":
        return [_TextSheet(found, reading, aside)]
    if found.kind == "parquet":
        return [_ParquetSheet(found, connection)]
    size = workbooks.measure(found)
    is_long = size is None or size.texts > MANY_LETTERS
    opened = [_WorkbookSheet(name, sheet, is_long) for name, sheet in workbooks.sheets(found)]
    named = [each for each in opened if reading.sheet in (None, each.name)]
    if not named:
        names = ", ".join(each.name for each in opened) or "không có trang nào có số liệu"
        raise faults.DoesNotFit(
            found.name,
            f"không có trang tính “{reading.sheet}” (đang có: {names})",
            "Sửa reading.sheet trong tệp ánh xạ.",
        )
    return named


class _TextSheet(Sheet):
    name = None

    def __init__(self, found: Found, reading: Reading, aside: Path):
        self.aside = aside
        self.count_lines = text.count_lines(found.path, found.name)
        self.text = text.look(
            found.path, found.name, reading.encoding, reading.delimiter, reading.quote
        )
        first = itertools.islice(text.rows(self.text), HEAD_ROWS)
        self.head = [[cell or None for cell in row] for row in first]

    def load(self, connection: duckdb.DuckDBPyConnection, table: str, columns: list[int]) -> None:
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


class _WorkbookSheet(Sheet):
    def __init__(self, name: str, sheet, is_long: bool):
        self.name = name
        self.sheet = sheet
        self.first_column = sheet.start[1]
        self.is_long = is_long
        self.head = [self._cells(row) for row in itertools.islice(sheet.iter_rows(), HEAD_ROWS)]

    def load(self, connection: duckdb.DuckDBPyConnection, table: str, columns: list[int]) -> None:
        schema = pa.schema([(f"c{number}", pa.string()) for number in columns])
        pieces = pa.RecordBatchReader.from_batches(schema, self._pieces(columns, schema))
        connection.register("sheet_piece", pieces)
        connection.execute(f"create or replace table {table} as from sheet_piece")
        connection.unregister("sheet_piece")

    def _pieces(self, columns: list[int], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        rows = self.sheet.iter_rows()
        while piece := list(self._some(rows)):
            cells = list(zip(*piece, strict=True))
            empty = ("",) * len(piece)
            beside = [number - self.first_column for number in columns]
            yield pa.record_batch(
                [
                    _column(cells[number] if 0 <= number < len(cells) else empty)
                    for number in beside
                ],
                schema,
            )

    def _some(self, rows: Iterator[list]) -> Iterator[list]:
        """The next rows, fewer of long ones."""
        letters = 0
        for row in itertools.islice(rows, ROWS_AT_ONCE):
            yield row
            if self.is_long:
                letters += sum(len(cell) for cell in row if isinstance(cell, str))
                if letters > LETTERS_AT_ONCE:
                    return

    def _cells(self, row: list) -> list[str | None]:
        return [None] * self.first_column + [_short(workbooks.as_text(value)) for value in row]


def _short(text: str | None) -> str | None:
    return text and text[:LONGEST_IN_HEAD]


def _column(values: tuple) -> pa.Array:
    """Cells as text, as workbooks.as_text; columns of one kind without a loop over them."""
    kinds = set(map(type, values))
    if kinds == {str}:
        return pa.array(values, pa.string())
    if str in kinds and len(kinds) == 2:  # empty cells are '', and most often the only texts
        values = [None if value == "" else value for value in values]
        kinds = set(map(type, values)) - {type(None)}
    if kinds == {datetime}:
        seconds = pa.array(values, pa.timestamp("us")).cast(pa.timestamp("s"), safe=False)
        return seconds.cast(pa.string())
    if kinds == {float}:
        numbers = pa.array(values, pa.float64())
        whole = numbers.cast(pa.int64(), safe=False)
        if pc.all(pc.and_(pc.equal(numbers, whole), pc.less(pc.abs(whole), 10**15))).as_py():
            return whole.cast(pa.string())
    return pa.array([workbooks.as_text(value) for value in values], pa.string())


class _ParquetSheet(Sheet):
    """The names of the columns are row 1."""

    name = None

    def __init__(self, found: Found, connection: duckdb.DuckDBPyConnection):
        self.found = found
        self.bound = {"path": database.literal(found.path)}
        try:
            relation = connection.sql(f"from {PARQUET}", params=self.bound)
            first = relation.limit(HEAD_ROWS - 1).fetchall()
        except UNREADABLE as error:
            raise self._damaged() from error
        self.columns = relation.columns
        self.kinds = list(map(str, relation.types))
        self.head = [list(self.columns)] + [[_plain(value) for value in row] for row in first]

    def load(self, connection: duckdb.DuckDBPyConnection, table: str, columns: list[int]) -> None:
        listed = ", ".join(f"{self._as_text(number)} as c{number}" for number in columns)
        headings = ", ".join(f"$c{number} as c{number}" for number in columns)
        connection.execute(
            f"create or replace table {table} as select {headings}",
            {f"c{number}": self.columns[number] for number in columns},
        )
        try:
            connection.execute(f"insert into {table} select {listed} from {PARQUET}", self.bound)
        except UNREADABLE as error:
            raise self._damaged() from error

    def _as_text(self, number: int) -> str:
        """As workbooks.as_text: a whole number without a point, for a code may be kept as one."""
        name = f'"{self.columns[number].replace(chr(34), chr(34) * 2)}"'
        if self.kinds[number] in ("DOUBLE", "FLOAT"):
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


def _listed(columns: list[int], name: str) -> str:
    return ", ".join(f"{name.format(number)} as c{number}" for number in columns)


def _plain(value: object) -> str | None:
    return None if value is None else workbooks.as_text(value)
