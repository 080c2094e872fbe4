"""Since when: the verdict's quarter and its doubt, on the months of the chart."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.course import course
from pages.working_group.unit import course as since
from tests.figures.verdict_row import example

MONTHS = [f"{year}-{month:02}" for year in (2021, 2022, 2023) for month in range(1, 13)][:33]


def history(first_bad: int = 24) -> list[dict]:
    return [
        {
            "period": month,
            "starts_on": date(2021, 1, 1),
            "numerator": 12 if place < first_bad else 40,
            "denominator": 1000,
            "is_finished": True,
            "version": 1,
            "origin": "counted",
        }
        for place, month in enumerate(MONTHS)
    ]


def finding(**verdict) -> str:
    rows, row = history(), example(verdict.pop("state", "lagging"), "complete", **verdict)
    found = course(*since.counted(rows), since.change(rows, row))
    return since.finding(rows, found, row).replace("\u00a0", " ")


def test_the_change_is_the_quarter_that_the_verdict_names():
    assert finding(since="2023-01", since_from="2022-10", since_to="2023-01") == (
        "Từ bao giờ: từ 1,2% lên 4,0% kể từ quý I/2023"
    )
    assert finding(since="2021-01", since_from=None, since_to="2021-01") == (
        "Từ bao giờ: nhiều khả năng từ quý I/2021 hoặc trước đó"
    )


@pytest.mark.parametrize(
    ("since_from", "since_to", "run"),
    [
        ("2022-10", "2023-01", (21, 26)),
        ("2023-01", "2023-01", (24, 26)),
        (None, "2023-01", (0, 26)),
        ("2022-10", "2023-07", (21, 32)),  # the chart ends with the third month of that quarter
    ],
)
def test_the_run_is_whole_quarters_from_the_start_where_nobody_knows(since_from, since_to, run):
    row = example("lagging", since="2023-01", since_from=since_from, since_to=since_to)

    assert since.run(history(), row) == run


def test_without_a_band_it_is_said_which_months_are_too_few():
    """Six months came, but none of them from before it began."""
    row = example("lagging", since=MONTHS[0], since_from=None, since_to=MONTHS[0])
    rows = history()[:6]
    found = course(*since.counted(rows), since.change(rows, row))

    said = since.caption(found, "Quá hạn", since.run(rows, row), 0.9)
    assert "Trước thời điểm bắt đầu có dưới 6 tháng số liệu" in said
    few = course(*since.counted(rows[:5]))
    assert ". Dưới 6 tháng có số liệu nên chưa vẽ" in since.caption(few, "Quá hạn", None, 0.9)


def test_without_a_beginning_there_is_no_run_and_nothing_is_said_to_be_unchanged():
    unknown = {"since": None, "since_from": None, "since_to": None}

    assert since.run(history(), example("watch", **unknown)) is None
    assert since.run(history(), None) is None
    assert finding(state="watch", **unknown).startswith("Diễn biến từng tháng")
    assert finding(state="typical", **unknown).startswith("Từ bao giờ: chưa thấy thay đổi rõ")
