"""No measure without a page of its own domain, also one that nothing was reported of."""

from __future__ import annotations

import pytest

import queries
from data import definitions
from navigation import PAGES

PAGE_OF = {
    "online_services": "online_services",
    "digitisation": "e_documents",
    "anti_corruption": "anti_corruption",
    "procedures": "regimes",
    "internal": "regimes",
    "dossiers": "dossiers",
    "score_766": "score_766",
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
    unseen = [row for row in measures if row.measure not in linked and row.title not in opened.said]
    assert [row.measure for row in unseen] == []


def test_the_page_that_tells_more_of_a_measure_exists():
    told = {each.explained_on for each in definitions.load()} - {None}

    assert told and told <= BY_NAME.keys()


def test_the_only_other_domain_is_what_others_publish_of_the_province():
    """Those stand on the overview, for they are nothing but printed."""
    domains = {each.domain for each in definitions.load()}

    assert domains - PAGE_OF.keys() == {"indices"}
