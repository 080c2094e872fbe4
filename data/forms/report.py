"""One report: a form of a unit for a period, if the catalogue says that there is such a one."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data import calendar, packs
from data.forms import catalogue
from data.forms.faults import (
    NobodyOfLevel,
    NotItsPeriod,
    NotTheirForm,
    OfFormerProvince,
    UnknownPeriod,
    UnknownUnit,
)
from data.forms.form import Form
from data.founding import country

LEVEL_WORDS = {
    "province": "tỉnh",
    "department": "sở, ban, ngành",
    "district": "huyện, thành phố",
    "commune": "xã, phường, thị trấn",
}
TWO_TIERS_FROM = date(2025, 7, 1)
OF_PROVINCE = re.compile(r"^(ubnd|ủy ban nhân dân)\s+", re.IGNORECASE)
PART_WORDS = {
    **{f"Q{number}": f"Quý {roman}/" for number, roman in enumerate(("I", "II", "III", "IV"), 1)},
    "H1": "6 tháng đầu năm ",
    "H2": "6 tháng cuối năm ",
    "9M": "9 tháng đầu năm ",
    "year": "Năm ",
    **{f"{number:02d}": f"Tháng {number}/" for number in range(1, 13)},
}


@dataclass(frozen=True)
class Report:
    form: Form
    unit_code: str
    unit_name: str
    period: str
    starts_on: date
    ends_on: date
    send_by: date | None  # None: no day is set for its level
    gone: frozenset[str] = frozenset()  # levels of which the province has nobody any more

    @property
    def period_words(self) -> str:
        """“Quý III/2023 (từ ngày 15/6/2023 đến hết ngày 14/9/2023)”."""
        days = f"từ ngày {day_words(self.starts_on)} đến hết ngày {day_words(self.ends_on)}"
        return f"{words_of(self.period)} ({days})"


def words_of(period: str) -> str:
    """“Quý III/2023”, by the code of either calendar."""
    _, year, part = _parts_of(period)
    return f"{PART_WORDS[part]}{year}"


def of(form: str, unit_code: str, period: str, reference: Path) -> Report:
    """The report asked for, by the version of the form in force at the period's end.

    Raises UnknownForm, NotConfigured, UnknownPeriod, UnknownUnit, NotTheirForm, NotItsPeriod,
    OfFormerProvince, WrongCatalogue.
    """
    forms = catalogue.load(*packs.forms(reference))
    starts_on, ends_on = _days_of(period)
    its_form = catalogue.in_force(forms, form, ends_on)
    units = {each["unit_code"]: each for each in _units(reference, ends_on)}
    unit = units.get(unit_code)
    for province in (each for each in units.values() if each["level"] == "province"):
        parts = country.parts(province["unit_code"]) if ends_on < TWO_TIERS_FROM else []
        if parts and (unit is province or (unit is None and unit_code in _known_as(parts))):
            names = [each.name for each in parts]
            raise OfFormerProvince(form, period, province["unit_name"], names)
    if unit is None:
        raise UnknownUnit(unit_code, period)
    if unit["level"] not in its_form.levels:
        levels = [_level_words(level, ends_on) for level in its_form.levels]
        raise NotTheirForm(form, unit["unit_name"], levels)
    its_calendar, year, part = _parts_of(period)
    if its_calendar != its_form.calendar or part not in its_form.periods:
        mark = "civil:" if its_form.calendar == "civil" else ""
        known = [mark + (year if each == "year" else f"{year}-{each}") for each in its_form.periods]
        raise NotItsPeriod(form, period, known)
    day = its_form.send_by.get(unit["level"])
    send_by = ends_on.replace(day=day) if day else None
    return Report(
        its_form,
        unit_code,
        unit["unit_name"],
        period,
        starts_on,
        ends_on,
        send_by,
        _gone(reference, starts_on, ends_on),
    )


def _gone(reference: Path, starts_on: date, ends_on: date) -> frozenset[str]:
    """Districts, from the first period that has none of their days. A pack that begins later than
    a period does not tell who was there in it."""
    if ends_on < TWO_TIERS_FROM:
        return frozenset()
    there = {each["level"] for day in (starts_on, ends_on) for each in _units(reference, day)}
    return frozenset({"district"} - there)


def _known_as(parts: list[country.Area]) -> set[str]:
    return {known for each in parts for known in (each.code, each.name, country.bare(each.name))}


def is_of_former_province(given: str, reference: Path) -> bool:
    """Whether a name that no unit bears is that of a province that the pack's was formed from."""
    parts = [
        part
        for each in _units(reference, TWO_TIERS_FROM)
        if each["level"] == "province"
        for part in country.parts(each["unit_code"])
    ]
    called = country.plain(OF_PROVINCE.sub("", given))
    return any(called in (country.plain(each.name), each.code) for each in parts)


def calendar_of(form: str, reference: Path) -> str:
    """Of the periods of a form. Raises UnknownForm."""
    return catalogue.latest(catalogue.load(*packs.forms(reference)), form).calendar


def units_of_level(level: str, period: str, reference: Path) -> list[str]:
    """The codes of a level's units at the end of a period. Raises UnknownPeriod, NobodyOfLevel."""
    _, ends_on = _days_of(period)
    units = _units(reference, ends_on)
    codes = [each["unit_code"] for each in units if each["level"] == level]
    if not codes:
        there = [each for each in LEVEL_WORDS if any(unit["level"] == each for unit in units)]
        raise NobodyOfLevel(_level_words(level, ends_on), period, there)
    return codes


def _units(reference: Path, day: date) -> list[dict[str, str]]:
    """Those that existed on a day."""
    with packs.table(reference, "unit").open(encoding="utf-8-sig", newline="") as file:
        return [
            row
            for row in csv.DictReader(file)
            if row["valid_from"] <= day.isoformat() <= (row["valid_to"] or "9999-12-31")
        ]


def _level_words(level: str, day: date) -> str:
    """Since 1/7/2025 there are no towns; some communes are special zones."""
    if level == "commune" and day >= TWO_TIERS_FROM:
        return "xã, phường, đặc khu"
    return LEVEL_WORDS[level]


def _parts_of(period: str) -> tuple[str, str, str]:
    """Calendar, year and its part: of “civil:2023-Q3” civil, 2023, Q3; of “2023” the year."""
    year, _, part = period.removeprefix("civil:").partition("-")
    return "civil" if period.startswith("civil:") else "report", year, part or "year"


def _days_of(period: str) -> tuple[date, date]:
    known = calendar.days_of_periods()
    if period not in known:
        raise UnknownPeriod(period, "2023-Q3, 2023-H1, 2023-9M, 2023")
    return known[period]


def day_words(day: date) -> str:
    """“15/6/2023”."""
    return f"{day.day}/{day.month}/{day.year}"
