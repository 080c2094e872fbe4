"""Where what is not finished waits: in a folder beside its place, under a name that nobody reads.

A run that is killed leaves its folder behind. Its lock goes with it, and so the next run knows, and
takes the folder away.
"""

from __future__ import annotations

import os
import shutil
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from data.disk import rights

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def folder(parent: Path) -> Iterator[Path]:
    """A new folder in `parent`, gone at the end unless it was moved; and those of killed runs."""
    make_private(parent)
    take_away_left(parent)
    aside = parent / f".aside-{uuid.uuid4().hex}"
    lock = aside.with_suffix(".lock")
    try:
        with lock.open("wb") as file:
            _is_held(file)
            aside.mkdir(mode=0o700)
            try:
                yield aside
            finally:
                shutil.rmtree(aside, ignore_errors=True)
    finally:
        with suppress(PermissionError):  # on Windows, while another run looks whether it is held
            lock.unlink(missing_ok=True)


def is_busy(parent: Path) -> bool:
    """Whether another run has begun something in `parent` and not finished it."""
    for lock in parent.glob(".aside-*.lock"):
        try:
            with lock.open("r+b") as file:
                if not _is_held(file):
                    return True
        except OSError:  # finished just now
            continue
    return False


@contextmanager
def alone(lock: Path) -> Iterator[bool]:
    """Whether no other run is within the same lock; while this one is, none other is."""
    make_private(lock.parent)
    with open(os.open(lock, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
        yield _is_held(file)


def make_private(folder: Path) -> None:
    """A folder that only its owner may enter, and those above it that are not there yet."""
    if not folder.is_dir():
        is_outermost = folder.parent.is_dir()
        make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        if is_outermost:
            rights.keep_private(folder)


def take_away_left(parent: Path) -> None:
    """What killed runs left in a folder, and nothing that another run is about."""
    for lock in parent.glob(".aside-*.lock"):
        try:
            with lock.open("r+b") as file:
                if not _is_held(file):
                    continue
                shutil.rmtree(lock.with_suffix(""), ignore_errors=True)
            lock.unlink()
        except OSError:  # another run is about it
            continue


def _is_held(file: IO[bytes]) -> bool:
    """Whether this run has the lock from now on; one that another has stays with that."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
