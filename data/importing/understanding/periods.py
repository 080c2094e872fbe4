"""Which days a file is said to hold: a period as we write it, asked for or in the file's name."""

from __future__ import annotations

import re
from datetime import date

from data import calendar, faults
from data.forms import report
from data.importing.mappings import keys
from data.importing.mappings.shape import Mapping

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
    if mapping.holds != "all_of_period" or mapping.says_period:
        return None
    found = {found.group() for found in IN_A_NAME.finditer(name)}
    written = sorted(found & calendar.days_of_periods().keys())
    if len(written) != 1:
        raise faults.NoPeriod(name, written)
    return days_of(written[0])


def said(days: tuple[date, date], asked: str | None) -> str:
    """“kỳ: Năm 2025, kỳ báo cáo (15/12/2024–14/12/2025), theo tên tệp”."""
    period = asked or code_of(*days)
    of = "dương lịch" if period and period.startswith("civil:") else "kỳ báo cáo"
    called = f"{report.words_of(period)}, {of} " if period else ""
    first, last = (f"{day.day}/{day.month}/{day.year}" for day in days)
    return f"kỳ: {called}({first}–{last}), theo {'--period' if asked else 'tên tệp'}"


# As people write periods, and how we do.
WRITTEN = (
    (r"(?:quý|q)\W*(iv|iii|ii|i|[1-4])", "Q{}"),
    (r"6 tháng(?: đầu)?", "H1"),
    (r"6 tháng cuối", "H2"),
    (r"9 tháng(?: đầu)?", "9M"),
    (r"(?:tháng|t)?\W*(1[0-2]|0?[1-9])", "{:0>2}"),
    (r"", ""),
)
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def understood(text: str, of_calendar: str) -> str | None:
    """“Quý III/2023 (từ ngày …)”, “9 tháng năm 2023”, “T9/2023” as 2023-Q3, 2023-9M, 2023-09; what
    is written as ours stays. A form of the civil calendar has civil periods."""
    said = keys.plain(text.split("(")[0]).lower()
    mark = "civil:" if of_calendar == "civil" else ""
    for period in (said.upper().replace("CIVIL:", "civil:"), mark + said.upper()):
        if period in calendar.days_of_periods():
            return mark + period.removeprefix(mark)
    for pattern, part in WRITTEN:
        if found := re.fullmatch(rf"{pattern}\W*(?:năm\W*)?(\d{{4}})", said):
            *number, year = found.groups()
            code = part.format(*(ROMAN.get(each, each) for each in number))
            return f"{mark}{year}-{code}" if code else f"{mark}{year}"
    return None


def code_of(first: date, last: date) -> str | None:
    """The period that has exactly these days."""
    known = calendar.days_of_periods().items()
    return next((period for period, days in known if days == (first, last)), None)


def days_of(period: str) -> tuple[date, date]:
    """The first and last day of a period of either calendar. Raises UnknownPeriod."""
    if period not in calendar.days_of_periods():
        raise faults.UnknownPeriod(period)
    return calendar.days_of_periods()[period]
