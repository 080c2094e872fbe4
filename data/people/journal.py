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
    "gave": "giao vai trò",
    "withdrew": "rút vai trò",
    "nightly_began": "việc hằng đêm: bắt đầu",
    "nightly_done": "việc hằng đêm: xong",
    "nightly_failed": "việc hằng đêm: chưa xong",
}
LONGEST = 300  # letters of what


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
    line = {"at": now.isoformat(timespec="seconds"), "who": who, "event": event, "of": of[:LONGEST]}
    folder = store / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    place = folder / f"{now:%Y-%m}.jsonl"
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(descriptor, (json.dumps(line, ensure_ascii=False) + "\n").encode())
    finally:
        os.close(descriptor)


def read(store: Path) -> Iterator[dict[str, str]]:
    """Every event, oldest first; a line that a crash cut off is left out."""
    for place in sorted((store / FOLDER).glob("*.jsonl")):
        for line in place.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                yield json.loads(line)
            except json.JSONDecodeError:
                continue
