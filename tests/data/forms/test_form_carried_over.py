"""What a report opens with is what the one before it closed with, row by row."""

from __future__ import annotations

import pytest

from tests.province import reported


@pytest.fixture
def opened(tested):
    """What is found when a report opens with something after one that closed with something."""

    def of(period: str, opens: dict, before: str, closed: dict) -> list[tuple]:
        cells = [
            *reported("II.06a", "S", period, {name: {"6": n} for name, n in opens.items()}),
            *reported(
                "II.06a", "S", before, {name: {"12": n, "13": 0} for name, n in closed.items()}
            ),
        ]
        found = [row for row in tested(cells) if row.sentence.startswith("(6) = (11)")]
        return [(row.period, row.place, row.left_value, row.right_value) for row in found]

    return of


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2023-Q3", "2023-Q2"),
        ("2023-Q2", "2023-Q1"),
        ("2023-Q1", "2022"),  # there is no report of a fourth quarter
        ("2023", "2022"),
    ],
)
def test_a_report_opens_with_what_the_one_before_closed_with(period, before, opened):
    assert opened(period, {"Hộ tịch": 4}, before, {"Hộ tịch": 4}) == []
    assert opened(period, {"Hộ tịch": 5}, before, {"Hộ tịch": 4}) == [(period, "Hộ tịch", 5, 4)]
    assert opened(period, {"Hộ tịch": 3}, before, {"Hộ tịch": 4}) == [(period, "Hộ tịch", 3, 4)]


def test_reports_that_do_not_follow_each_other_are_not_compared(opened):
    assert opened("2023-Q3", {"Hộ tịch": 5}, "2023-Q1", {"Hộ tịch": 4}) == []


def test_a_field_that_appears_or_goes_between_two_reports_is_found(opened):
    found = opened("2023-Q3", {"Đất đai": 1}, "2023-Q2", {"Hộ tịch": 4})

    assert sorted(found) == [("2023-Q3", "Hộ tịch", 0, 4), ("2023-Q3", "Đất đai", 1, 0)]
