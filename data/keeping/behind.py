"""Whether the store holds something that its newest build does not tell of."""

from __future__ import annotations

from pathlib import Path

from data import access, batches, builds, faults, packs
from data.keeping import whole_days


def is_behind(store: Path) -> bool:
    """Whether the newest build was made of something else than what the store holds now."""
    published = builds.published()
    if not published:
        return True
    try:
        with builds.connect(published[0], access.viewer()) as connection:
            found = connection.execute("select batch_id from batch").fetchall()
            ((made_at,),) = connection.execute("select made_at from build").fetchall()
    except (faults.OlderBuild, faults.DamagedBuild):
        return True
    if {batch_id for (batch_id,) in found} != {each.batch_id for each in batches.every(store)}:
        return True
    said_by_hand = (packs.place(store), store / whole_days.NAME)
    return any(_changed_at(folder) > made_at.timestamp() for folder in said_by_hand)


def _changed_at(folder: Path) -> float:
    """When anything in a folder was written, added or taken away last; 0 where there is none."""
    changed = [path.stat().st_mtime for path in (folder, *folder.rglob("*")) if path.exists()]
    return max(changed, default=0)
