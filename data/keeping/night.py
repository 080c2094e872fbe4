"""How the last night ended (nightly.py): one small file in the store, asked by every page.

The journal has every night; to read it costs a page too much. Written beside and moved into place.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from data.disk import moving
from data.terminal import letters

NAME = "last-night.json"
BEGAN, DONE, FAILED = "began", "done", "failed"
LONGEST = timedelta(hours=4)  # the system stops one after three (deploy/systemd)
MOST_TOLD = 300  # letters


class Night(NamedTuple):
    """When it began or ended, how, and what there is to tell of it."""

    at: datetime
    state: str
    told: str


def write(store: Path, state: str, told: str = "") -> None:
    """Raises OSError where it cannot be kept."""
    first = told.partition("\n")[0][:MOST_TOLD]
    said = {"at": datetime.now().isoformat(timespec="seconds"), "state": state, "told": first}
    text = json.dumps(said, ensure_ascii=False)
    moving.write(store / NAME, text.encode(errors="backslashreplace").decode())


def failed(store: Path, now: datetime | None = None) -> Night | None:
    """The last night, where it failed, or was killed before its end; None where all is well, or
    there never was one."""
    try:
        said = json.loads((store / NAME).read_text(encoding="utf-8"))
        night = Night(
            datetime.fromisoformat(said["at"]), str(said["state"]), letters.seen(str(said["told"]))
        )
        was_killed = night.state == BEGAN and (now or datetime.now()) - night.at > LONGEST
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return night if night.state == FAILED or was_killed else None
