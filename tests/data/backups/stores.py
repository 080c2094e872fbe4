"""What lies in a store, told by its bytes."""

from __future__ import annotations

from pathlib import Path

RIGHT = "see_anti_corruption_cells"
SECRET = b"what one unit reported of corruption"


def held(store: Path) -> dict[str, bytes]:
    return {
        path.relative_to(store).as_posix(): path.read_bytes()
        for path in store.rglob("*")
        if path.is_file() and not path.name.endswith(".lock")
    }


def files_of(store: Path) -> dict[str, bytes]:
    """Of a store, with those of its pack, which is a link."""
    pack = {
        f"reference/{name}": text for name, text in held((store / "reference").resolve()).items()
    }
    return held(store) | pack


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
