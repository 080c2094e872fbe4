"""Files as people send them, the mapping that reads them, and what came of taking them in."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

import data
from data import batches, build, builds, database
from data.importing.finding import files
from data.importing.taking import mapped
from data.importing.understanding import choosing
from data.packs import KON_TUM

HEADINGS = (
    "Mã hồ sơ",
    "Mã TTHC",
    "Đơn vị giải quyết",
    "Kênh nộp",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày trả",
)
MAPPING = """
source = "một cửa"
title = "Hồ sơ một cửa"
target = "dossier"
holds = "{holds}"
repeats = "{repeats}"
{top}

[columns]
dossier_code = "Mã hồ sơ"
procedure_code = "Mã TTHC"
handling_unit = "Đơn vị giải quyết"
channel = "Kênh nộp"
received_at = "Ngày tiếp nhận"
due_at = "Ngày hẹn trả"
finished_at = "Ngày trả"
{tables}
"""


def row(
    code: str = "HS-001",
    unit: str = "Huyện Sa Thầy",
    received: str = "03/07/2023",
    due: str = "10/07/2023",
    finished: str = "",
    procedure: str = "1.014980",
    channel: str = "trực tuyến",
) -> list[str]:
    """One dossier as its cells."""
    return [code, procedure, unit, channel, received, due, finished]


def mapping(
    folder: Path,
    holds: str = "everything",
    repeats: str = "last",
    top: str = "",
    tables: str = "",
    name: str = "mot-cua",
) -> Path:
    """A mapping of those headings beside the data; `top` and `tables` are added to it."""
    path = folder / f"{name}.toml"
    text = MAPPING.format(holds=holds, repeats=repeats, top=top, tables=tables)
    path.write_text(text, encoding="utf-8")
    return path


def csv_text(rows: Iterable[list[str]], delimiter: str = ",", end: str = "\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue()


def csv_file(path: Path, rows: Iterable[list[str]], encoding: str = "utf-8") -> Path:
    """Headings and rows."""
    path.write_bytes(csv_text([list(HEADINGS), *rows]).encode(encoding))
    return path


def workbook(path: Path, rows: Iterable[list], sheet: str = "Hồ sơ", at: tuple = (0, 0)) -> Path:
    """All rows as they are given, headings among them, from the cell `at` on."""
    with xlsxwriter.Workbook(path) as book:
        days = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        page = book.add_worksheet(sheet)
        for number, cells in enumerate(rows, start=at[0]):
            for column, value in enumerate(cells, start=at[1]):
                if isinstance(value, date | datetime):
                    page.write_datetime(number, column, value, days)
                elif isinstance(value, str):
                    page.write_string(number, column, value)
                elif value is not None:
                    page.write_number(number, column, value)
    return path


def spreadsheet(path: Path, rows: Iterable[list[str]], body: str | None = None) -> Path:
    """The least that is a LibreOffice spreadsheet; `body` is its table's XML where given."""
    cells = body or "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p>'
            "</table:table-cell>"
            if cell
            else "<table:table-cell/>"
            for cell in each
        )
        + "</table:table-row>"
        for each in rows
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {spaces}><office:body>'
            f'<office:spreadsheet><table:table table:name="Hồ sơ">{cells}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def parquet(path: Path, columns: dict[str, list]) -> Path:
    """One column a heading."""
    pq.write_table(pa.table(columns), path)
    return path


def take(
    path: Path,
    name: str | None = None,
    stretch: tuple[date, date] | None = None,
    reference: Path = KON_TUM,
    now: datetime | None = None,
    fewer_units: bool = False,
) -> mapped.Taken:
    """The one file of a path into the store of this test, by the mapping that fits."""
    aside = builds.store()
    aside.mkdir(parents=True, exist_ok=True)
    (found,) = files.find(path, aside)
    with duckdb.cursor() as connection:  # of the one that is open anyhow: opening takes longer
        chosen = choosing.choose(found, builds.store(), path.parent, name, aside, connection)
    return mapped.take(
        *(builds.store(), found, chosen, reference, stretch, now), fewer_units=fewer_units
    )


def gathered(sql: str, as_of: date | None = None, reference: Path = KON_TUM) -> list[data.Row]:
    """Rows of what a build gathers of this store, before anything is counted."""
    with build.made(datetime.now(), as_of, reference, until="gather") as (_, connection):
        return data.rows(connection.execute(sql))


def counts(taken: mapped.Taken) -> tuple[int, int, int, int]:
    """Rows in, accepted, rejected, superseded."""
    batch = taken.batch
    return (
        batch.count_in,
        batch.count_accepted,
        batch.count_rejected,
        batch.count_superseded,
    )


def kept(taken: mapped.Taken, table: str = "dossier") -> list[data.Row]:
    """The rows of a table of a batch."""
    path = batches.folder_of(builds.store(), taken.batch) / f"{table}.parquet"
    with duckdb.cursor() as connection:
        return data.rows(
            connection.execute("from read_parquet($path)", {"path": database.literal(path)})
        )


def reasons(taken: mapped.Taken) -> list[tuple[int, str | None, str]]:
    """(row, field, reason) of every rejected cell, in order."""
    return [(each.row_number, each.field, each.reason) for each in kept(taken, "rejected_row")]
