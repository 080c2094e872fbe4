"""What people change in a store by hand, as a number a folder: whether it is what it was is asked
of what stands there, since neither a copied file nor a clock that was set tells when."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from data import packs
from data.importing.finding import files
from data.keeping import whole_days


def said(store: Path) -> dict[str, str]:
    """Of what a build is made of beside batches: the pack, and through when files are whole."""
    return told(store, (packs.place(store).name, whole_days.NAME))


def told(store: Path, parts: Sequence[str]) -> dict[str, str]:
    """One number for all that stands in each folder."""
    return {part: _told(store / part) for part in parts}


def _told(folder: Path) -> str:
    told = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            told.update(
                f"{path.relative_to(folder).as_posix()} {files.fingerprint(path)}\n".encode()
            )
    return told.hexdigest()
