"""A build and its files apart come into place together, the build last."""

from __future__ import annotations

import os
import shutil
import time
from datetime import date
from pathlib import Path

import duckdb
import pytest

from data import access, builds, database, restricted
from data.building import publishing
from data.disk import moving
from tests import province as provinces
from tests.province import dossier, reported, unit

(RIGHT,) = restricted.rights()
DAY = date(2023, 9, 14)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """The file of a build, before it was published."""
    folder = tmp_path_factory.mktemp("made")
    with provinces.store_at(folder / "store"):
        build = provinces.make(
            folder,
            units=[unit("A", "department")],
            dossiers=[dossier("A")],
            cells=reported("01/PCTN", "A", "2023-Q3", {"44": {"SL": 7}}),
        )
        return builds.path_of(build)


@pytest.fixture
def aside(made, own_store) -> Path:
    """A finished build that waits aside, with its file apart."""
    (own_store / "builds").mkdir(parents=True)
    return aside_again(made, own_store / "builds" / ".aside-test")


def aside_again(made: Path, folder: Path) -> Path:
    folder.mkdir()
    restricted.beside(folder / made.name, RIGHT).parent.mkdir()
    shutil.copy(restricted.beside(made, RIGHT), restricted.beside(folder / made.name, RIGHT))
    return Path(shutil.copy(made, folder / "build.duckdb")).rename(folder / made.name)


def files(store: Path) -> list[str]:
    found = (path.relative_to(store / "builds") for path in (store / "builds").rglob("0*.duckdb"))
    return sorted(str(path) for path in found if not str(path).startswith("."))


def units_cells(build: str) -> int:
    with builds.connect(build, access.viewer()) as connection:
        cells = "select count(*) from form_cell where form = '01/PCTN' and unit_code = 'A'"
        return connection.execute(cells).fetchone()[0]


def test_both_are_moved_and_bear_one_name(aside, own_store):
    build = publishing.publish(aside, DAY)

    assert build == "000001-2023-09-14"
    assert files(own_store) == [f"{build}.duckdb", f"{RIGHT}/{build}.duckdb"]
    assert units_cells(build) == 1
    assert not aside.exists() and not restricted.beside(aside, RIGHT).exists()


def test_the_disk_has_every_file_before_it_is_seen(aside, own_store, monkeypatch):
    """A build is written without waiting for the disk; a power cut must not show half of one."""
    done = []
    sync, link = database.sync, os.link

    def seen_to(path):
        sync(path)
        done.append(("synced", path))

    def seen(source, place):
        link(source, place)
        done.append(("moved", source))

    monkeypatch.setattr(database, "sync", seen_to)
    monkeypatch.setattr(os, "link", seen)
    publishing.publish(aside, DAY)

    files = {aside, restricted.beside(aside, RIGHT)}
    assert {path for what, path in done if what == "synced"} == files
    assert [what for what, _ in done] == ["synced", "synced", "moved", "moved"]


def test_killed_between_the_two_nothing_is_published_and_the_next_has_another_number(
    aside, made, own_store, monkeypatch
):
    link = os.link

    def then_killed(source, place):
        link(source, place)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "link", then_killed)
    with pytest.raises(KeyboardInterrupt):
        publishing.publish(aside, DAY)
    monkeypatch.setattr(os, "link", link)
    assert builds.published() == []
    assert files(own_store) == [f"{RIGHT}/000001-2023-09-14.duckdb"]

    again = aside_again(made, own_store / "builds" / ".aside-again")
    build = publishing.publish(again, DAY)

    assert build == "000002-2023-09-14"
    assert units_cells(build) == 1


def test_where_the_build_cannot_be_moved_its_part_stays_with_it_for_the_next_try(
    aside, own_store, monkeypatch
):
    new, places = moving.new, []

    def full(source, place):
        places.append(place)
        if len(places) == 2:
            raise OSError("đĩa đầy")
        new(source, place)

    monkeypatch.setattr(moving, "new", full)
    with pytest.raises(OSError, match="đĩa đầy"):
        publishing.publish(aside, DAY)
    assert files(own_store) == []

    assert units_cells(publishing.publish(aside, DAY)) == 1


def test_two_makers_at_once_keep_each_their_own_file_apart(aside, made, own_store, monkeypatch):
    """The other is done just before, with the same number: neither of its files is touched."""
    other = aside_again(made, own_store / "builds" / ".aside-other")
    link = os.link
    theirs = []

    def after_the_other(source, place):
        if not theirs and Path(source) == aside:
            theirs.append("meanwhile")
            shutil.copy(other, own_store / "builds" / "000001-2023-09-14.duckdb")
        link(source, place)

    monkeypatch.setattr(os, "link", after_the_other)
    before = restricted.beside(aside, RIGHT).read_bytes()
    build = publishing.publish(aside, DAY)

    assert build == "000002-2023-09-14"
    apart = restricted.beside(builds.path_of(build), RIGHT)
    assert apart.read_bytes() == before
    assert files(own_store) == [
        "000001-2023-09-14.duckdb",
        "000002-2023-09-14.duckdb",
        f"{RIGHT}/000002-2023-09-14.duckdb",
    ]


def test_where_files_cannot_be_linked_they_are_renamed(aside, own_store, monkeypatch):
    def refused(source, place):
        raise PermissionError("no links here")

    monkeypatch.setattr(os, "link", refused)
    build = publishing.publish(aside, DAY)

    assert files(own_store) == [f"{build}.duckdb", f"{RIGHT}/{build}.duckdb"]
    assert units_cells(build) == 1


def test_a_part_without_its_build_is_taken_away_later_and_not_at_once(aside, own_store):
    folder = own_store / "builds" / RIGHT
    folder.mkdir()
    fresh, old = folder / "000007-2023-09-01.duckdb", folder / "000003-2023-09-01.duckdb"
    for each in (fresh, old):
        each.write_bytes(b"of a build that is not there")
    long_ago = time.time() - 2 * publishing.LEFT_BEHIND
    os.utime(old, (long_ago, long_ago))

    build = publishing.publish(aside, DAY)

    assert build == "000008-2023-09-14"
    assert fresh.exists() and not old.exists()


def test_the_parts_of_older_builds_stay(aside, made, own_store):
    first = publishing.publish(aside, DAY)
    apart = restricted.beside(builds.path_of(first), RIGHT)
    long_ago = time.time() - 2 * publishing.LEFT_BEHIND
    os.utime(apart, (long_ago, long_ago))

    second = publishing.publish(aside_again(made, own_store / "builds" / ".aside-2"), DAY)

    assert [units_cells(each) for each in (first, second)] == [1, 1]


def test_a_build_of_before_is_not_given_the_part_of_another(aside, own_store):
    """Copied from somewhere else under its name: the two were not made together."""
    build = publishing.publish(aside, DAY)
    with duckdb.connect(restricted.beside(builds.path_of(build), RIGHT)) as connection:
        connection.execute(f"update {restricted.SEAL} set made_at = timestamp '2020-01-01 00:00'")

    assert units_cells(build) == 0
    (missing,) = builds.withheld(build, access.viewer())
    assert missing.build_id == build


@pytest.mark.parametrize(("block_size", "is_cut"), [(16384, True), (65536, False), (262144, False)])
def test_a_file_is_as_long_as_it_says_once_it_is_opened_again(tmp_path, block_size, is_cut):
    """Also where the connection that wrote it cut off free blocks, and counts fewer itself."""
    file = tmp_path / "build.duckdb"
    counted = (
        "select block_size * total_blocks from pragma_database_size() "
        "where database_name = current_database()"
    )
    with database.workspace(file, block_size=block_size) as connection:
        connection.execute("create table kept as select hash(range) as h from range(100000)")
        connection.execute("checkpoint")
        connection.execute("create table dropped as select hash(range) as h from range(300000)")
        connection.execute("checkpoint")
        connection.execute("drop table dropped")
        connection.execute("checkpoint")  # from here on its blocks are free
        connection.execute("create table other as select 1 as number")
        connection.execute("checkpoint")  # and now they are cut off
        ((while_open,),) = connection.execute(counted).fetchall()

    with duckdb.connect(file, read_only=True) as connection:
        ((opened_again,),) = connection.execute(counted).fetchall()
    assert publishing.counted_length(file) == opened_again
    assert (opened_again > while_open) == is_cut
    publishing.lengthen(file)
    assert file.stat().st_size >= opened_again


def test_every_build_is_as_long_as_it_says(made):
    for file in (made, restricted.beside(made, RIGHT)):
        with duckdb.connect(file, read_only=True) as connection:
            ((length,),) = connection.execute(
                "select block_size * total_blocks from pragma_database_size()"
            ).fetchall()
        assert file.stat().st_size >= length == publishing.counted_length(file)
