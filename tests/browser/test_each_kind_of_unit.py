"""The pages that are about one unit, for units of every kind, and for the whole province."""

from itertools import product

import queries
from tests.browser.reader import as_read

OF_A_UNIT = ("unit", "gap", "dossier_list", "score_766", "reconciliation")
OF_THE_PROVINCE = ("dossier_list", "score_766", "reconciliation")
# A department, a district that sent nothing for two months, a commune whose forms did not come,
# an office without a single dossier.
KINDS = ("SXD", "618", "23464", "BDT")


def test_a_page_of_one_unit_opens_for_units_of_every_kind_and_for_the_province(
    reader, demo, subtests
):
    names = {row.unit_code: row.short_name for row in queries.run("units", period="2023-Q3")}
    reader.open("/definitions")
    for unit, page in product(KINDS, OF_A_UNIT):
        with subtests.test(unit=unit, page=page):
            reader.walk(f"/{page}?period=2023-Q3&unit={unit}")
            assert reader.page.locator("h1").count() == 1
            is_empty = (unit, page) == ("BDT", "dossier_list")
            assert reader.page.locator(".tc-notice").count() == is_empty
            assert names[unit] in as_read(reader.page.locator("body").inner_text())
            assert (reader.path, reader.choices["unit"]) == (f"/{page}", unit)

    for page in OF_THE_PROVINCE:
        with subtests.test(unit="all", page=page):
            reader.walk(f"/{page}?period=2023-Q3&unit=all")
            assert reader.page.locator("h1").count() == 1
            assert reader.page.locator(".tc-notice").count() == 0
