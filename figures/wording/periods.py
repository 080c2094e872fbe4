"""Periods in words: "2023-Q3" is "Quý III/2023". A civil period says that it is one."""

import re
from collections.abc import Sequence

from figures.wording.labels import Labels
from figures.wording.spacing import NBSP, listed, start_sentence

ROMAN = ("I", "II", "III", "IV")
PART_OF_YEAR = {
    "H1": f"6{NBSP}tháng đầu",
    "H2": f"6{NBSP}tháng cuối",
    "9M": f"9{NBSP}tháng đầu",
}
PERIOD_ID = re.compile(
    r"(?P<civil>civil:)?(?P<year>\d{4})(?:-(?P<part>Q[1-4]|H[12]|9M|0[1-9]|1[0-2]))?"
)

CALENDAR_SHORT = Labels(
    "calendar",
    {
        "report": "kỳ báo cáo",
        "civil": "dương lịch",
        "both": "cả hai",
    },
)


def period(period_id: str) -> str:
    """“Quý III/2023”, "tháng 9/2023", "6 tháng đầu năm 2023", "năm 2023", "… (dương lịch)"."""
    is_civil, year, part = _parts(period_id)
    return _words(year, part) + (f" (dương{NBSP}lịch)" if is_civil else "")


def period_title(period_id: str) -> str:
    """The same where a line begins with it: "Tháng 9/2023"."""
    return start_sentence(period(period_id))


def of_other_period(period_id: str) -> str:
    """Of a measure that is defined on the civil calendar alone, whatever was asked."""
    return f"Chỉ số này tính theo kỳ dương lịch: {period(period_id)}."


def period_short(period_id: str) -> str:
    """For axes and 390 px: "QIII/23", "T9/23", "6T đầu/23", "9T/23", "2023"."""
    _, year, part = _parts(period_id)
    return year if part is None else f"{period_tick(period_id)}/{year[2:]}"


def period_tick(period_id: str) -> str:
    """Without its year: "QIII", "T9"; the year stands once under the first of the year."""
    _, year, part = _parts(period_id)
    if part is None:
        return year
    if part[0] == "Q":
        return f"Q{ROMAN[int(part[1]) - 1]}"
    return {"H1": "6T đầu", "H2": "6T cuối", "9M": "9T"}.get(part) or f"T{int(part)}"


def period_mark(period_id: str) -> str:
    """The least that tells it from those beside it: a quarter is "III"."""
    _, _, part = _parts(period_id)
    return ROMAN[int(part[1]) - 1] if part and part[0] == "Q" else period_tick(period_id)


def period_year(period_id: str) -> int:
    """The year to which the period belongs (15–31 December belong to the next report year)."""
    return int(_parts(period_id)[1])


def periods_a_year(period_id: str) -> int:
    """How many periods of its kind a year has: 4 of a quarter, 12 of a month."""
    _, _, part = _parts(period_id)
    if part is None:
        return 1
    return {"Q": 4, "H": 2, "9": 1}.get(part[0] if not part.isdecimal() else "", 12)


def months_listed(month_ids: Sequence[str]) -> str:
    """“tháng 5 và 6/2023”: months of one year share it; years are told apart."""
    by_year: dict[str, list[str]] = {}
    for month_id in month_ids:
        _, year, part = _parts(month_id)
        by_year.setdefault(year, []).append(str(int(part or 0)))
    return "; ".join(
        f"tháng{NBSP}"
        + (", ".join(months[:-1]) + " và " if months[:-1] else "")
        + f"{months[-1]}/{year}"
        for year, months in by_year.items()
    )


def quarters_listed(month_ids: Sequence[str]) -> str:
    """“Quý II/2023 và Quý III/2023”: the quarters that months of the report calendar are of."""
    parts = [_parts(month_id) for month_id in month_ids]
    found = dict.fromkeys(period(f"{year}-Q{(int(part or 1) + 2) // 3}") for _, year, part in parts)
    return listed(list(found))


def _words(year: str, part: str | None) -> str:
    if part is None:
        return f"năm{NBSP}{year}"
    if part[0] == "Q":
        return f"Quý{NBSP}{ROMAN[int(part[1]) - 1]}/{year}"
    if part in PART_OF_YEAR:
        return f"{PART_OF_YEAR[part]} năm{NBSP}{year}"
    return f"tháng{NBSP}{int(part)}/{year}"


def _parts(period_id: str) -> tuple[bool, str, str | None]:
    match = PERIOD_ID.fullmatch(period_id)
    if match is None:
        raise ValueError(f"not a period: {period_id!r}; written like 2023-Q3, 2023-09, civil:2023")
    return match["civil"] is not None, match["year"], match["part"]
