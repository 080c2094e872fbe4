"""From the store's batches to a published build.

Gather → check → count → judge → write the page tables → publish.
"""

from __future__ import annotations

import itertools
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
    graph,
    publishing,
    restricted,
    steps,
)
from data.gathering import REFERENCE
from data.making import Making

HERE = Path(__file__).parent

Say = Callable[[str], None]
# What is told as each stage begins.
SAID = {
    "gather": "Tập hợp các tệp đã nhập…",
    "gathered": "Kiểm tra…",
    "count": "Đếm từng chỉ số…",
    "judge": "So với chỉ tiêu và đánh giá từng đơn vị…",
}


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
    until: str = "page",
) -> None:
    """All but publishing, into a new database; counts nothing where a check failed.

    `until`: the last of graph.STAGES to run.
    """
    store = builds.store()
    current = batches.current(store)
    if not current:
        raise faults.EmptyStore(store)
    making = Making(connection, store, current, reference, definitions.load(), made_at, as_of)
    asked = graph.through(steps.every(making.definitions), until)
    for stage, its in itertools.groupby(asked, key=lambda step: step.stage):
        if stage in SAID:
            say(SAID[stage])
        for step in its:
            step.run(making)
        if stage == "ground":
            steps.keep(connection, asked)
        if stage == "gathered" and any(each.is_blocking for each in checking.checked(connection)):
            return
