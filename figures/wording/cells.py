"""What leaves the screen in a file: words for codes, what a number is, the text of each cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date as Date
from datetime import datetime
from decimal import Decimal
from typing import Any

from figures.wording import periods
from figures.wording.codes import (
    CHANNEL_SHORT,
    DOMAIN,
    DOSSIER_STATUS,
    LATE_STEP,
    LEVEL,
    MEASURE_KIND,
    ORIGIN,
    level_words,
)
from figures.wording.numbers import MINUS, percent
from figures.wording.spacing import start_sentence
from figures.wording.states import SIMULATED, STATE, TARGET_KIND, TARGET_TAG
from figures.wording.verdict.words import BASIS_OF_STATE

# Codes that a file has in words, by column.
IN_WORDS: dict[str, Mapping] = {
    "level": LEVEL,
    "origin": ORIGIN,
    "channel": CHANNEL_SHORT,
    "status": DOSSIER_STATUS,
    "late_step": LATE_STEP,
    "target_tag": TARGET_TAG,
    "official_kind": TARGET_KIND,
    "state": STATE,
    "state_before": STATE,
    "basis": BASIS_OF_STATE,
    "domain": DOMAIN,
    "kind": MEASURE_KIND,
    "adopted_is_simulated": {True: SIMULATED, False: "tự đặt"},
    "qualifier": {">": "trên", "<": "dưới", ">=": "từ", "<=": "đến", "~": "khoảng"},
}
# Our own names of things: of use to a program that asks us again, noise to a reader.
FOR_PROGRAMS = frozenset({"measure"})
_PERIODS = frozenset({"period", "stretch", "since", "since_from", "since_to"})
_SHARES = frozenset({"value", "official_target", "adopted_target", "handling", "closing", "mix"})
_ALWAYS_SHARES = frozenset({"threshold"})
_KIND_OF = {word: code for code in MEASURE_KIND for word in (code, MEASURE_KIND[code])}
_YEARS = re.compile(r"(^|_)year$")
_UNBROKEN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2060": None})
_MARKS = re.compile(r"\s*\[(?:V\d?|U)\]")  # how far a source was checked, for those who keep it
# What a spreadsheet would take for a number or a day, though it is a code: 9.001265, 1/2, 012.
_LOOKS_COUNTED = re.compile(r"0\d+|\d{12,}|\d[\d.,/:-]*[.,/:-][\d.,/:-]*")

Write = Callable[[Any, str], str]


def in_words(row: Mapping, day: Date | None = None) -> dict:
    """A row whose codes are replaced by the words that readers know them by, on that day."""
    said = {key: _in_words(key, value) for key, value in row.items()}
    if day and row.get("level") in LEVEL:
        said["level"] = level_words(row["level"], day)
    return said


def _in_words(key: str, value: Any) -> Any:
    if key in IN_WORDS and isinstance(value, str | bool) and value in IN_WORDS[key]:
        value = IN_WORDS[key][value]
    elif key in _PERIODS and isinstance(value, str) and periods.PERIOD_ID.fullmatch(value):
        value = start_sentence(periods.period(value))
    return as_text(value) if isinstance(value, str) else value


def as_text(text: str) -> str:
    """Without what only a screen needs: spaces that hold words together, marks of a source."""
    return _MARKS.sub("", text.translate(_UNBROKEN))


def number_of(key: str, row: Mapping, kind: str) -> str:
    """What a number of this column is: "share", "year", "count" or "decimal".

    A share is one by its row: of a measure of days or of points it is not. `kind` is the measure's
    where the row does not say.
    """
    value = row[key]
    if _YEARS.search(key):
        return "year"
    if key in _ALWAYS_SHARES or (key in _SHARES and _is_share(row, kind)):
        return "share"
    return "count" if value == int(value) else "decimal"


def _is_share(row: Mapping, kind: str) -> bool:
    own = _KIND_OF.get(row.get("kind") or "", kind)  # of a unit's row the kind is the unit's
    if own in ("average", "score"):
        return False
    return row.get("denominator") is not None or row.get("numerator") is None


def for_programs(value: Any, number: str) -> str | float | int:
    """A cell as any program reads it: 0.2507, 2023-09-14, texts without marks."""
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, Date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return "" if value is None else value


def for_vietnamese_excel(value: Any, number: str) -> str:
    """A cell as Excel on a Vietnamese machine reads it: 25,07%, 1045,25, 14/09/2023."""
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H:%M:%S}"
    if isinstance(value, Date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value)
    if isinstance(value, int | float | Decimal):
        if number == "share":
            return percent(value, 2).replace(MINUS, "-").replace(".", "")
        exact = round(Decimal(str(value)), 6)
        plain = f"{exact:f}"
        shown = plain.rstrip("0").rstrip(".") if "." in plain else plain
        return shown.replace(".", ",")
    # The one formula that is written: a code in quotes, which stays the text that it is.
    return f'="{value}"' if _LOOKS_COUNTED.fullmatch(value) else value
