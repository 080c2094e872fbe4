"""The pages that are about one unit, for units of every kind, and for the whole province."""

import pytest

import queries
from tests.browser.reader import as_read

OF_A_UNIT = ("unit", "gap", "dossier_list", "score_766", "reconciliation")


# A department, a district that sent nothing for two months, a commune whose forms did not come,
# an office without a single dossier.
@pytest.mark.parametrize("unit", ["SXD", "618", "23464", "BDT"])
def test_a_page_of_one_unit_opens_for_units_of_every_kind(unit, reader, demo):
    (named,) = (row for row in queries.run("units", period="2023-Q3") if row.unit_code == unit)

    for page in OF_A_UNIT:
        reader.open(f"/{page}?period=2023-Q3&unit={unit}")
        assert reader.page.locator("h1").count() == 1, page
        is_empty = (unit, page) == ("BDT", "dossier_list")
        assert reader.page.locator(".tc-notice").count() == is_empty, page
        assert named.short_name in as_read(reader.page.locator("body").inner_text()), page
        assert reader.choices["unit"] == unit, page


def test_those_that_speak_of_the_province_too_open_for_it(reader):
    for page in ("dossier_list", "score_766", "reconciliation"):
        reader.open(f"/{page}?period=2023-Q3&unit=all")
        assert reader.page.locator("h1").count() == 1, page
        assert reader.page.locator(".tc-notice").count() == 0, page
