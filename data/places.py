"""Files that a command is given by a person, and those that it writes for one."""

from __future__ import annotations

import argparse
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from xlsxwriter.exceptions import XlsxWriterException

from data import faults
from data.disk import moving

# What the account lets others do with its files, while they are kept from it; None: they are not.
_usual: int | None = None


def given(text: str) -> Path:
    """Of an argument: an empty one is a slip, not the folder one stands in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("tên tệp trống")
    return Path(text)


@contextmanager
def private() -> Iterator[None]:
    """What is written within, its owner alone may open, however lenient the account: a store is no
    other account's. Not so what is written for a person (`new`)."""
    global _usual
    _usual = before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)
        _usual = None


@contextmanager
def new(path: Path) -> Iterator[Path]:
    """The place of a new file, with the rights that the account gives its files.

    Raises AlreadyThere, FileNotWritten; leaves nothing half written.
    """
    if path.exists():
        raise faults.AlreadyThere(path)
    try:
        yield path
        if _usual is not None and path.is_file():
            path.chmod(0o666 & ~_usual)
    except (OSError, XlsxWriterException) as error:
        if path.is_file():
            path.unlink()
        raise faults.FileNotWritten(path, error) from error


@contextmanager
def whole(path: Path, over: bool = False) -> Iterator[Path]:
    """The place aside in which a file is written that is to be `path`, whole or not at all.

    Raises AlreadyThere where one is and it may not be written over; FileNotWritten.
    """
    if path.exists() and not over:
        raise faults.AlreadyThere(path)
    aside = path.with_name(f".{path.stem}-{uuid.uuid4().hex[:8]}{path.suffix}")
    try:
        yield aside
        if _usual is not None:
            aside.chmod(0o666 & ~_usual)
        moving.over(aside, path)
    except (OSError, XlsxWriterException) as error:
        raise faults.FileNotWritten(path, error) from error
    finally:
        aside.unlink(missing_ok=True)


def folder(path: Path) -> None:
    """A folder for a person, with the rights that the account gives its folders."""
    if not path.is_dir():
        folder(path.parent)
        path.mkdir(exist_ok=True)
        if _usual is not None:
            path.chmod(0o777 & ~_usual)
