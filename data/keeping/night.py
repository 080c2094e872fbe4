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


def write(store: Path, state: str, told: str = "", said: dict[str, str] | None = None) -> None:
    """`said`: what stood there by hand when it was published; None: what was known of it before.
    Raises OSError where it cannot be kept."""
    kept = {
        "at": datetime.now().isoformat(timespec="seconds"),
        "state": state,
        "told": told.partition("\n")[0][:MOST_TOLD],
        "said": published(store) if said is None else said,
    }
    text = json.dumps(kept, ensure_ascii=False)
    moving.write(store / NAME, text.encode(errors="backslashreplace").decode())


def published(store: Path) -> dict[str, str] | None:
    """What stood there by hand (by_hand.said) when a night last published it; None: unknown."""
    try:
        said = json.loads((store / NAME).read_text(encoding="utf-8")).get("said")
    except (OSError, ValueError, AttributeError):
        return None
    return said if isinstance(said, dict) else None


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
