"""A small file never takes much: what it would grow to is told before it is read."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data import faults
from data.importing.finding import packages
from data.importing.finding.files import Found
from data.importing.mappings.shape import Reading
from data.importing.reading import sheets, workbooks
from tests.data.importing.sent import HEADINGS, spreadsheet, workbook

LONG = "x" * 32_000


def refused(path: Path) -> str:
    with duckdb.connect() as connection, pytest.raises(faults.WrongFile) as raised:
        sheets.open_sheets(Found(path, path.name), Reading(), path.parent, connection)
    return str(raised.value)


def of_one_text(path: Path, count: int, named: int = 7) -> Path:
    """A workbook of which so many cells name the same text: the long one, or a head."""
    usual = workbook(path.with_suffix(".usual"), [list(HEADINGS), [LONG]])
    rows = "".join(
        f'<row r="{at}"><c r="A{at}" t="s"><v>{named}</v></c></row>' for at in range(2, 2 + count)
    )
    with zipfile.ZipFile(usual) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            said = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                head = said[: said.index(b'<row r="2"')]
                said = head + rows.encode() + b"</sheetData></worksheet>"
            new.writestr(part, said)
    return path


def test_of_a_workbook_whose_cells_name_one_text(tmp_path):
    path = of_one_text(tmp_path / "a.xlsx", 20_000)

    assert path.stat().st_size < 150_000
    assert re.search(r"a.xlsx: đọc ra gấp \d+ lần, không phải tệp số liệu", refused(path))


def test_of_a_table_whose_cells_are_repeated(tmp_path):
    body = (
        '<table:table-row table:number-rows-repeated="6000"><table:table-cell '
        'office:value-type="string" table:number-columns-repeated="1000"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    said = refused(spreadsheet(tmp_path / "a.ods", [], body))

    assert re.search(r"a.ods: đọc ra gấp \d+ lần, không phải tệp số liệu", said)


def test_a_long_text_that_few_cells_name_is_no_sign(tmp_path):
    path = of_one_text(tmp_path / "a.xlsx", 20_000, named=0)

    size = workbooks.measure(Found(path, path.name))
    assert packages.NEVER_SUSPECT_READ > size.filled > 0


def test_of_columns_of_one_number(tmp_path):
    path = tmp_path / "a.parquet"
    ones = pa.array([1] * 1_000_000)
    with pq.ParquetWriter(path, pa.schema([(f"c{at}", pa.int64()) for at in range(8)])) as writer:
        for _ in range(5):
            writer.write_table(pa.table({f"c{at}": ones for at in range(8)}))

    assert path.stat().st_size < 250_000
    assert re.search(r"a.parquet: đọc ra gấp \d+ lần, không phải tệp số liệu", refused(path))
