"""Names in the order of a Vietnamese dictionary, and as one types to find them."""

import re
import unicodedata

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền hỏi ngã sắc nặng

Syllable = tuple[tuple[tuple[int, int], ...], tuple[int, ...]]


def vietnamese_key(text: str) -> tuple[Syllable, ...]:
    """A key for `sorted`: syllable by syllable, letters first (d before đ), then the tone.

    Composed and decomposed spelling, capitals and small letters sort alike; numbers by their size.
    """
    words = re.findall(r"\d+|[^\W\d]+", unicodedata.normalize("NFC", text).casefold())
    return tuple(_syllable(word) for word in words)


def _syllable(word: str) -> Syllable:
    if word.isdecimal():
        return ((0, int(word)),), ()
    letters, tones = [], []
    for letter in word:
        plain, tone = _without_tone(letter)
        letters.append((1, LETTERS.find(plain)) if plain in LETTERS else (2, ord(plain[0])))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _without_tone(letter: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", letter)
    tone = next((TONES[mark] for mark in parts if mark in TONES), 0)
    kept = "".join(mark for mark in parts if mark not in TONES)
    return unicodedata.normalize("NFC", kept), tone
