"""Killed before or after any name that it changes, or with the power cut there: a command has
happened or has not, nothing told to be done is lost, and the same command typed again goes on."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from data import batches, builds, database, packs
from data.founding import pack
from data.keeping import choice, whole_days
from data.people import journal, names, roster
from tests.data.importing.sent import csv_file, mapping, row
from tests.faults.killed_at import Commands
from tests.province import store_at

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked for each")

SEED = 20_26
MOST_STEPS = 200


@pytest.fixture(scope="module")
def commands(tmp_path_factory) -> Iterator[Commands]:
    commands = Commands(tmp_path_factory.mktemp("commands"))
    yield commands
    commands.close()


@pytest.fixture(scope="module")
def begun(tmp_path_factory, commands) -> Path:
    """A folder with a store of two files, and the files of later commands."""
    folder = tmp_path_factory.mktemp("begun")
    store, sent = folder / "store", folder / "den"
    sent.mkdir()
    mapping(folder, holds="changes")
    mapping(sent, holds="changes")
    shutil.copytree(packs.KON_TUM, packs.place(store))
    for name, code in (("a.csv", "HS-1"), ("b.csv", "HS-2"), ("c.csv", "HS-3")):
        csv_file(folder / name, [row(code), row(f"{code}-x", received="hôm qua")])
    csv_file(sent / "d.csv", [row("HS-4")])
    for typed in (
        ("import", str(folder / "a.csv"), str(folder / "b.csv")),
        ("people", "give", "an", "leader"),
        ("reference", "export", str(folder / "danh-muc.xlsx")),
    ):
        end = commands.run(store, *typed)
        assert end.status == 0, end.said
    _change_two_tables(folder / "danh-muc.xlsx")
    return folder


@pytest.fixture(scope="module")
def built(begun, commands, tmp_path_factory) -> Path:
    """The same with a build of them."""
    folder = Path(shutil.copytree(begun, tmp_path_factory.mktemp("built") / "begun"))
    end = commands.run(folder / "store", "build")
    assert end.status == 0, end.said
    return folder


def _change_two_tables(path: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(path)
    for sheet in book.worksheets[:2]:
        last = sheet.max_column
        sheet.cell(row=3, column=last).value = "đã sửa"
    book.save(path)


# What each command is, after which others; a folder stands for the one with the files.
CHEAP = {
    "import": [("import", "{}/c.csv")],
    "withdraw": [("withdraw", "b.csv")],
    "take back": [("withdraw", "b.csv"), ("withdraw", "b.csv", "--undo")],
    "choose": [("use", "1")],
    "choose none": [("use", "1"), ("use", "newest")],
    "give": [("people", "give", "bình", "maintainer")],
    "a number": [("people", "give", "001099012345", "leader")],
    "take": [("people", "take", "an", "leader")],
    "whole": [("whole", "a.csv", "--through", "2023-07-31")],
    "pack": [("reference", "import", "{}/danh-muc.xlsx")],
}
COSTLY = {"build": [("import", "{}/c.csv"), ("build",)], "nightly": [("nightly", "{}/den")]}


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
            "builds": [_dossiers(build_id) for build_id in builds.published()][:1],
            "choice": choice.read(store),
            "people": [_masked(each) for each in roster.read(store)[0]],
            "whole": whole_days.read(store),
            "pack": {table: pack.read(tables, table) for table in packs.TABLES},
        }


def _masked(given: roster.Given) -> roster.Given:
    """Each run that makes a key seals by its own."""
    return given._replace(who="a seal") if names.is_seal(given.who) else given


def _dossiers(build_id: str) -> int:
    with duckdb.connect(builds.path_of(build_id), read_only=True) as connection:
        connection.execute("select count(*) from figure").fetchall()
        return connection.execute("select count(*) from dossier").fetchall()[0][0]


def events(store: Path) -> list[tuple[str, str]]:
    return [(each["event"], each["of"]) for each in journal.read(store)]


class Tried:
    """A command, what its store told before it and after it, and how many steps it takes."""

    def __init__(self, commands: Commands, begun: Path, folder: Path, typed: list[tuple]):
        self.commands, self.begun, self.folder = commands, begun, folder
        *earlier, self.typed = [[part.format(begun) for part in each] for each in typed]
        self.start = folder / "start"
        shutil.copytree(begun / "store", self.start)
        for each in earlier:
            assert commands.run(self.start, *each).status == 0
        self.before = state(self.start)
        end = commands.run(self._fresh(), *self.typed)
        assert end.status == 0, end.said
        self.after = state(folder / "store")
        self.steps = len(end.steps)
        assert 0 < self.steps < MOST_STEPS

    def _fresh(self) -> Path:
        store = self.folder / "store"
        shutil.rmtree(store, ignore_errors=True)
        shutil.copytree(self.start, store)
        return store

    def outlives(self, at: int, how: str) -> None:
        """Killed at a moment, and typed again."""
        store = self._fresh()
        noted = events(store)
        end = self.commands.run(store, *self.typed, at=at, how=how)
        where = (self.typed, at, how, end.steps[-2:])
        assert end.status is None, (where, end.said)
        found = state(store)
        for part, told in found.items():
            assert told in (self.before[part], self.after[part]), (where, part)
        assert events(store)[: len(noted)] == noted, where
        again = self.commands.run(store, *self.typed)
        assert "Traceback" not in again.said, (where, again.said)
        assert again.status in (0, 1), (where, again.said)  # 1: it was done before the kill
        assert state(store) == self.after, where
        # An empty lock goes when something is taken in the next time.
        left = [path.name for path in store.rglob(".aside-*") if path.suffix != ".lock"]
        assert left == [], where


@pytest.mark.parametrize("name", ["import", "withdraw", "a number", "pack"])
def test_a_kill_or_a_power_cut_at_some_step(commands, begun, tmp_path, name):
    tried = Tried(commands, begun, tmp_path, CHEAP[name])
    chosen = random.Random(SEED)
    for how in ("kill", "power"):
        tried.outlives(chosen.randint(1, 2 * tried.steps), how)


@pytest.mark.long
def test_a_thousand_kills_and_power_cuts_at_every_step(commands, built, tmp_path, capsys):
    count = 0
    everything = CHEAP | COSTLY
    while count < 1_000:
        for name, typed in everything.items():
            folder = tmp_path / f"{count} {name}"
            folder.mkdir()
            tried = Tried(commands, built, folder, typed)
            for how in ("kill", "power"):
                for at in range(1, 2 * tried.steps + 1):
                    tried.outlives(at, how)
                    count += 1
            shutil.rmtree(folder)
        everything = CHEAP  # again, until there were so many: another run has other names aside
    with capsys.disabled():
        print(f"\n{count} lần dừng giữa chừng, không mất gì")
