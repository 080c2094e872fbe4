"""Which days a file is said to hold: a period as we write it, asked for or in the file's name."""

from __future__ import annotations

import re
from datetime import date

from data import calendar, faults
from data.importing.mapping import Mapping

# Not a part of a day, as in 2023-09-15 or 15.9.2023, nor a year before a month, as in 2023_09.
IN_A_NAME = re.compile(
    r"(?<!\d)(?<!\d[-_. ])(\d{4})(?:-(\d\d|Q[1-4]|H[12]|9M))?(?![-_. ]?\d)(?![-_. ][QH]\d)"
)


def stretch(name: str, mapping: Mapping, asked: str | None) -> tuple[date, date] | None:
    """The first and last day that a file holds; None: those of its own rows.

    Raises UnknownPeriod, and NoPeriod where a file holds all of a period and none says which.
    """
    if asked:
        return days_of(asked)
    if mapping.holds != "all_of_period":
        return None
    found = {found.group() for found in IN_A_NAME.finditer(name)}
    written = sorted(found & calendar.days_of_periods().keys())
    if len(written) != 1:
        raise faults.NoPeriod(name, written)
    return days_of(written[0])


def days_of(period: str) -> tuple[date, date]:
    """The first and last day of a period of either calendar. Raises UnknownPeriod."""
    if period not in calendar.days_of_periods():
        raise faults.UnknownPeriod(period)
    return calendar.days_of_periods()[period]
