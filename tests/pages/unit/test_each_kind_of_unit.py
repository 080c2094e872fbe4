"""The pages that are about one unit, for units of every kind, and for the whole province."""

from __future__ import annotations

from itertools import product

import queries
from navigation import PAGES

BY_NAME = {entry.name: entry for entry in PAGES}
OF_A_UNIT = ("unit", "gap", "dossier_list", "score_766", "reconciliation")
OF_THE_PROVINCE = ("dossier_list", "score_766", "reconciliation")
# A department, a district that sent nothing for two months, a commune whose forms did not come,
# an office without a single dossier.
KINDS = ("SXD", "618", "23464", "BDT")


def test_a_page_of_one_unit_opens_for_units_of_every_kind_and_for_the_province(
    visit, demo, subtests
):
    names = {row.unit_code: row.short_name for row in queries.run("units", period="2023-Q3")}
    opened = visit()
    for unit, page in [*product(KINDS, OF_A_UNIT), *product(["all"], OF_THE_PROVINCE)]:
        with subtests.test(unit=unit, page=page):
            opened.go(BY_NAME[page], period="2023-Q3", unit=unit)
            assert opened.html.count("<h1") == 1
            is_empty = (unit, page) == ("BDT", "dossier_list")
            assert opened.html.count('class="tc-notice"') == is_empty
            assert opened.address["unit"] == unit
            if unit != "all":
                assert names[unit] in opened.said
