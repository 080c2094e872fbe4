"""Which files were given: a file, a folder or a ZIP of them, each looked at before it is read.

A file comes from a person and is not trusted: its kind is what its first bytes say, and what it
unpacks to is counted before it is unpacked.
"""

from __future__ import annotations

import functools
import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath

from data import faults

# What an ordinary PC can unpack: an export of ten million rows fits, a bomb does not.
MOST_UNPACKED = 4 * 1024**3
MOST_UNPACKED_WORKBOOK = 3 << 29  # it is held in memory
MOST_FILES = 1_000
# Deflate cannot pack tighter, so only what could be too large is unpacked to be counted.
TIGHTEST = 1_032
# Exports are packed 8 times; at the very most 150, a running number beside the same texts.
SUSPECT, NEVER_SUSPECT = 300, 256 << 20
PIECE = 1 << 20

ENDINGS = {
    "text": (".csv", ".txt", ".tsv"),
    "xlsx": (".xlsx", ".xlsm"),
    "xls": (".xls",),
    "ods": (".ods",),
    "parquet": (".parquet",),
}
# What unpacking a damaged part can raise.
UNPACKING = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)
TOO_LARGE = "Chia nhỏ tệp rồi nhập từng phần."


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
        kind = kind_of(self.path, self.name)
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
    elif given.suffix.lower() == ".zip" and _first_bytes(given, given.name).startswith(b"PK"):
        yield from _of_zip(given, aside)
    else:
        yield Found(given, _printable(given.name))


def fingerprint(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def kind_of(path: Path, name: str) -> str:
    """What a file is by its first bytes. Raises WrongFile where its name says otherwise."""
    kind = _kind_by_bytes(path, name)
    ending = Path(name).suffix.lower()
    if ending not in ENDINGS[kind]:
        raise faults.WrongFile(
            name,
            f"nội dung là {'văn bản (CSV)' if kind == 'text' else kind}, "
            f"khác với đuôi tệp “{ending}”",
            f"Đổi đuôi thành “{ENDINGS[kind][0]}” hoặc lưu lại cho đúng loại, rồi nhập lại.",
        )
    return kind


def _kind_by_bytes(path: Path, name: str) -> str:
    first = _first_bytes(path, name)
    if not first:
        raise faults.WrongFile(name, "tệp rỗng", "Xuất lại tệp từ hệ thống nguồn.")
    if first.startswith(b"PAR1"):
        return "parquet"
    if first.startswith(b"PK\x03\x04"):
        return _kind_of_package(path, name)
    if first.startswith(b"\xd0\xcf\x11\xe0"):
        if _has(path, "EncryptedPackage".encode("utf-16-le")):
            raise faults.WrongFile(name, "tệp có mật khẩu", "Bỏ mật khẩu rồi nhập lại.")
        return "xls"
    start = first.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<head", b"%pdf")):
        raise faults.WrongFile(
            name,
            "nội dung là trang web, XML hoặc PDF, không phải bảng tính hay CSV",
            "Mở tệp bằng Excel, lưu lại thành .xlsx rồi nhập tệp đã lưu.",
        )
    if b"\x00" in first and not _is_utf_16(first):
        raise faults.WrongFile(
            name, "không phải bảng tính, CSV hay Parquet", "Chọn đúng tệp xuất từ hệ thống nguồn."
        )
    return "text"


def _kind_of_package(path: Path, name: str) -> str:
    """An Excel or LibreOffice file is a ZIP of parts: counted before anything reads it."""
    with _opened(path, name) as package:
        parts = {part.filename for part in package.infolist()}
        _check_stated(package, name, MOST_UNPACKED_WORKBOOK)
        if "[Content_Types].xml" in parts and any(each.startswith("xl/") for each in parts):
            return "xlsx"  # each part is unpacked when it is measured (workbooks.measure)
        _check_unpacked(package, name, MOST_UNPACKED_WORKBOOK)
        try:
            if "mimetype" in parts and b"spreadsheet" in package.read("mimetype")[:100]:
                return "ods"
        except UNPACKING as error:
            raise _damaged(name) from error
    raise faults.WrongFile(
        name,
        "là tệp nén, không phải bảng tính",
        "Nếu là tệp ZIP của nhiều tệp thì đặt đuôi “.zip”.",
    )


def _check_stated(package: zipfile.ZipFile, name: str, most: int) -> None:
    """Raises WrongFile where a ZIP holds more than `most` bytes by what its directory says."""
    parts = package.infolist()
    if len(parts) > MOST_FILES * 10:
        raise faults.WrongFile(name, f"có {len(parts)} phần bên trong, quá nhiều", TOO_LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise faults.WrongFile(name, "tệp có mật khẩu", "Bỏ mật khẩu rồi nhập lại.")
    if sum(part.file_size for part in parts) > most:
        size = f"{most / (1 << 30):g}".replace(".", ",")
        raise faults.WrongFile(name, f"giải nén ra hơn {size} GB nên không mở", TOO_LARGE)


def _check_packed(package: zipfile.ZipFile, path: Path, name: str) -> None:
    """Raises WrongFile where a ZIP unpacks to so much more than itself that it is no data."""
    unpacked, packed = sum(part.file_size for part in package.infolist()), path.stat().st_size
    if unpacked > NEVER_SUSPECT and unpacked > SUSPECT * packed:
        raise faults.WrongFile(
            name,
            f"giải nén ra gấp {unpacked // packed} lần, không phải tệp số liệu nên không mở",
            "Kiểm tra lại tệp, hoặc xuất lại từ hệ thống nguồn.",
        )


def _check_unpacked(package: zipfile.ZipFile, name: str, most: int) -> None:
    """Raises WrongFile where a ZIP that could hold more than `most` bytes is not what its directory
    says: Python stops a part at the size stated there, and then its checksum is wrong."""
    parts = package.infolist()
    if sum(part.compress_size for part in parts) * TIGHTEST <= most:
        return
    try:
        for part in parts:
            with package.open(part) as stream:
                while stream.read(PIECE):
                    pass
    except UNPACKING as error:
        raise _damaged(name) from error


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
    with _opened(path, name) as package:
        _check_stated(package, name, MOST_UNPACKED)
        _check_packed(package, path, name)
        _check_unpacked(package, name, MOST_UNPACKED)
        inside = []
        for part in package.infolist():
            within = PurePosixPath(part.filename.replace("\\", "/"))
            if not part.is_dir() and "__MACOSX" not in within.parts and _is_wanted(within):
                inside.append((part, f"{name}/{_printable(within.name)}", within.suffix.lower()))
        if not inside:
            raise faults.WrongFile(
                name, "tệp ZIP không có tệp nào đọc được", "Kiểm tra lại nội dung tệp."
            )
        if len(inside) > MOST_FILES:
            raise faults.WrongFile(name, f"có {len(inside)} tệp, quá nhiều", TOO_LARGE)
        for _, called, ending in inside:
            if ending == ".zip":
                raise faults.WrongFile(
                    called, "tệp ZIP nằm trong ZIP", "Giải nén rồi nhập từng tệp."
                )
        for number, (part, called, ending) in enumerate(inside, start=1):
            place = aside / f"{number}{ending}"
            _unpack(package, part, place, called)
            yield Found(place, called)


def _unpack(package: zipfile.ZipFile, part: zipfile.ZipInfo, place: Path, called: str) -> None:
    try:
        with package.open(part) as stream, place.open("wb") as file:
            while piece := stream.read(PIECE):
                file.write(piece)
    except UNPACKING as error:
        raise _damaged(called) from error


def _opened(path: Path, name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError) as error:
        raise _damaged(name) from error


def _damaged(name: str) -> faults.WrongFile:
    return faults.WrongFile(
        name, "tệp hỏng hoặc bị cắt cụt", "Xuất hoặc chép lại tệp rồi nhập lại."
    )


def _is_wanted(path: PurePath) -> bool:
    known = {ending for endings in ENDINGS.values() for ending in endings} | {".zip"}
    hidden = path.name.startswith((".", "~$"))  # "~$": what Excel leaves beside an open file
    return not hidden and path.suffix.lower() in known


def _printable(name: str) -> str:
    """A file's name goes to screens: without what could steer a terminal, or cannot be written."""
    return "".join(letter for letter in name if letter.isprintable())


def _first_bytes(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except OSError as error:
        raise faults.WrongFile(
            name,
            f"không mở được ({error.strerror})",
            "Đóng chương trình đang mở tệp, kiểm tra quyền đọc rồi nhập lại.",
        ) from error


def _has(path: Path, mark: bytes) -> bool:
    """Whether a file has these bytes, read in pieces."""
    last = b""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            if mark in last + piece:
                return True
            last = piece[-len(mark) :]
    return False


def _is_utf_16(first: bytes) -> bool:
    """By its mark; or, without one, every other byte of plain letters is zero."""
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    even, odd = first[0:512:2], first[1:512:2]
    return min(even.count(0), odd.count(0)) == 0 and max(even.count(0), odd.count(0)) > 20
