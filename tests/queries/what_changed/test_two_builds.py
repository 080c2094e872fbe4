"""Two builds beside each other: what was planted between them is found, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime

import duckdb
import pytest

import queries
from data import access, builds, faults
from tests import told_apart
from tests.two_builds import files, plant

QUARTERS = {"kind": "quarter", "calendar": "report"}
SAME = {"period": "2023-Q3", "before": "2023-Q3"}


def figures(build_id: str) -> dict[tuple, tuple]:
    """Every quarter's counts of units and of the province, as the build's file has them."""
    with duckdb.connect(builds.path_of(build_id), read_only=True) as connection:
        rows = connection.execute(
            "select measure, origin, unit_code, period, numerator, denominator from figure "
            "inner join period using (period) "
            "where kind = 'quarter' and calendar = 'report' and document is null and is_current "
            "and ends_on <= date '2023-09-14' "
            "and scope = case unit_code when '62' then 'with_children' else 'own' end"
        ).fetchall()
    return {tuple(row[:4]): tuple(row[4:]) for row in rows}


def test_every_figure_that_differs_is_found_with_its_file_and_no_other(two):
    before, after = (figures(each) for each in two)
    differing = {key for key in before | after if before.get(key) != after.get(key)}

    rows = queries.between("corrected_figures", two[0], **QUARTERS)

    found = {(row.measure, row.origin, row.unit_code, row.period) for row in rows}
    assert found == differing
    assert {row.unit_code for row in rows} == {"A", "62"}
    (late,) = [row for row in rows if (row.measure, row.unit_code) == ("late_of_due", "A")]
    assert (late.numerator_before, late.numerator_after) == (1, 0)
    assert {row.file_name for row in rows} == {"a-sua.csv"}
    assert {row.imported_at for row in rows} == {datetime(2023, 10, 5)}
    new = {row.measure for row in rows if row.change == "new"}
    assert new == {"apology_share", "closed_late_share"}, "of none that is late"


def test_of_each_unit_the_measure_that_pages_open_with_stands_first(two):
    rows = queries.between("corrected_figures", two[0], most=1, **QUARTERS)

    assert [(row.unit_code, row.measure, row.change) for row in rows] == [
        ("62", "late_of_due", "changed"),
        ("A", "late_of_due", "changed"),
        ("A", "closed_late_share", "new"),
    ]
    every = queries.between("corrected_figures", two[0], **QUARTERS)
    known = [row for row in every if row.change != "new"]
    assert [row.in_all for row in rows] == [len(known), len(known), len(every) - len(known)]
    assert [row.of_unit for row in rows[:2]] == [
        sum(each.unit_code == row.unit_code for each in known) for row in rows[:2]
    ]


def test_a_target_that_was_crossed_is_found_of_the_unit_and_of_the_province(two):
    by_units = queries.between("changed_unit_goals", two[0], **SAME)
    assert [(row.unit_code, row.measure, row.aim, row.is_met) for row in by_units] == [
        ("A", "online_share", "official", True)
    ]
    assert queries.between("changed_goals", two[0], **SAME) == [], "1 of 3 is still below 50%"

    plant(two[0], "update figure set target_tag = 'met' where measure = 'online_share'")
    crossed = queries.between("changed_unit_goals", two[0], **SAME)
    assert [(row.unit_code, row.is_met) for row in crossed] == [("B", False), ("C", False)]

    other = "update province_objective set target_tag = 'met' where measure = 'online_share'"
    plant(two[0], other)
    (row,) = queries.between("changed_goals", two[0], **SAME)
    assert (row.measure, row.aim, row.is_met, row.target) == (
        "online_share",
        "official",
        False,
        0.5,
    )


def test_a_state_that_is_another_is_found_and_those_that_are_the_same_are_not(two):
    assert queries.between("changed_states", two[0], **SAME) == []

    where = "where unit_code = 'B' and measure = 'late_of_due' and asked = '2023-Q3'"
    plant(two[0], f"update verdict set state = 'lagging' {where}")

    (row,) = queries.between("changed_states", two[0], **SAME)
    assert (row.unit_code, row.measure) == ("B", "late_of_due")
    assert (row.state_before, row.state) == ("lagging", "inconclusive")


def test_a_unit_that_was_not_there_before_is_no_news(two):
    plant(two[0], "delete from listed_unit where unit_code = 'A'")

    rows = queries.between("corrected_figures", two[0], **QUARTERS)

    assert {row.unit_code for row in rows} == {"62"}


def test_two_equal_builds_differ_in_nothing(own_store):
    before, _ = files({})

    assert queries.between("corrected_figures", before, **QUARTERS) == []
    for name in ("changed_states", "changed_goals", "changed_unit_goals"):
        assert queries.between(name, before, **SAME) == []


def test_a_period_that_had_not_ended_is_not_corrected_when_it_goes_on(own_store):
    before, _ = files({}, days=("2023-07-06", "2023-09-14"))

    assert queries.between("corrected_figures", before, **QUARTERS) == []


def test_a_figure_that_came_late_is_new_and_one_that_is_gone_is_said(two):
    plant(two[0], "update figure set numerator = null where unit_code = 'B'")
    rows = queries.between("corrected_figures", two[0], **QUARTERS)
    assert {row.change for row in rows if row.unit_code == "B"} == {"new"}

    plant(two[1], "update figure set numerator = null where unit_code = 'A'")
    rows = queries.between("corrected_figures", two[0], **QUARTERS)
    assert {row.change for row in rows if row.unit_code == "A"} == {"gone"}


def test_an_average_that_was_added_in_another_order_is_the_same(two):
    average = "where unit_code = 'C' and measure = 'days_to_finish'"
    for differs, found in ((0.001, set()), (0.1, {"C"})):
        plant(two[0], f"update figure set numerator = numerator + {differs} {average}")
        rows = queries.between("corrected_figures", two[0], **QUARTERS)
        assert {row.unit_code for row in rows} - {"A", "62"} == found


def test_a_build_of_another_version_is_not_compared(two):
    plant(two[0], "update build set format = 0")

    with pytest.raises(faults.OlderBuild):
        queries.between("changed_states", two[0], **SAME)
    assert queries.run("changed_states", **SAME) == [], "the one that is open stays open"


def test_where_none_is_named_two_periods_of_one_build_are_compared(two):
    plant(two[1], "update verdict set state = 'inconclusive'")
    where = "where unit_code = 'B' and measure = 'late_of_due' and asked = '2023-Q2'"
    plant(two[1], f"update verdict set state = 'lagging' {where}")

    (row,) = queries.between("changed_states", None, period="2023-Q3", before="2023-Q2")
    assert (row.unit_code, row.period_before, row.period) == ("B", "2023-Q2", "2023-Q3")


@pytest.mark.parametrize("role", sorted(told_apart.FINDS))
def test_of_corruption_by_unit_each_sees_what_pages_show_them_in_either_build(
    role, told_apart_twice: Callable[[], str]
):
    before = told_apart_twice()
    access.enter(told_apart.of_role(role))

    rows = queries.between("corrected_figures", before, **QUARTERS)

    told = {row.unit_code for row in rows if row.measure.startswith("pctn_")}
    sees = told_apart.expected(told_apart.UNIT_CELLS, role)
    assert told == ({"A"} if sees else set())


@pytest.fixture
def told_apart_twice(told_apart_store, own_store, monkeypatch) -> Callable[[], str]:
    """A second build of that store in which A's cell was another before."""
    store = own_store.parent / "told-apart-twice"
    shutil.copytree(told_apart_store, store)
    monkeypatch.setenv("THUCCHAT_STORE", str(store))

    def make() -> str:
        (first,) = builds.published()
        second = f"000002{first[6:]}"
        for right in ("", "see_anti_corruption_cells"):
            folder = store / "builds" / right
            shutil.copy(folder / f"{first}.duckdb", folder / f"{second}.duckdb")
        apart = store / "builds" / "see_anti_corruption_cells" / f"{first}.duckdb"
        with duckdb.connect(apart) as connection:
            connection.execute(
                "update figure set numerator = 1 where unit_code = 'A' "
                "and measure like 'pctn_%' and document is null and numerator is not null"
            )
        access.enter(access.ALONE)
        return first

    yield make
    access.enter(access.ALONE)
