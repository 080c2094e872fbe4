"""How tables of a pack come into place: all of them or none, whenever a run is killed.

They are moved first, as one folder, beside the pack; from then on they are the pack's, and whoever
asks for it moves what is left of them into it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from data import asides
from data.disk import moving


def put(tables: Path, pack: Path) -> None:
    """Take the files of a folder into a pack, each in place of an earlier one of its name."""
    finish(pack)
    moving.away(tables, _beside(pack))
    finish(pack)


def finish(pack: Path) -> None:
    """Move into a pack what a killed run left beside it."""
    arrived = _beside(pack)
    if not arrived.is_dir():
        return
    asides.make_private(pack)
    for table in arrived.iterdir():
        with suppress(FileNotFoundError):  # another run was faster
            moving.over(table, pack / table.name)
    with suppress(FileNotFoundError):
        arrived.rmdir()


def _beside(pack: Path) -> Path:
    return pack.with_name(f".{pack.name}-arrived")
