"""From the store's batches to a published build.

Gather → check → count → judge → write the page tables → publish: building/steps.py.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import duckdb

from data import asides, batches, builds, database, definitions, faults, packs, restricted
from data.backups import restoring
from data.building import checking, ground, publishing, slicing, steps, telling
from data.building.checking import Checked
from data.building.graph import Step
from data.building.making import Making
from data.packs import city

HERE = Path(__file__).parent

# Batches below this, in bytes, make a build of small blocks (ground.SMALL_BLOCK).
SMALL = 1_000_000
# Below this in one thread: several take longer to share so few rows than one to count them.
FEW = 100_000

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
    reference: Path | None = None,
    say: Say = lambda sentence: None,
    until: str = "page",
    measures: Collection[str] | None = None,
    tell: Say = lambda sentence: None,
    first: Callable[[], object] = lambda: None,
) -> str:
    """Make and publish a build of the current batches; returns its identifier.

    `as_of` is the day that the build calls today; by default the latest day on which a dossier
    was received or finished (more in stages/latest_day.sql). `reference` is the folder of the pack,
    by default the store's own. `tell` is told which day it is and why, and what the checks found;
    `say` how far it is; `first` is done when the build is whole, just before it is published.
    `until` and `measures` make a slice: the stages (graph.STAGES) through one, these measures and
    what they are made of. What a slice does not make, it does not have.

    Raises NoPack, ChecksFailed, NothingCounted, WrongQuery; then nothing is published and the older
    builds stay as they are.
    """
    made_at = datetime.now().replace(microsecond=0)
    checked: list[Checked] = []
    store = builds.store()
    withdrawn = len(batches.withdrawn(store))
    with made(made_at, as_of, reference, say, until, measures, checked) as (path, connection):
        nothing = [] if batches.current(store) else [telling.nothing(store, withdrawn)]
        told = "\n".join(
            [
                *nothing,
                telling.today(connection),
                *telling.periods_beyond(connection),
                *telling.unknown_holidays(connection),
                *telling.forms_not_configured(connection),
                *telling.warnings(connection, checked),
            ]
        )
        if broken := [each for each in checked if each.is_blocking]:
            tell(told)
            raise faults.ChecksFailed(telling.found(connection, broken))
        restricted.leave_public_part(connection)
        database.let_go(connection)
        first()
        build_id = publishing.publish(path, made_at.date())
    tell(told)  # of what is done: who listens may be gone
    return build_id


@contextmanager
def made(
    made_at: datetime,
    as_of: date | None = None,
    reference: Path | None = None,
    say: Say = lambda sentence: None,
    until: str = "page",
    measures: Collection[str] | None = None,
    checked: list[Checked] | None = None,
) -> Iterator[tuple[Path, duckdb.DuckDBPyConnection]]:
    """All but publishing, aside: a new database and its file, gone at the end unless moved.

    Nothing is counted in it where a check failed. What checks found is added to `checked`. Raises
    PartAwaited, as everything that is read of the store does.
    """
    store = builds.store()
    restoring.insist_on_part(store)
    reference = reference or packs.of(store)
    current = batches.current(store)
    known = definitions.load(definitions.MEASURES, packs.measures(reference))
    if city.is_city(reference):
        known = [city.told(each) for each in known]
    wanted = slicing.with_parts(known, measures)
    every = steps.every(known)
    asked = slicing.part(every, known, wanted, until)
    is_slice = len(asked) < len(every)
    size = _size(current, store)
    with asides.folder(store / "builds") as aside:
        path = aside / "build.duckdb"
        columns = ground.lay(path, reference, known, every, is_small=size < SMALL)
        threads = 1 if size < FEW else None
        with database.workspace(path, threads, is_synced=False) as connection:
            restricted.attach(connection)
            making = Making(connection, store, current, reference, wanted, made_at, as_of, columns)
            if is_slice:
                slicing.cut(connection, asked, every)
            _run(making, asked, say, is_slice, [] if checked is None else checked)
            yield path, connection


def _size(current: list[batches.Batch], store: Path) -> int:
    """Bytes that the batches take."""
    folders = (batches.folder_of(store, each) for each in current)
    return sum(file.stat().st_size for folder in folders for file in folder.iterdir())


def _run(
    making: Making, asked: list[Step], say: Say, is_slice: bool, checked: list[Checked]
) -> None:
    for stage, its in itertools.groupby(asked, key=lambda step: step.stage):
        if stage in ground.STAGES:
            continue
        if stage in SAID:
            say(SAID[stage])
        if stage == "count" and is_slice:
            slicing.leave_only(making.connection, making.definitions)
        for step in its:
            step.run(making)
        if making.found:
            checking.keep(making.connection, making.found)
            checked += making.found
            if stage == "gathered" and any(each.is_blocking for each in making.found):
                return
            making.found.clear()
