"""A sheet of a workbook, read some rows at a time."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import datetime

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from data.importing.reading import workbooks
from data.importing.reading.sheet import Sheet

ROWS_AT_ONCE = 500  # few enough to stay in the processor's cache while columns are made of them
LETTERS_AT_ONCE = 4 << 20  # of a workbook in which rows may be long


class WorkbookSheet(Sheet):
    """`is_long`: whether its rows may be so long that few are taken at once."""

    name: str

    def __init__(self, page: workbooks.Page, is_long: bool):
        self.name = page.name
        self.page = page
        self.is_long = is_long
        before: list[str | None] = [None] * page.first_column
        self.head = [before + row for row in page.head]

    def load(self, connection: duckdb.DuckDBPyConnection, table: str, columns: list[int]) -> None:
        schema = pa.schema([(f"c{number}", pa.string()) for number in columns])
        pieces = pa.RecordBatchReader.from_batches(schema, self._pieces(columns, schema))
        connection.register("sheet_piece", pieces)
        connection.execute(f"create or replace table {table} as from sheet_piece")
        connection.unregister("sheet_piece")

    def _pieces(self, columns: list[int], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        rows, at = self.page.sheet().iter_rows(), 0
        while piece := list(self._some(rows)):
            cells = list(zip(*piece, strict=True))
            empty = ("",) * len(piece)
            taken = []
            for number in columns:
                beside = number - self.page.first_column
                of_column = cells[beside] if 0 <= beside < len(cells) else empty
                taken.append(_column(self.page.broken.mended(of_column, at, number)))
            yield pa.record_batch(taken, schema)
            at += len(piece)

    def _some(self, rows: Iterator[list]) -> Iterator[list]:
        """The next rows, fewer of long ones."""
        letters = 0
        for row in itertools.islice(rows, ROWS_AT_ONCE):
            yield row
            if self.is_long:
                letters += sum(len(cell) for cell in row if isinstance(cell, str))
                if letters > LETTERS_AT_ONCE:
                    return


def _column(values: Sequence) -> pa.Array:
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
