"""Reading builds: pinned for a run, read-only, and a calm fault where one cannot be read."""

from __future__ import annotations

import shutil
import threading
from datetime import date
from pathlib import Path

import duckdb
import pytest

import data
import queries
from data import access, build, builds, examining, faults, opening
from data.__main__ import main
from data.building import publishing
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])


@pytest.fixture
def publish(province):
    """Publish a build of so many late dossiers of Sa Thầy; its identifier."""

    def of(number: int) -> str:
        return province(units=[unit("616")], dossiers=[dossier("616") for _ in range(number)])

    return of


def late(period: str = "2023-Q3") -> int:
    (row,) = queries.run("units_by_measure", measure="late_of_due", period=period)
    return row.numerator


def test_a_run_keeps_its_build_while_newer_ones_are_published(publish):
    first = publish(1)
    data.pin(None)
    assert late() == 1

    for number in (2, 3):
        publish(number)
        assert data.pinned_build() == first
        assert late() == 1
    assert late("civil:2023-07") == 1  # asked for the first time after both publications

    data.pin(None)
    assert late() == 3
    data.pin(first)
    assert late() == 1


def test_a_run_that_pinned_nothing_reads_the_newest(publish):
    publish(1)
    assert late() == 1
    publish(2)
    assert late() == 2


@pytest.mark.parametrize("unknown", ["000007-2023-01-01", "../builds/{first}", "%2e%2e", "*"])
def test_a_build_there_is_not_is_not_pinned(publish, unknown):
    first = publish(1)
    data.pin(first)

    with pytest.raises(faults.UnknownBuild, match="python -m data status"):
        data.pin(unknown.format(first=first))
    assert data.pinned_build() == first


def test_without_a_build_the_next_command_is_named(own_store):
    with pytest.raises(faults.NoBuild, match="python -m data build"):
        queries.run("this_build")


def test_a_damaged_newest_build_is_named_with_the_command_that_mends_it(publish):
    first = publish(1)
    damaged = builds.path_of(first).with_name("000002-2023-09-14.duckdb")
    damaged.write_bytes(b"not a database")

    with pytest.raises(faults.DamagedBuild, match=r"000002-2023-09-14.*python -m data build"):
        queries.run("this_build")

    assert build.build().startswith("000003-")
    assert queries.run("this_build")


def test_a_run_holds_the_newest_build_that_can_be_opened(publish):
    first = publish(1)
    for number in (2, 3):
        path = builds.path_of(first).with_name(f"{number:06d}-2023-09-14.duckdb")
        path.write_bytes(b"not a database")

    assert data.pin(None) == first
    assert [fault.build_id for fault in data.passed_over()] == [
        "000003-2023-09-14",
        "000002-2023-09-14",
    ]
    assert late() == 1

    assert data.pin(publish(2)) and data.passed_over() == ()


def copied(first: str) -> Path:
    """The same build once more, as the newest."""
    path = builds.path_of(first)
    return Path(shutil.copy(path, path.with_name("000002-2023-09-14.duckdb")))


def test_a_build_that_lacks_a_table_is_damaged_before_anybody_asks_for_it(publish):
    first = publish(1)
    for table in ("figure", "unit", "step", "dossier"):
        newest = copied(first)
        with duckdb.connect(newest) as connection:
            connection.execute(f"drop table {table}")

        assert data.pin(None) == first
        assert [fault.build_id for fault in data.passed_over()] == [newest.stem], table


def test_where_a_question_fails_for_want_of_disk_the_build_is_not_called_damaged(publish):
    newest = publish(1)
    data.pin(None)
    with (
        pytest.raises(faults.DamagedBuild),
        data.connect(newest, access.viewer()),
    ):
        raise duckdb.IOException("No space left on device")

    assert data.pin(None) == newest
    assert late() == 1


def test_a_server_reads_a_build_whole_beside_its_pages(publish, monkeypatch):
    first = publish(1)
    newest = copied(first)
    whole = newest.read_bytes()
    middle = len(whole) // 3 // 16384 * 16384
    newest.write_bytes(whole[:middle] + b"\xa5" * 65536 + whole[middle + 65536 :])
    if data.pin(None) == newest.stem:  # damaged further in than what is read when it is opened
        monkeypatch.setattr(examining, "_looks_ahead", True)
        data.pin(None)
        for each in threading.enumerate():
            if each.name == f"reads {newest.stem}":
                each.join()

    assert data.pin(None) == first
    assert [fault.build_id for fault in data.passed_over()] == [newest.stem]


def test_status_says_that_the_newest_build_is_damaged_and_what_pages_open(publish, run):
    first = publish(1)
    newest = copied(first)
    newest.write_bytes(newest.read_bytes()[:-300_000])

    status, said, _ = run(main, "status")

    assert status == 0
    assert f"{newest.stem}  (hỏng, không đọc được" in said
    assert f"các trang mở bản trước đó, {first}. Chạy `python -m data build`" in said


def test_where_no_build_can_be_read_the_newest_is_named(publish):
    first = builds.path_of(publish(1))
    newest = first.with_name("000002-2023-09-14.duckdb")
    for each in (first, newest):
        each.write_bytes(b"not a database")
    with pytest.raises(faults.DamagedBuild, match=newest.stem):
        data.pin(None)


def test_a_build_of_another_version_is_no_stand_in_for_a_damaged_one(publish):
    path = builds.path_of(publish(1))
    with duckdb.connect(path) as connection:
        connection.execute("update build set format = format - 1")
    newest = path.with_name("000002-2023-09-14.duckdb")
    newest.write_bytes(b"not a database")

    with pytest.raises(faults.DamagedBuild, match=newest.stem):
        data.pin(None)


@pytest.mark.parametrize("size", [0, 4_096, 20_000, -300_000])
def test_a_build_cut_short_is_damaged(publish, size):
    """Also where only its last part is missing, which a question may not ask for."""
    path = builds.path_of(publish(1))
    path.write_bytes(path.read_bytes()[:size])

    with pytest.raises(faults.DamagedBuild):
        late()


def test_free_blocks_that_the_file_ends_before_are_no_damage(own_store, tmp_path):
    """DuckDB may cut free blocks off its file and still count them."""
    (own_store / "builds").mkdir(parents=True)
    aside = tmp_path / "aside.duckdb"
    with duckdb.connect(aside) as connection:
        connection.execute(
            "create table build as select $format as format", {"format": opening.FORMAT}
        )
        connection.execute("create table step (name varchar, kind varchar, writes varchar[])")
        connection.execute("checkpoint")
        connection.execute("create table other as select hash(range) from range(200000)")
        connection.execute("checkpoint")
        connection.execute("drop table other")
        connection.execute("checkpoint")
    assert aside.stat().st_size < 1_000_000  # of the seven blocks that it counts

    build = publishing.publish(aside, date(2023, 9, 14))

    with data.connect(build, access.viewer()) as connection:
        assert connection.execute("from build").fetchall() == [(opening.FORMAT,)]


def test_a_database_that_is_no_build_is_damaged(publish):
    path = builds.path_of(publish(1))
    path.unlink()
    duckdb.connect(path).close()

    with pytest.raises(faults.DamagedBuild):
        late()


@pytest.mark.made()
def test_a_build_of_another_version_of_the_program_is_not_read(publish):
    with duckdb.connect(builds.path_of(publish(1))) as connection:
        connection.execute("update build set format = format + 1")

    with pytest.raises(faults.OlderBuild, match="python -m data build"):
        late()


def test_a_build_is_read_only_and_reads_no_other_file(publish):
    newest = publish(1)

    with data.connect(newest, access.viewer()) as connection:
        with pytest.raises(duckdb.Error, match="read-only"):
            connection.execute("delete from dossier")
        with pytest.raises(duckdb.Error, match=r"disabled|external access"):
            connection.execute("from read_csv('/etc/hostname')")


def test_unknown_is_none_and_a_whole_number_an_integer():
    with duckdb.connect() as connection:
        (row,) = data.rows(
            connection.execute(
                "select null as nothing, 2.50 as part, 3.000 as whole, 'a' as text, "
                "date '2023-09-14' as day"
            )
        )

    assert row.nothing is None
    assert (row.part, row.whole, type(row.whole)) == (2.5, 3, int)
    assert (row["text"], str(row.day)) == ("a", "2023-09-14")
    with pytest.raises(AttributeError, match="absent"):
        _ = row.absent


def test_an_answer_of_one_store_is_never_given_for_another_with_a_build_of_the_same_number(
    publish, tmp_path, monkeypatch
):
    here = publish(1)
    assert late() == 1

    monkeypatch.setenv("THUCCHAT_STORE", str(tmp_path / "other"))
    assert publish(2) == here
    assert late() == 2


def test_an_answer_does_not_outlive_the_build_that_a_restored_store_put_in_its_place(
    publish, own_store
):
    publish(1)
    assert late() == 1

    shutil.rmtree(own_store)
    publish(2)
    assert late() == 2
