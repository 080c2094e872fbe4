"""The container of old Office files: streams in chains of sectors, as a small file system."""

from __future__ import annotations

import struct
from collections.abc import Iterator

# Beyond the last sector that a table can name: free, the end of a chain.
NO_SECTOR = 0xFFFFFFFA
SMALL_SECTOR = 64
IN_HEADER = 109
NAME = 64
STREAM, ROOT = 2, 5


class Container:
    """A container read from its bytes. Raises ValueError, struct.error where it is damaged."""

    def __init__(self, content: bytes):
        self.content = content
        (shift,) = struct.unpack_from("<H", content, 30)
        if shift not in (9, 12):
            raise ValueError(shift)
        self.sector = 1 << shift
        self.directory, _, self.small, small_table, _, more, _ = struct.unpack_from(
            "<7I", content, 48
        )
        listed = list(struct.unpack_from(f"<{IN_HEADER}I", content, 76))
        while more < NO_SECTOR:
            *others, more = self._numbers(self._sector(more))
            listed += others
            if len(listed) * self.sector > len(content) + IN_HEADER * self.sector:
                raise ValueError("a list of tables that goes in circles")
        self.next = [
            each
            for number in listed
            if number < NO_SECTOR
            for each in self._numbers(self._sector(number))
        ]
        self.next_small = self._numbers(self._chain(small_table))

    def streams(self, names: tuple[str, ...]) -> Iterator[bytes]:
        """Each stream that is called so."""
        directory, root = self._chain(self.directory), b""
        for at in range(0, len(directory), 128):
            entry = directory[at : at + 128]
            length, kind = struct.unpack_from("<HB", entry, NAME)
            start, size = struct.unpack_from("<II", entry, 116)
            name = entry[: max(0, min(length, NAME) - 2)].decode("utf-16-le", "replace")
            if kind == ROOT:
                root = self._chain(start)
            elif kind == STREAM and name in names:
                yield (self._small_chain(root, start) if size < self.small else self._chain(start))[
                    :size
                ]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self.sector
        return self.content[at : at + self.sector]

    def _chain(self, start: int) -> bytes:
        return b"".join(map(self._sector, _followed(start, self.next)))

    def _small_chain(self, root: bytes, start: int) -> bytes:
        return b"".join(
            root[number * SMALL_SECTOR : (number + 1) * SMALL_SECTOR]
            for number in _followed(start, self.next_small)
        )

    def _numbers(self, said: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(said) // 4}I", said[: len(said) // 4 * 4]))


def _followed(start: int, following: list[int]) -> Iterator[int]:
    """The sectors of a chain. Raises ValueError where it leads nowhere or in a circle."""
    count = 0
    while start < NO_SECTOR:
        yield start
        count += 1
        if start >= len(following) or count > len(following):
            raise ValueError("a chain of sectors without an end")
        start = following[start]
