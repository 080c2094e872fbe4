"""What a maintainer does with the database of what people write, `python -m notes …`."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from data import faults as of_data
from data import places
from data.terminal import arguments, letters, running
from notes import copying, database, erasing, place, tasks
from notes.faults import NotTaken, Unreachable


def main(given: list[str] | None = None) -> int:
    """0 only when what was asked is done."""
    asked = _parser().parse_args(given)
    if asked.store:
        os.environ["THUCCHAT_STORE"] = str(asked.store)
    try:
        with places.private():
            return asked.command(asked)
    except of_data.Fault as fault:
        print(letters.seen(str(fault), keep="\n"), file=sys.stderr)
        if reason := _reason(fault):
            print(f"Lý do: {letters.seen(reason)}", file=sys.stderr)
    return 1


def _reason(fault: BaseException) -> str:
    """What the library said, in its own words, its first line; "" where there is none."""
    cause = fault.__cause__
    said = str(getattr(cause, "orig", None) or cause or "")
    return said.splitlines()[0] if said else ""


def status(asked: argparse.Namespace) -> int:
    """Where it lies, whether it answers, how much is in it."""
    url = place.url()
    print(f"Nơi lưu nhiệm vụ, ý kiến: {told(url)}")
    try:
        with database.reading() as connection:
            if connection is None:
                print("Chưa ai ghi gì.")
                return 0
    except Unreachable as fault:
        if fault.__cause__ is None:  # it says all there is
            raise
        reason = getattr(fault.__cause__, "orig", None) or fault.__cause__
        said = " ".join(str(reason).split())
        print(letters.seen(f"Không đọc, ghi được: {said}"), file=sys.stderr)
        return 1
    found = tasks.of()
    print(f"Đọc được; lược đồ {database.revision(database.engine(url))}; {len(found)} nhiệm vụ.")
    return 0


def copy(asked: argparse.Namespace) -> int:
    """From where it lies to another place, or back from there."""
    here, there = place.url(), _there(asked.to or asked.source)
    source, target = (here, there) if asked.to else (there, here)
    count = copying.copy(source, target)
    print(f"Đã chép {count} dòng từ {told(source)} sang {told(target)}.")
    return 0


def erase(asked: argparse.Namespace) -> int:
    """What was said of one dossier."""
    url = place.of_file(asked.file) if asked.file else None
    count = erasing.dossier(asked.code, url)
    if count:
        print(f"Đã xóa mã hồ sơ khỏi {count} dòng của nhiệm vụ, ý kiến.")
    return 0


def told(url: URL) -> str:
    """An address as it may be shown: a file's path, a server without its password."""
    is_file = url.get_backend_name() == "sqlite"
    return str(url.database) if is_file else url.render_as_string(hide_password=True)


def _there(written: str) -> URL:
    """An address of PostgreSQL, else the path of a file."""
    if not written.startswith(("postgresql:", "postgresql+psycopg:")):
        return place.of_file(Path(written))
    try:
        return make_url(written).set(drivername="postgresql+psycopg")
    except ArgumentError as error:
        raise NotTaken(f"“{written}” không phải địa chỉ PostgreSQL. {place.EXAMPLE}") from error


def _parser() -> argparse.ArgumentParser:
    parser = arguments.Parser(
        prog="python -m notes", description="Cơ sở dữ liệu của nhiệm vụ, ý kiến."
    )
    parser.add_argument("--store", type=places.given, help="thư mục kho")
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    asked = commands.add_parser("status", help="nơi lưu, đọc được không, có bao nhiêu nhiệm vụ")
    asked.set_defaults(command=status)
    asked = commands.add_parser(
        "copy", help="chép tất cả sang một tệp hay một PostgreSQL chưa có gì, hoặc từ đó về"
    )
    either = asked.add_mutually_exclusive_group(required=True)
    either.add_argument("--to", metavar="NƠI", help="chép sang nơi này")
    either.add_argument("--from", dest="source", metavar="NƠI", help="chép từ nơi này về")
    asked.set_defaults(command=copy)
    asked = commands.add_parser("erase", help="bỏ những gì đã ghi về một hồ sơ")
    asked.add_argument("code", metavar="MÃ_HỒ_SƠ", help="mã của hồ sơ")
    asked.add_argument("--in", dest="file", type=places.given, help="trong một tệp đã chép ra")
    asked.set_defaults(command=erase)
    return parser


if __name__ == "__main__":
    database.log.setLevel(logging.CRITICAL)  # a command says what it has to say itself
    running.run(main)
