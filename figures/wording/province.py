"""What the province is called where no name is needed: "toàn tỉnh", in a city "toàn thành phố".

Words are written for a province; `of_province` makes them a city's, where the build is of one. All
tables of words (labels.py) pass through it; a sentence made elsewhere asks for it.
"""

from __future__ import annotations

import re
from contextvars import ContextVar

CITY = "Thành phố"
# Not a level ("cấp tỉnh"), other provinces, a province by its name.
_THIS_PROVINCE = re.compile(r"(?<!cấp )(?<!các )\b([Tt])ỉnh\b(?!, thành phố| [A-ZĐ])")
_is_city: ContextVar[bool] = ContextVar("is_city", default=False)


def call_province(unit_name: str | None) -> None:
    """Its own name decides, for everything said from here on in this run of a page."""
    _is_city.set((unit_name or "").startswith(f"{CITY} "))


def of_province(words: str) -> str:
    """Words that speak of "tỉnh" and mean the province of the build, as that is to be called."""
    if not _is_city.get():
        return words
    return _THIS_PROVINCE.sub(lambda found: CITY if found[1] == "T" else CITY.lower(), words)
