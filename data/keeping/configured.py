"""What this machine is told once, in a file outside the program's folder: which store it works
with, how people come in (ways.py), how many builds are kept (old_builds.py), what reading a file
may take (reading_limits.py), by which server mail is sent (mail_settings.py), where what people
write lies (notes/place.py).

    store = 'D:\\kho-that'

Standard library alone and nothing of ours: run.py reads it before anything is installed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

NAME = "thucchat.toml"
ACCESS = "access"
BUILDS = "builds"
IMPORT = "import"
MAIL = "mail"
NOTES = "notes"
SECTIONS = (ACCESS, BUILDS, IMPORT, MAIL, NOTES)


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
    """The store that the file names; None where it names none. Raises WrongFile."""
    text, written = read()
    if text is None or ("store" not in written and any(each in written for each in SECTIONS)):
        return None
    named = written.get("store")
    if not isinstance(named, str) or not named.strip():
        raise wrong("chưa ghi thư mục kho", line(text, "store"))
    folder = Path(named).expanduser()
    if not folder.is_absolute():
        raise wrong(f"“{named}” không phải đường dẫn đầy đủ", line(text, "store"))
    return folder


def read() -> tuple[str | None, dict]:
    """The text of the file and what it says; None and nothing where there is none.

    Raises WrongFile, also for a key that nobody asks.
    """
    import tomllib  # not in a Python so old that run.py sends it away

    try:
        text = place().read_text(encoding="utf-8-sig")
        written = tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        return None, {}
    except (OSError, UnicodeDecodeError) as error:
        raise wrong("không đọc được, phải là tệp chữ mã UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise wrong("viết không đúng cách", int(found[1]) if found else None) from error
    if unknown := [key for key in written if key not in ("store", *SECTIONS)]:
        raise wrong(f"không có khóa “{unknown[0]}”", line(text, unknown[0]))
    return text, written


def line(text: str, key: str) -> int | None:
    """Where a key is written."""
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(rf"\s*[\[\"']*{re.escape(key)}\b", line):
            return number
    return None


def wrong(reason: str, at: int | None = None, instead: str = "") -> WrongFile:
    """What is wrong in which line, and what to write instead: a store where nothing is said."""
    example = r"store = 'D:\kho-that'" if os.name == "nt" else "store = '/srv/kho-that'"
    instead = instead or (
        f"Ghi thư mục kho trên một dòng, trong dấu nháy đơn: {example}; "
        "hoặc xóa tệp này để dùng kho mặc định."
    )
    return WrongFile(f"Tệp cấu hình {place()}{f', dòng {at}' if at else ''}: {reason}. {instead}")
