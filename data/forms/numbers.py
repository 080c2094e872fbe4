"""Numbers as people type them into a form: a number, or text in the Vietnamese manner."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import Decimal

from data.importing.reading import broken

# 1377 · 1.377 · 1 377 · 80,48 · 1.377,5; not 0.500, which may be half of something.
VIETNAMESE = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:,(?P<part>\d+))?", re.ASCII
)
# A spreadsheet keeps 15 digits; what is beyond them is not what anybody typed.
DIGITS = 15
LARGEST = Decimal(10) ** 12


class NotTaken(Exception):
    """The cell cannot be a figure of its column; its text is a code of reject_reason.csv."""


def taken(cell: object, decimals: int) -> Decimal:
    """The cell as a number with at most so many decimals. Raises NotTaken with the reason."""
    return checked(_number(cell), decimals)


def checked(value: Decimal, decimals: int) -> Decimal:
    """A number that may stand in a form. Raises NotTaken with the reason."""
    if value < 0:
        raise NotTaken("negative")
    if value >= LARGEST:
        raise NotTaken("too_long")
    rounded = round(value, decimals)
    if rounded != value:
        raise NotTaken("not_whole" if decimals == 0 else "too_precise")
    return rounded


def as_text(cell: object) -> str:
    """What a person sees in the cell, in one line; a whole number without a point."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())


def is_figure(cell: object) -> bool:
    """Whether somebody wrote a number there. Digits that begin with nought are a telephone's."""
    text = as_text(cell)
    return figure(cell) is not None and (text == "0" or not text.startswith("0") or "," in text)


def figure(cell: object) -> Decimal | None:
    """The cell as a number, whatever its size; None where it is none."""
    try:
        return _number(cell)
    except NotTaken:
        return None


def _number(cell: object) -> Decimal:
    if isinstance(cell, bool | date | time | timedelta):
        raise NotTaken("not_a_number")
    if isinstance(cell, int | float):
        value = Decimal(format(cell, f".{DIGITS}g"))
        if not value.is_finite():
            raise NotTaken("not_a_number")
        return value
    text = as_text(cell)
    sign = -1 if text[:1] in ("-", "−") else 1
    matched = VIETNAMESE.fullmatch(text.lstrip("-− +") if sign < 0 else text)
    if not matched:
        if re.fullmatch(broken.ERROR, text):
            raise NotTaken("error_cell")
        raise NotTaken("not_a_number")
    whole = re.sub(r"\D", "", matched["whole"])
    return sign * Decimal(f"{whole}.{matched['part'] or 0}")
