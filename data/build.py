"""From the store's batches to a published build.

Gather → check → count → judge → write the page tables → publish.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import duckdb

from data import (
    asides,
    batches,
    builds,
    checking,
    database,
    definitions,
    faults,
    gathering,
    judging,
    publishing,
    restricted,
    statements,
)

HERE = Path(__file__).parent
REFERENCE = HERE / "reference"

Say = Callable[[str], None]


def build(
    as_of: date | None = None,
    reference: Path = REFERENCE,
    say: Say = lambda sentence: None,
) -> str:
    """Make and publish a build of the current batches; returns its identifier.

    `as_of` is the day that the build calls today; by default the latest day on which a dossier
    was received or finished (more in stages/latest_day.sql). Raises EmptyStore, ChecksFailed,
    NothingCounted; then nothing is published and the older builds stay as they are.
    """
    made_at = datetime.now().replace(microsecond=0)
    with asides.folder(builds.store() / "builds") as aside:
        path = aside / "build.duckdb"
        with database.workspace(path) as connection:
            run_stages(connection, made_at, as_of, reference, say)
            if broken := [each for each in checking.checked(connection) if each.is_blocking]:
                raise faults.ChecksFailed([(b.sentence, b.count_found, b.example) for b in broken])
            restricted.leave_public_part(connection)
        return publishing.publish(path, made_at.date())


def run_stages(
    connection: duckdb.DuckDBPyConnection,
    made_at: datetime,
    as_of: date | None = None,
    reference: Path = REFERENCE,
    say: Say = lambda sentence: None,
) -> None:
    """All but publishing, into a new database; counts nothing where a check failed."""
    store = builds.store()
    current = batches.current(store)
    if not current:
        raise faults.EmptyStore(store)
    say("Tập hợp các tệp đã nhập…")
    gathering.gather(connection, store, current, reference, made_at, as_of)
    say("Kiểm tra…")
    checking.check(connection, "gathered")
    if any(each.is_blocking for each in checking.checked(connection)):
        return
    say("Đếm từng chỉ số…")
    count(connection)
    checking.check(connection, "counted")
    say("So với chỉ tiêu và đánh giá từng đơn vị…")
    judge(connection)
    write_page_tables(connection)


def count(connection: duckdb.DuckDBPyConnection) -> None:
    """Count each measure, then roll the counts up to longer periods and to areas."""
    (is_demonstration,) = connection.execute("select is_demonstration from build").fetchone()
    counted, reported = ("simulated",) * 2 if is_demonstration else ("counted", "reported")
    connection.execute(statements.text("stages", "period_count"))
    connection.execute(statements.text("stages", "facts_once"))
    for definition in definitions.load():
        if definition.counting_sql is not None:
            _count_one(connection, definition, counted)
    connection.execute(statements.text("stages", "roll_up"), {"their_origin": counted})
    connection.execute(statements.text("stages", "roll_up_periods"), {"their_origin": counted})
    connection.execute(statements.text("stages", "count_reported"), {"their_origin": reported})
    connection.execute(statements.text("stages", "roll_up_opening"))
    connection.execute(statements.text("stages", "count_form_offices"))
    connection.execute(statements.text("stages", "count_forms"))
    connection.execute("drop table period_count")
    connection.execute("drop table temp.receipt")
    connection.execute("drop table temp.resolution")


def _count_one(
    connection: duckdb.DuckDBPyConnection, definition: definitions.Definition, origin: str
) -> None:
    """By unit, procedure and month; or by period, where months do not add up."""
    by_period = definition.roll_up in ("by_period", "recount")
    table = "period_count" if by_period else "indicator_count"
    connection.execute(
        f"insert into {table} by name select $measure as measure, $version as version, "
        f"$origin as origin, counted.* from ({definition.counting_sql}) as counted",
        {
            "measure": definition.code,
            "version": definition.version,
            "origin": origin,
            **definition.bind,
        },
    )


def judge(connection: duckdb.DuckDBPyConnection) -> None:
    """Write each figure's tag against its targets, and each unit's state with its reasons."""
    connection.execute(statements.text("stages", "judge_targets"))
    judging.judge(connection)


def write_page_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """What pages ask, ready in the shape in which they ask it (data/page_tables)."""
    for name, text in statements.in_order("page_tables").items():
        connection.execute(f"create table {restricted.place(name)} as {text}")
