"""What a file is: what its first bytes say, whatever its name says."""

from __future__ import annotations

from pathlib import Path

from data import faults
from data.importing.finding import packages

ENDINGS = {
    "text": (".csv", ".txt", ".tsv"),
    "xlsx": (".xlsx", ".xlsm"),
    "xls": (".xls",),
    "ods": (".ods",),
    "parquet": (".parquet",),
}


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
    first = first_bytes(path, name)
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
    with packages.opened(path, name) as package:
        parts = {part.filename for part in package.infolist()}
        packages.check_stated(package, name, packages.MOST_UNPACKED_WORKBOOK)
        if "xl/workbook.bin" in parts:
            raise faults.WrongFile(
                name,
                "là bảng tính Excel nhị phân (.xlsb), không đọc được",
                "Mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.",
            )
        if "[Content_Types].xml" in parts and any(each.startswith("xl/") for each in parts):
            return "xlsx"  # each part is unpacked when it is measured (workbooks.measure)
        packages.check_unpacked(package, name, packages.MOST_UNPACKED_WORKBOOK)
        try:
            if "mimetype" in parts and b"spreadsheet" in package.read("mimetype")[:100]:
                return "ods"
        except packages.UNPACKING as error:
            raise packages.damaged(name) from error
    raise faults.WrongFile(
        name,
        "là tệp nén, không phải bảng tính",
        "Nếu là tệp ZIP của nhiều tệp thì đặt đuôi “.zip”.",
    )


def first_bytes(path: Path, name: str) -> bytes:
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
        while piece := file.read(packages.PIECE):
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
