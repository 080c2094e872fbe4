"""Two builds of a small province between which little changed, and ways to change more."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import duckdb
import pytest

import data
from data import builds
from data.build import build
from tests import kept
from tests import province as provinces
from tests.province import dossier, unit

UNITS = [unit(code) for code in "ABC"]
TARGET = {
    "measure": "online_share",
    "kind": "official",
    "level": "all",
    "starts_on": "2022-12-15",
    "ends_on": None,
    "value": "0.500000",
    "decision": "Công văn 1",
    "is_simulated": False,
    "note": None,
}
# What differs between the two: of A one dossier is late no more, and was sent online after all.
WRONG = {"finished": "2023-07-12", "channel": "direct"}
RIGHT = {"finished": "2023-07-10", "channel": "online_self"}


def files(a: dict, days: tuple[str, str] = ("2023-09-14", "2023-09-14")) -> tuple[str, str]:
    """Two builds: of the first file, and with A's file, which came later and says `a`."""
    provinces.number_anew()
    others = [dossier(code, finished="2023-07-12") for code in "BC"]
    first = [dossier("A", dossier_code="HS-A", **WRONG), *others]
    coverage = [provinces.whole(code, "2022-12-15", "2023-12-14") for code in "ABC"]
    provinces.batch(
        {
            "dossier": first,
            "procedure": [provinces.procedure()],
            "coverage": coverage,
            "target": [TARGET],
        },
        file_name="thang-9.csv",
        source="ca tinh",
        imported_at=datetime(2023, 9, 15),
    )
    empty = ("unit_succession", "published_figure", "expected_source", "target")
    nothing: dict[str, list[dict]] = {table: [] for table in empty}
    place = provinces.reference(builds.store().parent, {"unit": UNITS, **nothing})
    before = build(as_of=date.fromisoformat(days[0]), reference=place)
    if a:
        provinces.batch(
            {"dossier": [dossier("A", dossier_code="HS-A", **a)]},
            file_name="a-sua.csv",
            source="ca tinh",
            holds="corrections",
            imported_at=datetime(2023, 10, 5),
        )
    return before, build(as_of=date.fromisoformat(days[1]), reference=place)


@pytest.fixture(scope="session")
def two_builds_store(made_once) -> Path:
    """Only look at it."""

    def fill(folder: Path) -> None:
        with provinces.store_at(folder / "store"):
            files(RIGHT)

    return made_once("two-builds", fill) / "store"


@pytest.fixture
def two(two_builds_store, own_store) -> tuple[str, str]:
    """The earlier and the later, in this test's own store."""
    kept.copied(two_builds_store, own_store)
    later, earlier = builds.published()
    return earlier, later


def plant(build_id: str, sql: str) -> None:
    """Make a build say something else, in every part of it."""
    data.builds.let_go()
    paths = [builds.path_of(build_id)]
    if " figure " in sql:
        paths.append(paths[0].parent / "see_anti_corruption_cells" / paths[0].name)
    for path in paths:
        with duckdb.connect(path) as connection:
            connection.execute(sql)
