"""`python -m data reference`: the pack of a store into Excel and back, and what is wrong in it."""

from __future__ import annotations

import argparse
import sys

from data import builds, packs, places
from data.founding import checking, pack, workbook
from data.terminal import commands


def add(parser: argparse.ArgumentParser) -> None:
    """What `reference` takes."""
    subcommands = parser.add_subparsers(required=True, metavar="VIỆC")
    for name, action, text in (
        ("export", export, "xuất danh mục của kho ra một tệp Excel, mỗi bảng một trang"),
        ("import", take_in, "nhận tệp Excel ấy sau khi sửa, thay danh mục của kho"),
    ):
        each = subcommands.add_parser(name, help=text)
        each.add_argument("path", type=places.given, metavar="TỆP.xlsx")
        each.set_defaults(action=action)
    each = subcommands.add_parser(
        "check", help="nêu mọi chỗ sai trong danh mục: tệp, dòng, cách sửa"
    )
    each.set_defaults(action=check)


def reference(asked: argparse.Namespace) -> int:
    return asked.action(asked)


def export(asked: argparse.Namespace) -> int:
    """Raises NoPack, AlreadyThere, FileNotWritten."""
    workbook.write(asked.path, packs.of(builds.store()))
    commands.say(
        f"Đã xuất danh mục ra {asked.path}. Sửa trong Excel (giữ dòng 1, 2 của mỗi trang), rồi "
        f"`python -m data reference import {asked.path}`."
    )
    return 0


def take_in(asked: argparse.Namespace) -> int:
    """Put a workbook's tables in place of the pack's, all or none.

    Raises NoPack, NotFound, WrongFile, WrongWorkbook, WrongPack.
    """
    folder = packs.of(builds.store())
    tables = workbook.read(asked.path)
    before = {table: pack.read(folder, table) for table in tables}
    changed = workbook.changed(before, tables)
    with pack.changing(folder, changed) as copy:
        for table in changed:
            pack.write(copy, table, tables[table])
        checking.insist(copy, asked.path, "chưa nhận", packs.measures(folder))
    if not changed:
        print("Tệp giống hệt danh mục của kho: không thay đổi gì.")
        return 0
    for table, said in changed.items():
        print(f"  {table}.csv: {said}")
    commands.say("Đã thay danh mục. Chạy `python -m data build` để các trang dùng danh mục mới.")
    return 0


def check(asked: argparse.Namespace) -> int:
    """Print every mistake; exit status 1 if there are any. Raises NoPack."""
    folder = packs.of(builds.store())
    mistakes = checking.check(folder)
    for each in mistakes:
        print(commands.spelt(str(each)), file=sys.stderr)
    if not mistakes:
        print(f"Danh mục trong {folder}: không thấy chỗ sai nào.")
    return 1 if mistakes else 0
