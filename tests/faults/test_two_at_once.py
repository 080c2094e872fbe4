"""A store that two processes work on at the same time, and one whose clock is set back: nothing is
mixed or lost, and neither numbers nor days hang on the clock going on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from data import batches, builds, packs
from tests.data.importing.sent import csv_file, mapping, row
from tests.faults.killed_at import ROOT, Commands
from tests.province import store_at

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked for each")


@pytest.fixture
def store(tmp_path) -> Path:
    store = tmp_path / "office"
    shutil.copytree(packs.KON_TUM, packs.place(store))
    mapping(tmp_path, holds="changes")
    for name in "abcd":
        csv_file(tmp_path / f"{name}.csv", [row(f"HS-{name}-{at}") for at in range(40)])
    return store


def told(build_id: str) -> tuple[str, int, int]:
    """As of when a build is, of how many dossiers, and how many it counts."""
    with duckdb.connect(builds.path_of(build_id), read_only=True) as connection:
        return connection.execute(
            "select cast(as_of as varchar), (select count(*) from dossier), (select numerator from "
            "figure where measure = 'received_new' and unit_code = '616' and scope = 'own' "
            "and period = '2023-Q3') from build"
        ).fetchone()


@pytest.mark.long
def test_a_clock_that_is_set_back_changes_neither_order_nor_days(store, tmp_path):
    """A file taken in later is the newer one, a build made later has the higher number."""
    commands = Commands(tmp_path)
    csv_file(tmp_path / "b.csv", [row("HS-a-1", received="04/07/2023")])
    try:
        for typed, clock in (
            (("import", str(tmp_path / "a.csv")), 0),
            (("build",), 0),
            (("import", str(tmp_path / "b.csv")), -400),
            (("build",), -400),
        ):
            end = commands.run(store, *typed, clock=str(clock))
            assert end.status == 0, end.said
    finally:
        commands.close()

    with store_at(store):
        assert [batch.file_name for batch in batches.every(store)] == ["a.csv", "b.csv"]
        newest, first = builds.published()
        assert (newest[:6], first[:6]) == ("000002", "000001")
        assert newest[7:] < first[7:]  # made a year before, by the clock
        assert told(first) == ("2023-07-03", 40, 40)
        assert told(newest) == ("2023-07-04", 40, 40)
        with duckdb.connect(builds.path_of(newest), read_only=True) as connection:
            received = connection.execute(
                "select cast(received_at as date) from dossier where dossier_code = 'HS-a-1'"
            ).fetchone()
        assert str(received[0]) == "2023-07-04"


@pytest.mark.long
def test_two_processes_take_in_and_build_at_once_and_none_loses_or_mixes(store, tmp_path):
    def start(*typed: str) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-m", "data", "--store", str(store), *typed],
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def end(*several: subprocess.Popen) -> None:
        for each in several:
            said, _ = each.communicate(timeout=300)
            assert each.returncode == 0, said
            assert "Traceback" not in said

    end(start("import", str(tmp_path / "a.csv")))
    for first, second in (("b", "c"), ("c", "d")):
        end(
            start("import", str(tmp_path / f"{first}.csv")),
            start("import", str(tmp_path / f"{second}.csv")),
            start("build"),
            start("build"),
        )
    end(start("build"))

    with store_at(store):
        names = [batch.file_name for batch in batches.every(store)]
        assert sorted(names) == ["a.csv", "b.csv", "c.csv", "d.csv"]
        published = builds.published()
        assert len(published) == 5
        for build_id in published:
            _, dossiers, counted = told(build_id)
            assert dossiers == counted
            assert dossiers % 40 == 0
        assert told(published[0])[1] == 160
        assert not [path for path in store.rglob(".aside-*") if path.suffix != ".lock"]
