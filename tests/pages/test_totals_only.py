"""A page costs the same over any number of dossiers: it reads totals. Only the drills go deeper."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from data import opening
from data.building import publishing
from navigation import PAGES
from tests.pages.conftest import PATIENCE, ROOT

READS_DOSSIERS = {"dossier_list"}
READS_COUNTS = {"unit", "procedure", "dossier_list", "gap"}
# Every page for leaders; of the working group's those that are no drill.
SHALLOW = {entry.name for entry in PAGES if entry.audience == "leaders"} | {
    *("reconciliation", "data_quality", "definitions"),
}


@pytest.fixture
def that_open(demo_store, own_store, monkeypatch):
    """The pages that open on the demonstration without some of its tables: to read one fails."""
    monkeypatch.chdir(ROOT)
    # Else the build would be damaged, and no page open.
    monkeypatch.setattr(opening, "_insist_on_tables", lambda *_: None)
    (own_store / "builds").mkdir(parents=True)
    (build,) = (demo_store / "builds").glob("*.duckdb")

    def without(*tables: str) -> set[str]:
        copy = Path(shutil.copy(build, own_store / "builds"))
        with duckdb.connect(copy) as connection:
            for table in tables:
                connection.execute(f"drop table {table}")
        publishing.lengthen(copy)
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE).run()
        return {entry.name for entry in PAGES if not app.switch_page(entry.path).run().exception}

    return without


def test_no_page_but_the_list_reads_dossiers(that_open):
    opened = that_open("dossier")

    assert opened >= SHALLOW | (READS_COUNTS - READS_DOSSIERS)
    assert opened.isdisjoint(READS_DOSSIERS)


def test_no_page_but_the_drills_reads_counts_by_procedure(that_open):
    opened = that_open("dossier", "indicator_count")

    assert opened >= SHALLOW
    assert opened.isdisjoint(READS_COUNTS)
