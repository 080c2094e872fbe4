"""What stands beside the day of a step, and which days are promises: neither is what it looks like.

“Hẹn trả / Giờ”, “Hẹn trả / Người” are no rival of “Hẹn trả / Ngày”, and a day by which a dossier is
to be done is not when it was handed in or ready.
"""

from __future__ import annotations

import re

from data.importing.mappings import keys
from data.importing.understanding.inspecting import Column

OTHERS = ("giờ", "người", "cán bộ")
HOUR = re.compile(r"\d{1,2}([:hg]\d{0,2}){1,2}", re.IGNORECASE)
PROMISED = ("hẹn", "hạn")


def is_hour_or_person(column: Column) -> bool:
    """By the lowest part of its heading, or by the look of its texts."""
    lowest = keys.key(column.heading.rsplit(" / ", 1)[-1])
    return lowest in {keys.key(each) for each in OTHERS} or bool(
        column.examples and all(HOUR.fullmatch(text.strip()) for text in column.examples)
    )


def is_promise(column: Column) -> bool:
    words = f" {keys.key(column.heading)} "
    return any(f" {keys.key(each)} " in words for each in PROMISED)
