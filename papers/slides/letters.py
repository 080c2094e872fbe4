"""How much room a text takes, without a screen: the widths of Arial, near enough to fit a box."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from pptx.util import Emu

LINE = 1.2  # how high a line is, of a letter's size
BOLD = 1.07  # how much wider
NARROW = dict.fromkeys("ijlI'|.,:;!/ ()[]ftr·–-", 0.32) | dict.fromkeys("mMwW@%", 0.88)
DIGIT, CAPITAL, SMALL = 0.556, 0.7, 0.535


def lines_of(said: str, size: float, width: int, is_bold: bool = False) -> int:
    """How many lines a text takes in a box of that width; words are not parted."""
    room = Emu(width).pt / (size * (BOLD if is_bold else 1))
    return sum(_lines(line.split(" "), room) for line in said.split("\n"))


def height_of(lines: float, size: float) -> int:
    """In the file's own unit."""
    return int(lines * size * LINE * 12700)


def _lines(words: Iterable[str], room: float) -> int:
    count, used = 1, 0.0
    for word in words:
        wide = _wide(word)
        if used and used + wide > room:
            count, used = count + 1, 0.0
        while wide > room:  # longer than a line: parted where it must be
            count, wide = count + 1, wide - room
        used += wide + NARROW[" "]
    return count


def _wide(word: str) -> float:
    return sum(map(_of_letter, word))


@cache
def _of_letter(letter: str) -> float:
    base = unicodedata.normalize("NFD", letter)[0]
    if base in NARROW:
        return NARROW[base]
    if base.isdigit():
        return DIGIT
    return CAPITAL if base.isupper() or base == "Đ" else SMALL
