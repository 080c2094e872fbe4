"""The published builds of a store: which is newest, which one a page is pinned to, reading it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from pathlib import Path

import duckdb

from data import access, faults, statements

_pinned: ContextVar[str | None] = ContextVar("pinned_build", default=None)

# Goes up when a change of schema.sql, of the views or of the page tables would break the reading
# of older builds.
FORMAT = 9

# What a build is called. Whatever else lies in the folder, a copy or a note, is none of ours.
NAMED = re.compile(r"([0-9]{6,})-[0-9]{4}-[0-9]{2}-[0-9]{2}")

# Enough for any page, and polite on an ordinary machine.
READING = {"threads": 2, "memory_limit": "1GB", "enable_external_access": "false"}

# What a file says that was cut short or changed, besides a wrong checksum, which is a bare Error.
UNREADABLE = (duckdb.IOException, duckdb.InternalException, duckdb.FatalException)


def store() -> Path:
    """The folder of batches and builds: THUCCHAT_STORE, or data/store. Raises NotAFolder."""
    folder = Path(os.environ.get("THUCCHAT_STORE") or Path(__file__).parent / "store")
    if folder.exists() and not folder.is_dir():
        raise faults.NotAFolder(folder)
    return folder


def published() -> list[str]:
    """The identifiers of all builds, newest first: a running number and a date."""
    return [path.stem for _, path in _numbered() if path.is_file()]


def _numbered() -> list[tuple[int, Path]]:
    """Whatever bears a build's name, newest first: also a link to a file that is gone."""
    named = (
        (int(called[1]), path)
        for path in (store() / "builds").glob("*.duckdb")
        if (called := NAMED.fullmatch(path.stem))
    )
    return sorted(named, reverse=True)


def newest() -> str:
    """The build that pages open. Raises NoBuild."""
    builds = published()
    if not builds:
        raise faults.NoBuild(store())
    return builds[0]


def pin(build_id: str | None) -> str:
    """Hold one build for the rest of this run, so that a page never mixes two."""
    build_id = build_id or newest()
    path_of(build_id)
    _pinned.set(build_id)
    return build_id


def pinned_build() -> str:
    """The build held by this run; the newest where none is (a page opened alone)."""
    return _pinned.get() or newest()


def path_of(build_id: str) -> Path:
    """The file of a build. Raises UnknownBuild."""
    if build_id not in published():
        raise faults.UnknownBuild(build_id, store())
    return store() / "builds" / f"{build_id}.duckdb"


def fingerprint(build_id: str) -> tuple[str, int]:
    """Which file a build is: where it lies and when it was written. Raises UnknownBuild."""
    path = path_of(build_id)
    return str(path), path.stat().st_mtime_ns


@contextmanager
def connect(build_id: str, who: access.Viewer) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to one build, for one who may see it. Raises DamagedBuild.

    Rows that `who` may not see are not in it, whatever is asked (data/shadows).
    """
    if not access.may(who, "see"):
        raise PermissionError(who.name)
    path = path_of(build_id)
    with _open(path) as connection:
        try:
            _hide(connection, who)
            yield connection
        except duckdb.Error as error:
            if isinstance(error, UNREADABLE) or type(error) is duckdb.Error:
                raise faults.DamagedBuild(path, error) from error
            raise


def _open(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        connection = duckdb.connect(path, read_only=True, config=READING)
        (made_as,) = connection.execute("select format from build").fetchone()
        size = _full_length(connection)
    except duckdb.Error as error:
        raise faults.DamagedBuild(path, error) from error
    if path.stat().st_size < size:  # cut short: what is missing may not be asked for at once
        connection.close()
        raise faults.DamagedBuild(path, EOFError("tệp bị cắt cụt"))
    if made_as != FORMAT:
        connection.close()
        raise faults.OlderBuild(path)
    return connection


def _hide(connection: duckdb.DuckDBPyConnection, who: access.Viewer) -> None:
    """Put a view over each table of which `who` sees a part, under the table's own name.

    A temporary name goes before one of the build, in questions and in the build's own views.
    """
    (build,) = connection.execute("select current_database()").fetchone()
    for name, text in statements.every("shadows").items():
        if not access.may(who, statements.header(text, "seen_with")):
            of_build = text.replace("original.", f'"{build}".main.')
            connection.execute(f"create temp view {name} as {of_build}")


def _full_length(connection: duckdb.DuckDBPyConnection) -> int:
    """Bytes of all blocks of the database: a file that has fewer was cut short."""
    return connection.execute(
        "select block_size * total_blocks from pragma_database_size()"
    ).fetchone()[0]


def publish(aside: Path, made_on: date) -> str:
    """Move a finished build into place under the next number; two makers never share one."""
    with duckdb.connect(aside, read_only=True) as connection:
        size = _full_length(connection)
    if aside.stat().st_size < size:  # free blocks at its end were cut off
        os.truncate(aside, size)
    folder = store() / "builds"
    while True:
        number = 1 + max((number for number, _ in _numbered()), default=0)
        build_id = f"{number:06d}-{made_on.isoformat()}"
        place = folder / f"{build_id}.duckdb"
        try:
            os.link(aside, place)  # never over a build that another maker has just published
            aside.unlink()
        except FileExistsError:
            continue
        except OSError:  # a file system without links
            aside.rename(place)
        return build_id
