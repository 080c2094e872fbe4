"""What is open, what was carried over, what is to be handled: a stock is never summed over time."""

from __future__ import annotations

import pytest

from tests.province import dossier, total, unit

pytestmark = pytest.mark.made(
    until="counted", measures=["open", "open_overdue", "to_handle", "resolved"]
)
MONTHS = {
    "report": ["2023-07", "2023-08", "2023-09"],
    "civil": ["civil:2023-04", "civil:2023-05", "civil:2023-06"],
}


def test_open_is_what_was_not_finished_on_the_last_day(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(received="2023-09-14", due="2023-09-20"),  # came on the last day
            dossier(received="2023-09-14", due="2023-09-20", finished="2023-09-14"),
            dossier(received="2023-07-03", finished="2023-09-14"),
            dossier(received="2023-07-03", finished="2023-09-15"),  # a day after
        ],
        as_of="2023-09-15",
    )

    assert total("open") == (2, None)
    assert total("open", "2023-08") == (2, None)


def test_overdue_is_asked_on_the_last_day_of_the_period(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(received="2023-07-03", due="2023-08-14"),
            dossier(received="2023-07-03", due="2023-08-13", finished="2023-08-20"),
        ],
    )

    assert total("open_overdue", "2023-07") == (0, None)
    assert total("open_overdue", "2023-08") == (1, None)
    assert total("open_overdue", "2023-09") == (1, None)


def test_carried_over_is_what_was_open_the_day_before(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(received="2023-06-14", due="2023-06-20"),
            dossier(received="2023-06-14", due="2023-06-20", finished="2023-06-15"),
            dossier(received="2023-06-14", due="2023-06-20", finished="2023-06-14"),
            dossier(received="2023-06-15", due="2023-06-20"),
        ],
    )

    assert total("carried_over", "2023-Q3") == (2, None)
    assert total("open", "2023-Q2") == (2, None)


def test_what_came_before_the_data_began_is_carried_over(province):
    """The first opening stock has earlier receipt days."""
    province(
        units=[unit("A")],
        dossiers=[dossier(received="2022-10-03", due="2022-10-10", finished="2023-01-05")],
    )

    assert total("carried_over", "2023-Q1") == (1, None)
    assert total("to_handle", "2023-Q1") == (1, None)
    assert total("resolved", "2023-Q1") == (1, None)


@pytest.fixture
def four_quarters(province):
    """One new dossier a quarter, none of them ever finished, one carried into the year."""
    received = ("2022-12-01", "2022-12-20", "2023-04-03", "2023-07-03", "2023-10-02")
    province(
        units=[unit("A")],
        dossiers=[dossier(received=day, due="2023-12-01") for day in received],
        as_of="2023-12-14",
    )


def test_to_handle_is_the_opening_plus_what_came(four_quarters):
    for quarter, opening in (("2023-Q1", 1), ("2023-Q2", 2), ("2023-Q3", 3), ("2023-Q4", 4)):
        assert total("carried_over", quarter) == (opening, None)
        assert total("received_new", quarter) == (1, None)
        assert total("to_handle", quarter) == (opening + 1, None)


def test_a_year_to_handle_is_not_the_sum_of_its_quarters(four_quarters):
    quarters = [total("to_handle", f"2023-Q{number}")[0] for number in (1, 2, 3, 4)]

    assert sum(quarters) == 14
    assert total("to_handle", "2023") == (5, None)
    assert total("carried_over", "2023") == (1, None)


def test_what_comes_adds_up_over_months_what_stands_does_not(four_quarters):
    months = MONTHS["report"]

    assert sum(total("received_new", month)[0] for month in months) == 1
    assert total("received_new", "2023-Q3") == (1, None)
    assert [total("open", month)[0] for month in months] == [4, 4, 4]
    assert total("open", "2023-Q3") == (4, None)
    assert [total("carried_over", month)[0] for month in months] == [3, 4, 4]
    assert total("carried_over", "2023-Q3") == (3, None)
    assert total("open", "2023") == (5, None)


def test_longer_periods_open_and_close_with_their_first_and_last_month(four_quarters):
    for period, opening, closing in (
        ("2023-H1", 1, 3),
        ("2023-H2", 3, 5),
        ("2023-9M", 1, 4),
        ("civil:2023-Q2", 2, 3),
    ):
        assert total("carried_over", period) == (opening, None), period
        assert total("open", period) == (closing, None), period


def test_a_running_period_closes_today(province):
    province(
        units=[unit("A")],
        dossiers=[
            dossier(received="2023-07-03", due="2023-07-10", finished="2023-07-25"),
            dossier(received="2023-07-20", due="2023-07-27"),
        ],
        as_of="2023-07-31",
    )

    assert total("open", "2023-Q3") == (1, None)
    assert total("open", "2023-07") == (1, None)
    assert total("open_overdue", "2023-Q3") == (1, None)
