"""Through which day a maintainer said that a batch is whole: nothing happened after its last row.

A small file a batch in the store: whole-through/<batch> holds the day. Written beside and moved
into place, as choice.py does.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from data.disk import moving
from data.keeping.faults import WrongDay

NAME = "whole-through"


def read(store: Path) -> dict[str, date]:
    """The day of each batch of which one was said, there or withdrawn. Raises WrongDay."""
    return {path.name: _day(path) for path in (store / NAME).glob("[!.]*")}


def write(store: Path, batch_id: str, day: date | None) -> None:
    """Say it of a batch; None: no longer."""
    place = store / NAME / batch_id
    if day is None:
        place.unlink(missing_ok=True)
        return
    moving.write(place, f"{day.isoformat()}\n")


def _day(path: Path) -> date:
    try:
        return date.fromisoformat(path.read_text(encoding="utf-8").strip())
    except (OSError, ValueError) as error:
        raise WrongDay(path) from error
