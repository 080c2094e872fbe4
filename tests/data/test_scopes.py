"""Dossiers one by one are for who works on them; a focal person finds those of the own unit."""

from __future__ import annotations

import json

import pytest

import data
import queries
from data import access, builds
from tests import province as provinces
from tests.province import dossier, rejected, succession, unit
from tests.queries.test_headers import asked

CODES = {"A": "HS-OF-A-8181", "B": "HS-OF-B-8282", "OLD": "HS-OF-OLD-8383"}
CELL = "HS-IN-A-CELL-8484"


def one(*roles: str, units: tuple[str, ...] = ()) -> access.Viewer:
    return access.Viewer("someone", frozenset(roles), frozenset(units))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Two offices with a late dossier each; OLD, which A followed; a row that was not taken."""
    folder = tmp_path_factory.mktemp("scopes")
    with provinces.store_at(folder / "store"):
        provinces.batch(
            {"rejected_row": [rejected(9, given=CELL, mapped=json.dumps({"code": CELL}))]},
            source="dossiers:A",
            file_name="a.csv",
        )
        provinces.make(
            folder,
            units=[
                unit("A", valid_from="2023-08-01"),
                unit("B"),
                unit("OLD", valid_to="2023-07-31"),
            ],
            dossiers=[
                dossier("A", "2023-08-02", "2023-08-10", dossier_code=CODES["A"]),
                dossier("B", dossier_code=CODES["B"]),
                dossier("OLD", dossier_code=CODES["OLD"]),
            ],
            successions=[succession("OLD", "A", "2023-08-01")],
        )
    return folder / "store"


@pytest.fixture
def build(made, own_store, monkeypatch) -> str:
    monkeypatch.setenv("THUCCHAT_STORE", str(made))
    return builds.newest()


def told(build: str, who: access.Viewer) -> set[str]:
    """Whose dossiers, and whether a cell, stand in any answer to any question."""
    said = ""
    with data.connect(build, who) as connection:
        for name in queries.names():
            first, barest, *_ = asked(name) * 2
            for bound in (first, barest):
                rows = connection.execute(queries.text(name), bound).fetchall()
                said += json.dumps(rows, default=str)
        for bound in ({"status": "overdue"}, {"status": "late"}, {"unit": "B"}, {"find": "HS"}):
            none = dict.fromkeys(queries.params("dossier_list"))
            listed = connection.execute(queries.text("dossier_list"), none | bound)
            said += json.dumps(listed.fetchall(), default=str)
    return {name for name, code in (CODES | {"cell": CELL}).items() if code in said}


@pytest.mark.parametrize(
    ("who", "finds"),
    [
        (one("leader"), {"A", "B", "OLD"}),
        (one("working_group"), {"A", "B", "OLD", "cell"}),
        (one("maintainer"), {"A", "B", "OLD", "cell"}),
        (one("focal_person", units=("A",)), {"A", "OLD"}),
        (one("focal_person", units=("B",)), {"B"}),
        (one("focal_person", "inspectorate", units=("B",)), {"B"}),
        (one("focal_person", "leader", units=("B",)), {"A", "B", "OLD"}),
        (one("focal_person"), set()),
        (one("inspectorate", "signatory", units=("A",)), set()),  # a unit is no role
    ],
)
def test_in_all_answers_one_finds_ones_own_dossiers_and_no_others(build, who, finds):
    assert told(build, who) == finds


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
    assert found["dossier"] == found["dossier_day"] == [(CODES["B"],)]
