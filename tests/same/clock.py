"""What of an answer is only when and under which number a store was made."""

from __future__ import annotations

import re
from datetime import datetime

BUILD = re.compile(r"\b\d{6}-\d{4}-\d\d-\d\d\b")
LONG_FRACTION = re.compile(r"-?\d+\.\d{10,}(?:e-?\d+)?")
REFERENCE = re.compile(r"(?<=dưới mã )[0-9a-f]{8}\b")
TOLD_IN = ("made_at", "imported_at", "batch_id")


class Clock:
    """The days and batch numbers of one store, told by rows that have them."""

    def __init__(self, rows: list[dict]) -> None:
        self._words = {
            row[column]: f"‹{column} {number}›"
            for number, row in enumerate(rows)
            for column in TOLD_IN
            if column in row
        }
        moments = [each for each in self._words if isinstance(each, datetime)]
        # As tables to take away write it, then as the screen does.
        self._written = [
            # The longer first: of a moment without parts of a second, another's may go on.
            *sorted((str(each) for each in moments), key=len, reverse=True),
            *(f"{each.day}/{each.month}/{each.year}" for each in moments),
        ]

    def without(self, value: object) -> object:
        """The value, or a word for it where it is of the clock."""
        return self._words.get(value, value) if isinstance(value, datetime | str) else value

    def without_in(self, text: str) -> str:
        """A line on screen without days of import, the build's name and the last bits of a sum."""
        for moment in self._written:
            text = text.replace(moment, "‹moment›")
        text = LONG_FRACTION.sub(lambda found: f"{float(found.group()):.9g}", text)
        return REFERENCE.sub("‹reference›", BUILD.sub("‹build›", text))
