"""`python -m data whole`: a file that names no period is whole through a day, its last days empty.

A build counts a month of a unit once every day of it came. How far a file came that names no period
is told by its last row alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from data import asides, batches, builds
from data.batches import Batch
from data.faults import UnknownBatch
from data.keeping import naming, whole_days
from data.keeping.faults import StoreBusy
from data.terminal import commands, days


def add(parser: argparse.ArgumentParser) -> None:
    """What `whole` takes."""
    parser.add_argument(
        "batch",
        metavar="MÃ",
        nargs="+",
        help="mã của lần nhập (hoặc mấy chữ đầu), hoặc tên tệp: xem status",
    )
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument(
        "--through", type=days.day, metavar=days.WRITTEN, help="đã đủ số liệu đến hết ngày này"
    )
    asked.add_argument("--undo", action="store_true", help="bỏ ghi nhận ấy")


def whole(asked: argparse.Namespace) -> int:
    """Say it of all the batches or of none; the next build has it so.

    Raises UnknownBatch, SeveralBatches, NotChanged, StoreBusy.
    """
    store = builds.store()
    if any(asides.is_busy(store / part) for part in ("", "builds", "batches")):
        raise StoreBusy(store)
    meant = [_named(store, name) for name in asked.batch]
    if asked.undo:
        said = list(_undone(store, meant))
    else:
        for batch in meant:
            _insist(batch, asked.through)
        said = list(_declared(store, meant, asked.through))
    said.append("Chạy `python -m data build`: bản số liệu đang xem chưa đổi cho đến khi đó.")
    commands.say("\n".join(said))
    return 0


def _named(store: Path, name: str) -> Batch:
    batch = naming.the_one(name, batches.every(store))
    if batch is None:
        raise UnknownBatch(name)
    return batch


def _insist(batch: Batch, through: date) -> None:
    """Raises NotChanged where a file cannot be whole through a day, or says itself how far."""
    if batch.is_demonstration:
        raise naming.refused(batch, "là số mô phỏng", "Số mô phỏng tự có đủ ngày.")
    if batch.ends_on is None:
        raise naming.refused(batch, "không phải tệp hồ sơ", "Chỉ ghi nhận tệp hồ sơ.")
    if batch.names_period:
        raise naming.refused(
            batch,
            f"đã ghi kỳ, đến hết ngày {days.said(batch.ends_on)}",
            "Nhầm kỳ thì rút lần nhập này rồi nhập lại với `--period` đúng.",
        )
    if through <= batch.ends_on:
        raise naming.refused(
            batch,
            f"đã có số liệu đến ngày {days.said(batch.ends_on)}",
            "Chọn ngày muộn hơn.",
        )
    if through > batch.imported_at.date():
        raise naming.refused(
            batch,
            f"nhập ngày {days.said(batch.imported_at.date())}, chưa thể đủ đến ngày muộn hơn",
            "Chọn ngày sớm hơn, hoặc nhập tệp mới hơn của nguồn.",
        )


def _declared(store: Path, meant: list[Batch], through: date) -> Iterator[str]:
    for batch in meant:
        whole_days.write(store, batch.batch_id, through)
        yield (
            f"Đã ghi nhận {naming.place(batch)}: đủ số liệu đến hết ngày {days.said(through)}. "
            f"Bỏ ghi nhận: `python -m data whole --undo {batch.batch_id}`."
        )


def _undone(store: Path, meant: list[Batch]) -> Iterator[str]:
    for batch in meant:
        whole_days.write(store, batch.batch_id, None)
        yield (
            f"{naming.place(batch)}: số liệu lại tính đến ngày cuối có trong tệp"
            + (f", {days.said(batch.ends_on)}." if batch.ends_on else ".")
        )
