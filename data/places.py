"""Files that a command is given by a person, and those that it writes for one."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from xlsxwriter.exceptions import XlsxWriterException

from data import faults


def given(text: str) -> Path:
    """Of an argument: an empty one is a slip, not the folder one stands in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("tên tệp trống")
    return Path(text)


@contextmanager
def new(path: Path) -> Iterator[Path]:
    """The place of a new file. Raises AlreadyThere, FileNotWritten; leaves nothing half written."""
    if path.exists():
        raise faults.AlreadyThere(path)
    try:
        yield path
    except (OSError, XlsxWriterException) as error:
        if path.is_file():
            path.unlink()
        raise faults.FileNotWritten(path, error) from error
