"""The maintainer's commands, `python -m data …`: what each is called, takes and does."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import duckdb

from data import builds, demonstration, faults, packs, places, status
from data.backups import command as backing_up
from data.building import telling
from data.building.checking import Checked
from data.erasing import command as erasing
from data.forms import command as form_command
from data.founding import checking, reference_command
from data.founding import command as founding
from data.importing import command as importing
from data.importing import inspect_command, reject_command
from data.keeping import (
    choice,
    nightly,
    old_builds,
    ready,
    taking_over,
    using,
    whole,
    withdrawing,
)
from data.people import command as people_command
from data.people import journal, journal_command
from data.terminal import arguments, commands, days, forwarding, letters, running

Say = Callable[[str], None]

# What is raised where a disk is full or may not be written.
UNWRITABLE = (
    *(OSError, duckdb.IOException),
    *(duckdb.TransactionException, duckdb.FatalException),  # a commit that found no room, and after
)


def main(given: list[str] | None = None) -> int:
    """0 only when what was asked is done."""
    asked = _parser().parse_args(given)
    if asked.store:
        os.environ["THUCCHAT_STORE"] = str(asked.store)
    with commands.given(asked.store), places.private():
        return _done(asked)


def _done(asked: argparse.Namespace) -> int:
    try:
        for sentence in taking_over.take_over(builds.store()):
            print(sentence, file=sys.stderr)
        return asked.command(asked)
    except faults.Fault as fault:
        print(letters.seen(str(fault), keep="\n"), file=sys.stderr)
    except BrokenPipeError:
        raise
    except UNWRITABLE as error:
        print(faults.CannotWrite(error), file=sys.stderr)
    return 1


def demo(asked: argparse.Namespace) -> int:
    """Demonstration data into the store, then a build of it as of its last day."""
    say = _progress()
    demonstration.take_in(builds.store(), say, asked.through or demonstration.THROUGH)
    return _publish(asked.through, say)


def import_files(asked: argparse.Namespace) -> int:
    """Files, folders, ZIPs into the store."""
    status = importing.take_in(asked, _progress())
    _note("imported", ", ".join(given.name for given in asked.files))
    return status


def every_night(asked: argparse.Namespace) -> int:
    """A folder's new files into the store, and a build where anything changed."""
    say = _progress()
    return nightly.nightly(asked, lambda: _publish(None, say), say)


def erase(asked: argparse.Namespace) -> int:
    """One dossier out of everything."""
    _insist_on_pack()
    return erasing.erase(asked, _progress())


def make_build(asked: argparse.Namespace) -> int:
    return _publish(asked.as_of, _progress())


def check(asked: argparse.Namespace) -> int:
    """Run every check on the current batches; publish nothing."""
    from data import build  # see _publish

    _insist_on_pack()
    say = _progress()
    results: list[Checked] = []
    with build.made(datetime.now(), asked.as_of, say=say, checked=results) as (_, connection):
        for told_of_day in (telling.today(connection), *telling.periods_beyond(connection)):
            say(told_of_day)
        told = telling.found(connection, results)
    for each in results:
        verdict = "đạt" if not each.count_found else f"{each.count_found} dòng"
        kind = {"blocking": "chặn", "warning": "cảnh báo"}[each.severity]
        print(f"{each.check_name:34} {kind:9} {verdict:>12}  {each.sentence}")
    if told:
        commands.say("\n".join(["Các dòng tìm thấy:", *told]))
    return 1 if any(each.is_blocking for each in results) else 0


def _publish(as_of: date | None, say: Say) -> int:
    # What judges loads its statistics in a second: who takes a file in need not wait for it.
    from data import build

    _insist_on_pack()
    build_id = build.build(as_of=as_of, say=say, tell=commands.say)
    for sentence in checking.lacking(packs.of(builds.store())):
        print(sentence)
    _note("published", build_id)
    print(f"Đã phát hành bản số liệu {build_id} trong kho {builds.store()}.")
    if gone := old_builds.clean():
        commands.say(old_builds.said(gone))
    if said := using.said(choice.read(builds.store())):
        commands.say(said)
    return 0


def _note(event: str, of: str) -> None:
    """In the journal; what is done is done, also where that cannot be written."""
    with suppress(OSError):
        journal.note(builds.store(), journal.at_this_command(), event, of)


def _insist_on_pack() -> None:
    """A mistyped level or measure would be published as if it said nothing.

    Raises NoPack, WrongPack.
    """
    pack = packs.of(builds.store())
    checking.insist(pack, pack, "chưa phát hành bản số liệu mới, bản cũ giữ nguyên")


def _progress() -> Say:
    """Says each step on the error stream, with the seconds since the start."""
    began = time.monotonic()
    return lambda sentence: print(
        f"[{time.monotonic() - began:5.1f} giây] {sentence}", file=sys.stderr, flush=True
    )


def _add_through(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--through",
        type=days.day,
        metavar=days.WRITTEN,
        help=f"tạo số mô phỏng đến hết ngày này (mặc định: {demonstration.THROUGH})",
    )


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of",
        type=days.day,
        metavar=days.WRITTEN,
        help="số liệu tính đến hết ngày này (mặc định: ngày mới nhất có trong hồ sơ)",
    )


def _parser() -> argparse.ArgumentParser:
    parser = arguments.Parser(
        prog="python -m data", description="Nhập tệp, phát hành và xem các bản số liệu."
    )
    parser.add_argument(
        "--store",
        type=Path,
        metavar="THƯ_MỤC",
        help="thư mục kho (mặc định: biến THUCCHAT_STORE, rồi tệp cấu hình)",
    )
    subcommands = parser.add_subparsers(required=True, metavar="LỆNH")
    for name, command, add, text in (
        ("init", founding.init, founding.add, "lập danh mục của một tỉnh trong kho mới"),
        (
            "reference",
            reference_command.reference,
            reference_command.add,
            "danh mục của kho: xuất ra Excel, nhận lại, kiểm tra",
        ),
        ("demo", demo, _add_through, "tạo số mô phỏng và phát hành"),
        (
            "inspect",
            inspect_command.inspect,
            inspect_command.add,
            "xem một tệp có gì và đề xuất tệp ánh xạ",
        ),
        ("import", import_files, importing.add, "nhập tệp, thư mục hoặc ZIP theo tệp ánh xạ"),
        (
            "nightly",
            every_night,
            nightly.add,
            "nhập tệp mới trong một thư mục, phát hành nếu có gì đổi",
        ),
        ("build", make_build, _add_as_of, "phát hành bản số liệu mới từ các tệp đã nhập"),
        ("check", check, _add_as_of, "chạy mọi kiểm tra, không phát hành"),
        (
            "withdraw",
            withdrawing.withdraw,
            withdrawing.add,
            "rút một lần nhập nhầm, hoặc lấy lại",
        ),
        (
            "whole",
            whole.whole,
            whole.add,
            "ghi nhận tệp đã đủ số liệu đến hết một ngày: những ngày cuối không phát sinh",
        ),
        (
            "people",
            people_command.people,
            people_command.add,
            "ai có vai trò gì: giao, rút, liệt kê",
        ),
        ("ready", ready.ready, ready.add, "máy này đã sẵn sàng phục vụ cả cơ quan chưa"),
        (
            "journal",
            journal_command.show,
            journal_command.add,
            "nhật ký: ai vào, mở, tải, nhập gì, khi nào",
        ),
        ("use", using.use, using.add, "chọn bản số liệu mà các trang mở"),
        ("keep", old_builds.keep, old_builds.add, "giữ một bản số liệu bằng một tên, không dọn"),
        ("backup", backing_up.backup, backing_up.add, "sao lưu kho vào một thư mục khác"),
        ("erase", erase, erasing.add, "xóa một hồ sơ khỏi kho, các bản số liệu, các bản sao lưu"),
        (
            "verify",
            backing_up.verify,
            backing_up.add_verify,
            "xem các bản sao lưu còn nguyên vẹn không",
        ),
        (
            "restore",
            backing_up.restore,
            backing_up.add_restore,
            "lập lại kho từ một bản sao lưu",
        ),
        ("status", status.status, None, "liệt kê các bản số liệu và các lần nhập"),
        (
            "rejects",
            reject_command.rejects,
            reject_command.add,
            "liệt kê các dòng chưa nhận, lập tệp gửi lại đơn vị",
        ),
        ("template", form_command.template, form_command.add, "lập biểu mẫu Excel gửi đơn vị"),
    ):
        each = subcommands.add_parser(name, help=text)
        each.set_defaults(command=command)
        if add:
            add(each)
    forwarding.add(
        subcommands, "report", "papers", "lập báo cáo, phiếu đơn vị, trang trình chiếu, sổ Excel"
    )
    forwarding.add(
        subcommands, "due", "papers", "lập danh sách sắp đến hạn của từng đơn vị, gửi thư"
    )
    return parser


if __name__ == "__main__":
    running.run(main)
