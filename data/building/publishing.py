"""Moving a finished build into place: its files apart first, and the build itself last.

So no build is ever seen without them. Killed in between, files apart are left that belong to no
build: nobody reads them, their number is passed over, and a later publication takes them away.
"""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from data import builds, database, restricted
from data.disk import moving

# Where a DuckDB file has its two headers, each behind its checksum, and what they begin with:
# iteration, first block of the catalogue, first of the free list, count of blocks, bytes of one.
HEADERS = (4096 + 8, 8192 + 8)
HEADER = struct.Struct("<QqqQQ")

# Seconds after which a file apart without its build is nobody's: a maker needs far less in between.
LEFT_BEHIND = 3600.0


def publish(aside: Path, made_on: date) -> str:
    """Move a build and its files apart into place under the next number; returns its identifier.

    Two makers never share a number.
    """
    parts = {
        right: part
        for right in restricted.rights()
        if (part := restricted.beside(aside, right)).exists()
    }
    for file in (aside, *parts.values()):
        lengthen(file)
        database.sync(file)
    folder = builds.store() / "builds"
    for build_id in _next_numbers(folder, made_on):
        place = folder / f"{build_id}.duckdb"
        moves = [(part, restricted.beside(place, right)) for right, part in parts.items()]
        if _moved([*moves, (aside, place)]):
            break
    _take_away_left(folder)
    return build_id


def _next_numbers(folder: Path, made_on: date) -> Iterator[str]:
    """After every name that is taken: also by a link to a file that is gone, or a part alone."""
    while True:
        taken = (builds.number_of(path) for path in (*folder.glob("*.duckdb"), *_parts(folder)))
        number = 1 + max((each for each in taken if each is not None), default=0)
        yield f"{number:06d}-{made_on.isoformat()}"


def _parts(folder: Path) -> Iterator[Path]:
    for right in restricted.rights():
        yield from (folder / right).glob("*.duckdb")


def _moved(moves: list[tuple[Path, Path]]) -> bool:
    """Move the files in this order, or none: where another maker has just taken a place.

    None as well where the disk refuses one: what was tried in the browser is published again later,
    and would then have no file apart.
    """
    done: list[tuple[Path, Path]] = []
    for source, place in moves:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        source.chmod(0o600)
        try:
            moving.new(source, place)
        except OSError as error:
            for moved, back in done:
                moving.over(back, moved)
            if isinstance(error, FileExistsError):
                return False
            raise
        done.append((source, place))
    return True


def lengthen(file: Path) -> None:
    """DuckDB may cut free blocks off the end of a file and still count them."""
    if file.stat().st_size < (length := counted_length(file)):
        os.truncate(file, length)


def counted_length(file: Path) -> int:
    """Bytes of all blocks that a DuckDB file counts: what its newer header says.

    The connection that wrote it counts fewer: it cuts off free blocks once the header is written.
    And to open a file takes as long as a tenth of a small build.
    """
    with file.open("rb") as opened:
        start = opened.read(HEADERS[-1] + HEADER.size)
    _, blocks, size = max(
        (iteration, blocks, size)
        for iteration, _, _, blocks, size in (HEADER.unpack_from(start, at) for at in HEADERS)
    )
    return blocks * size


def _take_away_left(folder: Path) -> None:
    """Files apart whose build was deleted, or never came into place."""
    for part in _parts(folder):
        try:
            is_old = time.time() - part.stat().st_mtime > LEFT_BEHIND
            if is_old and not os.path.lexists(folder / part.name):
                part.unlink()
        except OSError:  # in use, or gone already
            continue
