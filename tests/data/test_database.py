"""Databases to write: each as if its DuckDB had just been started, whatever used it before."""

from __future__ import annotations

import duckdb
import pytest

from data import database


@pytest.fixture(autouse=True)
def no_other() -> None:
    """What other tests left waiting."""
    database._close_free()


@pytest.fixture
def started(monkeypatch) -> list:
    """Every DuckDB that is started in this test."""
    found = []
    start = duckdb.connect

    def connect(*given, **named):
        found.append(start(*given, **named))
        return found[-1]

    monkeypatch.setattr(duckdb, "connect", connect)
    return found


def settings(connection: duckdb.DuckDBPyConnection) -> list[tuple]:
    names = ("default_block_size", "force_compression", "fsync_mode", "memory_limit", "threads")
    return connection.execute(
        "select name, value from duckdb_settings() where list_contains($names, name) order by name",
        {"names": names},
    ).fetchall()


def test_one_duckdb_serves_one_workspace_after_another(started):
    for _ in range(3):
        with database.workspace() as connection:
            connection.execute("create table kept as select 1 as number")
    assert len(started) == 1


def test_two_workspaces_at_once_are_apart(started):
    with database.workspace() as one, database.workspace() as other:
        one.execute("create table kept as select 1 as number")
        with pytest.raises(duckdb.CatalogException):
            other.execute("from kept")
    assert len(started) == 2


def test_a_workspace_has_nothing_of_the_one_before(tmp_path, started):
    with database.workspace() as connection:
        usual = settings(connection)
    with database.workspace(
        tmp_path / "a.duckdb", 1, "1GB", tmp_path, 16384, is_synced=False, compression="zstd"
    ) as connection:
        assert settings(connection) != usual
        connection.execute("create table kept as select 1 as number")
        connection.execute("create temp table aside as select 1 as number")
        connection.execute("create macro doubled(number) as (2 * number)")
        connection.execute("set variable told = 1")
        connection.execute(f"attach '{tmp_path / 'b.duckdb'}' as beside")
        connection.execute("begin")
    with database.workspace() as connection:
        assert settings(connection) == usual
        for asked in ("from kept", "from aside", "select doubled(1)", "from beside.kept"):
            with pytest.raises(duckdb.Error):
                connection.execute(asked)
        assert connection.execute("select getvariable('told')").fetchall() == [(None,)]
    assert len(started) == 1


def test_what_fails_in_a_workspace_leaves_the_next_one_as_new():
    with pytest.raises(duckdb.ConversionException), database.workspace() as connection:
        connection.execute("begin")
        connection.execute("create table kept as select 1 as number")
        connection.execute("select cast('a' as integer)")
    with database.workspace() as connection, pytest.raises(duckdb.CatalogException):
        connection.execute("from kept")


def test_one_that_spilled_stays_with_its_folder(tmp_path, started):
    for number in range(2):
        spill = tmp_path / str(number)
        with database.workspace(threads=1, memory="30MB", spill=spill) as connection:
            connection.execute(
                "create table large as select range, md5(range::varchar) from range(1000000)"
            )
            assert list(spill.iterdir())
    assert len(started) == 2


def test_a_file_that_was_let_go_is_whole_and_may_be_moved(tmp_path):
    path = tmp_path / "a.duckdb"
    with database.workspace(path) as connection:
        connection.execute("create table kept as select 1 as number")
        database.let_go(connection)
        assert list(tmp_path.glob("*.duckdb*")) == [path]
        path.rename(tmp_path / "b.duckdb")
    with duckdb.connect(tmp_path / "b.duckdb", read_only=True) as connection:
        assert connection.execute("from kept").fetchall() == [(1,)]
