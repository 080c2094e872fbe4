"""How a file writes its days. The order of day and month is settled for the file as a whole."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from data import statements

TIMES = ("", " %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p", " %H:%M:%S.%f")
SIGNS = ("/", "-", ".")
PARTS = {"dmy": ("%d", "%m", "%Y"), "mdy": ("%m", "%d", "%Y")}
# Written year first, the order is not in doubt.
ISO_TIMES = ("T%H:%M:%S", "T%H:%M", "T%H:%M:%S.%f")
YEAR_FIRST = [f"%Y{sign}%m{sign}%d{time}" for sign in SIGNS for time in (*TIMES, *ISO_TIMES)]
# What is looked at before the whole file is, and how many days of it must say the order, and none
# the other, to leave no doubt.
LOOKED_AT = 20_000
ENOUGH = 100


@dataclass(frozen=True)
class Days:
    """`order` is dmy, mdy or ymd; `is_certain`: the mapping or the file itself says so;
    `is_asked`: some days are written so that an order must be known; `count_contrary` days of the
    file allow only the other one: they become rejects."""

    order: str
    is_certain: bool
    is_asked: bool
    count_contrary: int
    formats: list[str]


def settle(connection: duckdb.DuckDBPyConnection, fields: list[str], asked: str) -> Days:
    """Look at the day fields of the table `given`, at all of it if its beginning leaves doubt."""
    order, is_certain, is_asked, contrary = asked, True, True, 0
    _see(connection, fields)
    if asked == "settle":
        for limit in (LOOKED_AT, 1 << 60):
            connection.execute("set variable days_looked_at = $limit", {"limit": limit})
            ((first, second, either, count),) = connection.execute(
                statements.text("importing/understanding", "days")
            ).fetchall()
            is_clear = min(first, second) == 0 and max(first, second) >= ENOUGH
            if is_clear or count < limit:  # of fewer than that nothing was left out
                break
        order = "mdy" if second > first else "dmy"
        is_asked = bool(first or second or either)
        is_certain, contrary = bool(first or second or not is_asked), min(first, second)
    return Days(order, is_certain, is_asked, contrary, _by_use(connection, formats(order)))


def formats(order: str) -> list[str]:
    """What `strptime` is to try."""
    days = [sign.join(PARTS[order]) for sign in SIGNS] if order in PARTS else []
    times = [f"{time.strip()} {day}" for day in days for time in TIMES[1:3]]
    return [day + time for day in days for time in TIMES] + YEAR_FIRST + ["%Y%m%d"] + times


def _see(connection: duckdb.DuckDBPyConnection, fields: list[str]) -> None:
    """Make the view day_cell: the first cells of each field, so many as days_looked_at says."""
    limit = "limit getvariable('days_looked_at')"
    each = [
        f"(select {name} as given from given where {name} is not null {limit})" for name in fields
    ]
    connection.execute("set variable days_looked_at = $limit", {"limit": LOOKED_AT})
    connection.execute(f"create or replace temp view day_cell as {' union all '.join(each)}")


def _by_use(connection: duckdb.DuckDBPyConnection, tried: list[str]) -> list[str]:
    """The commonest first: a text that fits none is tried by all."""
    connection.execute("create or replace temp table some_day as from day_cell limit 2000")
    ((number,),) = connection.execute("select count(*) from some_day").fetchall()
    counted = "select count(try_strptime(trim(given), $format)) from some_day"
    used = {}
    for format in tried:
        ((used[format],),) = connection.execute(counted, {"format": format}).fetchall()
        if sum(used.values()) >= number:
            break
    return sorted(tried, key=lambda format: -used.get(format, 0))
