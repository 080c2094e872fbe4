"""A database of what people write, as it goes into a backup: whole, whoever writes meanwhile.

The store's own is a SQLite file, copied by its own library. An office's PostgreSQL is copied into
such a file by the room that knows it, which data never imports.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from data import faults
from data.backups.contents import Kept
from data.keeping import configured
from data.terminal import forwarding

ENDING = ".sqlite"
NAME = "notes/notes.sqlite"  # as the store would have it
PATIENCE = 10  # seconds for which one waits for who writes


class NotCopied(faults.Fault):
    def __init__(self) -> None:
        super().__init__(
            "Chưa sao lưu: không chép được nhiệm vụ, ý kiến từ PostgreSQL (lý do ở trên). "
            "`python -m notes status` xem máy chủ ấy, rồi sao lưu lại."
        )


def still(path: Path, aside: Path) -> Path:
    """A copy that nobody writes into. Raises OSError."""
    copy = aside / f"still{ENDING}"
    copy.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(path, timeout=PATIENCE)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
    except sqlite3.Error as error:
        raise OSError(f"{path}: {error}") from error
    copy.chmod(0o600)
    return copy


def of_a_server(aside: Path) -> list[Kept]:
    """The file into which an office's PostgreSQL was copied; none where there is no such.

    Raises NotCopied.
    """
    _, written = configured.read()
    if configured.NOTES not in written:
        return []
    copy = aside / "server" / Path(NAME).name
    if forwarding.handed_on("notes", ["copy", "--to", str(copy)]) != 0:
        raise NotCopied
    return [Kept(NAME, copy, is_apart=False)] if copy.is_file() else []
