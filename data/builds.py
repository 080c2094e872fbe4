"""The published builds of a store: which is in use, which one a page is pinned to, reading it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import duckdb

from data import access, connections, examining, faults, opening, restricted, scopes
from data.keeping import choice, configured

_pinned: ContextVar[str | None] = ContextVar("pinned_build", default=None)
# Why a build that was chosen cannot be opened.
Lost = faults.DamagedBuild | faults.OlderBuild | faults.UnknownBuild

_passed_over: ContextVar[tuple[faults.DamagedBuild, ...]] = ContextVar("passed_over", default=())
_lost_choice: ContextVar[Lost | None] = ContextVar("lost_choice", default=None)

# What a build is called. Whatever else lies in the folder, a copy or a note, is none of ours.
NAMED = re.compile(r"([0-9]{6,})-[0-9]{4}-[0-9]{2}-[0-9]{2}")

_kept = connections.Connections()


def store() -> Path:
    """The folder of batches and builds: THUCCHAT_STORE, else what this machine is configured to
    (keeping/configured.py), else data/store. Raises NotAFolder, WrongConfiguration."""
    named = os.environ.get("THUCCHAT_STORE")
    try:
        folder = Path(named) if named else configured.store() or Path(__file__).parent / "store"
    except configured.WrongFile as error:
        raise faults.WrongConfiguration(str(error)) from error
    if folder.exists() and not folder.is_dir():
        raise faults.NotAFolder(folder)
    return folder


def published() -> list[str]:
    """The identifiers of all builds, newest first: a running number and a date."""
    return [path.stem for _, path in _numbered() if path.is_file()]


def _numbered() -> list[tuple[int, Path]]:
    """Whatever bears a build's name, newest first: also a link to a file that is gone."""
    named = (
        (number, path)
        for path in (store() / "builds").glob("*.duckdb")
        if (number := number_of(path)) is not None
    )
    return sorted(named, reverse=True)


def number_of(path: Path) -> int | None:
    """The running number in the name of a build's file; None where it is none of ours."""
    called = NAMED.fullmatch(path.stem)
    return int(called[1]) if called else None


def newest() -> str:
    """The latest build that was published. Raises NoBuild."""
    builds = published()
    if not builds:
        raise faults.NoBuild(store())
    return builds[0]


def in_use() -> str:
    """The build that pages open: one that was chosen and is still there, or else the newest.

    Raises NoBuild.
    """
    chosen = choice.read(store())
    return chosen if chosen in published() else newest()


def pin(build_id: str | None) -> str:
    """Hold one build for the rest of this run, so that a page never mixes two.

    Where none is named, the one that was chosen for the store, or else the newest that can be
    opened: `lost_choice` and `passed_over` say what was not. Raises NoBuild, UnknownBuild;
    DamagedBuild where no build can be read.
    """
    _passed_over.set(())
    _lost_choice.set(None)
    build_id = build_id or _chosen_whole() or _newest_whole()
    examining.later(fingerprint(build_id).build, opening.READING)
    _pinned.set(build_id)
    return build_id


def stands_in(damaged: str) -> bool:
    """Whether from now on another build is pinned than one that was found damaged while a page
    asked it."""
    try:
        return pin(None) != damaged
    except faults.Fault:
        return False


def passed_over() -> tuple[faults.DamagedBuild, ...]:
    """The newer builds that were passed over when this run's was pinned, newest first."""
    return _passed_over.get()


def lost_choice() -> Lost | None:
    """Why this run's build is not the one that was chosen for the store; None where it is."""
    return _lost_choice.get()


def _chosen_whole() -> str | None:
    """The build that was chosen for the store, if it can be opened."""
    chosen = choice.read(store())
    if chosen is None:
        return None
    try:
        withheld(chosen, access.viewer())  # opens it, for the questions to come
    except (faults.DamagedBuild, faults.OlderBuild, faults.UnknownBuild) as fault:
        _lost_choice.set(fault)
        return None
    return chosen


def _newest_whole() -> str:
    damaged = []
    for build_id in published():
        try:
            withheld(build_id, access.viewer())
        except faults.DamagedBuild as fault:
            damaged.append(fault)
            continue
        except faults.OlderBuild:
            if damaged:  # what it is older than is the news
                break
        except faults.UnknownBuild:  # taken away just now
            continue
        _passed_over.set(tuple(damaged))
        return build_id
    if damaged:
        raise damaged[0]
    return newest()


def newest_whole() -> tuple[str | None, list[str]]:
    """The newest build that can be read from its first block to its last, and those newer than it
    that cannot. One that another version made is taken as it is."""
    damaged = []
    for build_id in published():
        try:
            file = fingerprint(build_id).build
            examining.find_out(file, opening.READING)
            withheld(build_id, access.viewer())
        except faults.DamagedBuild:
            damaged.append(build_id)
            continue
        except faults.OlderBuild:
            pass
        except faults.UnknownBuild:  # taken away just now
            continue
        return build_id, damaged
    return None, damaged


def pinned_build() -> str:
    """The build held by this run; the one in use where none is (a page opened alone)."""
    return _pinned.get() or in_use()


def path_of(build_id: str) -> Path:
    """The file of a build. Raises UnknownBuild."""
    path = store() / "builds" / f"{build_id}.duckdb"
    if not NAMED.fullmatch(build_id) or not path.is_file():
        raise faults.UnknownBuild(build_id, store())
    return path


def fingerprint(build_id: str) -> opening.Files:
    """Which files a build is, as they are now: part of the key of every answer.

    Raises UnknownBuild.
    """
    try:
        return opening.files(path_of(build_id))
    except FileNotFoundError as error:  # taken away just now
        raise faults.UnknownBuild(build_id, store()) from error


@contextmanager
def connect(
    build_id: str, who: access.Viewer, since: str | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to one build, for one who may see it; kept for the next question.

    `since`: the build that it is compared with (data/comparing); None: it stands before itself.

    Rows that `who` may not see are in no file that is open to it. Raises DamagedBuild, OlderBuild,
    UnknownBuild, PermissionError.
    """
    before = fingerprint(since) if since else None
    with _kept.cursor(fingerprint(build_id), _rights(who), before) as connection:
        yield connection


def withheld(build_id: str, who: access.Viewer) -> tuple[faults.MissingPart, ...]:
    """Why rows that `who` may see are not there: their file is missing or damaged.

    Raises as `connect` does.
    """
    return _kept.withheld(fingerprint(build_id), _rights(who))


def lacking(build_id: str) -> list[str]:
    """The files apart, of rows that not everybody may see, that a build should have and has not."""
    path = path_of(build_id)
    parts = (restricted.beside(path, right) for right in restricted.rights())
    return [str(part.relative_to(path.parent)) for part in parts if not part.is_file()]


def let_go() -> None:
    """Close every build that nobody is asking."""
    _kept.let_go()


def _rights(who: access.Viewer) -> frozenset[str]:
    """What `who` may see whole."""
    if not access.may(who, "see"):
        raise PermissionError(who.name)
    asked = {*restricted.rights(), *scopes.rights()}
    return frozenset(
        each for each in access.rights(who) if each in asked or each.startswith(scopes.OWN)
    )
