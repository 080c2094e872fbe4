"""What somebody does who brings files in the browser, as the page does it, in one process."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from data import access, builds
from data.packs import mappings
from data.sending import kept, process
from tests.data.importing import sent

PAGE = "page"
WHO = access.Viewer("chị Hà", frozenset({"working_group"}))


def main(typed: Sequence[str]) -> int:
    """`lay`: the store has a mapping. `send FILE`, `publish`, `discard`: until that is done,
    whatever was broken off before."""
    store, (asked, *paths) = builds.store(), typed
    if asked == "lay":
        mappings(store).mkdir(mode=0o700, exist_ok=True)
        sent.mapping(mappings(store), holds="changes")
    elif asked == "discard":
        kept.discard(kept.place(store, WHO))
    else:
        wanted = {"send": ("ready", "published"), "publish": ("published",)}[asked]
        for _ in range(4):
            step, _ = at_hand(store) or (None, True)
            if step in wanted:
                return 0
            _press(store, step, [Path(path) for path in paths])
        print(f"dừng ở bước {step}", file=sys.stderr)
        return 1
    return 0


def at_hand(store: Path) -> tuple[str, bool] | None:
    """Where it stands, and whether every file that was brought is there; None: nothing was."""
    now = _now(store)
    if now is None:
        return None
    lying = [path.name for path in kept.files(kept.place(store, WHO)) if path.stat().st_size]
    # What is in the newest build already is published, whoever told it.
    return {"nothing_new": "published"}.get(now.step, now.step), lying == now.names


def _now(store: Path) -> kept.Sent | None:
    """As the page finds it once a process that was to begin would have begun."""
    patience, kept.BEGINS_WITHIN = kept.BEGINS_WITHIN, 0.0
    try:
        return kept.at_hand(store, WHO)
    finally:
        kept.BEGINS_WITHIN = patience


def _press(store: Path, step: str | None, paths: list[Path]) -> None:
    folder = kept.place(store, WHO)
    if step is None:
        kept.begin(store, WHO, [(path.name, path.read_bytes()) for path in paths])
    else:
        with kept.changing(folder) as now:
            now.to_do, now.step = "publish" if step == "ready" else "try", "waiting"
    process.work(store, folder)
