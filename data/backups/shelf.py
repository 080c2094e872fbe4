"""The folder of backups: each file once, called by its hash, and a list of each backup.

    files/3f/3f0c…      a file of the store, as it was; several backups share it
    2026-11-29T020105.json   one backup: what each of its files was called

A list is written last, beside its place and moved there: a backup is whole or not there.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from data import asides
from data.backups.faults import DamagedBackup, NoBackup, NotForBackups
from data.disk import moving

FILES = "files"
LOCK = ".backup.lock"
NAMED = re.compile(r"\d{4}-\d\d-\d\dT\d{6}(-\d+)?")
A_HASH = re.compile(r"[0-9a-f]{64}")
PIECE = 1 << 20
# What may lie in a folder of backups besides ours: of a disk's file system.
NOT_OURS = frozenset({"lost+found", "System Volume Information", "$RECYCLE.BIN"})


@dataclass(frozen=True)
class Listed:
    """A backup: when it was made, what is in it. `is_apart`: what not everybody may see alone;
    `count_left_out`: how many files are so, and are not in this one."""

    made_at: str
    is_apart: bool
    count_left_out: int
    files: dict[str, tuple[str, int]] = field(default_factory=dict)  # by name: hash, bytes
    lacks_batches: bool = False


def insist(folder: Path) -> None:
    """Raises NotForBackups where something else lies in a folder."""
    if folder.exists() and not folder.is_dir():
        raise NotForBackups(folder, "không phải là thư mục")
    for path in folder.glob("[!.]*"):
        is_list = path.suffix == ".json" and NAMED.fullmatch(path.stem)
        if not is_list and path.name not in (FILES, *NOT_OURS):
            raise NotForBackups(folder, f"có “{path.name}”, không phải thứ sao lưu tạo ra")


def names(folder: Path) -> list[str]:
    """The backups of a folder, oldest first."""
    return sorted(each.stem for each in folder.glob("*.json") if NAMED.fullmatch(each.stem))


def read(folder: Path, name: str | None = None) -> tuple[str, Listed]:
    """A backup, or the latest. Raises NoBackup; DamagedBackup where its list is not what it was."""
    known = names(folder)
    if not known or (name and name not in known):
        raise NoBackup(folder, name, known)
    name = name or known[-1]
    try:
        said = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        seal = said.pop("seal")
        files = {each: (str(of[0]), int(of[1])) for each, of in said.pop("files").items()}
        listed = Listed(**said, files=files)
        is_whole = seal == _seal(listed)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise DamagedBackup(folder, [f"{name}.json: {type(error).__name__}"]) from error
    if not is_whole or not all(
        _is_within(each) and A_HASH.fullmatch(of[0]) for each, of in files.items()
    ):
        raise DamagedBackup(folder, [f"{name}.json: nội dung đã bị sửa"])
    return name, listed


def write(folder: Path, listed: Listed, name: str | None = None) -> str:
    """Put a backup's list into place; returns its name."""
    name = name or _free(folder, datetime.fromisoformat(listed.made_at))
    said = asdict(listed) | {"seal": _seal(listed)}
    aside = folder / f".{name}-{os.getpid()}"
    with open(
        os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
    ) as file:
        json.dump(said, file, ensure_ascii=False, indent=1, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    moving.over(aside, folder / f"{name}.json")
    _sync_folder(folder)
    return name


def place(folder: Path, file_hash: str) -> Path:
    return folder / FILES / file_hash[:2] / file_hash


def add(folder: Path, aside: Path, source: Path) -> tuple[str, int, bool]:
    """A file onto the shelf: its hash, its bytes, whether it was copied or there already.

    The hash is of what was written, not of what lay there a moment before.
    """
    known, size = hashed(source)
    if (there := place(folder, known)).is_file() and there.stat().st_size == size:
        return known, size, False
    copy = aside / "file"
    known, size = copied(source, copy)
    there = place(folder, known)
    asides.make_private(there.parent)
    if hashed(copy) != (known, size):
        raise OSError(f"{copy}: đĩa không giữ đúng những gì đã ghi")
    moving.over(copy, there)
    _sync_folder(there.parent)
    return known, size, True


def copied(source: Path, target: Path) -> tuple[str, int]:
    """Copy a file for its owner alone; hash and bytes of what was written. A line of a journal that
    somebody is writing just now is left out."""
    seal, size = hashlib.sha256(), 0
    descriptor = os.open(
        target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600
    )
    with source.open("rb") as read, open(descriptor, "wb") as written:
        for piece in _pieces(source, read):
            seal.update(piece)
            size += len(piece)
            written.write(piece)
        written.flush()
        os.fsync(written.fileno())
    return seal.hexdigest(), size


def hashed(source: Path) -> tuple[str, int]:
    """Hash and bytes of a file, as `copied` would copy it."""
    seal, size = hashlib.sha256(), 0
    with source.open("rb") as read:
        for piece in _pieces(source, read):
            seal.update(piece)
            size += len(piece)
    return seal.hexdigest(), size


def wrong(folder: Path, listed: Listed, known: dict[str, bool] | None = None) -> list[str]:
    """The files of a backup that are not there, or not what they were. `known`: of hashes that were
    looked at before whether they are right."""
    known = {} if known is None else known
    found = []
    for name, (file_hash, size) in listed.files.items():
        if file_hash not in known:
            there = place(folder, file_hash)
            try:
                known[file_hash] = hashed(there) == (file_hash, size)
            except OSError:
                known[file_hash] = False
        if not known[file_hash]:
            found.append(name)
    return found


def prune(folder: Path, keep: int) -> int:
    """Take away all but the latest backups, and files that none lists; how many backups went."""
    old = names(folder)[:-keep]
    for name in old:
        (folder / f"{name}.json").unlink()
    try:
        left = [read(folder, name)[1] for name in names(folder)]
    except DamagedBackup:  # nobody knows what that needs; `verify` says so
        return len(old)
    listed = {file_hash for each in left for file_hash, _ in each.files.values()}
    for path in (folder / FILES).glob("*/*"):
        if path.name not in listed:
            path.unlink()
    return len(old)


def _pieces(source: Path, read) -> Iterator[bytes]:
    if source.suffix == ".jsonl":
        text = read.read()
        yield text[: text.rfind(b"\n") + 1]
        return
    while piece := read.read(PIECE):
        yield piece


def _seal(listed: Listed) -> str:
    text = json.dumps(asdict(listed), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _is_within(name: str) -> bool:
    """Whether a file so called lies in the store that it is restored to."""
    parts = PurePosixPath(name).parts
    return (
        bool(parts)
        and not name.startswith("/")
        and not any(each in ("..", ".") or "\\" in each or ":" in each for each in parts)
    )


def _free(folder: Path, at: datetime) -> str:
    name, number = f"{at:%Y-%m-%dT%H%M%S}", 1
    while (folder / f"{name}.json").exists():
        number += 1
        name = f"{at:%Y-%m-%dT%H%M%S}-{number}"
    return name


def _sync_folder(folder: Path) -> None:
    """Wait until the disk has what was moved into a folder; Windows knows no such thing."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
