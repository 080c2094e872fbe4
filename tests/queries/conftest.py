"""One province of ties for the tests of this folder that only ask."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest
from filelock import FileLock

from data import restricted
from data.building import publishing
from tests import province as provinces
from tests import tied

TABLES = "select table_name from duckdb_tables() where not internal order by table_name"
# A definition that comes into force after the as-of date.
NEXT_VERSION = """
    insert into measure
    select * replace (2 as version, date '2024-01-01' as valid_from)
    from measure
    where measure = 'late_of_due'
"""


@pytest.fixture(scope="session")
def tied_store(tmp_path_factory, shared_folder):
    """Two builds of the province of ties: as made, and with every table turned around."""
    place = shared_folder / "tied"
    with FileLock(place.with_suffix(".lock")):
        if not place.exists():
            made = tmp_path_factory.mktemp("tied")
            _fill(made)
            made.rename(place)
    return place / "store"


def _fill(folder: Path) -> None:
    with provinces.store_at(folder / "store"):
        made = folder / "store" / "builds" / f"{tied.make(folder)}.duckdb"
    with duckdb.connect(made) as connection:
        connection.execute(NEXT_VERSION)
    turned = made.with_name("000002-2023-09-14.duckdb")
    _turn(made, turned)
    for right in restricted.rights():
        _turn(restricted.beside(made, right), restricted.beside(turned, right))


def _turn(made: Path, turned: Path) -> None:
    """A copy of a file in which the rows of each table lie in the opposite order."""
    shutil.copy(made, turned)
    with duckdb.connect(turned) as connection:
        for (table,) in connection.execute(TABLES).fetchall():
            connection.execute(f"create table turned as from {table} order by rowid desc")
            connection.execute(f"truncate {table}")
            connection.execute(f"insert into {table} from turned")
            connection.execute("drop table turned")
    publishing.lengthen(turned)  # as a build is published


@pytest.fixture
def tied_builds(tied_store, own_store, monkeypatch) -> tuple[str, str]:
    """Ask the province of ties in this test: its two builds, as made and turned around."""
    monkeypatch.setenv("THUCCHAT_STORE", str(tied_store))
    made, turned = sorted(path.stem for path in (tied_store / "builds").glob("*.duckdb"))
    return made, turned
