"""An export of another country, as its system writes it, by a mapping alone: days month first, a
due day only on what is open, closings before their creation.
"""

from __future__ import annotations

from datetime import date

import pytest

import queries
from data.build import build
from tests.data.importing.sent import counts, csv_text, kept, reasons, take

HEADS = [
    "Unique Key",
    "Created Date",
    "Closed Date",
    "Agency Name",
    "Complaint Type",
    "Due Date",
    "Open Data Channel Type",
]
CREATED = "02/28/2023 {:02}:{:02}:00 {}"


def request(key: int, closed: str = "", due: str = "", channel: str = "ONLINE") -> list[str]:
    created = CREATED.format(1 + key % 12, key % 60, "AM" if key % 2 else "PM")
    return [str(56_900_000 + key), created, closed, "Sanitation, Dept", "Noise", due, channel]


# As the real file has them: none has both a closing and a due day.
REQUESTS = [
    request(1, closed="03/01/2023 01:05:06 AM"),
    request(2, closed="03/04/2023 12:00:00 AM", channel="PHONE"),
    request(3, closed="02/27/2023 11:59:59 PM"),  # before it was created
    request(4, closed="02/01/2023 10:00:00 AM", channel="UNKNOWN"),  # so was this
    request(5, closed="04/15/2023 08:00:00 AM"),  # after the day that is asked for
    request(6, due="04/13/2023 11:59:00 PM"),
    request(7, due="04/14/2023 12:01:00 AM"),  # due that very day
    request(8, due="05/01/2023 12:00:00 AM", channel="MOBILE"),
    request(9),
    # Or the last closing would stand alone, and not be believed.
    ["56900010", "03/20/2023 09:00:00 AM", "", "Sanitation, Dept", "Noise", "", "ONLINE"],
]
AS_OF = date(2023, 4, 14)
SHOWN = ("on_time_resolved", "open", "open_overdue")


@pytest.fixture
def taken(tmp_path):
    path = tmp_path / "nyc311_2023.csv"
    path.write_text(csv_text([HEADS, *REQUESTS]), encoding="utf-8")
    return take(path)


def figures(unit: str = "62") -> dict[str, tuple]:
    return {
        each.measure: (each.numerator, each.denominator, each.value)
        for each in queries.run("objectives", period="2023-Q2", unit=unit)
        if each.origin == "counted"
    }


def test_the_order_of_its_days_is_settled_by_the_column_that_can_be_only_one(taken):
    assert taken.notes[0] == "ngày trong tệp đọc là tháng trước, ngày sau"
    second = next(each for each in kept(taken) if each.dossier_code == "56900002")
    assert f"{second.received_at} {second.finished_at}" == "2023-02-28 15:02:00 2023-03-04 00:00:00"


def test_what_was_closed_before_it_was_created_is_rejected(taken):
    assert counts(taken) == (10, 8, 2, 0)
    assert reasons(taken) == [
        (4, "finished_at", "finished_before_received"),
        (5, "finished_at", "finished_before_received"),
    ]


def test_its_share_in_time_has_nothing_to_judge_and_is_not_0_nor_100_percent(taken):
    build(as_of=AS_OF, measures=SHOWN)

    assert figures("TTPVHCC")["on_time_resolved"] == (0, 0, None)


def test_what_is_open_and_overdue_is_that_of_the_day(taken):
    """Due on the very day is not overdue; closed the day after is still open."""
    build(as_of=AS_OF, measures=SHOWN)

    assert figures("TTPVHCC")["open"][0] == 6
    assert figures("TTPVHCC")["open_overdue"][0] == 1


def test_its_mapping_is_found_by_its_name_and_headings(taken):
    assert taken.batch.mapping == "nyc311"
