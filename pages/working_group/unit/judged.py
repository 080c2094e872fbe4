"""What is judged, in words: the cases of a measure, the window that decided.

A row here is one of the question unit_verdict: `events` of `trials` in `window_months` months;
a definition is one of the question of that name.
"""

from collections.abc import Mapping

from figures.wording.codes import level_words
from figures.wording.numbers import date_range
from figures.wording.titles import COLUMN

Row = Mapping


def other_units(row: Row) -> str:
    """“huyện, thành phố khác”: whom a unit is set against."""
    return f"{level_words(row['level'], row['window_to'])} khác"


def counted_heads(definition: Row) -> tuple[str, str]:
    """Heads over both counts of a measure in a table by procedure."""
    above, below = definition["column_heads"] or (COLUMN["numerator"], COLUMN["denominator"])
    return above, below


def window_days(row: Row) -> str:
    """“15/3–14/9/2023”: the days of the window that decided, which is not always the period."""
    return date_range(row["window_from"], row["window_to"])
