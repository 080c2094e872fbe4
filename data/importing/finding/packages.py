"""ZIP files, and workbooks, which are ZIP files of parts.

What they unpack to is counted before they are unpacked, whatever they say of themselves.
"""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from data import faults

# What an ordinary PC can unpack: an export of ten million rows fits, a bomb does not.
MOST_UNPACKED = 4 * 1024**3
MOST_UNPACKED_WORKBOOK = 3 << 29  # it is held in memory
MOST_FILES = 1_000
# Deflate cannot pack tighter, so only what could be too large is unpacked to be counted.
TIGHTEST = 1_032
# Exports are packed 8 times; at the very most 150, a running number beside the same texts.
SUSPECT, NEVER_SUSPECT = 300, 256 << 20
# What a table takes once it is read, where cells name the same texts again and again: with texts of
# 300 letters in every cell 90 times the file.
SUSPECT_READ, NEVER_SUSPECT_READ = 200, 512 << 20
NO_DATA = "Kiểm tra lại tệp, hoặc xuất lại từ hệ thống nguồn."
PIECE = 1 << 20
# What unpacking a damaged part can raise.
UNPACKING = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)
TOO_LARGE = "Chia nhỏ tệp rồi nhập từng phần."


def check_stated(package: zipfile.ZipFile, name: str, most: int) -> None:
    """Raises WrongFile where a ZIP holds more than `most` bytes by what its directory says."""
    parts = package.infolist()
    if len(parts) > MOST_FILES * 10:
        raise faults.WrongFile(name, f"có {len(parts)} phần bên trong, quá nhiều", TOO_LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise faults.WrongFile(name, "tệp có mật khẩu", "Bỏ mật khẩu rồi nhập lại.")
    if sum(part.file_size for part in parts) > most:
        size = f"{most / (1 << 30):g}".replace(".", ",")
        raise faults.WrongFile(name, f"giải nén ra hơn {size} GB nên không mở", TOO_LARGE)


def check_packed(package: zipfile.ZipFile, path: Path, name: str) -> None:
    """Raises WrongFile where a ZIP unpacks to so much more than itself that it is no data."""
    unpacked, packed = sum(part.file_size for part in package.infolist()), path.stat().st_size
    if unpacked > NEVER_SUSPECT and unpacked > SUSPECT * packed:
        raise faults.WrongFile(
            name,
            f"giải nén ra gấp {unpacked // packed} lần, không phải tệp số liệu nên không mở",
            NO_DATA,
        )


def is_suspect(taken: int, path: Path) -> bool:
    """Whether a file would take so much more than itself, in bytes of memory, that it is no data:
    what a small file may cost is little."""
    return taken > NEVER_SUSPECT_READ and taken > SUSPECT_READ * path.stat().st_size


def check_read(taken: int, path: Path, name: str) -> None:
    """Raises WrongFile where that is so."""
    if is_suspect(taken, path):
        times = taken // max(path.stat().st_size, 1)
        reason = f"đọc ra gấp {times} lần, không phải tệp số liệu nên không mở"
        raise faults.WrongFile(name, reason, NO_DATA)


def check_unpacked(package: zipfile.ZipFile, name: str, most: int) -> None:
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
        raise damaged(name) from error


def unpack(package: zipfile.ZipFile, part: zipfile.ZipInfo, place: Path, called: str) -> None:
    try:
        with package.open(part) as stream, place.open("wb") as file:
            while piece := stream.read(PIECE):
                file.write(piece)
    except UNPACKING as error:
        raise damaged(called) from error


def opened(path: Path, name: str) -> zipfile.ZipFile:
    try:
        package = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise damaged(name) from error
    if any(part.header_offset < 0 for part in package.infolist()):
        # Where a part begins is told from the end of the file: of one that was cut, before it.
        package.close()
        raise damaged(name)
    return package


def damaged(name: str) -> faults.WrongFile:
    return faults.WrongFile(
        name, "tệp hỏng hoặc bị cắt cụt", "Xuất hoặc chép lại tệp rồi nhập lại."
    )
