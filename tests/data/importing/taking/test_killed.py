"""Killed at any moment, an import or a build has happened or has not; run again, it is done."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from data import batches, builds, database
from data.__main__ import main
from tests import kept
from tests.data.importing.sent import HEADINGS, csv_text, mapping, row
from tests.province import store_at

ROOT = Path(__file__).resolve().parents[4]
ROWS = 8_000
# Sentences of progress after which to kill, and up to how many seconds later.
IMPORTING = [(1, 0.15), (2, 0.15), (3, 0.2)]
BUILDING = [(1, 0.3), (2, 0.3), (3, 0.3), (4, 0.2)]


def command(*arguments: str, **changes) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "data", *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **changes,
    )


def killed(*arguments: str, after: int, within: float) -> None:
    """Start a command, and kill it some moment after a sentence of progress."""
    process = command(*arguments)
    for _ in range(after):
        process.stderr.readline()
    time.sleep(random.uniform(0, within))
    process.send_signal(signal.SIGKILL)
    process.communicate()


def done(*arguments: str) -> None:
    assert main(list(arguments)) == 0


def left() -> list[str]:
    """What runs that did not end have left in the store."""
    return [path.name for path in builds.store().rglob(".*")]


def taken_in() -> list[tuple[str, int]]:
    """(file, dossiers) of each batch, its account and its rows in agreement."""
    found = []
    for batch in batches.every(builds.store()):
        path = batches.folder_of(builds.store(), batch) / "dossier.parquet"
        with duckdb.connect() as connection:
            ((count,),) = connection.execute(
                "select count(*) from read_parquet($path)", {"path": database.literal(path)}
            ).fetchall()
        assert count == batch.count_accepted
        found.append((batch.file_name, count))
    return found


def published() -> list[int]:
    """How many dossiers each build has, and counts, newest first."""
    found = []
    for build_id in builds.published():
        with duckdb.connect(builds.path_of(build_id), read_only=True) as connection:
            ((dossiers, received),) = connection.execute(
                "select (select count(*) from dossier), (select numerator from figure "
                "where measure = 'received_new' and unit_code = '616' and scope = 'own' "
                "and period = '2023-Q3')"
            ).fetchall()
        assert dossiers == received
        found.append(dossiers)
    return found


def sent(folder: Path, name: str, count: int) -> str:
    rows = (row(f"000.00.22.H34-230703-{number:06}") for number in range(count))
    (folder / name).write_text(csv_text([list(HEADINGS), *rows]), encoding="utf-8")
    return str(folder / name)


@pytest.fixture(scope="module")
def begun_store(tmp_path_factory) -> Path:
    """A store with one small file, and a build of it."""
    folder = tmp_path_factory.mktemp("begun")
    mapping(folder)
    with store_at(folder / "store"):
        done("import", sent(folder, "cũ.csv", 10))
        done("build")
    return folder / "store"


@pytest.fixture
def large(tmp_path, own_store, begun_store) -> str:
    """The file that is to come into a copy of that store."""
    kept.copied(begun_store, own_store)
    mapping(tmp_path)
    return sent(tmp_path, "mới.csv", ROWS)


def outlives_kills(
    large: str, importing: list[tuple[int, float]], building: list[tuple[int, float]]
) -> None:
    for after, within in importing:
        killed("import", large, after=after, within=within)
        assert taken_in() in ([("cũ.csv", 10)], [("cũ.csv", 10), ("mới.csv", ROWS)])
        assert published() == [10]
    done("import", large)
    assert taken_in() == [("cũ.csv", 10), ("mới.csv", ROWS)]

    for after, within in building:
        killed("build", after=after, within=within)
        assert set(published()) <= {10, ROWS}
        assert published()[-1] == 10
    done("build")
    assert published()[0] == ROWS
    assert left() == []


@pytest.mark.long  # some of it always: tests/faults/test_killed_at_each_step.py
def test_a_kill_leaves_the_old_or_the_new_and_running_again_finishes(large):
    outlives_kills(large, [random.choice(IMPORTING)], [random.choice(BUILDING)])


@pytest.mark.long
@pytest.mark.parametrize("_", range(10))
def test_so_do_many_kills(large, _):
    outlives_kills(large, IMPORTING, BUILDING)


def test_what_a_running_command_holds_is_not_taken_away(tmp_path):
    """Two at once: the second finds the folder of the first, and leaves it."""
    mapping(tmp_path)
    small, large = sent(tmp_path, "cũ.csv", 10), sent(tmp_path, "mới.csv", ROWS)
    first = command("import", large)
    first.stderr.readline()
    first.send_signal(signal.SIGSTOP)
    try:
        done("import", small)
    finally:
        first.send_signal(signal.SIGCONT)
    _, said = first.communicate(timeout=120)

    assert first.returncode == 0, said.decode()
    assert dict(taken_in()) == {"cũ.csv": 10, "mới.csv": ROWS}
    assert left() == []


def limited(size: int):
    """No file may grow beyond so many bytes, as on a disk that is full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.long
def test_a_full_disk_is_said_and_changes_nothing(large):
    before = (taken_in(), published())

    for arguments, size in (
        (("import", large), random.choice((0, 4 << 10))),
        (("build",), 400 << 10),
    ):
        process = command(*arguments, preexec_fn=limited(size))
        _, said = process.communicate(timeout=120)
        assert process.returncode == 1
        assert "Không ghi được vào kho" in said.decode()
        assert "giữ nguyên" in said.decode()
        assert "Traceback" not in said.decode()
        assert (taken_in(), published()) == before
        assert left() == []

    done("import", large)
    done("build")
    assert published() == [ROWS, 10]
