"""The store as it would be with new files: beside it, of the same batches, nothing of it written.

A batch is never written again, so its files are shared by links where the disk has them.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from data import batches, builds, opening, packs
from data.keeping import by_hand, whole_days


def lay(store: Path, trial: Path) -> None:
    """Make `trial` a store of what `store` has: batches, those withdrawn, pack, mappings."""
    shutil.rmtree(trial, ignore_errors=True)
    trial.mkdir(mode=0o700)
    for part in (batches.TAKEN, batches.WITHDRAWN):
        if (store / part).is_dir():
            shutil.copytree(store / part, trial / part, ignore=_asides, copy_function=_shared)
    for part in (packs.place(store).name, packs.mappings(store).name, whole_days.NAME):
        if (store / part).is_dir():
            shutil.copytree(store / part, trial / part)


def ground(store: Path) -> dict[str, Any]:
    """All that decides what a build of the store says; the same means that nothing came between."""
    published = builds.published()
    return {
        "batches": sorted(each.batch_id for each in batches.every(store)),
        "withdrawn": sorted(each.batch_id for each in batches.withdrawn(store)),
        "said": by_hand.told(
            store, (packs.place(store).name, packs.mappings(store).name, whole_days.NAME)
        ),
        "newest": published[0] if published else None,
        "format": opening.FORMAT,
    }


def is_same(before: dict[str, Any], now: dict[str, Any], own: set[str]) -> bool:
    """Whether nothing came between but batches of `own`, which an earlier try has left."""
    return before == now | {"batches": sorted(set(now["batches"]) - own)}


def _asides(folder: str, names: list[str]) -> list[str]:
    """What others have begun and not finished."""
    return [name for name in names if name.startswith(".")]


def _shared(file: str, to: str) -> None:
    try:
        os.link(file, to)
    except OSError:  # a disk without links
        shutil.copy2(file, to)
