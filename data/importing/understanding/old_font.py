"""Letters of the fonts before Unicode (.VnTime: TCVN3), which no spreadsheet program tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Signs that stand for Vietnamese letters there, and that nobody writes beside a letter.
IN_A_WORD = re.compile(r"[A-Za-z][µ¶·¸¹¨»¼½¾©®ª«¬§¡¢£¤¥¦]|[µ¶·¸¹¨»¼½¾©®ª«¬§¡¢£¤¥¦][A-Za-z]")
# In one heading it may be a unit of measure or a mark.
ENOUGH = 2
SAID = "chữ trong tệp là phông TCVN3 (.VnTime)"
REMEDY = "Chuyển tệp sang Unicode (như bằng UniKey Toolkit) rồi nhập lại."


def is_of(headings: Iterable[str | None]) -> bool:
    """Whether headings are written so."""
    found = [each for each in headings if each and IN_A_WORD.search(each)]
    return len(found) >= ENOUGH
