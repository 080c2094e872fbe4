"""What there is to know of a build before it is compared with: its day, and whether it can be."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

import duckdb

from data import builds, database, examining, faults, opening
from data.keeping import named_builds


class Earlier(NamedTuple):
    """A published build; `as_of` is None where it cannot be read.

    `name`: what it is kept by, None where it is not; it may be kept by an empty one.
    """

    build_id: str
    number: int
    as_of: date | None
    name: str | None
    is_comparable: bool


def earlier(than: str) -> list[Earlier]:
    """The builds published before `than`, newest first."""
    names = named_builds.read(builds.store())
    found = []
    for build_id in builds.published():
        if number(build_id) < number(than) and (file := _file(build_id)) is not None:
            as_of, is_comparable = _told(file)
            is_comparable = is_comparable and examining.damage(file) is None
            name = names.get(build_id)
            found.append(Earlier(build_id, number(build_id), as_of, name, is_comparable))
    return found


def number(build_id: str) -> int:
    """The running number in a build's identifier."""
    return int(build_id.partition("-")[0])


def _file(build_id: str) -> opening.File | None:
    try:
        return builds.fingerprint(build_id).build
    except faults.UnknownBuild:  # taken away just now
        return None


@lru_cache(maxsize=500)
def _told(file: opening.File) -> tuple[date | None, bool]:
    """Its day, and whether this version of the program made it; once for a file as it is."""
    try:
        with database.workspace() as connection:
            connection.execute(f"attach {database.quoted(file[0])} as told (read_only)")
            ((made_as, as_of),) = connection.execute(
                "select format, as_of from told.build"
            ).fetchall()
    except (duckdb.Error, ValueError):
        return None, False
    return as_of, made_as == opening.FORMAT
