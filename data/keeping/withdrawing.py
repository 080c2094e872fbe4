"""`python -m data withdraw`: a wrong import moved aside within the store, or taken back."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from data import asides, batches, builds, database
from data.batches import Batch
from data.faults import UnknownBatch
from data.keeping import naming
from data.keeping.faults import StoreBusy
from data.terminal import commands


def add(parser: argparse.ArgumentParser) -> None:
    """What `withdraw` takes."""
    parser.add_argument(
        "batch", metavar="MÃ", help="mã của lần nhập (hoặc mấy chữ đầu), hoặc tên tệp: xem status"
    )
    parser.add_argument("--undo", action="store_true", help="lấy lại lần nhập đã rút")


def withdraw(asked: argparse.Namespace) -> int:
    """Withdraw a batch, or take it back; the next build has it so.

    Raises UnknownBatch, SeveralBatches, NotChanged, StoreBusy, DemonstrationStore.
    """
    store = builds.store()
    # Whoever reads the batches just now must find them as they were.
    if any(asides.is_busy(store / part) for part in ("", "builds", "batches")):
        raise StoreBusy(store)
    said = _undone(store, asked.batch) if asked.undo else _withdrawn(store, asked.batch)
    commands.say(
        f"{said} Chạy `python -m data build`: bản số liệu đang xem chưa đổi cho đến khi đó."
    )
    return 0


def _withdrawn(store: Path, name: str) -> str:
    batch = _named(name, batches.every(store), batches.withdrawn(store), "đã rút rồi")
    if batch.is_demonstration:
        raise naming.refused(
            batch, "là số mô phỏng", "Số thật thì nhập vào kho khác: `--store THƯ_MỤC`."
        )
    kept = batches.every(store)
    if corrections := [
        each for each in kept if batch.batch_id in _of(batches.folder_of(store, each))
    ]:
        (*_, latest) = corrections
        raise naming.refused(
            batch,
            f"đã được tệp cần sửa {latest.file_name} (lần nhập {latest.batch_id}) bổ sung",
            f"Rút tệp đó trước: `python -m data withdraw {latest.batch_id}`.",
        )
    batches.withdraw(store, batch)
    return (
        f"Đã rút {naming.place(batch)}; những dòng mà tệp này đã thay lại được dùng. "
        f"Lấy lại: `python -m data withdraw --undo {batch.batch_id}`."
    )


def _undone(store: Path, name: str) -> str:
    batch = _named(name, batches.withdrawn(store), batches.every(store), "đang có, không bị rút")
    there = {each.batch_id for each in batches.every(store)}
    if missing := sorted(_of(batches.withdrawn_to(store, batch)) - there):
        raise naming.refused(
            batch,
            f"bổ sung cho lần nhập {missing[0]}, lần nhập đó đang rút",
            f"Lấy lại lần nhập đó trước: `python -m data withdraw --undo {missing[0]}`.",
        )
    batches.take_back(store, batch)
    return f"Đã lấy lại {naming.place(batch)}."


def _named(name: str, among: Sequence[Batch], others: Sequence[Batch], why: str) -> Batch:
    """The one batch of an identifier, of its first letters or of a file's name.

    Raises UnknownBatch, SeveralBatches; NotChanged, and why, where it is one of the others.
    """
    if found := naming.the_one(name, among):
        return found
    if others := naming.called(name, others):
        raise naming.refused(others[-1], why, "Xem: `python -m data status`.")
    raise UnknownBatch(name)


def _of(folder: Path) -> set[str]:
    """The batches whose rejected rows a file of corrections speaks of; the folder of its batch."""
    path = folder / "corrected_row.parquet"
    if not path.exists():
        return set()
    with database.workspace() as connection:
        asked = "select distinct batch_id from read_parquet($path)"
        found = connection.execute(asked, {"path": database.literal(path)}).fetchall()
    return {batch_id for (batch_id,) in found}
