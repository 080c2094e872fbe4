"""A page costs the same over any number of dossiers: it reads totals. Only the drills go deeper."""

from __future__ import annotations

import shutil

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from data import builds
from navigation import PAGES
from tests.pages.conftest import PATIENCE, ROOT

READS_DOSSIERS = {"dossier_list"}
READS_COUNTS = {"unit", "procedure", "dossier_list"}


@pytest.fixture(scope="module")
def without(demo_store, tmp_path_factory):
    """The demonstration's build with some of its tables gone: whatever reads them fails."""
    made: dict[tuple, object] = {}

    def store(*tables: str):
        if tables not in made:
            folder = tmp_path_factory.mktemp("without") / "builds"
            folder.mkdir()
            (build,) = (demo_store / "builds").glob("*.duckdb")
            with duckdb.connect(shutil.copy(build, folder)) as connection:
                for table in tables:
                    connection.execute(f"drop table {table}")
            made[tables] = folder.parent
        return made[tables]

    return store


@pytest.fixture
def opens(monkeypatch, own_store):
    """Whether a page opens on a store."""
    monkeypatch.chdir(ROOT)

    def on(store, entry) -> bool:
        monkeypatch.setenv("THUCCHAT_STORE", str(store))
        assert builds.newest()
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE).run()
        return not app.switch_page(entry.path).run().exception

    return on


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_no_page_but_the_list_reads_dossiers(entry, without, opens):
    assert opens(without("dossier"), entry) is (entry.name not in READS_DOSSIERS)


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_no_page_but_the_drills_reads_counts_by_procedure(entry, without, opens):
    store = without("dossier", "indicator_count")

    assert opens(store, entry) is (entry.name not in READS_COUNTS)


def test_the_pages_that_read_more_are_all_the_working_groups():
    deeper = {entry.audience for entry in PAGES if entry.name in READS_COUNTS | READS_DOSSIERS}

    assert deeper == {"working_group"}
