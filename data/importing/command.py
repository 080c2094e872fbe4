"""`python -m data import`: files, folders and ZIPs into the store, each said in a line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from data import asides, batches, builds, faults, packs, places
from data.founding import checking
from data.importing import apart, one_file
from data.importing.finding import files
from data.importing.mappings.shape import Mapping
from data.importing.taking import mapped, reasons
from data.importing.taking.reasons import counted
from data.importing.understanding import choosing
from data.terminal import commands, letters


def add(parser: argparse.ArgumentParser) -> None:
    """What `import` takes."""
    parser.add_argument(
        "files", nargs="+", type=places.given, metavar="TỆP", help="tệp, thư mục hoặc ZIP"
    )
    parser.add_argument(
        "--mapping", metavar="TÊN", help="tệp ánh xạ trong thư mục sources của kho, hoặc .toml"
    )
    parser.add_argument(
        "--period", metavar="KỲ", help="kỳ mà tệp chứa trọn, như 2023-09, 2023-Q3, civil:2023-09"
    )
    parser.add_argument(
        "--yes", action="store_true", help="ghi danh sách đơn vị vào danh mục, sau khi đã xem"
    )
    parser.add_argument(
        "--fewer-units",
        action="store_true",
        help="nhận cả tệp thiếu hẳn một đơn vị, hay quá nửa số hồ sơ của một đơn vị, mà tệp nó "
        "thay có",
    )


def take_in(asked: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Import every file asked for; 0 where all are taken in."""
    changed = take_each(asked, say)
    if failed := changed.count(None):
        print(f"{failed} tệp chưa nhập được, các tệp khác không bị ảnh hưởng.", file=sys.stderr)
        return 1
    if any(changed):
        commands.say("Chạy `python -m data build` để phát hành bản số liệu từ các tệp đã nhập.")
    return 0


def take_each(
    asked: argparse.Namespace,
    say: Callable[[str], None],
    is_wanted: Callable[[files.Found], bool] = lambda found: True,
) -> list[bool | None]:
    """Of each file that is wanted whether it changed anything; None where it could not be taken,
    which does not keep the others out."""
    store = builds.store()
    pack = packs.of(store)
    checking.insist_on_units(pack, "chưa nhập tệp nào")
    changed: list[bool | None] = []
    with asides.folder(store) as aside:
        for given in asked.files:
            try:
                for found in filter(is_wanted, files.find(given, aside)):
                    changed.append(_take_apart(store, pack, found, given, asked, aside, say))
            except faults.Fault as fault:
                print(letters.seen(str(fault), keep="\n"), file=sys.stderr)
                changed.append(None)
    return changed


def _take_apart(
    store: Path,
    pack: Path,
    found: files.Found,
    given: Path,
    asked: argparse.Namespace,
    aside: Path,
    say: Callable[[str], None],
) -> bool | None:
    """As `_take`, within the limits of a file."""
    try:
        return apart.run(_take, store, pack, found, given, asked, aside, name=found.name, say=say)
    except apart.Stopped as fault:
        print(letters.seen(str(fault), keep="\n"), file=sys.stderr)
        asides.take_away_left(store / batches.TAKEN)
        return None


def _take(
    store: Path,
    pack: Path,
    found: files.Found,
    given: Path,
    asked: argparse.Namespace,
    aside: Path,
    say: Callable[[str], None],
) -> bool | None:
    """Whether taking a file in changed anything; None where it could not be taken."""

    def chosen(mapping: Mapping) -> None:
        by = choosing.said(mapping, store, bool(asked.mapping))
        print(letters.seen(f"{found.name}: đọc theo {by}"), flush=True)

    told = one_file.Asked(asked.mapping, asked.period, asked.yes, asked.fewer_units)
    beside = given if given.is_dir() else given.parent
    try:
        came = one_file.take(store, pack, found, beside, told, aside, say, chosen)
    except faults.DossiersGone as fault:
        said = f"{fault}\n{commands.spelt(_again(given, asked))}"
        print(letters.seen(said, keep="\n"), file=sys.stderr)
        return None
    except faults.Fault as fault:
        print(letters.seen(str(fault), keep="\n"), file=sys.stderr)
        return None
    if came.taken is None:
        commands.say("\n".join([f"{found.name}:", *(f"  - {each}" for each in came.said)]))
        return True
    commands.say("\n".join(_said(store, came.taken)))
    return came.taken.is_new


def _again(given: Path, asked: argparse.Namespace) -> str:
    """The command that takes a file in all the same."""
    chosen = [
        f"{option} {commands.quoted(value)}"
        for option, value in (("--mapping", asked.mapping), ("--period", asked.period))
        if value
    ]
    return "  " + " ".join(
        ["python -m data import", commands.quoted(str(given)), *chosen, "--fewer-units"]
    )


def _said(store: Path, taken: mapped.Taken) -> Iterator[str]:
    batch = taken.batch
    if not taken.is_new:
        yield (
            f"{batch.file_name}: đã nhập lúc {batch.imported_at:%H:%M ngày %d/%m/%Y}, "
            "không thay đổi gì."
        )
        return
    yield (
        f"{batch.file_name}: {counted(batch.count_in)} dòng vào, "
        f"nhận {counted(batch.count_accepted)}, chưa nhận {counted(batch.count_rejected)}, "
        f"đã thay {counted(batch.count_superseded)}."
    )
    for note in taken.notes:
        yield f"  - {note}"
    for sentence in reasons.commonest(store, batch):
        yield f"  - {sentence}"
    if batch.count_rejected:
        yield "  Xem từng dòng: `python -m data rejects`"
