"""A build is published whole or not at all, and numbered; the older ones stay as they were."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import queries
from data import build, builds, definitions, faults
from data.building import publishing
from tests.province import asked, dossier, reference, total, unit

MEASURES = ["late_of_due"]
pytestmark = pytest.mark.made(until="counted", measures=MEASURES)
A_UNIT = {"units": [unit("A")]}
# A district of the real reference data: its batch can be built again without the test's own.
SA_THAY = {"units": [unit("616")]}
IMPOSSIBLE = dossier(received="2023-07-03", finished="2023-07-01")


def left_aside(store: Path) -> list[str]:
    """What was begun in a store and is neither finished nor gone."""
    return [path.name for path in store.glob("*/.*")]


def late() -> tuple[int, int]:
    return total("late_of_due")


def test_builds_are_numbered_and_the_highest_number_is_read(province):
    first = province(dossiers=[dossier()], **A_UNIT)
    second = province(dossiers=[dossier(), dossier()], **A_UNIT)

    today = date.today().isoformat()
    assert [first, second] == [f"000001-{today}", f"000002-{today}"]
    assert builds.published() == [second, first]
    assert late() == (2, 2)


def test_the_number_goes_before_the_date(province):
    path = builds.path_of(province(dossiers=[dossier()], **A_UNIT))
    shutil.copy(path, path.with_name("000009-2020-01-01.duckdb"))

    assert builds.newest() == "000009-2020-01-01"
    assert province(dossiers=[dossier()], **A_UNIT).startswith("000010-")


@pytest.mark.parametrize(
    "name", ["9-ban-sao", "9abc", "999999", "ghi chú", "000009-2023-09-14 (1)", ".000009-2023-09-1"]
)
def test_a_file_that_is_no_build_of_ours_is_not_taken_for_one(province, name):
    first = province(dossiers=[dossier()], **A_UNIT)
    shutil.copy(builds.path_of(first), builds.path_of(first).with_name(f"{name}.duckdb"))

    assert builds.published() == [first]
    assert late() == (1, 1)
    assert province(dossiers=[dossier()], **A_UNIT).startswith("000002-")


def test_a_name_with_no_file_behind_it_is_no_build_and_keeps_its_number(province):
    first = province(dossiers=[dossier()], **A_UNIT)
    folder = builds.path_of(first).parent
    (folder / "000002-2020-01-01.duckdb").mkdir()
    today = date.today().isoformat()
    (folder / f"000003-{today}.duckdb").symlink_to(folder / "gone")

    assert builds.published() == [first]
    assert late() == (1, 1)
    assert province(dossiers=[dossier()], **A_UNIT) == f"000004-{today}"


def test_a_seventh_digit_is_a_higher_number(province):
    path = builds.path_of(province(dossiers=[dossier()], **A_UNIT))
    for number in ("999999", "1000000"):
        shutil.copy(path, path.with_name(f"{number}-2020-01-01.duckdb"))

    assert builds.newest() == "1000000-2020-01-01"


def test_what_a_check_stops_is_not_published_and_the_older_builds_stay(province, own_store):
    first = province(dossiers=[dossier()], **A_UNIT)
    before = builds.path_of(first).read_bytes()

    with pytest.raises(faults.ChecksFailed, match="Ngày giải quyết xong trước ngày tiếp nhận"):
        province(dossiers=[dossier(), IMPOSSIBLE], **A_UNIT)

    assert builds.published() == [first]
    assert builds.path_of(first).read_bytes() == before
    assert late() == (1, 1)
    assert not left_aside(own_store)


def test_a_failed_check_says_how_many_rows_and_shows_one(province):
    with pytest.raises(faults.ChecksFailed) as caught:
        province(dossiers=[IMPOSSIBLE, IMPOSSIBLE | {"dossier_code": "khác"}], **A_UNIT)

    assert "2 dòng" in str(caught.value)
    assert IMPOSSIBLE["dossier_code"] in str(caught.value)
    assert "python -m data build" in str(caught.value)


def test_a_store_into_which_nothing_came_gives_an_empty_build_of_its_own_day(tmp_path):
    told = []
    pack = reference(tmp_path, {"unit": [unit("A")], "unit_succession": [], "published_figure": []})
    build.build(reference=pack, until="counted", measures=MEASURES, tell=told.append)

    assert "chưa có hồ sơ, biểu nào: bản số liệu trống" in told[0]
    (made,) = asked("from build")
    assert made.as_of == made.made_at.date() and made.as_of_by == "made"
    assert not asked("from indicator_count")


def test_a_day_before_the_first_dossier_has_nothing_to_count(province, own_store):
    with pytest.raises(faults.NothingCounted, match="01/07/2023"):
        province(dossiers=[dossier(received="2023-07-03")], as_of="2023-07-01", **A_UNIT)

    assert not builds.published()
    assert not left_aside(own_store)


def test_today_is_by_default_the_latest_day_in_the_dossiers(province):
    latest = dossier("616", received="2023-09-01", finished="2023-09-08")
    others = [dossier("616", finished="2023-07-20"), dossier("616", received="2023-08-10")]
    province(dossiers=[*others, latest], **SA_THAY)
    build.build(until="counted", measures=MEASURES)

    (row,) = asked("select as_of from build")
    assert row.as_of == date(2023, 9, 8)


def test_a_mistake_of_ours_publishes_nothing_and_leaves_nothing_aside(
    province, own_store, monkeypatch
):
    first = province(dossiers=[dossier("616")], **SA_THAY)
    monkeypatch.setattr("data.building.judging.judge", lambda connection: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        build.build(until="judged", measures=MEASURES)

    assert builds.published() == [first]
    assert not left_aside(own_store)


def test_two_makers_at_once_get_two_numbers(province, own_store, monkeypatch):
    first = builds.path_of(province(dossiers=[dossier()], **A_UNIT))
    mine = shutil.copy(first, first.with_name(".aside-mine.duckdb"))
    other = first.with_name("000002-2023-09-15.duckdb")
    link = os.link

    def after_the_other(source, place):
        if not other.exists():
            other.write_bytes(b"published a moment ago by somebody else")
        link(source, place)

    monkeypatch.setattr(os, "link", after_the_other)

    assert publishing.publish(mine, date(2023, 9, 15)) == "000003-2023-09-15"
    assert other.read_bytes().startswith(b"published a moment ago")
    assert not left_aside(own_store)


@pytest.mark.made(measures=MEASURES)
def test_a_build_says_whether_it_is_a_demonstration(province):
    province(dossiers=[dossier()], is_demonstration=True, **A_UNIT)

    (row,) = queries.run("this_build")
    (figure,) = queries.run("units_by_measure", measure="late_of_due", period="2023-Q3")
    assert (row.is_demonstration, row.origin, figure.origin) == (True, "simulated", "simulated")
    assert {each.origin for each in queries.run("services_offered")} == {"simulated"}


@pytest.mark.made(measures=MEASURES)
def test_a_definition_edited_later_does_not_relabel_old_counts(province, monkeypatch):
    """Each build carries the definitions that it was counted by."""
    newest = province(dossiers=[dossier()], **A_UNIT)
    monkeypatch.setattr(definitions, "load", lambda *_: 1 / 0)

    (row,) = queries.run("definition", measure="late_of_due")
    assert row.title == "Quá hạn trong số đến hạn"
    assert "falling_due" in row.counting_sql
    assert builds.newest() == newest


@pytest.mark.made(measures=[*MEASURES, "open", "to_handle"])
def test_a_new_version_of_a_definition_is_counted_beside_the_old_one(province, monkeypatch):
    """A change of decree must not rewrite last year: the one in force is shown, both are kept."""
    first = definitions.load()
    parts = ("received_new", "open", "late_of_due")
    second = [
        replace(each, version=2, valid_from=date(2023, 1, 1), unit_of_measure="việc")
        for each in first
        if each.code in parts
    ]
    monkeypatch.setattr(definitions, "load", lambda *_: [*first, *second])
    province(dossiers=[dossier()], **A_UNIT)

    for measure in (*parts, "to_handle"):
        rows = queries.run("units_by_measure", measure=measure, period="2023-Q3")
        assert [row.numerator for row in rows] == [1], measure
        assert (rows[0].unit_of_measure == "việc") == (measure in parts), measure
    counted = asked("select distinct version from indicator_total where measure = 'open'")
    assert {row.version for row in counted} == {1, 2}
