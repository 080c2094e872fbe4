"""`python -m data rejects`: the rows that were not taken, where and why; and back to the sender."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from xlsxwriter.utility import xl_rowcol_to_cell

from data import batches, builds, faults, places
from data.importing.mappings import loading
from data.importing.returning import corrections, open_rejects, sending
from data.importing.taking.reasons import counted
from data.terminal import commands

SHOWN = 20


def add(parser: argparse.ArgumentParser) -> None:
    """What `rejects` takes."""
    parser.add_argument("--batch", metavar="MÃ", help="chỉ của lần nhập này (xem bằng status)")
    parser.add_argument("--all", action="store_true", help=f"mọi dòng, không chỉ {SHOWN} dòng đầu")
    parser.add_argument("--export", type=Path, metavar="TỆP.xlsx", help="ghi ra Excel để gửi lại")
    parser.add_argument(
        "--original", type=Path, metavar="TỆP", help="tệp gốc đã nhập; cần cho --export"
    )


def rejects(asked: argparse.Namespace) -> int:
    """List the open rejects, or write those of one batch for its sender to mend."""
    store = builds.store()
    if asked.export or asked.original:
        return _export(store, asked)
    found = open_rejects.every(store, asked.batch)
    if not found:
        print("Không có dòng nào chưa nhận.")
    for _, each in groupby(found, key=lambda reject: reject.batch_id):
        commands.say("\n".join(_listed(store, list(each), asked.all)))
    return 0


def _listed(store: Path, found: list[open_rejects.OpenReject], is_all: bool) -> Iterator[str]:
    first = found[0]
    rows = len({(each.sheet, each.row_number) for each in found})
    count = f"{counted(len(found))} ô" if first.is_of_a_form else f"{counted(rows)} dòng"
    yield f"{first.file_name} (lần nhập {first.batch_id}): {count} chưa nhận"
    for each in found if is_all else found[:SHOWN]:
        column = f", cột “{each.heading}”" if each.heading else ""
        given = f": “{each.given[:60]}”" if each.given else ""
        meant = f" Có phải {'; '.join(each.candidates)}?" if each.candidates else ""
        yield (f"  {_place(each)}{column}{given}: {each.title}.{meant} {each.next_step}.")
    if len(found) > SHOWN and not is_all:
        yield f"  … còn {counted(len(found) - SHOWN)} ô nữa; xem hết: thêm --all"
    if first.mapping is None:
        yield "  Gửi lại đơn vị: sửa các ô trên ngay ở tệp biểu rồi chạy python -m data import TỆP"
        return
    if not _stands_alone(store, first.batch_id):
        yield (
            '  Dòng không có mã (key = "row") hay là bước của nhật ký (repeats = "log"): sửa ở tệp '
            "gốc rồi nhập lại cả tệp"
        )
        return
    yield (
        "  Gửi lại đơn vị: python -m data rejects --batch "
        f"{first.batch_id} --export can-sua.xlsx --original TỆP_GỐC"
    )


def _stands_alone(store: Path, batch_id: str) -> bool:
    """Whether the rows of a batch can go back; those of a mapping of an older program can."""
    try:
        mapping = loading.kept(batches.folder_of(store, batches.read(store, batch_id)))
    except faults.WrongMapping:
        return True
    return mapping is None or mapping.stands_alone


def _place(reject: open_rejects.OpenReject) -> str:
    """Of a workbook the cell as it is called there, of a text file the row."""
    if reject.sheet and reject.column_number:
        cell = xl_rowcol_to_cell(reject.row_number - 1, reject.column_number - 1)
        return f"trang “{reject.sheet}”, ô {cell}"
    sheet = f"trang “{reject.sheet}”, " if reject.sheet else ""
    return f"{sheet}dòng {reject.row_number}"


def _export(store: Path, asked: argparse.Namespace) -> int:
    if not (asked.export and asked.original):
        raise faults.WrongFile(
            str(asked.export or asked.original),
            "cần cả --export (tệp sẽ ghi) và --original (tệp gốc đã nhập)",
            "Kho không giữ tệp gốc nên phải đưa lại để lập tệp cần sửa.",
        )
    found = open_rejects.every(store, asked.batch)
    ids = {each.batch_id for each in found}
    every = {batch.batch_id: batch for batch in batches.every(store) if batch.batch_id in ids}
    with tempfile.TemporaryDirectory() as aside:
        original, batch = sending.original_of(asked.original, list(every.values()), Path(aside))
        if batch.mapping is None:
            raise faults.WrongFile(
                batch.file_name,
                "là biểu lập sẵn, không cần lập tệp cần sửa",
                "Sửa các ô mà `python -m data rejects` nêu ngay ở tệp biểu rồi nhập lại tệp ấy.",
            )
        by_mapping = corrections.mapping_of(store, batch, original)
        corrections.check_codes(by_mapping, batch.file_name)
        of_batch = [each for each in found if each.batch_id == batch.batch_id]
        with places.new(asked.export) as place:
            count = sending.write(place, original, batch, by_mapping, of_batch, Path(aside))
    commands.say(
        f"Đã ghi {counted(count)} dòng của {batch.file_name} vào {asked.export}. Sửa các ô tô vàng "
        "rồi nhập lại tệp này bằng `python -m data import`."
    )
    return 0
