"""What in a text seems to be somebody's: the number of an identity card, a telephone, a name.

A guess that is said before the text is kept, never a refusal: units, places and procedures are
written with capitals too.
"""

from __future__ import annotations

import re
import unicodedata

MOST_TOLD = 5
# As people group them; not within a dossier's code, a day or a document's number.
_NUMBER = re.compile(r"(?<![\w./-])\+?\d(?:[ .-]?\d){8,12}(?![\w/-])")
_AMOUNT = re.compile(r"\d{1,3}(\.\d{3})+")
# A word with a capital: Python's expressions have no class of those.
_CAPITALS = "".join(chr(at) for at in range(0x1EFF) if chr(at).isupper())
_WORD = rf"[{_CAPITALS}][^\W\d_]*"
# Surnames that most people here have; A and Y stand before the names of the Ba Na, Xơ Đăng, Giẻ.
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Đào|Cao"
    "|Lâm|Hà|Trương|Lương|Tô|Tạ|Châu|Quách|Thái|A|Y"
)
_CALLED = r"(?:[Bb]à|[Ôô]ng|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]/c)"
_NAME = re.compile(
    rf"(?<!\w)(?:{_CALLED}\s+({_WORD}(?:\s+{_WORD}){{0,3}})"
    rf"|((?:{_SURNAMES})(?:\s+{_WORD}){{1,4}}))"
)
_PLACES = frozenset(
    {"Hà Nội", "Hà Giang", "Hà Nam", "Hà Tĩnh", "Hồ Chí Minh", "Thái Nguyên", "Thái Bình"}
    | {"Lâm Đồng", "Cao Bằng"}
)


def seems(text: str) -> list[str]:
    """The first few things that seem to be somebody's, as they stand in the text."""
    text = unicodedata.normalize("NFC", text)
    found = [each.group() for each in _NUMBER.finditer(text) if _is_somebodys(each.group())]
    found += [each.group(1) or each.group(2) for each in _NAME.finditer(text)]
    found = [each for each in found if each not in _PLACES]
    return list(dict.fromkeys(found))[:MOST_TOLD]


def _is_somebodys(number: str) -> bool:
    """Nine digits (identity cards before 2016), twelve, or a telephone's."""
    digits = re.sub(r"\D", "", number)
    if _AMOUNT.fullmatch(number):
        return False
    is_telephone = len(digits) == 10 and digits.startswith("0")
    return len(digits) in (9, 12) or is_telephone or number.startswith("+84")
