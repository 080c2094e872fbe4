"""python -m papers report --period 2023-Q3 [--unit CODE] --as KIND --to PATH: papers as files.

python -m papers due --to FOLDER [--mail]: what falls due within three working days.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from dataclasses import replace
from pathlib import Path

from papers import asked as asking
from papers import faults, kinds
from papers.asked import Asked, Say
from papers.due import command as due_command
from queries import commands


def main(given: list[str] | None = None) -> int:
    """0 only when what was asked is done."""
    typed = _parser().parse_args(given)
    # Answers are cached as for pages; that no server runs is no news to who types a command. By
    # its name: Streamlit sets the level of each of its loggers itself.
    logging.getLogger("streamlit.runtime.caching.cache_data_api").disabled = True
    try:
        status: int = typed.command(typed, _progress())
        return status
    except commands.Fault as fault:
        print(commands.seen(str(fault), keep="\n"), file=sys.stderr)
    return 1


def report(typed: argparse.Namespace, say: Say) -> int:
    """One paper, or one a unit."""
    kind = kinds.KINDS[typed.kind]
    commands.pin(commands.named(typed.build) if typed.build else None)
    asked = asking.asked(typed.period, typed.unit, typed.to, typed.pdf, typed.over)
    if asked.unit is not None and not (kind.of_units or kind.of_either):
        raise faults.OfNoUnit(typed.kind)
    if asked.is_pdf and not kind.is_of_pages:
        raise faults.NotAPdf(typed.kind)
    asked = replace(asked, to=_place(typed.kind, asked))
    say(f"{commands.seen(kind.what)}: {asked.period_words}, bản số liệu {asked.build_id}")
    written = kinds.write(typed.kind, asked, say)
    commands.say(f"Đã lập {written}.")
    return 0


def _place(kind: str, asked: Asked) -> Path:
    """The file that `--to` means, its folder made; of one a unit for all units, the folder."""
    of_many = kinds.KINDS[kind].of_units and asked.unit is None
    is_file = asked.to.suffix.lower() == kinds.KINDS[kind].ending and not asked.to.is_dir()
    folder = asked.to.parent if is_file else asked.to
    try:
        commands.folder(folder)
    except OSError as error:
        raise commands.FileNotWritten(folder, error) from error
    if of_many:
        return folder
    return asked.to if is_file else folder / kinds.file_name(kind, asked)


def _progress() -> Say:
    """Says each step on the error stream, with the seconds since the start."""
    began = time.monotonic()
    return lambda sentence: print(
        f"[{time.monotonic() - began:5.1f} giây] {commands.seen(sentence)}",
        file=sys.stderr,
        flush=True,
    )


def _parser() -> argparse.ArgumentParser:
    parser = commands.Parser(
        prog="python -m data", description="Lập văn bản từ chính các câu hỏi của màn hình."
    )
    subcommands = parser.add_subparsers(required=True, metavar="LỆNH")
    each = subcommands.add_parser("report", help="lập báo cáo, phiếu đơn vị và các văn bản khác")
    each.set_defaults(command=report)
    each.add_argument("--period", required=True, metavar="KỲ", help="ví dụ 2023-Q3, 2023")
    each.add_argument("--unit", metavar="MÃ", help="của một đơn vị (mặc định: cả tỉnh, mọi đơn vị)")
    each.add_argument(
        "--as",
        dest="kind",
        choices=tuple(kinds.KINDS),
        required=True,
        help="; ".join(f"{name}: {kind.what}" for name, kind in kinds.KINDS.items()),
    )
    each.add_argument(
        "--to",
        type=commands.given,
        default=Path(),
        metavar="NƠI",
        help="tệp hoặc thư mục (mặc định: thư mục đang đứng)",
    )
    each.add_argument("--pdf", action="store_true", help="lập thêm bản PDF")
    each.add_argument("--over", action="store_true", help="ghi đè tệp đã có")
    each.add_argument("--build", metavar="BẢN", help="mã hoặc số của một bản số liệu cũ hơn")
    each = subcommands.add_parser("due", help="lập danh sách sắp đến hạn của từng đơn vị, gửi thư")
    each.set_defaults(command=due_command.due)
    due_command.add(each)
    return parser


if __name__ == "__main__":
    commands.run(main)
