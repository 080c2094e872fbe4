"""Which build pages open where a maintainer chose one: a small file in the store, or the newest.

Written beside and moved into place: whoever reads it finds the old choice or the new one.
"""

from __future__ import annotations

from pathlib import Path

from data.disk import moving

NAME = "chosen-build"


def read(store: Path) -> str | None:
    """The identifier that was chosen, whether there is such a build or not; None: the newest."""
    try:
        return (store / NAME).read_text(encoding="utf-8").strip() or None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError):
        return NAME  # of no build: that it cannot be read is said as of one that is gone


def write(store: Path, build_id: str | None) -> None:
    """Choose a build; None: the newest again."""
    place = store / NAME
    if build_id is None:
        place.unlink(missing_ok=True)
        return
    moving.write(place, f"{build_id}\n")
