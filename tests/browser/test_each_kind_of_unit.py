"""The pages that are about one unit, for units of every kind.

Each page for each kind, and for the province, without a browser:
tests/pages/unit/test_each_kind_of_unit.py. Here the one with the most charts for each, and each
other page once.
"""

import pytest

import queries
from tests.browser.reader import as_read
from tests.pages.unit.test_each_kind_of_unit import KINDS

OPENED = [
    *((kind, "unit") for kind in KINDS),
    ("SXD", "score_766"),
    ("618", "reconciliation"),
    ("BDT", "gap"),
    ("BDT", "dossier_list"),
]


@pytest.mark.long
def test_a_page_of_one_unit_opens_for_units_of_every_kind(reader, demo, subtests):
    names = {row.unit_code: row.short_name for row in queries.run("units", period="2023-Q3")}
    reader.open("/definitions")
    for unit, page in OPENED:
        with subtests.test(unit=unit, page=page):
            reader.walk(f"/{page}?period=2023-Q3&unit={unit}")
            assert reader.page.locator("h1").count() == 1
            is_empty = (unit, page) == ("BDT", "dossier_list")
            assert reader.page.locator(".tc-notice").count() == is_empty
            assert names[unit] in as_read(reader.page.locator("body").inner_text())
            assert (reader.path, reader.choices["unit"]) == (f"/{page}", unit)
