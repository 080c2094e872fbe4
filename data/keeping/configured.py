"""Which store this machine works with, typed once: a line in a file outside the program's folder.

    store = 'D:\\kho-that'

Standard library alone and nothing of ours: run.py reads it before anything is installed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

NAME = "thucchat.toml"


class WrongFile(Exception):
    """The file says no store; the message names it, the line and what to write."""


def place() -> Path:
    """The file: THUCCHAT_CONFIG, or thucchat.toml where this system keeps what a user sets."""
    if named := os.environ.get("THUCCHAT_CONFIG"):
        return Path(named)
    if os.name == "nt":
        kept = os.environ.get("APPDATA") or os.path.expanduser(r"~\AppData\Roaming")
    else:
        kept = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    return Path(kept) / NAME


def store() -> Path | None:
    """The store that the file names; None where there is no file. Raises WrongFile."""
    path = place()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise _wrong(path, None, "không đọc được, phải là tệp chữ mã UTF-8") from error
    return _named(path, text)


def _named(path: Path, text: str) -> Path:
    import tomllib  # not in a Python so old that run.py sends it away

    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise _wrong(path, int(found[1]) if found else None, "viết không đúng cách") from error
    if unknown := [key for key in written if key != "store"]:
        raise _wrong(path, _line(text, unknown[0]), f"không có khóa “{unknown[0]}”")
    named = written.get("store")
    if not isinstance(named, str) or not named.strip():
        raise _wrong(path, _line(text, "store"), "chưa ghi thư mục kho")
    folder = Path(named).expanduser()
    if not folder.is_absolute():
        raise _wrong(path, _line(text, "store"), f"“{named}” không phải đường dẫn đầy đủ")
    return folder


def _line(text: str, key: str) -> int | None:
    """Where a key is written."""
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(rf"\s*[\[\"']*{re.escape(key)}\b", line):
            return number
    return None


def _wrong(path: Path, line: int | None, reason: str) -> WrongFile:
    at = f", dòng {line}" if line else ""
    example = r"store = 'D:\kho-that'" if os.name == "nt" else "store = '/srv/kho-that'"
    return WrongFile(
        f"Tệp cấu hình {path}{at}: {reason}. Chỉ ghi một dòng, trong dấu nháy đơn: {example}; "
        "hoặc xóa tệp này để dùng kho mặc định."
    )
