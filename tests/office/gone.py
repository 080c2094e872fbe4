"""What no page of an office of today says: a district, or a province that is no more."""

from __future__ import annotations

import re

GONE = re.compile(r"Kon Tum|[Hh]uyện")
# A ward of today bears the name; short, in a row of others, or over its row of a table;
# and two definitions are of districts, as they were graded in 2022.
ALLOWED = re.compile(
    r"Phường Kon Tum|P\. Kon Tum|(?<=, )Kon Tum(?=, )|Kon Tum(?= đơn vị| chưa| đủ)"
    r"|Huyện, TP xếp loại (tốt|khá) về CCHC Bao nhiêu huyện, thành phố"
)


def found(said: str) -> list[str]:
    """The words around each that is said all the same."""
    said = ALLOWED.sub("", said)
    return [said[max(each.start() - 60, 0) : each.end() + 40] for each in GONE.finditer(said)]
