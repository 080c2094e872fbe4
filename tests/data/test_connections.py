"""Connections are kept for the next question, by build and by rights, and let go in time."""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import duckdb
import pytest

from data import builds, connections, faults, opening, restricted
from tests import province as provinces
from tests.province import dossier, reported, unit

(RIGHT,) = restricted.rights()
NONE, WHOLE = frozenset(), frozenset({RIGHT})
UNITS_CELLS = "select count(*) from form_cell where unit_code = 'A'"
BOTH_DAYS = "select build.as_of, before_build.as_of from build.build as build, before_build"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """The file of a build in which a unit has reported one case."""
    folder = tmp_path_factory.mktemp("kept")
    with provinces.store_at(folder / "store"):
        build = provinces.make(
            folder,
            units=[unit("A", "department")],
            dossiers=[dossier("A")],
            cells=reported("01/PCTN", "A", "2023-Q3", {"44": {"SL": 7}}),
        )
        return builds.path_of(build)


@pytest.fixture
def path(made, tmp_path) -> Path:
    """A copy of its own for each test."""
    shutil.copytree(made.parent, tmp_path / "builds")
    return tmp_path / "builds" / made.name


@pytest.fixture
def kept():
    kept = connections.Connections()
    yield kept
    kept.let_go()


@pytest.fixture
def opened(monkeypatch) -> list[tuple[Path, frozenset[str]]]:
    """What was opened, in order."""
    seen = []
    really = opening.opened
    monkeypatch.setattr(
        opening,
        "opened",
        lambda files, rights: seen.append((files.path, rights)) or really(files, rights),
    )
    return seen


def cells(kept: connections.Connections, path: Path, rights: frozenset[str]) -> int:
    with kept.cursor(opening.files(path), rights) as connection:
        return connection.execute(UNITS_CELLS).fetchone()[0]


def test_a_build_is_opened_once_for_all_questions_of_the_same_rights(kept, path, opened):
    assert [cells(kept, path, NONE) for _ in range(3)] == [0, 0, 0]
    assert [cells(kept, path, WHOLE) for _ in range(3)] == [1, 1, 1]

    assert opened == [(path, NONE), (path, WHOLE)]


def test_many_threads_at_once_each_see_what_is_theirs(kept, path, opened):
    at_once = threading.Barrier(8)

    def ask(rights: frozenset[str]) -> set[int]:
        at_once.wait()
        return {cells(kept, path, rights) for _ in range(20)}

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(ask, [NONE, WHOLE] * 4))

    assert found == [{0}, {1}] * 4
    assert sorted(opened) == sorted([(path, NONE), (path, WHOLE)])


def test_the_next_question_finds_the_last_ones_cursor_and_one_at_once_another(kept, path):
    files = opening.files(path)
    with kept.cursor(files, NONE) as first, kept.cursor(files, NONE) as at_once:
        assert first is not at_once
    with kept.cursor(files, NONE) as next_one, kept.cursor(files, WHOLE) as of_other_rights:
        assert next_one is first
        assert of_other_rights not in (first, at_once)


def test_what_a_question_that_failed_left_behind_another_does_not_find(kept, path):
    files = opening.files(path)
    with pytest.raises(duckdb.CatalogException), kept.cursor(files, NONE) as connection:
        connection.execute("begin; create temp table unit as select 1 as one; from absent")
    with kept.cursor(files, NONE) as connection:
        assert "unit_code" in [column for column, *_ in connection.execute("from unit").description]


def test_a_build_that_nobody_asks_is_let_go_and_one_that_is_asked_is_not(kept, path):
    cells(kept, path, WHOLE)
    with kept.cursor(opening.files(path), NONE) as connection:
        kept.let_go()
        assert len(kept) == 1
        assert connection.execute(UNITS_CELLS).fetchone() == (0,)
    kept.let_go()
    assert len(kept) == 0


def test_a_minute_without_a_question_and_its_file_is_closed(kept, path, monkeypatch):
    monkeypatch.setattr(connections, "IDLE", 0.01)
    cells(kept, path, WHOLE)
    kept._sweeper.join()

    assert len(kept) == 0
    assert not any(str(path.parent) in each for each in open_files())


def test_only_a_few_stay_open_the_last_that_were_asked(kept, path, opened):
    several = [
        Path(shutil.copy(path, path.with_name(f"{number:06d}-2023-09-14.duckdb")))
        for number in range(2, connections.MOST + 4)
    ]
    for each in several:
        cells(kept, each, NONE)
    assert len(kept) == connections.MOST

    del opened[:]
    for each in several[-connections.MOST :]:
        cells(kept, each, NONE)
    assert opened == []


def test_another_file_of_the_same_name_is_opened_anew_also_while_the_old_is_asked(kept, path):
    files = opening.files(path)
    with kept.cursor(files, WHOLE) as connection:
        assert connection.execute(UNITS_CELLS).fetchone() == (1,)
        path.unlink()
        shutil.copy(restricted.beside(path, RIGHT), path)  # a database, but no build

        with pytest.raises(faults.DamagedBuild):
            cells(kept, path, WHOLE)
        assert connection.execute(UNITS_CELLS).fetchone() == (1,)
    assert not any(str(path.parent) in each for each in open_files())


def test_a_build_that_cannot_be_read_is_not_kept(kept, path):
    whole = path.read_bytes()
    files = opening.files(path)
    assert cells(kept, path, NONE) == 0
    path.write_bytes(b"\0" * len(whole))

    with pytest.raises(faults.DamagedBuild), kept.cursor(files, WHOLE):
        pass
    path.write_bytes(whole)
    assert cells(kept, path, NONE) == 0


def test_a_build_that_was_deleted_just_now_is_unknown_not_damaged(kept, path):
    files = opening.files(path)
    path.unlink()

    with pytest.raises(faults.UnknownBuild, match=path.stem), kept.cursor(files, NONE):
        pass
    assert len(kept) == 0


def test_who_asks_an_open_build_does_not_wait_for_another_to_be_opened(kept, path, monkeypatch):
    cells(kept, path, NONE)
    other = Path(shutil.copy(path, path.with_name("000002-2023-09-14.duckdb")))
    is_opening, may_open = threading.Event(), threading.Event()
    really = opening.opened

    def slowly(files, rights):
        is_opening.set()
        assert may_open.wait(60)
        return really(files, rights)

    monkeypatch.setattr(opening, "opened", slowly)
    with ThreadPoolExecutor(1) as thread:
        later = thread.submit(cells, kept, other, NONE)
        assert is_opening.wait(60)
        assert cells(kept, path, NONE) == 0
        assert not later.done()
        may_open.set()
        assert later.result() == 0


def test_a_question_that_is_wrong_closes_nothing(kept, path, opened):
    for _ in range(2):
        with (
            pytest.raises(duckdb.CatalogException),
            kept.cursor(opening.files(path), NONE) as connection,
        ):
            connection.execute("from absent")
    assert len(opened) == 1


@pytest.mark.parametrize("how", ["missing", "cut short", "zeros in it", "no database", "another's"])
def test_a_file_apart_that_cannot_be_read_leaves_what_everybody_sees(kept, path, how):
    apart = restricted.beside(path, RIGHT)
    broken(apart, how)
    files = opening.files(path)

    assert cells(kept, path, WHOLE) == 0
    (missing,) = kept.withheld(files, WHOLE)
    assert missing.right == RIGHT
    assert "python -m data build" in str(missing) and str(apart) in str(missing)
    assert kept.withheld(files, NONE) == ()


def test_once_it_is_put_back_its_rows_are_seen_again(kept, path):
    apart = restricted.beside(path, RIGHT)
    whole = apart.read_bytes()
    apart.unlink()
    assert cells(kept, path, WHOLE) == 0

    apart.write_bytes(whole)

    assert cells(kept, path, WHOLE) == 1
    assert kept.withheld(opening.files(path), WHOLE) == ()


def broken(apart: Path, how: str) -> None:
    whole = apart.read_bytes()
    if how == "missing":
        apart.unlink()
    elif how == "cut short":
        apart.write_bytes(whole[: len(whole) // 2])
    elif how == "no database":
        apart.write_bytes(b"not a database" * 1000)
    elif how == "zeros in it":  # past its headers: only reading finds it
        apart.write_bytes(whole[: 3 * 4096] + bytes(len(whole) - 3 * 4096))
    else:
        with duckdb.connect(apart) as connection:
            connection.execute(
                f"update {restricted.SEAL} set made_at = made_at - interval 1 second"
            )


def open_files() -> list[str]:
    """The files that this process has open."""
    return [str(each.resolve()) for each in Path("/proc/self/fd").iterdir()]


def test_two_builds_beside_each_other_are_opened_for_that_alone(kept, path):
    earlier = Path(shutil.copy(path, path.with_name("000002-2023-09-14.duckdb")))
    with duckdb.connect(earlier) as connection:
        connection.execute("update build set as_of = date '2023-08-14'")

    files = opening.files(path), NONE
    with kept.cursor(*files) as alone:
        assert alone.execute(BOTH_DAYS).fetchone() == (date(2023, 9, 14), date(2023, 9, 14))
    with kept.cursor(*files, opening.files(earlier)) as both:
        assert both.execute(BOTH_DAYS).fetchone() == (date(2023, 9, 14), date(2023, 8, 14))
    assert len(kept) == 2

    another = Path(shutil.copy(path, path.with_name("another.duckdb")))
    with duckdb.connect(another) as connection:
        connection.execute("update build set as_of = date '2023-07-14'")
    another.replace(earlier)
    with kept.cursor(*files, opening.files(earlier)) as both:
        assert both.execute(BOTH_DAYS).fetchone() == (date(2023, 9, 14), date(2023, 7, 14))
    assert len(kept) == 2, "what was another file is let go"


def test_of_two_builds_the_damaged_one_is_named(kept, path):
    earlier = path.with_name("000002-2023-09-14.duckdb")
    earlier.write_bytes(path.read_bytes()[:20_000])

    with (
        pytest.raises(faults.DamagedBuild) as told,
        kept.cursor(opening.files(path), NONE, opening.files(earlier)),
    ):
        pass

    assert told.value.build_id == earlier.stem
    assert cells(kept, path, NONE) == 0
