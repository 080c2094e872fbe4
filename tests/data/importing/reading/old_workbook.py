"""An old Excel workbook (.xls), written by hand: records in a stream in a container of sectors."""

from __future__ import annotations

import struct
from pathlib import Path

SECTOR = 512
END, FREE, IS_FAT, IS_LIST = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFC
IN_HEADER, IN_LIST = 109, SECTOR // 4 - 1
# Streams shorter than this lie elsewhere in the container.
SMALL = 4096


def record(kind: int, said: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(said)) + said


def shared(row: int, column: int, number: int) -> bytes:
    """A cell that has one of the shared texts."""
    return record(0x00FD, struct.pack("<HHHI", row, column, 0, number))


def number(row: int, column: int, value: float) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def error(row: int, column: int, code: int) -> bytes:
    """A cell that holds an error."""
    return record(0x0205, struct.pack("<HHHBB", row, column, 0, code, 1))


def formula_error(row: int, column: int, code: int) -> bytes:
    """A formula that came to an error."""
    value = struct.pack("<BBBBBBH", 2, 0, code, 0, 0, 0, 0xFFFF)
    return record(
        0x0006, struct.pack("<HHH", row, column, 0) + value + struct.pack("<HIH", 0, 0, 0)
    )


def extent(rows: int, columns: int) -> bytes:
    """How far a sheet says that it goes."""
    return record(0x0200, struct.pack("<IIHHH", 0, rows, 0, columns, 0))


def texts(of: list[str], at_once: int = 8_000) -> bytes:
    """The shared texts, each in a record that goes on in others where it is long."""
    records, said = [], struct.pack("<II", len(of), len(of))
    for text in of:
        said += struct.pack("<HB", len(text), 1)
        rest = text.encode("utf-16-le")
        while len(said) + len(rest) > at_once:
            cut = (at_once - len(said)) // 2 * 2
            records.append(said + rest[:cut])
            said, rest = b"\1", rest[cut:]
        said += rest
    first, *others = [*records, said]
    return record(0x00FC, first) + b"".join(record(0x003C, each) for each in others)


def write(
    path: Path, strings: list[str], sheets: list[bytes], is_small: bool = False, names: int = 0
) -> Path:
    """A workbook whose sheets are these records; `names`: how many it names, the last one again."""
    begin = struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0)
    sheets = [
        record(0x0809, begin[:2] + struct.pack("<H", 0x0010) + begin[4:]) + each + record(0x000A)
        for each in sheets
    ]
    called = [f"Trang {number}".encode() for number in range(max(names, len(sheets)))]
    listed = sum(4 + 8 + len(name) for name in called)
    shared_texts = texts(strings)
    at = len(record(0x0809, begin)) + listed + len(shared_texts) + len(record(0x000A))
    places = [at + sum(map(len, sheets[:number])) for number in range(len(sheets))]
    places += places[-1:] * (len(called) - len(sheets))
    bound = b"".join(
        record(0x0085, struct.pack("<IBBBB", place, 0, 0, len(name), 0) + name)
        for name, place in zip(called, places, strict=True)
    )
    stream = record(0x0809, begin) + bound + shared_texts + record(0x000A) + b"".join(sheets)
    if not is_small:
        stream += record(0x0013, bytes(2)) * (max(0, SMALL - len(stream)) // 6 + 1)
    path.write_bytes(_contained(stream))
    return path


def _contained(stream: bytes) -> bytes:
    """A container of one stream; of a short one, in the sectors of 64 bytes that those share."""
    is_small = len(stream) < SMALL
    count = -(-len(stream) // SECTOR)
    tables = lists = 0
    while (count + tables + lists + 2) * 4 > tables * SECTOR:
        tables += 1
        lists = max(0, -(-(tables - IN_HEADER) // IN_LIST))
    # The tables, the lists of those that the header has no room for, the directory, the table of
    # small sectors, the stream.
    directory = tables + lists
    small_table, first = directory + 1, directory + 2
    chain = [*range(first + 1, first + count), END]
    table = [IS_FAT] * tables + [IS_LIST] * lists + [END, END, *chain]
    table += [FREE] * (tables * SECTOR // 4 - len(table))
    beyond = list(range(IN_HEADER, tables))
    listed = []
    for number in range(lists):
        some = beyond[number * IN_LIST : (number + 1) * IN_LIST]
        after = tables + number + 1 if number + 1 < lists else END
        listed += [*some, *[FREE] * (IN_LIST - len(some)), after]
    small_count = -(-len(stream) // 64)
    small_chain = [*range(1, small_count), END] if is_small else []
    small_chain += [FREE] * (SECTOR // 4 - len(small_chain))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIII", 0, tables, directory, 0, SMALL)
    header += struct.pack("<IIII", small_table, 1, tables if lists else END, lists)
    of_header = [*range(min(tables, IN_HEADER)), *[FREE] * (IN_HEADER - tables)]
    header += struct.pack(f"<{IN_HEADER}I", *of_header)
    root = _entry("Root Entry", 5, first if is_small else END, small_count * 64 * is_small, child=1)
    entry = _entry("Workbook", 2, 0 if is_small else first, len(stream))
    return (
        header
        + struct.pack(f"<{len(table) + len(listed)}I", *table, *listed)
        + (root + entry).ljust(SECTOR, b"\0")
        + struct.pack(f"<{len(small_chain)}I", *small_chain)
        + stream.ljust(count * SECTOR, b"\0")
    )


def _entry(name: str, kind: int, start: int, size: int, child: int = FREE) -> bytes:
    called = (name + "\0").encode("utf-16-le")
    return (
        called.ljust(64, b"\0")
        + struct.pack("<HBB", len(called), kind, 1)
        + struct.pack("<III", FREE, FREE, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
