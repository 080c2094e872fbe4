"""Pages open the build that a maintainer chose, or else the newest; a bad choice is said."""

from __future__ import annotations

import functools

import duckdb
import pytest

import data
import queries
from data import build, builds
from data.__main__ import main
from data.keeping import choice
from queries.__main__ import main as questions
from tests.province import dossier, unit

MEASURES = ["late_of_due"]
pytestmark = pytest.mark.made(measures=MEASURES)


@pytest.fixture
def published(province) -> list[str]:
    """Two builds, of one late dossier and of two."""
    return [
        province(units=[unit("616")], dossiers=[dossier("616") for _ in range(number)])
        for number in (1, 2)
    ]


def late() -> int:
    data.pin(None)
    (row,) = queries.run("units_by_measure", measure="late_of_due", period="2023-Q3")
    return row.numerator


@pytest.mark.parametrize("written", ["1", "000001", "{0}"])
def test_an_earlier_build_is_used_at_once_and_the_newest_again(run, published, written):
    assert late() == 2
    status, out, _ = run(main, "use", written.format(*published))

    assert status == 0 and published[0] in out and "use newest" in out
    assert late() == 1 and data.passed_over() == ()
    assert run(questions, "objectives", "period=2023-Q3", "--format", "csv")[0] == 0
    builds._pinned.set(None)
    assert data.pinned_build() == published[0]

    status, out, _ = run(main, "use", "newest")
    assert status == 0 and published[1] in out
    assert late() == 2


def test_a_build_named_in_an_address_goes_before_the_choice(run, published):
    run(main, "use", "1")

    assert data.pin(published[1]) == published[1]


def test_a_newer_build_does_not_end_the_choice_and_build_and_status_say_so(
    run, published, monkeypatch
):
    monkeypatch.setattr(build, "build", functools.partial(build.build, measures=MEASURES))
    run(main, "use", "1")
    out = run(main, "build")[1]

    assert f"bản đã chọn {published[0]}" in out and "use newest" in out
    assert late() == 1
    assert f"bản đã chọn {published[0]}" in run(main, "status")[1]
    run(main, "use", "newest")
    assert "đã chọn" not in run(main, "status")[1]


@pytest.mark.parametrize("unknown", ["7", "000007-2023-01-01", "../builds/1", "", "chosen-build"])
def test_a_build_there_is_not_is_not_chosen(run, published, unknown):
    run(main, "use", "1")
    status, out, err = run(main, "use", unknown)

    assert (status, out) == (1, "")
    assert "python -m data status" in err
    assert late() == 1


def test_a_damaged_build_is_not_chosen(run, published):
    builds.path_of(published[0]).write_bytes(b"not a database")
    status, _, err = run(main, "use", "1")

    assert status == 1 and published[0] in err
    assert late() == 2


def test_without_a_build_there_is_none_to_choose(run, own_store):
    assert "python -m data build" in run(main, "use", "newest")[2]
    assert [each.name for each in own_store.iterdir()] == ["reference"]


@pytest.mark.parametrize("what", ["damaged", "gone", "of another version", "no name of a build"])
def test_a_choice_that_cannot_be_opened_gives_way_to_the_newest_and_is_named(
    run, published, own_store, what
):
    run(main, "use", "1")
    path = builds.path_of(published[0])
    if what == "damaged":
        path.write_bytes(b"not a database")
    elif what == "gone":
        path.unlink()
    elif what == "of another version":
        builds.let_go()
        with duckdb.connect(path) as connection:
            connection.execute("update build set format = format - 1")
    else:
        (own_store / choice.NAME).write_bytes(b"../\xff")

    assert late() == 2
    fault = data.lost_choice()
    assert fault.build_id == (published[0] if what != "no name of a build" else choice.NAME)
    if what in ("gone", "no name of a build"):
        assert "không còn trong kho" in run(main, "status")[1]


def test_a_choice_that_is_damaged_is_named_also_where_it_is_the_newest(run, published):
    run(main, "use", "2")
    builds.path_of(published[1]).write_bytes(b"not a database")

    assert late() == 1
    assert data.lost_choice().build_id == published[1]
    run(main, "use", "1")
    assert late() == 1 and data.lost_choice() is None and data.passed_over() == ()


def test_a_choice_is_seen_whole_and_by_its_owner_alone(run, published, own_store):
    run(main, "use", "1")

    assert (own_store / choice.NAME).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in own_store.glob("*chosen*")] == [choice.NAME]
