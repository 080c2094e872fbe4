"""Who came in, looked into what is not for everybody, took or brought a file: STORE/journal/.

A line of JSON an event, a file a month: when, who, what, of what; never what was in it. Lines are
added at the end in one write, so that several processes may.
"""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from data import asides
from data.people import names

FOLDER = "journal"
# What is kept, and how it is told.
EVENTS = {
    "came": "vào",
    "refused": "bị từ chối: chưa có vai trò",
    "opened": "mở",
    "took": "tải",
    "imported": "nhập",
    "published": "phát hành",
    "kept": "giữ bản số liệu bằng tên",
    "erased": "xóa một hồ sơ",
    "gave": "giao vai trò",
    "withdrew": "rút vai trò",
    "nightly_began": "việc hằng đêm: bắt đầu",
    "nightly_done": "việc hằng đêm: xong",
    "nightly_failed": "việc hằng đêm: chưa xong",
}
LONGEST = 300  # letters of what
KEYS = ("at", "who", "event", "of")


def at_this_command() -> str:
    """Who types a command: the account of the system."""
    try:
        return f"lệnh: {getpass.getuser()}"
    except (OSError, KeyError):  # an account without a name
        return "lệnh"


def note(store: Path, who: str, event: str, of: str = "") -> None:
    """Keep that `who` did one of EVENTS. Raises OSError where it cannot be kept."""
    who = names.kept(store, who)
    now = datetime.now().astimezone()
    line = dict(
        zip(KEYS, (now.isoformat(timespec="seconds"), who, event, of[:LONGEST]), strict=True)
    )
    folder = store / FOLDER
    asides.make_private(folder)
    place = folder / f"{now:%Y-%m}.jsonl"
    descriptor = os.open(place, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        text = json.dumps(line, ensure_ascii=False) + "\n"
        if _breaks_off(descriptor):
            text = "\n" + text  # only the line of that run is lost
        os.write(descriptor, text.encode(errors="backslashreplace"))  # a file's name may be no text
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _breaks_off(descriptor: int) -> bool:
    """Whether the last line has no end: its writer was killed, or the disk was full."""
    if not os.fstat(descriptor).st_size:
        return False
    os.lseek(descriptor, -1, os.SEEK_END)
    return os.read(descriptor, 1) != b"\n"


def read(store: Path, month: str | None = None) -> Iterator[dict[str, str]]:
    """Every event, or those of a month (2026-11), oldest first; what is no whole line of ours, as
    one that a crash cut off, is left out."""
    for place in sorted((store / FOLDER).glob(f"{month or '*'}.jsonl")):
        for line in place.read_text(encoding="utf-8", errors="replace").split("\n"):
            try:
                event = json.loads(line)
            except (json.JSONDecodeError, RecursionError):
                continue
            if isinstance(event, dict) and all(isinstance(event.get(key), str) for key in KEYS):
                yield event
