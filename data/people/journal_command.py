"""`python -m data journal`: who came in, opened, took or brought what, oldest first."""

from __future__ import annotations

import argparse
import re
from datetime import datetime

from data import builds
from data.people import journal, names, roster
from data.terminal import letters

MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


def add(parser: argparse.ArgumentParser) -> None:
    """What `journal` takes."""
    parser.add_argument(
        "--month", type=_month, metavar="NĂM-THÁNG", help="chỉ một tháng, như 2026-11"
    )
    parser.add_argument("--who", metavar="TÊN", help="chỉ một người, theo tên đăng nhập")


def show(asked: argparse.Namespace) -> int:
    """Print it; names and addresses without what would steer the terminal."""
    store = builds.store()
    events = [
        each
        for each in journal.read(store, asked.month)
        if asked.who is None or roster.is_same(each["who"], names.kept(store, asked.who))
    ]
    for each in events:
        print(_said(each))
    if not events:
        print("Nhật ký không có việc nào như vậy.")
    return 0


def _month(text: str) -> str:
    """Raises ArgumentTypeError."""
    if not MONTH.fullmatch(text):
        raise argparse.ArgumentTypeError(f"“{text}” không phải năm và tháng, như 2026-11")
    return text


def _said(each: dict[str, str]) -> str:
    did = journal.EVENTS.get(each["event"], each["event"])
    return letters.seen(f"{_when(each['at'])}  {each['who']}: {did} {each['of']}".rstrip())


def _when(at: str) -> str:
    try:
        return f"{datetime.fromisoformat(at):%d/%m/%Y %H:%M:%S}"
    except ValueError:  # a line changed by hand
        return at
