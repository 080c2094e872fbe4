"""What no page of an office of today says: a district, or a province that is no more."""

from __future__ import annotations

import re

# Groups of communes are named by what was, and say so.
GONE = re.compile(r"Kon Tum(?! \(cũ\))|[Hh]uyện")
# Two definitions are of districts, as they were graded in 2022.
ALLOWED = re.compile(r"Huyện, TP xếp loại (tốt|khá) về CCHC")


def found(said: str) -> list[str]:
    """The words around each that is said all the same."""
    said = ALLOWED.sub("", said)
    return [said[max(each.start() - 60, 0) : each.end() + 40] for each in GONE.finditer(said)]
