"""Which years a build's periods and working days are of: those that its data tell of."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from data import batches, calendar, database, statements
from data.batches import Batch
from data.building.making import Making


def of(making: Making) -> tuple[int, int]:
    """The first and the last: a year before the first day of all, through a year after the last.

    None is before calendar.FIRST_YEAR or after calendar.LAST_YEAR.
    """
    years = [year for year in _told(making) if year is not None]
    if not years:
        years = [making.made_at.year]
    first, last = min(years) - 1, max(years) + 1
    return max(first, calendar.FIRST_YEAR), min(last, calendar.LAST_YEAR)


def _told(making: Making) -> Iterator[int | None]:
    """Of the dossiers and forms that came, of what was printed, and of the day to call today."""
    named = [batch for batch in making.current if batch.names_period]
    for day in (
        *_asked(making, making.current, "dossier", "days_of_dossiers"),
        *_asked(making, named, "coverage", "days_declared"),
        making.as_of,
    ):
        yield day and day.year
    yield from _asked(making, making.current, "form_cell", "years_of_forms")
    printed = "select year(min(as_of)), year(max(as_of)) from published_figure"
    yield from database.run(making.connection, printed).fetchall()[0]


def _asked(making: Making, of: list[Batch], table: str, question: str) -> tuple:
    """What the files of a table answer; nothing where there are none."""
    folders = (batches.folder_of(making.store, batch) for batch in of)
    paths = [path for folder in folders if (path := folder / f"{table}.parquet").exists()]
    if not paths:
        return ()
    bound = {"paths": [database.literal(path) for path in paths]}
    try:
        asked = database.run(making.connection, statements.text("stages", question), bound)
        (row,) = asked.fetchall()
    except duckdb.Error:
        return ()  # which file cannot be read is told when its rows are taken (standing.gather)
    return row
