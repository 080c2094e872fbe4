"""`python -m data status`: the builds and the batches of a store."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import duckdb

from data import access, batches, builds, faults, packs, statements
from data.founding import checking
from data.importing.returning import open_rejects
from data.importing.taking.reasons import counted
from data.keeping import choice, named_builds, using, whole_days
from data.rows import Row, rows
from data.terminal import commands, days, letters


def status(asked: argparse.Namespace) -> int:
    """Print them. Raises NoBuild where nothing was published yet."""
    store = builds.store()
    print(f"Kho: {store}")
    published = builds.published()
    print(f"Bản số liệu: {len(published)}" + (", mới nhất đứng đầu" if published else ""))
    named = named_builds.read(store)
    whole, damaged = builds.newest_whole()
    for build_id in published:
        lacking = builds.lacking(build_id)
        told = ["hỏng, không đọc được"] if build_id in damaged else []
        if lacking:
            told.append(f"không có tệp riêng {', '.join(lacking)}")
        if build_id in named:
            told.append(f"giữ: {named[build_id]}" if named[build_id] else "giữ")
        print(letters.seen(f"  {build_id}" + (f"  ({'; '.join(told)})" if told else "")))
    if damaged:
        commands.say(_told_of_damage(whole))
    if said := using.said(choice.read(store)):
        commands.say(said)
    for sentence in checking.lacking(packs.place(store)) if packs.place(store).is_dir() else []:
        print(sentence)
    every = batches.every(store)
    print(f"Lần nhập: {len(every)}" + (", cũ nhất đứng đầu" if every else ""))
    withdrawn = batches.withdrawn(store)
    declared = whole_days.read(store)
    in_build = _accounts(whole) if whole else {}
    now = in_build
    if in_build.keys() != {batch.batch_id for batch in every}:
        with open_rejects.gathered(store) as connection:
            now = _standing(connection)
    names = _names(store)
    for batch in every:
        state = _state(in_build.get(batch.batch_id), now[batch.batch_id])
        through = declared.get(batch.batch_id)
        print("\n".join(_said(batch, now[batch.batch_id], state, through, names)))
    if withdrawn:
        commands.say(f"Đã rút: {len(withdrawn)}; lấy lại bằng `python -m data withdraw --undo MÃ`")
    for batch in withdrawn:
        still = "; còn trong bản số liệu mới nhất" if batch.batch_id in in_build else ""
        through = declared.get(batch.batch_id)
        print("\n".join(_said(batch, None, f"đã rút{still}", through, names)))
    if not published:
        raise faults.NoBuild(store)
    if in_build and in_build.keys() != {batch.batch_id for batch in every}:
        commands.say(
            f"Số dòng ở trên đã tính các lần nhập, lần rút sau bản {whole}; các trang thì "
            "chưa. Chạy `python -m data build`."
        )
    return 0


def _told_of_damage(whole: str | None) -> str:
    shown = f"các trang mở bản trước đó, {whole}" if whole else "các trang chưa có gì để mở"
    return (
        f"Bản mới nhất hỏng, {shown}. Chạy `python -m data build` để lập lại bản mới từ các tệp đã "
        "nhập; số đã nhập không mất."
    )


def _state(published: Row | None, now: Row) -> str:
    """Whether pages read a batch, and whether they will."""
    if published is None:
        return "chưa phát hành"
    if now["is_current"]:
        return "đang dùng"
    later = ", từ lần phát hành tới" if published["is_current"] else ""
    return f"đã thay bằng tệp mới hơn{later}"


def _said(
    batch: batches.Batch,
    standing: Row | None,
    state: str,
    through: date | None,
    names: Mapping[str, str],
) -> Iterator[str]:
    now = standing or vars(batch)
    is_open = f" (còn phải sửa {counted(now['count_open'])})" if "count_open" in now else ""
    yield f"  {batch.batch_id}  {batch.file_name}  {batch.imported_at:%d/%m/%Y %H:%M}  ({state})"
    whose = ", ".join([_source(batch, names), *_stretch(batch, through)])
    yield (
        f"      {whose}: vào {counted(now['count_in'])}, "
        f"nhận {counted(now['count_accepted'])}, "
        f"chưa nhận {counted(now['count_rejected'])}"
        f"{is_open if now['count_rejected'] else ''}, "
        f"đã thay {counted(now['count_superseded'])}"
        + (f", đã xóa {counted(batch.count_erased)}" if batch.count_erased else "")
    )


def _names(store: Path) -> dict[str, str]:
    """Of each code the unit that has it, or had it last; none where there is no list yet."""
    place = packs.table(packs.place(store), "unit")
    if not place.exists():
        return {}
    with place.open(encoding="utf-8-sig", newline="") as lines:
        listed = sorted(csv.DictReader(lines), key=lambda row: row.get("valid_from") or "")
        return {row["unit_code"]: row["unit_name"] for row in listed if row.get("unit_name")}


def _source(batch: batches.Batch, names: Mapping[str, str]) -> str:
    if not batch.source.startswith(batches.FORM):
        return batch.source
    form, _, unit = batch.source.removeprefix(batches.FORM).partition(":")
    whose = f"{names[unit]} ({unit})" if unit in names else unit
    return f"biểu {form} của {whose}" if unit else f"biểu {form}"


def _stretch(batch: batches.Batch, through: date | None) -> Iterator[str]:
    """A list of procedures is of no days."""
    if batch.starts_on and batch.ends_on:
        yield f"từ {days.said(batch.starts_on)} đến {days.said(batch.ends_on)}"
    if through:
        yield f"ghi nhận đủ đến hết {days.said(through)}"


def _accounts(build_id: str) -> dict[str, Row]:
    """Each batch as it stands in a build; none where an older version of ours made it."""
    try:
        with builds.connect(build_id, access.viewer()) as connection:
            return _standing(connection)
    except faults.OlderBuild:
        return {}


def _standing(connection: duckdb.DuckDBPyConnection) -> dict[str, Row]:
    found = connection.execute(statements.text("importing/returning", "accounts"))
    return {row["batch_id"]: row for row in rows(found)}
