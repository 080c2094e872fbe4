"""Into a new database: the tables, the reference data, the definitions, every current batch."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

from data import (
    calendar,
    database,
    faults,
    inserting,
    opening,
    packs,
    restricted,
    standing,
    statements,
)
from data.building import years
from data.building.graph import Step, step
from data.building.making import Making
from data.forms import tables as form_tables

REFERENCE_TABLES = (
    "unit",
    "province_label",
    "district_tile",
    "unit_group",
    "unit_succession",
    "unit_context",
    "target",
    "objective",
    "published_figure",
    "published_identity",
    "reject_reason",
    "expected_source",
    "score_component",
    "proposal_kind",
)
# A unit without a first day has always been there.
ALWAYS = "replace (coalesce(valid_from, '0001-01-01') as valid_from)"
AS_READ = {"unit": ALWAYS, "unit_group": ALWAYS}
PLAIN = ", header = true, delim = ',', quote = '\"', escape = '\"'"
LATEST_DAY = statements.text("stages", "latest_day")


@step("ground")
def tables(making: Making) -> None:
    """Every table, empty; those that not everybody sees whole in databases of their own."""
    making.connection.execute(statements.schema())
    restricted.set_apart(making.connection)


@step("ground", writes=["form", "form_row", "form_column", "form_identity"])
def forms(making: Making) -> None:
    form_tables.load(making.connection, *packs.forms(making.reference))


@step("ground", writes=["measure"])
def definitions(making: Making) -> None:
    columns = [row[0] for row in making.connection.execute("describe measure").fetchall()]
    known = [vars(each) | {"measure": each.code} for each in making.definitions]
    rows = ({column: row[column] for column in columns} for row in known)
    inserting.insert(making.connection, "measure", rows)


def reference_table(name: str) -> Step:
    """One table of the reference data; empty where the pack has none. Raises WrongReference.

    The program's own is the same in every build.
    """

    def run(making: Making) -> None:
        path = packs.table(making.reference, name)
        if name in packs.TABLES and not path.exists():
            return
        try:
            making.connection.execute(
                f"insert into {name} by name select * {AS_READ.get(name, '')} from {cells(path)}",
                {"path": database.literal(path)},
            )
        except duckdb.Error as error:
            raise faults.WrongReference(path, error) from error

    stage = "gather" if name in packs.TABLES else "ground"
    return Step(f"{name}.csv", stage, frozenset(), frozenset({name}), run)


def cells(path: Path) -> str:
    """What reads a table, given as $path, as texts. Commas alone between its heads are told to
    DuckDB: to find out how a small table is written takes it four fifths of reading it."""
    try:
        with path.open("rb") as file:
            heads = file.readline()
    except OSError:  # DuckDB says of it what is wrong
        heads = b""
    is_plain = b"," in heads and not any(sign in heads for sign in b";\t|\"'")
    return f"read_csv($path, all_varchar = true{PLAIN if is_plain else ''})"


def program_tables() -> dict[Path, int]:
    """The files of the tables that are the program's own, and when each was changed."""
    own = (name for name in REFERENCE_TABLES if name not in packs.TABLES)
    paths = (packs.table(packs.PROGRAM, name) for name in own)
    return {path: path.stat().st_mtime_ns for path in paths}


@step("gather", needs=["published_figure"], writes=["period", "working_day"])
def periods_and_days(making: Making) -> None:
    calendar.load(making.connection, making.reference, *years.of(making))


@step("gather", needs=standing.NEEDS, writes=standing.WRITES)
def batches(making: Making) -> None:
    standing.gather(making.connection, making.store)


@step("gather", needs=statements.named(LATEST_DAY, "needs"), writes=["build"])
def today(making: Making) -> None:
    """The one row that says what this build is. Raises NothingCounted."""
    asked = database.run(making.connection, LATEST_DAY, {"made_on": making.made_at.date()})
    day, *told, latest_event_day = asked.fetchone() or (None, "given", None, None, None)
    if making.as_of:
        told = ["given", None, day and day.isoformat()]
        day = making.as_of
    if day is None:  # nothing came yet: the build is empty, of the day on which it is made
        day, told = making.made_at.date(), ["made", None, None]
    making.connection.execute("set variable latest_event_day = $day", {"day": latest_event_day})
    making.connection.execute(
        "insert into build (format, made_at, as_of, as_of_by, as_of_file, as_of_told, "
        "is_demonstration) values (?, ?, ?, ?, ?, ?, ?)",
        [opening.FORMAT, making.made_at, day, *told, making.is_demonstration],
    )
    if _is_too_early(making.connection, day):
        raise faults.NothingCounted(day)


def _is_too_early(connection: duckdb.DuckDBPyConnection, as_of: date) -> bool:
    """Whether dossiers came, and all of them later than the day that the build calls today."""
    ((first,),) = connection.execute(
        "select min(cast(received_at as date)) from dossier"
    ).fetchall()
    return first is not None and first > as_of
