"""Texts made comparable: the same name written in the ways that exports write it."""

from __future__ import annotations

import functools
import re
import unicodedata

# The five tone marks. "hoà" and "hòa" differ in which vowel carries theirs.
TONES = "\u0300\u0301\u0303\u0309\u0323"
# Levels and offices as exports shorten them; an office of a people's committee is the committee.
SHORTENED = {
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "h": "huyện",
    "p": "phường",
    "x": "xã",
    "ubnd": "",
    "uỷ ban nhân dân": "",
    "ủy ban nhân dân": "",
    "hđnd ubnd": "",
}
# Both spellings of the place names' first syllable.
SPELLINGS = {"đắk": "đăk", "đak": "đăk", "đac": "đăk", "đắc": "đăk", "đăc": "đăk"}


def plain(text: str) -> str:
    """NFC, one blank between words, none around."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@functools.lru_cache(maxsize=10_000)
def key(text: str) -> str:
    """What a heading or a value is compared by: no case, no signs, tones at the syllable's end."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
    return " ".join(_toned(word) for word in words)


@functools.lru_cache(maxsize=10_000)
def bare(text: str) -> str:
    """The same without any mark over or under a letter, as programs call columns: “ngay_vao”."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plainly = "".join(each for each in letters if not unicodedata.combining(each))
    return " ".join(re.findall(r"[^\W_]+", plainly))


@functools.lru_cache(maxsize=10_000)
def unit_key(text: str) -> str:
    """What a unit's name is compared by: also without UBND, with levels written out.

    "UBND TP. Kon Tum" and "Thành phố Kon Tum" are one name, "Đắk Glei" and "Đăk Glei" too; "Ia
    H'Drai" and "Ia H' Drai" are, since signs do not count.
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    words = " ".join(SPELLINGS.get(word, word) for word in re.findall(r"\w+", folded))
    for short, long in SHORTENED.items():
        words = re.sub(rf"\b{short}\b", long, words)
    return " ".join(_toned(word) for word in words.split())


def _toned(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = [letter for letter in letters if letter in TONES]
    return unicodedata.normalize("NFC", "".join(x for x in letters if x not in TONES)) + "".join(
        tones
    )
