"""No measure without a page of its own domain, also one that nothing was reported of."""

from __future__ import annotations

import pytest

import queries
from navigation import PAGES

PAGE_OF = {
    "online_services": "online_services",
    "digitisation": "e_documents",
    "anti_corruption": "anti_corruption",
    "procedures": "regimes",
    "internal": "regimes",
}
BY_NAME = {entry.name: entry for entry in PAGES}


@pytest.mark.parametrize("page", sorted(set(PAGE_OF.values())))
def test_a_page_shows_every_measure_of_its_domains(page, visit, one_unit):
    measures = [row for row in queries.run("measures") if PAGE_OF.get(row.domain) == page]
    opened = visit(BY_NAME[page])
    linked = {
        part.split("measure=")[1].split("&")[0] for part in opened.links if "measure=" in part
    }

    assert measures
    assert [row.measure for row in measures if row.measure not in linked] == []
