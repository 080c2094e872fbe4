"""Dossiers one by one are for who works on them; a focal person finds those of the own unit."""

from __future__ import annotations

import json
import re

import pytest

import data
import queries
from data import builds
from tests import told_apart
from tests.province import dossier, succession, unit
from tests.told_apart import SECRETS, one


@pytest.fixture
def build(told_apart_store, monkeypatch) -> str:
    monkeypatch.setenv("THUCCHAT_STORE", str(told_apart_store))
    return builds.newest()


def lying(build: str, who) -> set[str]:
    """Whose dossiers, and whether a cell, lie in any table or view as questions name them."""
    said = ""
    with data.connect(build, who) as connection:
        for (name,) in connection.execute(
            "select distinct table_name from information_schema.tables"
        ).fetchall():
            said += json.dumps(connection.execute(f"from {name}").fetchall(), default=str)
    return set(told_apart.found(said))


@pytest.mark.parametrize(
    ("who", "finds"),
    [
        (one("leader"), {"A", "B", "OLD"}),
        (one("working_group"), {"A", "B", "OLD", "cell"}),
        (one("maintainer"), {"A", "B", "OLD", "cell"}),
        (one("focal_person", units=("A",)), {"A", "OLD"}),
        (one("focal_person", units=("B",)), {"B"}),
        (
            one("focal_person", "inspectorate", units=("B",)),
            {"B", *told_apart.OF_UNITS_FORMS},
        ),
        (one("focal_person", "leader", units=("B",)), {"A", "B", "OLD"}),
        (one("focal_person"), set()),
        # a unit is no role
        (one("inspectorate", "signatory", units=("A",)), {*told_apart.OF_UNITS_FORMS}),
    ],
)
def test_in_all_tables_one_finds_ones_own_dossiers_and_no_others(build, who, finds):
    assert lying(build, who) == finds


def test_no_table_or_view_but_by_its_bare_name_lists_what_one_may_not(build):
    """As questions write names; what lists dossiers and is in no scope is empty."""
    with data.connect(build, one("focal_person", units=("B",))) as connection:
        listing = connection.execute(
            "select distinct table_name from duckdb_columns() "
            "where database_name = 'build' and column_name = 'dossier_code'"
        ).fetchall()
        found = {
            name: connection.execute(f"select distinct dossier_code from {name}").fetchall()
            for (name,) in listing
        }
    assert {name for name, codes in found.items() if codes} == {"dossier", "dossier_day"}
    for name in ("dossier", "dossier_day"):
        assert sorted(found[name]) == [(SECRETS["B"],), (f"{SECRETS['B']}-2",)]


def test_no_question_names_a_table_but_by_its_bare_name():
    """What stands before a table stands before no other way of naming it."""
    asking = {
        name: set(re.findall(r"\b(build|main|memory)\.\w+\.", queries.text(name)))
        for name in queries.names()
    }
    assert {name: each for name, each in asking.items() if each} == {}


def test_a_code_that_another_unit_bore_before_gives_nothing_of_that_one(province):
    """All communes of 1/7/2025 bear the code of an older one."""
    build = province(
        units=[
            unit("A", valid_to="2023-07-31"),
            unit("A", valid_from="2023-08-01", short_name="A mới"),
            unit("Z", valid_from="2023-08-01"),
        ],
        dossiers=[
            dossier("A", "2023-07-03", "2023-07-10", dossier_code="OLDER"),
            dossier("A", "2023-08-02", "2023-08-10", dossier_code="NEWER"),
        ],
        successions=[succession("A", "Z", "2023-08-01")],
    )

    def listed(code: str) -> list[str]:
        with data.connect(build, one("focal_person", units=(code,))) as connection:
            found = connection.execute("select dossier_code from dossier").fetchall()
        return [name for (name,) in found]

    assert listed("A") == ["NEWER"]
    assert listed("Z") == ["OLDER"]


def test_what_one_was_answered_is_not_given_from_memory_to_one_of_another_unit(build):
    """Whose dossiers are one's own is a right, and in the key: of pages, of what waits for them."""
    for unit_code, finds in (("A", {"A", "OLD"}), ("B", {"B"}), ("A", {"A", "OLD"})):
        who = one("focal_person", units=(unit_code,))
        rows = queries.kept(queries.Question("dossier_list", {}, build, who))
        assert told_apart.found(json.dumps(rows, default=str)) == finds
