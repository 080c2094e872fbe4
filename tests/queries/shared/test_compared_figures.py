"""One figure, several origins: side by side, with the difference and its sign."""

from __future__ import annotations

import pytest

import queries
from tests.province import dossier, unit

INTERNAL = ("internal_published", "internal_reviewed")
pytestmark = pytest.mark.made(measures=["resolved", "resolved_late", "on_time_resolved", *INTERNAL])
PERIOD = {"period": "2023-Q3"}


def printed(measure: str, numerator=None, denominator=None, **changes) -> dict:
    """A figure of the province in a document of the third quarter."""
    return {
        "measure": measure,
        "unit_code": "62",
        "period": "2023-Q3",
        "origin": "published",
        "numerator": numerator,
        "denominator": denominator,
        "as_of": "2023-09-14",
        "published_on": "2023-09-26",
        "document": "Báo cáo A",
    } | changes


@pytest.fixture
def two_resolved(province):
    """Two dossiers resolved, one of them late; what was printed is the test's."""

    def make(published: list[dict]) -> None:
        province(
            units=[unit("A")],
            dossiers=[dossier(finished="2023-07-10"), dossier(finished="2023-07-11")],
            published=published,
        )

    return make


def compared(**asked) -> dict[str, dict]:
    return {row.measure: row for row in queries.run("compared_figures", **PERIOD, **asked)}


def test_the_difference_is_what_was_stated_less_what_was_counted(two_resolved):
    two_resolved([printed("resolved", 5), printed("resolved_late", 0)])
    found = compared()

    assert found["resolved"].difference_numerator == 3
    assert found["resolved_late"].difference_numerator == -1
    assert found["resolved"].against_origin == "counted"
    assert set(found) == {"resolved", "resolved_late"}


def test_a_share_differs_by_each_of_its_counts(two_resolved):
    two_resolved([printed("on_time_resolved", 1, 3)])
    row = compared()["on_time_resolved"]

    assert (row.against_numerator, row.against_denominator) == (1, 2)
    assert (row.difference_numerator, row.difference_denominator) == (0, 1)


def test_without_a_count_two_prints_are_compared_with_each_other(two_resolved):
    two_resolved(
        [
            printed("internal_published", 30),
            printed("internal_published", 28, origin="press", document="Báo B"),
            printed("internal_reviewed", 30),  # one origin: nothing to compare
        ]
    )
    found = compared()

    assert set(found) == {"internal_published"}
    row = found["internal_published"]
    assert (row.document, row.against_document) == ("Báo B", "Báo cáo A")
    assert row.difference_numerator == -2


def test_a_printed_bound_is_compared_with_nothing(two_resolved):
    two_resolved([printed("on_time_resolved", value=0.99, qualifier=">")])
    row = compared()["on_time_resolved"]

    assert row.difference_numerator is None
    assert row.difference_value is None


def test_nothing_is_compared_with_a_printed_bound(two_resolved):
    two_resolved(
        [
            printed("internal_published", value=0.99, qualifier=">"),
            printed("internal_published", value=0.98, origin="press", document="Báo B"),
        ]
    )
    row = compared()["internal_published"]

    assert (row.document, row.against_qualifier) == ("Báo B", ">")
    assert row.difference_value is None


def test_a_printed_share_without_counts_is_compared_by_its_value(two_resolved):
    two_resolved([printed("on_time_resolved", value=0.75)])
    row = compared()["on_time_resolved"]

    assert row.difference_numerator is None
    assert row.difference_value == 0.25


def test_a_unit_is_asked_for_its_own(two_resolved):
    two_resolved([printed("resolved", 5), printed("resolved", 2, unit_code="A")])

    assert compared(unit="A")["resolved"].difference_numerator == 0
    assert compared()["resolved"].difference_numerator == 3


def test_nothing_printed_is_nothing_compared(two_resolved):
    two_resolved([])

    assert compared() == {}
    assert queries.run("stated_periods") == []
