"""One file by one mapping becomes a batch: rows in = accepted + rejected + superseded."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data import batches, database, faults, packs, statements
from data.importing.finding.files import Found, fingerprint
from data.importing.mappings.shape import Mapping
from data.importing.reading import sheets, workspace
from data.importing.taking import (
    form_rows,
    logs,
    outside,
    reasons,
    replacing,
    several_rows,
    writing,
)
from data.importing.understanding import channels, formats, meanings, row_codes, tables
from data.importing.understanding.units import Directory

Say = Callable[[str], None]

# The tables of a pack by which a file is read.
READ_BY = ("unit", "unit_alias", "channel")


@dataclass(frozen=True)
class Taken:
    """What came of a file: its batch, whether it is new, what a maintainer is told besides."""

    batch: batches.Batch
    is_new: bool
    notes: list[str]


def take(
    store: Path,
    found: Found,
    mapping: Mapping,
    reference: Path,
    stretch: tuple[date, date] | None = None,
    now: datetime | None = None,
    say: Say = lambda sentence: None,
    corrected: pa.Table | None = None,
    fewer_units: bool = False,
) -> Taken:
    """Take a file into the store; the same file by the same mapping changes nothing.

    `stretch`: the first and last day that the file holds; by default the report months of its
    receipts. `corrected`: the rejected rows (batch_id, sheet, row_number) that it speaks of.
    `fewer_units`: whether it may lack a unit, or most of one, that the file it replaces has.
    Raises WrongFile, WrongMapping, NothingTaken, DossiersGone, DemonstrationStore.
    """
    now = now or datetime.now()
    content_hash = found.content_hash
    readings = batches.readings(store, mapping.batch_source, content_hash)
    batch_id = _batch_id(content_hash, mapping, stretch, reference, readings)
    is_new = batches.place(store, batch_id) is None
    notes = list(_read_before(readings))

    def fill(folder: Path) -> batches.Account:
        aside = folder / "aside"
        aside.mkdir()
        with workspace.of(found.name, aside) as connection:
            say(f"Đọc {found.name}…")
            opened = sheets.open_sheets(found, mapping.reading, aside, connection)
            notes.extend(row_codes.said(mapping))
            notes.extend(read(connection, opened, mapping, reference, found, stretch, now, say))
            days: tuple[date | None, date | None]
            if mapping.form:
                said, counts, days = form_rows.take(
                    connection, mapping, mapping.form, reference, folder, found.name, stretch
                )
                notes.extend(said)
            else:
                counts = _count(connection, found.name)
                if mapping.target == "dossier":
                    notes.extend(several_rows.said(connection, mapping))
                    notes.extend(_without_due_day(connection))
                    notes.extend(_without_channel(connection, mapping))
                if stretch and mapping.target == "dossier" and corrected is None:
                    notes.extend(outside.said(connection, *stretch))
                say("Ghi vào kho…")
                days = writing.write(connection, folder, mapping, reference, stretch)
                if mapping.target == "dossier":
                    notes.extend(
                        replacing.look(
                            *(connection, store, mapping, reference),
                            *(content_hash, found.name, fewer_units),
                        )
                    )
        found.check_unchanged()
        shutil.rmtree(aside)
        # What goes back to the sender is made by this, wherever the mapping lies then.
        (folder / f"{mapping.name}.toml").write_text(mapping.text, encoding="utf-8")
        if corrected is not None:
            pq.write_table(corrected, folder / "corrected_row.parquet")
        return batches.Account(
            source=mapping.batch_source,
            file_name=found.name,
            imported_at=batches.moment(store, now),
            is_demonstration=False,
            holds=mapping.holds,
            content_hash=content_hash,
            mapping=mapping.name,
            starts_on=days[0],
            ends_on=days[1],
            names_period=stretch is not None,
            **counts,
        )

    batches.write(store, batch_id, fill, is_demonstration=False)
    return Taken(batches.read(store, batch_id), is_new, notes)


def _batch_id(
    content_hash: str,
    mapping: Mapping,
    stretch: tuple[date, date] | None,
    reference: Path,
    readings: list[batches.Batch],
) -> str:
    """A mapping that was mended, or a list of the pack, makes another batch of the same file; so
    does one that is again what it was before the last reading."""
    tables = (packs.table(reference, name) for name in READ_BY)
    names = [fingerprint(table) if table.exists() else "" for table in tables]
    said = json.dumps([content_hash, mapping.text, [str(day) for day in stretch or ()], names])
    batch_id = hashlib.sha256(said.encode()).hexdigest()[:16]
    known = [batch.batch_id for batch in readings]
    if batch_id not in (each.partition("-")[0] for each in known):
        return batch_id
    is_last = known[-1].partition("-")[0] == batch_id
    return known[-1] if is_last else f"{batch_id}-{len(known) + 1}"


def _read_before(readings: list[batches.Batch]) -> Iterator[str]:
    if readings:
        last = readings[-1]
        yield (
            f"đọc lại tệp đã nhập lúc {last.imported_at:%H:%M ngày %d/%m/%Y}: thay lần đọc trước; "
            "tệp nhập sau tệp này, kể cả dòng đơn vị đã sửa gửi lại, vẫn giữ"
        )


def read(
    connection: duckdb.DuckDBPyConnection,
    opened: list[sheets.Sheet],
    mapping: Mapping,
    reference: Path,
    found: Found,
    stretch: tuple[date, date] | None,
    now: datetime,
    say: Say,
) -> list[str]:
    """Make read_row, repeated_row and rejected_row of a file; what a maintainer is told."""
    name = found.name
    directory = Directory(reference, mapping.units, mapping.unit_levels)
    for alias, code in mapping.units.items():
        if code not in directory.codes:
            raise mapping.wrong("units", alias, f"không có đơn vị mang mã {code}")
    matched = tables.match(opened, mapping, name)
    tables.insist_on_all(matched, mapping, name)
    formats.set_formats(connection, mapping, now)
    if mapping.is_by_row:
        of_tables = [table.sheet.name for table in matched]
        row_codes.set_places(connection, of_tables, name, found.content_hash)
    passed_over = tables.load(connection, matched, mapping)
    tables.set_places(connection, matched, mapping)
    notes = formats.settle_days(connection, mapping)
    if passed_over:
        notes.append(f"bỏ qua {passed_over} dòng trống, dòng tổng hoặc ghi chú")
    if mapping.repeats == logs.LOG:
        logs.complete(connection, mapping)
    say("Đối chiếu từng dòng…")
    meanings.set_fields(connection, mapping)
    meanings.set_values(connection, mapping, channels.called(reference), name)
    meanings.set_units(connection, mapping, directory, name)
    if mapping.form:
        return notes
    database.run(connection, statements.text("importing/taking", mapping.target))
    writing.settle(connection, mapping, stretch)
    return notes


def _without_due_day(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    """Of a file in which no dossier has a due day: none late there does not mean that none is."""
    ((has_one,),) = connection.execute("select count(due_at) > 0 from accepted").fetchall()
    if not has_one:
        yield (
            "không hồ sơ nào có ngày hẹn trả nên không biết hồ sơ nào quá hạn: chỉ số đúng hạn, "
            "quá hạn sẽ là “chưa có số liệu”. Tệp có cột ngày hẹn thì ghi tên cột ở due_at của tệp "
            "ánh xạ rồi nhập lại"
        )


def _without_channel(connection: duckdb.DuckDBPyConnection, mapping: Mapping) -> Iterator[str]:
    """Of a file that does not say how dossiers came: that none was online is not known."""
    ((has_one,),) = connection.execute("select count(channel) > 0 from accepted").fetchall()
    if has_one:
        return
    is_filled = any(each.name == channels.FIELD for each in mapping.filled)
    cause = "không hồ sơ nào ghi kênh nộp" if is_filled else "tệp không có cột kênh nộp"
    remedy = (
        ""
        if is_filled
        else (". Tệp có cột ấy thì ghi tên cột ở channel của tệp ánh xạ rồi nhập lại")
    )
    yield (
        f"{cause}: số hồ sơ trực tuyến, trực tiếp, tỷ lệ nộp trực tuyến sẽ là “chưa có số liệu”"
        f"{remedy}"
    )


def _count(connection: duckdb.DuckDBPyConnection, name: str) -> dict[str, int]:
    """The account of the rows. Raises NothingTaken where none can be taken."""
    ((count_in,),) = connection.execute("select count(*) from read_row").fetchall()
    ((accepted,),) = connection.execute("select count(*) from accepted").fetchall()
    ((rejected,),) = connection.execute("select count(*) from refused").fetchall()
    if not accepted:
        raise faults.NothingTaken(name, count_in, reasons.count(connection))
    return {
        "count_in": count_in,
        "count_accepted": accepted,
        "count_rejected": rejected,
        "count_superseded": count_in - accepted - rejected,
    }
