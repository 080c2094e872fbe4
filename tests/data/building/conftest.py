"""A real build, judged again after whatever a test does to it."""

from __future__ import annotations

import functools
import shutil

import duckdb
import pytest

from data import builds
from data import statements as texts
from data.building import judging
from tests.data.building.judged import COUNTS, DEPARTMENTS, DISTRICTS, FROM, TO
from tests.province import dossier, unit, whole


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A real build, with ten districts and three departments and hardly a dossier."""
    from tests import province as provinces

    folder = tmp_path_factory.mktemp("judged")
    with provinces.store_at(folder / "store"):
        build = provinces.make(
            folder,
            units=[
                *(unit(code) for code in DISTRICTS),
                *(unit(code, "department") for code in DEPARTMENTS),
            ],
            dossiers=[dossier("H0")],
            coverage=[whole(code, FROM, TO) for code in [*DISTRICTS, *DEPARTMENTS]],
            until="judged",
            measures=["late_of_due", "digitised_share", "days_to_finish", "resolved"],
        )
        return builds.path_of(build)


@pytest.fixture(scope="session")
def judged(built, tmp_path_factory):
    """Judge the build again after some statements: its rows of verdict_reason, by what is asked.

    After the same statements it is judged once for all tests, which only look at it.
    """

    @functools.cache
    def after(*statements: str):
        place = shutil.copy(built, tmp_path_factory.mktemp("again") / "again.duckdb")
        connection = duckdb.connect(place)
        for table in ("verdict_reason", "verdict_level", "indicator_count"):
            connection.execute(f"truncate {table}")
        for statement in (COUNTS, *statements):
            connection.execute(statement)
        judging.judge(connection)
        figures = texts.text("page_tables", "figure")
        connection.execute(f"create table figure as {figures}")

        def rows(condition: str, table: str = "verdict_reason") -> list[dict]:
            result = connection.execute(f"from {table} where {condition} order by all")
            names = [column[0] for column in result.description]
            return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

        return rows

    return after
