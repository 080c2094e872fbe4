"""Sums within one document: computed, shown with their difference, never mended."""

from __future__ import annotations

import queries
from tests.province import dossier, unit
from tests.queries.shared.test_compared_figures import printed


def sums(period: str = "2023-Q3", **asked) -> dict[str, dict]:
    return {row.identity: row for row in queries.run("published_sums", period=period, **asked)}


def test_the_printed_sums_of_the_third_quarter_of_2023(demo):
    """58.350 + 818 is not 59.123, nor is 64.933 − 6.123; 15.110 + 45.161 + 4.662 is 64.933."""
    found = sums()
    shown = {
        name: (row.amounts, row.amount_added, row.amount_total, row.difference)
        for name, row in found.items()
    }

    assert shown == {
        "resolved_by_time": ([58350, 818], 59168, 59123, 45),
        "resolved_is_rest": ([64933, 6123], 58810, 59123, -313),
        "received_by_way": ([15110, 45161, 4662], 64933, 64933, 0),
        "services_and_procedures": ([720, 702], 1422, 1377, None),
    }
    assert found["resolved_is_rest"].signs == [1, -1]
    assert found["services_and_procedures"].kind == "two_bases"


def test_what_is_printed_stays_as_printed(demo):
    (resolved,) = [
        row
        for row in queries.run("objectives", period="2023-Q3")
        if row.measure == "resolved" and row.origin == "published"
    ]
    assert resolved.numerator == 59123


def test_a_sum_of_scores_adds_up_to_the_hundredth(demo):
    row = sums("2023")["par_index_parts"]

    assert (row.amounts, row.amount_total, row.difference) == ([54.95, 31.19], 86.14, 0)


def test_a_sum_is_of_one_document_and_whole(province):
    province(
        units=[unit("A")],
        dossiers=[dossier()],
        published=[
            printed("on_time_resolved", 8, 10),
            printed("resolved_late", 2),
            printed("resolved", 10),
            printed("on_time_resolved", 7, 10, document="Báo cáo B"),
            printed("resolved_late", 2, document="Báo cáo B"),  # and no total
            printed("resolved", 11, document="Báo cáo C"),  # and no parts
            printed("on_time_resolved", 6, 10, document="Báo cáo D"),
            printed("resolved_late", 2, document="Báo cáo D", qualifier=">"),  # "over two"
            printed("resolved", 10, document="Báo cáo D"),
            printed("resolved_late", 1, unit_code="A"),
        ],
    )
    rows = queries.run("published_sums", period="2023-Q3")

    assert [(row.document, row.difference) for row in rows] == [("Báo cáo A", 0)]
    assert queries.run("published_sums", period="2023-Q3", unit="A") == []
    assert queries.run("published_sums", period="2023-Q2") == []
