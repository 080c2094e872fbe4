"""Both report calendars, and the working days, of whichever years a store tells of."""

from __future__ import annotations

import csv
import functools
from datetime import date
from pathlib import Path

import duckdb
import holidays
import pyarrow as pa

from data import database, inserting, packs, statements

# No day before or after is taken for one; what a build holds are the years that its data tell of.
FIRST_YEAR, LAST_YEAR = 1900, 2100


def load(
    connection: duckdb.DuckDBPyConnection, reference: Path, first_year: int, last_year: int
) -> None:
    """Fill `period` and `working_day` (both of schema.sql, which must exist), by a pack."""
    load_periods(connection, first_year, last_year)
    load_working_days(connection, reference, first_year, last_year)


def load_periods(
    connection: duckdb.DuckDBPyConnection,
    first_year: int = FIRST_YEAR,
    last_year: int = LAST_YEAR,
) -> None:
    """Fill `period` alone."""
    sql = statements.text("stages", "periods")
    _fill(connection, "period", sql, {"first_year": first_year, "last_year": last_year})


def load_working_days(
    connection: duckdb.DuckDBPyConnection, reference: Path, first_year: int, last_year: int
) -> None:
    """Fill `working_day` alone, from the December before, with which the first year opens.

    Source: the package `holidays`, which knows the compensating Saturdays, and
    the pack's working_day_override.csv for the swaps it misses. Of years that the package does not
    cover only the weekends are known.
    """
    exceptions = _exceptions(reference, first_year - 1, last_year)
    _fill(
        connection,
        "working_day",
        statements.text("stages", "working_days"),
        {
            "first_year": first_year,
            "last_year": last_year,
            "days_off": [day for day, is_working in exceptions.items() if not is_working],
            "days_worked": [day for day, is_working in exceptions.items() if is_working],
            "known_from": holidays.VN.start_year,
            "known_to": holidays.VN.end_year,
        },
    )


# Rows that were made in this process, by the text that made them and the values that it was given.
_made: dict[tuple[str, str], pa.Table] = {}
KEPT = 40


def _fill(
    connection: duckdb.DuckDBPyConnection, table: str, sql: str, bound: dict[str, object]
) -> None:
    """Fill a table that is empty: builds of the same years have the same calendars."""
    key = sql, repr(bound)
    if key in _made:
        inserting.insert_table(connection, table, _made[key])
        return
    database.run(connection, sql, bound)
    if len(_made) < KEPT:
        _made[key] = connection.sql(f"from {table}").to_arrow_table()


@functools.cache
def days_of_periods() -> dict[str, tuple[date, date]]:
    """The first and the last day of every period of both calendars, as 2023-Q3, civil:2023-09."""
    with database.workspace() as connection:
        connection.execute(statements.schema())
        load_periods(connection)
        rows = connection.execute("select period, starts_on, ends_on from period").fetchall()
    return {period: (starts_on, ends_on) for period, starts_on, ends_on in rows}


def _exceptions(reference: Path, first_year: int, last_year: int) -> dict[date, bool]:
    """Days that are not what their weekday says, and whether each is a working day."""
    return _holidays_and_swaps(first_year, last_year) | overrides(reference)


@functools.lru_cache(maxsize=8)
def _holidays_and_swaps(first_year: int, last_year: int) -> dict[date, bool]:
    """Those that the package knows."""
    years = range(first_year, last_year + 1)
    known = holidays.country_holidays("VN", years=years)
    told = [*known, *(day for day in known.weekend_workdays if day.year in years)]
    return {day: known.is_working_day(day) for day in told}


def overrides(reference: Path) -> dict[date, bool]:
    """Days that the package does not know to be working days, or not to be."""
    path = packs.table(reference, "working_day_override")
    if not path.exists():
        return {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {
            date.fromisoformat(row["day"]): row["is_working"] == "true"
            for row in csv.DictReader(file)
        }
