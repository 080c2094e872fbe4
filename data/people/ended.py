"""Sign-ins that somebody ended before they had run out: STORE/ended/.

The cookie of a sign-in goes on to be a true one after its browser has dropped it; whoever kept it
could come back. A file an ended sign-in, called as the gate knows it (a seal of it, which says
nothing of the person), until the sign-in would have run out by itself: several processes may end
and ask at once, and nothing has to be written anew.
"""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from data import asides
from data.disk import moving

FOLDER = "ended"
A_DAY = 24 * 60 * 60  # seconds
KEPT_ON = 2 * A_DAY  # after it would have run out: clocks are set back
LONGEST = 32 * A_DAY  # no cookie is believed for longer
A_SIGN_IN = re.compile(r"[0-9a-f]{64}")
# Where the disk is full, it has ended here at least.
_in_this_process: set[str] = set()


def end(store: Path, sign_in: str, until: float) -> None:
    """From now on `sign_in`, which would have run out at `until`, is none. Raises OSError where
    that cannot be kept, ValueError for what is no seal."""
    if not A_SIGN_IN.fullmatch(sign_in):
        raise ValueError(sign_in)
    _in_this_process.add(sign_in)
    folder = store / FOLDER
    asides.make_private(folder)
    _forget_the_past(folder)
    # Whole under its name, or another process would take it for one of the past.
    aside = folder / f".{sign_in}-{os.getpid()}"
    os.close(os.open(aside, os.O_WRONLY | os.O_CREAT, 0o600))
    over = min(until, time.time() + LONGEST)
    os.utime(aside, (over, over))
    moving.over(aside, folder / sign_in)


def is_over(store: Path, sign_in: str, until: float) -> bool:
    """Whether it has run out or somebody ended it; also where that cannot be told."""
    if not A_SIGN_IN.fullmatch(sign_in) or not time.time() < until or sign_in in _in_this_process:
        return True
    try:
        os.stat(store / FOLDER / sign_in)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def _forget_the_past(folder: Path) -> None:
    past = time.time() - KEPT_ON
    for place in folder.iterdir():
        try:
            if A_SIGN_IN.fullmatch(place.name) and place.stat().st_mtime < past:
                place.unlink()
        except OSError:  # another process was faster, or has it open
            continue
