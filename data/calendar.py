"""The two report calendars, and the working days, of 2020–2027."""

from __future__ import annotations

import csv
import functools
from datetime import date, timedelta
from pathlib import Path

import duckdb
import holidays

from data import database, inserting, statements

YEARS = range(2020, 2028)
HERE = Path(__file__).parent


def load(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill `period` and `working_day` (both of schema.sql, which must exist)."""
    load_periods(connection)
    inserting.insert(connection, "working_day", _working_days())


def load_periods(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill `period` alone."""
    sql = statements.text("stages", "periods")
    connection.execute(sql, {"first_year": YEARS.start, "last_year": YEARS.stop - 1})


@functools.cache
def days_of_periods() -> dict[str, tuple[date, date]]:
    """The first and the last day of every period of both calendars, as 2023-Q3, civil:2023-09."""
    with database.workspace() as connection:
        connection.execute(statements.schema())
        load_periods(connection)
        rows = connection.execute("select period, starts_on, ends_on from period").fetchall()
    return {period: (starts_on, ends_on) for period, starts_on, ends_on in rows}


def _working_days() -> list[dict]:
    """Each day with its running working-day number, from mid December 2019.

    Source: the package `holidays`, which knows the compensating Saturdays, and
    reference/working_day_override.csv for the swaps it misses.
    """
    known_better = overrides()
    calendar = holidays.country_holidays("VN", years=range(YEARS.start - 1, YEARS.stop))
    days, number = [], 0
    day = date(YEARS.start - 1, 12, 1)
    while day < date(YEARS.stop, 1, 1):
        is_working = known_better.get(day, calendar.is_working_day(day))
        number += is_working
        days.append({"day": day, "is_working": is_working, "working_day_number": number})
        day += timedelta(days=1)
    return days


def overrides() -> dict[date, bool]:
    """Days that the package does not know to be working days, or not to be."""
    path = HERE / "reference" / "working_day_override.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {
            date.fromisoformat(row["day"]): row["is_working"] == "true"
            for row in csv.DictReader(file)
        }
