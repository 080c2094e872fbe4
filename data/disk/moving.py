"""Files and folders put into their places, on systems too that refuse while one is open.

Windows lets nobody replace or move what somebody has open, if only to look for viruses: it is asked
again for a while. Some disks have no links.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from data import asides

# Elsewhere a refusal is about rights, and stays one.
IS_REFUSED_FOR_A_WHILE = os.name == "nt"
PATIENCE, STEP = 3.0, 0.05  # seconds


def over(source: Path, place: Path) -> None:
    """Put a file where another may lie: whoever reads finds the old or the new one."""
    _patiently(lambda: os.replace(source, place))


def away(source: Path, place: Path) -> None:
    """Move a file or a folder to where none is. Raises OSError, where one is too."""
    _patiently(lambda: os.rename(source, place))


def new(source: Path, place: Path) -> None:
    """Put a file where none is, never over one that another has just put there.

    Raises FileExistsError.
    """
    try:
        os.link(source, place)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        _new_without_links(source, place)
    else:
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


def _patiently(move: Callable[[], None]) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return move()
        except PermissionError:
            if not IS_REFUSED_FOR_A_WHILE or time.monotonic() > until:
                raise
        time.sleep(STEP)
