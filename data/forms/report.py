"""One report: a form of a unit for a period, if the catalogue says that there is such a one."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from data import calendar, database, statements
from data.forms import catalogue
from data.forms.faults import NotItsPeriod, NotTheirForm, UnknownPeriod, UnknownUnit
from data.forms.form import Form

REFERENCE = Path(__file__).parents[1] / "reference"
LEVEL_WORDS = {
    "province": "tỉnh",
    "department": "sở, ban, ngành",
    "district": "huyện, thành phố",
    "commune": "xã, phường, thị trấn",
}
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

    @property
    def period_words(self) -> str:
        """“Quý III/2023 (từ ngày 15/6/2023 đến hết ngày 14/9/2023)”."""
        year, _, part = self.period.partition("-")
        days = f"từ ngày {_day(self.starts_on)} đến hết ngày {_day(self.ends_on)}"
        return f"{PART_WORDS[part or 'year']}{year} ({days})"


def of(form: str, unit_code: str, period: str, reference: Path = REFERENCE) -> Report:
    """The report asked for, by the version of the form in force at the period's end.

    Raises UnknownForm, UnknownPeriod, UnknownUnit, NotTheirForm, NotItsPeriod, WrongCatalogue.
    """
    forms = catalogue.load(reference / "forms")
    if period not in _periods():
        raise UnknownPeriod(period, "2023-Q3, 2023-H1, 2023-9M, 2023")
    starts_on, ends_on = _periods()[period]
    its_form = catalogue.in_force(forms, form, ends_on)
    unit = _unit(reference, unit_code, ends_on)
    if unit is None:
        raise UnknownUnit(unit_code, period)
    if unit["level"] not in its_form.levels:
        levels = [LEVEL_WORDS[level] for level in its_form.levels]
        raise NotTheirForm(form, unit["unit_name"], levels)
    year, _, part = period.partition("-")
    if (part or "year") not in its_form.periods:
        known = [year if each == "year" else f"{year}-{each}" for each in its_form.periods]
        raise NotItsPeriod(form, period, known)
    return Report(its_form, unit["unit_code"], unit["unit_name"], period, starts_on, ends_on)


def _unit(reference: Path, unit_code: str, day: date) -> dict[str, str] | None:
    with (reference / "unit.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            last_day = row["valid_to"] or "9999-12-31"
            if row["unit_code"] == unit_code and row["valid_from"] <= day.isoformat() <= last_day:
                return row
    return None


@cache
def _periods() -> dict[str, tuple[date, date]]:
    """The first and the last day of every period of the report calendar."""
    with database.workspace() as connection:
        connection.execute(statements.schema())
        calendar.load(connection)
        listed = connection.execute(
            "select period, starts_on, ends_on from period where calendar = 'report'"
        ).fetchall()
    return {period: (starts_on, ends_on) for period, starts_on, ends_on in listed}


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
