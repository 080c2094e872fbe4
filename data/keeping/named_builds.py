"""Which builds are kept by a name that a person gave, as what a meeting was shown.

A small file a build in the store: kept-builds/<build> holds the name. Written beside and moved into
place, as choice.py does.
"""

from __future__ import annotations

from pathlib import Path

from data.disk import moving

FOLDER = "kept-builds"
LONGEST = 200  # letters of a name


def read(store: Path) -> dict[str, str]:
    """The name of each build that was given one, whether there is such a build or not."""
    return {path.name: _name(path) for path in sorted((store / FOLDER).glob("[!.]*"))}


def write(store: Path, build_id: str, name: str | None) -> None:
    """Keep a build by a name; None: no longer."""
    place = store / FOLDER / build_id
    if name is None:
        place.unlink(missing_ok=True)
        return
    moving.write(place, f"{name}\n")


def _name(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):  # that it is kept holds all the same
        return ""
