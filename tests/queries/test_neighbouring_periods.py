"""Which periods a reader is likely to choose next: for those a page is asked ahead."""

from __future__ import annotations

from datetime import date

import pytest

from queries import ahead


def row(period: str, kind: str, year: int, number: int, month: int, calendar: str = "report"):
    return {
        "period": period,
        "calendar": calendar,
        "kind": kind,
        "year": year,
        "number": number,
        "starts_on": date(year, month, 1),
    }


# As the question "periods" lists them: newest first, kinds and lengths mixed.
PERIODS = [
    row("2023", "year", 2023, 1, 1),
    row("2023-9M", "nine_months", 2023, 1, 1),
    row("2023-Q3", "quarter", 2023, 3, 7),
    row("2023-08", "month", 2023, 8, 8),
    row("2023-07", "month", 2023, 7, 7),
    row("2023-Q2", "quarter", 2023, 2, 4),
    row("2023-Q1", "quarter", 2023, 1, 1),
    row("2022", "year", 2022, 1, 1),
    row("2022-Q3", "quarter", 2022, 3, 7),
    row("2022-08", "month", 2022, 8, 8),
    row("2022-Q2", "quarter", 2022, 2, 4),
    row("2021", "year", 2021, 1, 1),
    row("civil:2023-Q2", "quarter", 2023, 2, 4, "civil"),
    row("civil:2023-Q1", "quarter", 2023, 1, 1, "civil"),
]


@pytest.mark.parametrize(
    ("period", "beside"),
    [
        ("2023-Q2", ["2023-Q1", "2023-Q3", "2022-Q2"]),
        ("2023-Q3", ["2023-Q2", "2022-Q3"]),  # the newest
        ("2022-Q2", ["2022-Q3"]),  # the oldest
        ("2023-Q1", ["2022-Q3", "2023-Q2"]),  # the one before that is listed
        ("2023-08", ["2023-07", "2022-08"]),
        ("2023-07", ["2022-08", "2023-08"]),
        ("2022", ["2021", "2023"]),  # the one before is that of a year before
        ("2023-9M", []),
        ("civil:2023-Q2", ["civil:2023-Q1"]),
    ],
)
def test_beside_a_period_are_the_one_before_the_one_after_and_that_of_a_year_before(period, beside):
    assert ahead.neighbours(PERIODS, period) == beside


def test_a_period_that_no_build_lists_has_nothing_beside_it():
    with pytest.raises(ValueError):
        ahead.neighbours(PERIODS, "2030-Q1")
