"""Which files were given: a file, a folder or a ZIP of them, each looked at before it is read.

A file comes from a person and is not trusted: see kinds.py and packages.py.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath

from data import faults
from data.importing.finding import kinds, packages


@dataclass(frozen=True)
class Found:
    """A file to read: where it is, what a person calls it."""

    path: Path
    name: str
    opened: dict = field(default_factory=dict, compare=False, repr=False)  # by those who read it

    @functools.cached_property
    def kind(self) -> str:
        """text, xlsx, xls, ods or parquet, by its first bytes. Raises WrongFile.

        Asked when the file's turn comes, so that a wrong one does not keep out those after it.
        """
        kind = kinds.kind_of(self.path, self.name)
        _ = self.content_hash  # of what is read from here on
        return kind

    @functools.cached_property
    def content_hash(self) -> str:
        """SHA-256 of the file as it was before anything was read of it."""
        return fingerprint(self.path)

    def check_unchanged(self) -> None:
        """Raises WrongFile where the file is no longer what was hashed: it was saved or replaced
        meanwhile, and its rows would be kept under the hash of another."""
        if fingerprint(self.path) != self.content_hash:
            raise faults.WrongFile(
                self.name, "tệp bị ghi lại trong lúc đang đọc", "Đợi ghi xong rồi nhập lại."
            )


def find(given: Path, aside: Path) -> Iterator[Found]:
    """The files of a path: itself, those of a folder, those of a ZIP (unpacked into `aside`).

    Raises NotFound, WrongFile.
    """
    if given.is_dir():
        yield from _of_folder(given, aside)
    elif not given.is_file():
        raise faults.NotFound(given)
    elif given.suffix.lower() == ".zip" and kinds.first_bytes(given, given.name).startswith(b"PK"):
        yield from _of_zip(given, aside)
    else:
        yield Found(given, _printable(given.name))


def are_in(folder: Path) -> bool:
    """Whether there is any file to read in a folder."""
    return any(path.is_file() and _is_wanted(path) for path in folder.rglob("*"))


def fingerprint(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _of_folder(folder: Path, aside: Path) -> Iterator[Found]:
    """A ZIP that cannot be opened does not keep out the files after it."""
    inside = [path for path in sorted(folder.rglob("*")) if path.is_file() and _is_wanted(path)]
    if not inside:
        raise faults.WrongFile(
            str(folder), "thư mục không có tệp nào đọc được", "Kiểm tra lại đường dẫn."
        )
    wrong = []
    for path in inside:
        try:
            yield from find(path, aside)
        except faults.WrongFile as fault:
            wrong.append(fault)
    if wrong:
        raise faults.WrongFiles(wrong)


def _of_zip(path: Path, aside: Path) -> Iterator[Found]:
    """Each file is written under a number of ours: a path inside a ZIP leads nowhere."""
    name = _printable(path.name)
    with packages.opened(path, name) as package:
        packages.check_stated(package, name, packages.MOST_UNPACKED)
        packages.check_packed(package, path, name)
        packages.check_unpacked(package, name, packages.MOST_UNPACKED)
        inside = []
        for part in package.infolist():
            within = PurePosixPath(part.filename.replace("\\", "/"))
            if not part.is_dir() and "__MACOSX" not in within.parts and _is_wanted(within):
                inside.append((part, f"{name}/{_printable(within.name)}", within.suffix.lower()))
        if not inside:
            raise faults.WrongFile(
                name, "tệp ZIP không có tệp nào đọc được", "Kiểm tra lại nội dung tệp."
            )
        if len(inside) > packages.MOST_FILES:
            raise faults.WrongFile(name, f"có {len(inside)} tệp, quá nhiều", packages.TOO_LARGE)
        for _, called, ending in inside:
            if ending == ".zip":
                raise faults.WrongFile(
                    called, "tệp ZIP nằm trong ZIP", "Giải nén rồi nhập từng tệp."
                )
        for number, (part, called, ending) in enumerate(inside, start=1):
            place = aside / f"{number}{ending}"
            packages.unpack(package, part, place, called)
            yield Found(place, called)


def _is_wanted(path: PurePath) -> bool:
    known = {ending for endings in kinds.ENDINGS.values() for ending in endings} | {".zip"}
    hidden = path.name.startswith((".", "~$"))  # "~$": what Excel leaves beside an open file
    return not hidden and path.suffix.lower() in known


def _printable(name: str) -> str:
    """A file's name goes to screens: without what could steer a terminal, or cannot be written."""
    return "".join(letter for letter in name if letter.isprintable())
