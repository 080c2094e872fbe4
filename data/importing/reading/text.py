"""Text files: their encoding and delimiter, and a UTF-8 copy where DuckDB needs one."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import charset_normalizer

from data import faults

# What offices write; a guess beyond these is more often wrong than right.
ENCODINGS = ["utf_8", "cp1258", "cp1252", "utf_16_le", "utf_16_be"]
NOT_PLAIN = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
DELIMITERS = ",;\t|"
HEAD = 1 << 18
MOST_COLUMNS = 1_000
LONGEST_CELL = 1 << 20
LONGEST_LINE = 1 << 24
# UTF-16 without its mark has more of them than one in so many; a stray one in a cell does not.
MOST_NULLS = 20
PIECE = 1 << 22


@dataclass(frozen=True)
class Text:
    """How a text file is written."""

    path: Path
    name: str
    encoding: str
    delimiter: str
    quote: str


def look(path: Path, name: str, encoding: str | None, delimiter: str | None, quote: str) -> Text:
    """Find what the mapping leaves out. Raises WrongFile."""
    encoding = encoding or _encoding(path, name)
    if not _is_known(encoding):
        raise faults.WrongFile(
            name, f"không có bảng mã “{encoding}”", "Sửa reading.encoding trong tệp ánh xạ."
        )
    return Text(path, name, encoding, delimiter or _delimiter(_start(path, encoding)), quote)


def looked_through(text: Text) -> Text:
    """The same, where its start was UTF-8 and something further on is not. Raises WrongFile."""
    if text.encoding != "utf_8" or (place := _where_not_utf_8(text.path)) is None:
        return text
    with text.path.open("rb") as file:
        file.seek(max(0, place - HEAD // 2))
        return replace(text, encoding=_guess(file.read(HEAD), text.name))


def rows(text: Text) -> Iterator[list[str]]:
    """The records of a file, one by one. Raises WrongFile."""
    csv.field_size_limit(LONGEST_CELL)
    after = uuid.uuid4().hex  # a record of its own, unless a quote is still open
    try:
        with text.path.open(encoding=text.encoding, newline="") as file:
            lines = itertools.chain(file, [after])
            for row in csv.reader(lines, delimiter=text.delimiter, quotechar=text.quote):
                if row == [after]:
                    return
                if row[-1:] and row[-1].endswith(after):
                    raise _unclosed(text)
                if len(row) > MOST_COLUMNS:
                    raise faults.WrongFile(
                        text.name,
                        f"có dòng {len(row)} cột (nhiều nhất {MOST_COLUMNS})",
                        "Kiểm tra dấu phân cách, hoặc bỏ các cột thừa rồi nhập lại.",
                    )
                yield row
    except UnicodeDecodeError as error:
        raise faults.WrongFile(
            text.name,
            f"có ký tự không thuộc bảng mã {text.encoding}",
            "Ghi đúng reading.encoding trong tệp ánh xạ, hoặc lưu lại tệp thành CSV UTF-8.",
        ) from error
    except csv.Error as error:
        raise _unclosed(text) from error


def _unclosed(text: Text) -> faults.WrongFile:
    """Read on, all the rows below would be one cell."""
    return faults.WrongFile(
        text.name,
        f"có ô dài hơn {LONGEST_CELL} ký tự hoặc thiếu dấu ngoặc kép đóng",
        "Kiểm tra dấu ngoặc kép và dấu phân cách trong tệp; nếu dấu ngoặc kép của tệp chỉ là chữ "
        'thì ghi vào mục [reading] của tệp ánh xạ một dấu mà tệp không dùng, như quote = "|".',
    )


def rewrite(text: Text, place: Path, width: int) -> Text:
    """A plain UTF-8 copy in which every record has `width` cells, empty lines too."""
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        for row in rows(text):
            cells = row[:width]
            writer.writerow(cells + [""] * (width - len(cells)))
    return Text(place, text.name, "utf_8", ",", '"')


def count_lines(path: Path, name: str) -> int:
    """How often a line ends. Raises WrongFile where one does not: it would take all memory."""
    count, since = 0, 0
    with path.open("rb") as file:
        while piece := file.read(LONGEST_LINE // 4):
            ends = piece.count(b"\n") or piece.count(b"\r")
            count += ends
            since = 0 if ends else since + len(piece)
            if since >= LONGEST_LINE:
                raise faults.WrongFile(
                    name,
                    f"có dòng dài hơn {LONGEST_LINE >> 20} MB",
                    "Tệp không phải CSV, hoặc thiếu dấu xuống dòng; xuất lại từ hệ thống nguồn.",
                )
    return count


def has_empty_lines(path: Path) -> bool:
    """Whether a line may be empty: DuckDB passes over those, and would number rows wrong."""
    last = b"\n"
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            seen = last + piece
            if b"\n\n" in seen or b"\n\r\n" in seen or b"\r\r" in seen:
                return True
            last = piece[-2:]
    return False


def _encoding(path: Path, name: str) -> str:
    with path.open("rb") as file:
        head = file.read(HEAD)
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf_8_sig"),
        (codecs.BOM_UTF16_LE, "utf_16"),
        (codecs.BOM_UTF16_BE, "utf_16"),
    ):
        if head.startswith(mark):
            return encoding
    try:
        codecs.getincrementaldecoder("utf_8")().decode(head, final=False)
        if head.count(0) * MOST_NULLS < len(head):
            return "utf_8"
    except UnicodeDecodeError:
        pass
    return _guess(head, name)


def _guess(head: bytes, name: str) -> str:
    """By the lines that are not plain letters: among many that are, a few signs tell nothing."""
    telling = head if b"\x00" in head else b"\n".join(NOT_PLAIN.findall(head))
    found = charset_normalizer.from_bytes(telling or head, cp_isolation=ENCODINGS).best()
    if found is None:
        raise faults.WrongFile(
            name,
            "không nhận ra bảng mã",
            "Lưu lại tệp thành CSV UTF-8, hoặc ghi reading.encoding trong tệp ánh xạ.",
        )
    return found.encoding


def _where_not_utf_8(path: Path) -> int | None:
    decoder, place = codecs.getincrementaldecoder("utf_8")(), 0
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            try:
                decoder.decode(piece)
            except UnicodeDecodeError as error:
                return place + error.start
            place += len(piece)
    return None


def _is_known(encoding: str) -> bool:
    try:
        io.TextIOWrapper(io.BytesIO(), encoding=encoding).read()
    except (LookupError, ValueError):  # unknown, or none of texts
        return False
    return True


def _start(path: Path, encoding: str) -> str:
    with path.open("rb") as file:
        return (
            codecs.getincrementaldecoder(encoding)(errors="replace")
            .decode(file.read(HEAD))
            .removeprefix("\ufeff")
        )


def _delimiter(start: str) -> str:
    """The one by which the first records fill the widest of them best; a comma where none divides.

    Not the one by which most have the same width: programs leave out the empty cells at the end of
    a row, so that no two rows of a short file may be alike, and commas in names are in them all.
    """
    csv.field_size_limit(LONGEST_CELL)

    def filled(delimiter: str) -> tuple[float, int]:
        records = csv.reader(io.StringIO(start, newline=""), delimiter=delimiter)
        widths = [len(record) for record in itertools.islice(records, 50)]
        widest = max(widths, default=0) or 1
        return (sum(width for width in widths if width > 1) / widest, widest)

    return max(DELIMITERS, key=filled)
