"""A file of corrections that came back: its rows join the source of their batch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pyarrow as pa
import python_calamine as calamine

from data import batches, faults
from data.importing.finding.files import Found
from data.importing.mappings import loading
from data.importing.mappings.checks import DATE_ORDERS
from data.importing.mappings.shape import Mapping, Reading
from data.importing.reading import workbooks
from data.importing.returning.sending import MARK, ROW_HEADING

MOST_NAMED = 8
LAST_ROW = 10**12  # of any file there is


@dataclass(frozen=True)
class Corrections:
    """What a file of corrections says of itself: the mapping it is read by, the rows it is of;
    `notes`: what a maintainer is told of others that are in it."""

    mapping: Mapping
    rows: pa.Table  # batch_id, sheet, row_number
    stretch: tuple[date, date] | None = None  # the days of the file that it corrects
    notes: tuple[str, ...] = ()


def read(found: Found, store: Path, mapping: str | None = None) -> Corrections | None:
    """None where a file is none. `mapping`: the name of another than the batch's own.

    Raises UnknownBatch, UnknownMapping, WrongFile.
    """
    if found.kind != "xlsx":
        return None
    opened = {page.name: page for page in workbooks.pages(found)}
    mark = _mark(found)
    if mark is None:
        return None
    is_text = all(isinstance(cell, str) for row in mark for cell in row)
    said = {key: text for key, text, _ in mark if key != "sheet"}
    names = {written: name or None for key, written, name in mark if key == "sheet"}
    if (
        not is_text
        or not {"batch_id", "mapping", "date_order"} <= said.keys()
        or said["date_order"] not in DATE_ORDERS
        or not names.keys() <= opened.keys()
    ):
        raise faults.WrongFile(
            found.name,
            "trang ẩn hoặc tên trang tính đã bị sửa",
            "Lập lại: `python -m data rejects`.",
        )
    of = {batch.batch_id: batch for batch in batches.every(store)}.get(said["batch_id"])
    if of is None:
        raise faults.UnknownBatch(said["batch_id"])
    original = _mapping(store, of, mapping, found.path.parent)
    check_codes(original, found.name)
    return Corrections(
        replace(
            original,
            holds="corrections",
            reading=Reading(heading_rows=[1, 1]),
            formats=replace(original.formats, date_order=said["date_order"]),
        ),
        _rows(found, opened, names, said["batch_id"]),
        _stretch(of) if _keeps_days(of, original) else None,
        tuple(_notes(opened, names)),
    )


def check_codes(mapping: Mapping, name: str) -> None:
    """Raises WrongFile where rows have no code by which a corrected one could take its place."""
    if mapping.is_by_row:
        raise faults.WrongFile(
            name,
            'dòng của tệp gốc nhận theo vị trí (key = "row" trong tệp ánh xạ), không có mã để sửa '
            "từng dòng",
            "Sửa ở tệp gốc rồi nhập lại cả tệp ấy.",
        )
    if not mapping.stands_alone:
        raise faults.WrongFile(
            name,
            'mỗi dòng là một bước của nhật ký (repeats = "log" trong tệp ánh xạ), đứng riêng thì '
            "thiếu các bước khác của hồ sơ",
            "Sửa ở tệp gốc rồi nhập lại cả tệp ấy.",
        )


def mapping_of(store: Path, batch: batches.Batch, found: Found) -> Mapping:
    """The mapping by which a batch's file is read once more. Raises UnknownMapping, WrongFile."""
    if batch.holds == "corrections" and (corrected := read(found, store)):
        return corrected.mapping
    then = loading.kept(batches.folder_of(store, batch))
    return then or loading.named(batch.mapping or "", store, found.path.parent)


def _mapping(store: Path, of: batches.Batch, name: str | None, beside: Path) -> Mapping:
    """The one asked for; else the batch's as it is now, mended perhaps; else as it was then.

    Raises UnknownMapping.
    """
    if name:
        return loading.named(name, store, beside)
    then = loading.kept(batches.folder_of(store, of))
    try:
        now = loading.named(of.mapping or "", store, beside)
    except faults.UnknownMapping:
        if then is None:
            raise
        return then
    # One of the same name may be another's.
    return now if then is None or now.batch_source == then.batch_source else then


def _keeps_days(of: batches.Batch, original: Mapping) -> bool:
    """Whether mended rows are of the days that their file was said to hold: of a form whose rows do
    not say their period; and of dossiers, which may have been received long before, when other
    files of their unit never came."""
    return not original.says_period if original.form else of.names_period


def _stretch(of: batches.Batch) -> tuple[date, date] | None:
    """The days that a batch holds; None where it is of no days."""
    return (of.starts_on, of.ends_on) if of.starts_on and of.ends_on else None


def _mark(found: Found) -> list[list] | None:
    workbook = calamine.CalamineWorkbook.from_path(str(found.path))
    if MARK not in workbook.sheet_names:
        return None
    rows = workbook.get_sheet_by_name(MARK).to_python()
    return [[*row, "", "", ""][:3] for row in rows]


def _rows(
    found: Found, opened: dict[str, workbooks.Page], names: dict[str, str | None], batch_id: str
) -> pa.Table:
    """The rows of the original that the file still has, by the column that says so.

    Raises WrongFile where a number there is none of a row.
    """
    rows = []
    for written, name in names.items():
        cells = workbooks.rows(opened[written].sheet())
        if cells and ROW_HEADING in cells[0]:
            at = cells[0].index(ROW_HEADING)
            numbers = [row[at] for row in cells[1:] if isinstance(row[at], float)]
            if strange := [each for each in numbers if not _is_row(each)]:
                raise faults.WrongFile(
                    found.name,
                    f"trang “{written}”, cột “{ROW_HEADING}” có {strange[0]:g}, không phải số dòng",
                    "Giữ nguyên cột này, hoặc lập lại: `python -m data rejects`.",
                )
            rows += [(name, int(each)) for each in numbers]
    return pa.table(
        {
            "batch_id": pa.array([batch_id] * len(rows), pa.string()),
            "sheet": pa.array([name for name, _ in rows], pa.string()),
            "row_number": pa.array([number for _, number in rows], pa.int64()),
        }
    )


def _notes(opened: dict[str, workbooks.Page], names: dict[str, str | None]) -> Iterator[str]:
    """What is said of rows that the original does not have: they are taken like any other."""
    for written in names:
        cells = workbooks.rows(opened[written].sheet())
        at = cells[0].index(ROW_HEADING) if cells and ROW_HEADING in cells[0] else None
        added = [
            number
            for number, row in enumerate(cells[1:], start=2)
            if any(str(cell).strip() for cell in row)
            and (at is None or not isinstance(row[at], float))
        ]
        if added:
            more = f" và {len(added) - MOST_NAMED} dòng khác" if len(added) > MOST_NAMED else ""
            yield (
                f"trang “{written}” có dòng không phải của tệp gốc (dòng "
                f"{', '.join(map(str, added[:MOST_NAMED]))}{more}), đơn vị thêm vào: xét như mọi "
                "dòng khác"
            )


def _is_row(number: float) -> bool:
    return number.is_integer() and 1 <= number <= LAST_ROW
