"""`python -m data inspect FILE`: what is in it, a mapping for it, and what that would take."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from data import asides, batches, builds, calendar, faults, packs, places
from data.founding import checking
from data.importing import apart
from data.importing import proposal as proposals
from data.importing.finding import files
from data.importing.mappings import loading
from data.importing.mappings.shape import Mapping
from data.importing.reading import workspace
from data.importing.taking import mapped, reasons, unit_list
from data.importing.taking.reasons import counted
from data.importing.understanding import (
    choosing,
    formats,
    inspecting,
    likely_period,
    periods,
    stamps,
)
from data.terminal import commands, letters

KINDS = {"day": "ngày", "number": "số", "text": "chữ", "empty": "trống"}
FILES = {
    "text": "văn bản (CSV)",
    "xlsx": "Excel (.xlsx)",
    "xls": "Excel cũ (.xls)",
    "ods": "LibreOffice (.ods)",
    "parquet": "Parquet",
}


def add(parser: argparse.ArgumentParser) -> None:
    """What `inspect` takes."""
    parser.add_argument("file", type=places.given, metavar="TỆP", help="một tệp, thư mục hoặc ZIP")
    parser.add_argument("--sheet", metavar="TRANG", help="chỉ xem trang tính này")
    parser.add_argument("--mapping", metavar="TÊN", help="xem tệp ánh xạ này sẽ nhận được gì")
    parser.add_argument(
        "--write",
        metavar="TÊN",
        help="ghi bản đề xuất vào thư mục sources của kho dưới tên này, hoặc ra một tệp .toml",
    )


def inspect(asked: argparse.Namespace) -> int:
    """Print what is in each file; nothing goes into the store. One that cannot be read does not
    keep the others out."""
    store = builds.store()
    pack = packs.of(store)
    checking.insist_on_units(pack, "chưa xem tệp nào")
    asked.write = _to(asked.write, store) if asked.write else None
    if asked.write and asked.write.exists():
        raise faults.AlreadyThere(asked.write)
    if any(batch.is_demonstration for batch in batches.every(store)):
        commands.say(
            f"Kho {store} đang giữ số mô phỏng: xem tệp được, nhưng tệp thật phải nhập vào kho "
            "khác (`--store THƯ_MỤC`, lập bằng `python -m data init`)."
        )
    failed = 0
    with tempfile.TemporaryDirectory() as aside:
        for found in files.find(asked.file, Path(aside)):
            try:
                given = (found, store, pack, asked, Path(aside))
                apart.run(_look, *given, name=found.name, say=lambda sentence: None)
            except faults.Fault as fault:
                print(letters.seen(str(fault), keep="\n"), file=sys.stderr)
                failed += 1
    return 1 if failed else 0


def _to(name: str, store: Path) -> Path:
    """The file of a mapping: by its name alone in the store."""
    path = Path(name)
    is_file = path.suffix == ".toml" or path.parent != Path()
    return path if is_file else packs.mappings(store) / f"{name}.toml"


def _look(
    found: files.Found,
    store: Path,
    pack: Path,
    asked: argparse.Namespace,
    aside: Path,
    say: Callable[[str], None],
) -> None:
    stamps.insist(found)
    size = counted(found.path.stat().st_size)
    print(letters.seen(f"Tệp {found.name}: {FILES[found.kind]}, {size} byte"), flush=True)
    if asked.mapping:
        chosen = loading.named(asked.mapping, store, asked.file.parent)
        told = choosing.said(chosen, store, is_asked=True)
        commands.say("\n".join(_tried(found, chosen, told, pack, aside)))
    else:
        _propose(found, pack, asked, aside)


def _propose(found: files.Found, pack: Path, asked: argparse.Namespace, aside: Path) -> None:
    proposal = proposals.proposed(
        *(found, pack, aside, asked.sheet),
        described=lambda looked: print(letters.seen("\n".join(_described(looked)), keep="\n")),
    )
    print("\nTệp ánh xạ đề xuất:\n")
    print(letters.seen(proposal.text, keep="\n\t"))
    for sentence in proposal.undecided:
        print(letters.seen(f"Chưa quyết định được: {sentence}."))
    proposed = aside / f"{asked.write.stem if asked.write else 'de-xuat'}.toml"
    proposed.write_text(proposal.tried, encoding="utf-8")
    if proposal.is_whole:
        tried = _tried(found, loading.load(proposed, pack), "bản đề xuất", pack, aside)
        commands.say("\n".join(tried))
    there = _there(found, asked, aside)
    if there:
        print(letters.seen(f"Lệnh import hiện đọc tệp này theo {there}."))
    if asked.write:
        is_in_store = asked.write.parent == packs.mappings(builds.store())
        with places.new(asked.write) as place:
            if is_in_store:
                asides.make_private(place.parent)  # elsewhere a mistyped folder is a mistake
            place.write_text(proposal.text, encoding="utf-8")
        if is_in_store:
            place.chmod(0o600)
        commands.say("\n".join(_next_steps(asked, bool(there))))
    else:
        print(
            f"Thêm `--write TÊN` để ghi bản đề xuất ra {packs.mappings(builds.store())}/TÊN.toml "
            "rồi sửa."
        )


def _there(found: files.Found, asked: argparse.Namespace, aside: Path) -> str | None:
    """The mapping by which an import would read the file as things are: one may lie beside it."""
    store = builds.store()
    beside = asked.file if asked.file.is_dir() else asked.file.parent
    try:
        with workspace.of(found.name, aside) as connection:
            chosen = choosing.choose(found, store, beside, None, aside, connection)
    except faults.Fault:
        return None
    return choosing.said(chosen, store, is_asked=False)


def _next_steps(asked: argparse.Namespace, has_other: bool) -> Iterator[str]:
    """The mended mapping is tried before anything is taken in by it."""
    is_of_store = asked.write.parent == packs.mappings(builds.store())
    name = asked.write.stem if is_of_store else asked.write
    file, by = commands.quoted(str(asked.file)), f" --mapping {commands.quoted(str(name))}"
    is_found = is_of_store or asked.write.parent.resolve() == asked.file.parent.resolve()
    yield (
        f"Đã ghi {asked.write}. Sửa xong thì xem sẽ nhận được gì: python -m data inspect {file}{by}"
    )
    yield f"Vừa ý thì nhập: python -m data import {file}{'' if is_found and not has_other else by}"


def _described(looked: inspecting.Looked) -> Iterator[str]:
    if looked.sheet.name:
        yield f"Trang tính “{looked.sheet.name}”"
    if looked.headings is None or looked.end is None:
        yield "  không tìm thấy dòng tiêu đề cột"
        return
    first, last = looked.headings.first_row, looked.headings.last_row
    yield (
        f"  tiêu đề cột ở dòng {first}"
        + (f" đến {last}" if last > first else "")
        + f", số liệu đến dòng {looked.end.last_row}"
    )
    for column in looked.columns:
        shown = "; ".join(f"“{each[:40]}”" for each in column.examples)
        if column.is_personal:
            shown = "không hiện: thông tin cá nhân, không nhập"
        marks = f"; ô trống ghi {', '.join(map(repr, column.missing))}" if column.missing else ""
        yield (
            f"  cột {column.number:3} {column.heading or '(không tên)'}: {KINDS[column.kind]}, "
            f"{counted(column.count_filled)} ô có giá trị, {counted(column.count_distinct)} "
            f"khác nhau{marks}" + (f"; ví dụ {shown}" if shown else "")
        )
    for sentence in formats.said_of(looked.days) if looked.days else []:
        yield f"  {sentence}"


def _period(found: files.Found, chosen: Mapping) -> Iterator[str]:
    """Which period the file would be of; the trial of dossiers goes on where none is known."""
    try:
        if days := periods.stretch(found.name, chosen, None):
            yield f"  {periods.said(days, None)}"
    except faults.NoPeriod as fault:
        if chosen.form:
            raise
        yield f"  {fault}"


def _lacks_period(found: files.Found, chosen: Mapping) -> bool:
    try:
        periods.stretch(found.name, chosen, None)
    except faults.NoPeriod:
        return True
    return False


def _tried(
    found: files.Found, chosen: Mapping, called: str, pack: Path, aside: Path
) -> Iterator[str]:
    """What an import by this mapping would take, tried in a store of its own."""
    yield f"\nNếu nhập bằng {called}:"
    store = aside / "store"
    stretch: tuple[date, date] | None = (date(calendar.FIRST_YEAR, 1, 1), date.today())
    try:
        if chosen.target == "unit":
            told = unit_list.take(builds.store(), found, chosen, aside, is_sure=False)
            yield from (f"  - {each}" for each in told)
            return
        if chosen.form or chosen.holds == "all_of_period":
            yield from _period(found, chosen)
        if chosen.form:
            stretch = periods.stretch(found.name, chosen, None)
        taken = mapped.take(store, found, chosen, pack, stretch)
    except faults.Fault as fault:
        yield f"  {fault}"
        return
    batch = taken.batch
    yield (
        f"  {counted(batch.count_in)} dòng vào, nhận {counted(batch.count_accepted)}, chưa nhận "
        f"{counted(batch.count_rejected)}, đã thay {counted(batch.count_superseded)}"
    )
    if _lacks_period(found, chosen) and (likely := likely_period.said(store, batch)):
        yield f"  - {likely}"
    for note in taken.notes:
        yield f"  - {note}"
    for sentence in reasons.commonest(store, batch):
        yield f"  - {sentence}"
