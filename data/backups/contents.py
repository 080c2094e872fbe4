"""What a backup holds of a store: everything but what the store can do without.

Of the builds those that cannot be made again as they were: the newest, the one that pages open,
those kept by a name. Not the locks, nor what is not finished or not published. What not everybody
may see lies in folders of its own (`batches.RIGHTS`, `restricted.rights`), and goes to a backup
apart.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from data import batches, builds, restricted
from data.keeping import choice, configured, named_builds
from data.people import names

# The configuration lies outside of the store; restored, it lies there to be read, not obeyed.
SETTINGS = configured.NAME
# What is listed by itself; what people have brought and not published, of whatever right.
LEFT_OUT = frozenset({"builds", SETTINGS, "sending"})
# What a database has begun and not finished; `databases.still` takes it back.
UNFINISHED = ".sqlite-journal"
# The only one of the store's hidden files without which something is lost.
KEPT_HIDDEN = frozenset({names.KEY})


class Kept(NamedTuple):
    """A file to copy: what it is called in the backup, where it lies, whether it goes apart."""

    name: str
    path: Path
    is_apart: bool


def of(store: Path) -> Iterator[Kept]:
    """Builds first: the batches that they were made of are there, if listed later.

    Raises FileNotFoundError where something is moved meanwhile, as a batch that is withdrawn, and
    PermissionError for a folder apart that is not for this account.
    """
    yield from _builds(store)
    for top in sorted(os.listdir(store)):
        path = store / top
        if top in LEFT_OUT or _is_passed_over(top):
            continue
        files = _beneath(path) if path.is_dir() else [path]
        yield from (_kept(store, file) for file in files)
    if configured.place().is_file():
        yield Kept(SETTINGS, configured.place(), is_apart=False)


def apart() -> tuple[str, ...]:
    """What the folders are called that not everybody may see."""
    return tuple(sorted({*batches.RIGHTS.values(), *restricted.rights()}))


def is_of_batches(name: str) -> bool:
    """Whether a file so called is of what was taken in, from which builds are made."""
    return name.split("/")[0] in (batches.TAKEN, batches.WITHDRAWN)


def closed_to_us(store: Path) -> list[Path]:
    """The folders apart that this account may not read."""
    places = (store / top / right for top in _TOPS for right in apart())
    return [each for each in places if each.is_dir() and not os.access(each, os.R_OK | os.X_OK)]


_TOPS = (batches.TAKEN, batches.WITHDRAWN, "builds")


def _builds(store: Path) -> Iterator[Kept]:
    published = builds.published()
    wanted = {*published[:1], choice.read(store), *named_builds.read(store)}
    for build_id in published:
        if build_id in wanted:
            build = store / "builds" / f"{build_id}.duckdb"
            parts = (restricted.beside(build, right) for right in restricted.rights())
            yield from (_kept(store, each) for each in (*parts, build) if _is_there(each))


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except PermissionError:  # said elsewhere
        return False


def _beneath(folder: Path) -> Iterator[Path]:
    """Every file in a folder, also where an office laid a link to one."""
    for place, folders, files in os.walk(folder, followlinks=True, onerror=_raise):
        here = Path(place)
        is_closed = [each for each in folders if each in apart() and not _is_open(here / each)]
        folders[:] = sorted(
            each for each in folders if not _is_passed_over(each) and each not in is_closed
        )
        yield from (here / each for each in sorted(files) if not _is_passed_over(each))


def _raise(error: OSError) -> None:
    raise error


def _is_open(folder: Path) -> bool:
    return os.access(folder, os.R_OK | os.X_OK)


def _is_passed_over(name: str) -> bool:
    is_hidden = name.startswith(".") and name not in KEPT_HIDDEN
    return is_hidden or name.endswith(UNFINISHED)


def _kept(store: Path, path: Path) -> Kept:
    name = path.relative_to(store).as_posix()
    return Kept(name, path, bool({*name.split("/")} & {*apart()}))
