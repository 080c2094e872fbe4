"""Files and folders put into their places, whole or not at all.

Before something has its name the disk has what is in it, and its name before anybody is told: a
power cut shows no half of it and takes nothing back. Windows lets nobody replace or move what
somebody has open, if only to look for viruses: it is asked again for a while. Some disks have no
links.
"""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from data import asides

# Elsewhere a refusal is about rights, and stays one.
IS_REFUSED_FOR_A_WHILE = os.name == "nt"
PATIENCE, STEP = 3.0, 0.05  # seconds
# How a small file that waits for its place is called; after so many seconds it is nobody's.
WAITS, LEFT_BEHIND = ".new", 3600.0


def over(source: Path, place: Path) -> None:
    """Put a file where another may lie: whoever reads finds the old or the new one."""
    sync(source)
    _patiently(lambda: os.replace(source, place))
    sync_folder(place.parent)


def away(source: Path, place: Path) -> None:
    """Move a file or a folder to where none is. Raises OSError, where one is too."""
    sync(source)
    _patiently(lambda: os.rename(source, place))
    for parent in {source.parent, place.parent}:
        sync_folder(parent)


def write(place: Path, text: str) -> None:
    """A small file, readable by its owner alone, where another may lie."""
    asides.make_private(place.parent)
    take_away_left(place)
    aside = place.with_name(f".{place.name}-{uuid.uuid4().hex}{WAITS}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        over(aside, place)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def sync(path: Path) -> None:
    """Wait until the disk has a file, or every file of a folder."""
    if path.is_dir():
        for each in path.iterdir():
            sync(each)
        sync_folder(path)
        return
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """The names in a folder. Windows sees to them by itself; some shared disks cannot be asked."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def new(source: Path, place: Path) -> None:
    """Put a file where none is, never over one that another has just put there.

    Raises FileExistsError.
    """
    sync(source)
    try:
        os.link(source, place)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        _new_without_links(source, place)
    else:
        sync_folder(place.parent)
        # It is there by now; where this name of it stays, so does its folder, to be cleared later.
        with suppress(OSError):
            source.unlink()


def _new_without_links(source: Path, place: Path) -> None:
    """A name alone would be taken over: one looks and moves while nobody else does."""
    until = time.monotonic() + PATIENCE
    while True:
        with asides.alone(place.parent / ".putting.lock") as is_alone:
            if is_alone:
                if os.path.lexists(place):
                    raise FileExistsError(place)
                away(source, place)
                return
        if time.monotonic() > until:
            raise PermissionError(f"{place.parent} is being written to")
        time.sleep(STEP)


def take_away_left(place: Path) -> None:
    """What runs that were killed meant to put there."""
    for left in place.parent.glob(f".{place.name}-*{WAITS}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > LEFT_BEHIND:
                left.unlink()


def _patiently(move: Callable[[], None]) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return move()
        except PermissionError:
            if not IS_REFUSED_FOR_A_WHILE or time.monotonic() > until:
                raise
        time.sleep(STEP)
