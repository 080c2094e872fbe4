"""`python -m data import`: files, folders and ZIPs into the store, each said in a line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from data import asides, batches, builds, faults, packs, places
from data.founding import checking
from data.importing.finding import files
from data.importing.reading import workspace
from data.importing.returning import corrections
from data.importing.taking import forms, mapped, reasons, unit_list
from data.importing.taking.reasons import counted
from data.importing.understanding import choosing, periods
from data.terminal import commands


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
                    changed.append(_take(store, pack, found, given, asked, aside, say))
            except faults.Fault as fault:
                print(fault, file=sys.stderr)
                changed.append(None)
    return changed


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
    try:
        beside = given if given.is_dir() else given.parent
        if filled := forms.read(found, pack):
            taken = forms.take(store, found, filled)
        elif corrected := corrections.read(found, store, asked.mapping):
            taken = mapped.take(
                store,
                found,
                corrected.mapping,
                pack,
                corrected.stretch,
                say=say,
                corrected=corrected.rows,
            )
            taken = replace(taken, notes=[*corrected.notes, *taken.notes])
        else:
            with workspace.of(found.name, aside) as connection:
                mapping = choosing.choose(found, store, beside, asked.mapping, aside, connection)
            chosen = choosing.said(mapping, store, bool(asked.mapping))
            print(f"{found.name}: đọc theo {chosen}", flush=True)
            if mapping.target == "unit":
                said = unit_list.take(store, found, mapping, aside, asked.yes)
                told = "\n".join([f"{found.name}:", *(f"  - {each}" for each in said)])
                commands.say(told)
                return True
            batches.insist_on_kind(store, is_demonstration=False)
            stretch = periods.stretch(found.name, mapping, asked.period)
            taken = mapped.take(
                *(store, found, mapping, pack, stretch),
                say=say,
                fewer_units=asked.fewer_units,
            )
            if stretch:
                understood = periods.said(stretch, asked.period)
                taken = replace(taken, notes=[understood, *taken.notes])
    except faults.DossiersGone as fault:
        print(fault, commands.spelt(_again(given, asked)), sep="\n", file=sys.stderr)
        return None
    except faults.Fault as fault:
        print(fault, file=sys.stderr)
        return None
    commands.say("\n".join(_said(store, taken)))
    return taken.is_new


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
