"""What a store tells, and a command that is killed on it: happened or not, and typed again."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import duckdb

from data import batches, builds, database, packs, restricted
from data.founding import pack
from data.keeping import choice, whole_days
from data.people import journal, names, roster
from tests.faults import brought
from tests.faults.killed_at import Commands
from tests.province import store_at

MOST_STEPS = 400
NOTHING, WHOLE, NEXT = "chưa có gì", "đã xong", "lần sau làm nốt"
# What a kill may leave until the next who puts something there takes it away: at once, where a
# lock tells that nobody is at it, else after an hour.
TAKEN_AWAY = re.compile(
    r"""(.+/)?( \.aside-\*\.lock | \.[^/]+-\*\.new | \.sending/\.(new|gone)-\*(/.*)?
    | builds/see_anti_corruption_cells/\*\.duckdb )""",
    re.VERBOSE,
)
RANDOM_NAME = re.compile(r"(?<=-)[0-9a-f]{32}|(?<=/)\d{6}-\d{4}-\d\d-\d\d")


def state(store: Path) -> dict[str, object]:
    """All that a store tells, each part read as the program reads it. Raises where it cannot be."""
    with store_at(store), duckdb.connect() as connection:
        rows = {}
        for batch in [*batches.every(store), *batches.withdrawn(store)]:
            is_there = batches.folder_of(store, batch).exists()
            place = (batches.folder_of if is_there else batches.withdrawn_to)(store, batch)
            ((count,),) = connection.execute(
                "select count(*) from read_parquet($path)",
                {"path": database.literal(place / "dossier.parquet")},
            ).fetchall()
            assert count == batch.count_accepted
            rows[batch.file_name] = (count, is_there)
        tables = packs.of(store)
        return {
            "batches": rows,
            "figures": [_figures(connection, build_id) for build_id in builds.published()][:1],
            "choice": choice.read(store),
            "people": [_masked(each) for each in roster.read(store)[0]],
            "whole": whole_days.read(store),
            "pack": {table: pack.read(tables, table) for table in packs.TABLES},
            "brought": brought.at_hand(store),
        }


def _masked(given: roster.Given) -> roster.Given:
    """Each run that makes a key seals by its own."""
    return given._replace(who="a seal") if names.is_seal(given.who) else given


def _figures(connection: duckdb.DuckDBPyConnection, build_id: str) -> tuple[object, ...]:
    """How many dossiers a build is of, and one number for all its figures, with what lies apart."""
    path = builds.path_of(build_id)
    for name, file in (
        ("build", path),
        *((right, restricted.beside(path, right)) for right in restricted.rights()),
    ):
        connection.execute(f"attach {database.quoted(file)} as {name} (read_only)")
    told = connection.execute(
        "select (select count(*) from build.dossier), (select bit_xor(hash(f)) from build.figure f)"
    ).fetchall()
    seals = [
        connection.execute(f"select made_at from {name}").fetchall()
        for name in (
            "build.build",
            *(f"{right}.{restricted.SEAL}" for right in restricted.rights()),
        )
    ]
    assert len({str(each) for each in seals}) == 1, seals
    for name in ("build", *restricted.rights()):
        connection.execute(f"detach {name}")
    return told[0]


def events(store: Path) -> list[tuple[str, str]]:
    return [(each["event"], each["of"]) for each in journal.read(store)]


def lying(store: Path) -> Counter[str]:
    """Every file and folder of a store, names that are made up alike."""
    paths = (path.relative_to(store).as_posix() for path in store.rglob("*"))
    return Counter(RANDOM_NAME.sub("*", path) for path in paths)


def _first_and_last(steps: list[str]) -> list[int]:
    """From 1: of steps of one kind, as twenty times how far it is, the first two and last two."""
    kinds: dict[tuple[str, str], list[int]] = {}
    for at, step in enumerate(steps, start=1):
        verb, *paths = step.split(" ")
        kinds.setdefault((verb, Path(paths[-1]).suffix), []).append(at)
    return sorted({at for each in kinds.values() for at in (*each[:2], *each[-2:])})


class Tried:
    """A command, what its store told before it and after it, how many steps it takes, and which of
    them tell something."""

    def __init__(self, commands: Commands, begun: Path, folder: Path, typed: list[tuple]):
        self.commands, self.begun, self.folder = commands, begun, folder
        *earlier, self.typed = [[part.format(begun) for part in each] for each in typed]
        self.start = folder / "start"
        shutil.copytree(begun / "store", self.start)
        for each in earlier:
            end = commands.run(self.start, *each)
            assert end.status == 0, end.said
        self.before = state(self.start)
        end = commands.run(self._fresh(), *self.typed)
        assert end.status == 0, end.said
        self.after = state(folder / "store")
        self.left = lying(folder / "store")
        self.seconds = end.seconds
        self.telling = _first_and_last(end.steps)
        self.steps = len(end.steps)
        assert 0 < self.steps < MOST_STEPS

    def _fresh(self) -> Path:
        store = self.folder / "store"
        shutil.rmtree(store, ignore_errors=True)
        shutil.copytree(self.start, store)
        return store

    def outlives(self, at: float, how: str) -> str | None:
        """Killed at a moment, and typed again. What the kill had left; None: it came too late."""
        store = self._fresh()
        noted = events(store)
        end = self.commands.run(store, *self.typed, at=at, how=how)
        if how == "moment" and end.status == 0:
            return None
        where = (self.typed, at, how, end.steps[-2:])
        assert end.status is None, (where, end.said)
        assert "Traceback" not in end.said, (where, end.said)
        found = state(store)
        for part, told in found.items():
            known = [self.before[part], self.after[part]]
            if part == "brought":
                known.append(("broken_off", True))
            assert told in known, (where, part, told)
        assert events(store)[: len(noted)] == noted, where
        again = self.commands.run(store, *self.typed)
        assert "Traceback" not in again.said, (where, again.said)
        assert again.status in (0, 1), (where, again.said)  # 1: it was done before the kill
        assert state(store) == self.after, where
        left = [path for path in lying(store) - self.left if not TAKEN_AWAY.fullmatch(path)]
        if found["figures"] == self.after["figures"]:  # another build was asked for
            left = [path for path in left if path != "builds/*.duckdb"]
        assert not left, (where, left)
        if found == self.before:
            return NOTHING
        return WHOLE if found == self.after else NEXT
