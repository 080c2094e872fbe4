"""Making a backup while others read the store, take files in or publish.

Batches and builds are never written again once they are there, so what is listed can be copied at
leisure; what is moved meanwhile is listed anew. Nothing is withdrawn or erased while it runs: it is
at work in the store as an import is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data import asides, faults
from data.backups import contents, databases, shelf
from data.backups.faults import BackupRuns, NeverStill, NotForBackups

TRIES = 5


@dataclass
class Made:
    """What came of it: the backup's name, how much of it there is, what was left out."""

    name: str = ""
    count: int = 0
    copied: int = 0
    bytes_copied: int = 0
    left_out: int = 0
    pruned: int = 0


def make(store: Path, folder: Path, apart: Path | None, keep: int) -> Made:
    """A backup in `folder`; what not everybody may see in `apart` alone, or left out.

    Raises NotForBackups, BackupRuns, NeverStill, KeptFromYou.
    """
    _insist(store, folder, apart)
    if apart and (closed := contents.closed_to_us(store)):
        raise faults.KeptFromYou(closed[0])
    with _alone(folder), asides.folder(store), asides.folder(folder) as aside:
        if apart is None:
            return _made(store, folder, aside, None, None, keep)
        with _alone(apart), asides.folder(apart) as aside_apart:
            return _made(store, folder, aside, apart, aside_apart, keep)


def _insist(store: Path, folder: Path, apart: Path | None) -> None:
    if not store.is_dir():
        raise faults.NotFound(store)
    for each in filter(None, (folder, apart)):
        shelf.insist(each)
        if _is_in(each, store) or _is_in(store, each):
            raise NotForBackups(each, f"nằm trong kho {store} hoặc chứa kho ấy")
    if apart and (_is_in(apart, folder) or _is_in(folder, apart)):
        raise NotForBackups(apart, f"không tách khỏi {folder}")


def _is_in(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with asides.alone(folder / shelf.LOCK) as is_alone:
        if not is_alone:
            raise BackupRuns(folder)
        yield


def _made(
    store: Path,
    folder: Path,
    aside: Path,
    apart: Path | None,
    aside_apart: Path | None,
    keep: int,
) -> Made:
    for _ in range(TRIES):
        made = Made()
        try:
            of_server = databases.of_a_server(aside)
            theirs = {each.name for each in of_server}
            files = [each for each in contents.of(store) if each.name not in theirs] + of_server
            here = _copied(folder, aside, [each for each in files if not each.is_apart], made)
            of_apart = [each for each in files if each.is_apart]
            there = _copied(apart, aside_apart, of_apart, made) if apart and aside_apart else None
            break
        except FileNotFoundError:  # moved, or cleaned away, since it was listed
            continue
    else:
        raise NeverStill(store)
    made_at = datetime.now().replace(microsecond=0).isoformat()
    made.left_out = len(of_apart) if there is None else 0
    # The part first: a backup that says it is elsewhere is then right.
    if apart and there is not None:
        made.name = shelf.write(apart, shelf.Listed(made_at, True, 0, there))
    lacks = any(contents.is_of_batches(each.name) for each in of_apart) or any(
        contents.is_of_batches(each.relative_to(store).as_posix())
        for each in contents.closed_to_us(store)
    )
    listed = shelf.Listed(made_at, False, len(of_apart), here, lacks)
    made.name = shelf.write(folder, listed, made.name or None)
    for each in filter(None, (folder, apart)):
        made.pruned = shelf.prune(each, keep)
    return made


def _copied(
    folder: Path, aside: Path, files: list[contents.Kept], made: Made
) -> dict[str, tuple[str, int]]:
    listed = {}
    for each in files:
        is_database = each.path.suffix == databases.ENDING
        source = databases.still(each.path, aside) if is_database else each.path
        file_hash, size, is_new = shelf.add(folder, aside, source)
        listed[each.name] = file_hash, size
        made.count += 1
        made.copied += is_new
        made.bytes_copied += size if is_new else 0
    return listed
