"""How a file writes its days is settled for the file, never cell by cell."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.data.importing.sent import (
    HEADINGS,
    counts,
    csv_file,
    kept,
    mapping,
    reasons,
    row,
    take,
    workbook,
)

NOW = datetime(2024, 1, 1)


def received(taken) -> dict[str, str]:
    return {each.dossier_code: str(each.received_at) for each in kept(taken)}


def taken_of(tmp_path, *days: str, tables: str = ""):
    mapping(tmp_path, tables=tables)
    rows = [row(f"HS-{number}", received=day, due="") for number, day in enumerate(days)]
    return take(csv_file(tmp_path / "a.csv", rows), now=NOW)


def test_one_column_that_can_only_be_month_first_settles_the_other(tmp_path):
    mapping(tmp_path)
    rows = [row("HS-1", received="02/28/2023", finished="03/04/2023", due="")]
    taken = take(csv_file(tmp_path / "a.csv", rows), now=NOW)

    ((dossier),) = kept(taken)
    assert f"{dossier.received_at:%d/%m} {dossier.finished_at:%d/%m}" == "28/02 04/03"
    assert taken.notes[0] == "ngày trong tệp đọc là tháng trước, ngày sau"


@pytest.mark.parametrize(
    ("day", "read"), [("03/04/2023", "04-03"), ("03/12/2023", "12-03"), ("12/03/2023", "03-12")]
)
def test_where_nothing_settles_it_the_day_stands_first_and_that_is_said(tmp_path, day, read):
    """A month may be the twelfth on either side."""
    taken = taken_of(tmp_path, day)

    assert received(taken) == {"HS-0": f"2023-{read} 00:00:00"}
    assert "tệp không cho biết" in taken.notes[0]


def test_days_written_year_first_leave_no_order_to_guess(tmp_path):
    taken = taken_of(tmp_path, "2023-04-03", "2023-04-03 08:05:00")

    assert counts(taken) == (2, 2, 0, 0)
    assert taken.notes[:1] == [
        "ngày trong tệp đều rõ đâu là ngày, đâu là tháng, không phải đoán thứ tự"
    ]


def test_days_that_allow_only_the_other_order_are_rejects_and_counted(tmp_path):
    taken = taken_of(tmp_path, "13/04/2023", "14/04/2023", "04/15/2023", "03/04/2023")

    assert counts(taken) == (4, 3, 1, 0)
    assert reasons(taken) == [(4, "received_at", "not_a_date")]
    assert received(taken)["HS-3"] == "2023-04-03 00:00:00"
    assert "1 ô chỉ đọc được theo thứ tự ngược lại" in taken.notes[0]


def test_a_slip_at_the_beginning_of_a_large_file_does_not_settle_it(tmp_path):
    days = ["02/13/2023", *["05/06/2023"] * 21_000, *["25/06/2023"] * 50]
    taken = taken_of(tmp_path, *days)

    assert counts(taken) == (21_051, 21_050, 1, 0)
    assert received(taken)["HS-1"] == "2023-06-05 00:00:00"


def test_the_mapping_may_settle_it(tmp_path):
    taken = taken_of(tmp_path, "03/04/2023", tables='[formats]\ndate_order = "mdy"')

    assert received(taken) == {"HS-0": "2023-03-04 00:00:00"}


# As exports write them, in one file whose days stand first.
WRITTEN = {
    "3/7/2023": "2023-07-03 00:00:00",
    "03-07-2023": "2023-07-03 00:00:00",
    "03.07.2023": "2023-07-03 00:00:00",
    "03/07/2023 8:05": "2023-07-03 08:05:00",
    "03/07/2023 08:05:09": "2023-07-03 08:05:09",
    "03/07/2023 08:05:09 PM": "2023-07-03 20:05:09",
    "08:05 03/07/2023": "2023-07-03 08:05:00",
    "2023-07-03": "2023-07-03 00:00:00",
    "2023-07-03T08:05:09": "2023-07-03 08:05:09",
    "2023-07-03T01:05:09Z": "2023-07-03 08:05:09",
    "2023-07-03 08:05:09+07:00": "2023-07-03 08:05:09",
    "20230703": "2023-07-03 00:00:00",
    "45110": "2023-07-03 00:00:00",
    "45110.5": "2023-07-03 12:00:00",
    "ngày 03 tháng 7 năm 2023": "2023-07-03 00:00:00",
    "\u00a003/07/2023 ": "2023-07-03 00:00:00",
}
NO_DAYS = [
    "3/7/23",
    "30/02/2023",
    "03/07/2023 25:00",
    "3-7/2023",
    "2023",
    "7/2023",
    "1899-12-30",
    "hôm qua",
]


def test_a_day_is_read_in_all_the_ways_that_exports_write_it(tmp_path):
    taken = taken_of(tmp_path, *WRITTEN, "25/12/2022")

    came = received(taken)
    for number, (written, moment) in enumerate(WRITTEN.items()):
        assert came[f"HS-{number}"] == moment, written


def test_what_is_no_day_is_a_reject(tmp_path):
    taken = taken_of(tmp_path, "25/12/2022", *NO_DAYS)

    assert reasons(taken) == [
        (number, "received_at", "not_a_date") for number, _ in enumerate(NO_DAYS, start=3)
    ]


def test_the_future_is_a_reject_but_for_the_day_on_which_it_is_due(tmp_path):
    mapping(tmp_path)
    rows = [
        row("HS-1", received="01/01/2024", due="15/01/2024", finished="01/01/2024"),
        row("HS-2", received="02/01/2024", due=""),
        row("HS-3", received="25/12/2023", finished="02/01/2024"),
    ]
    taken = take(csv_file(tmp_path / "a.csv", rows), now=NOW)

    assert set(received(taken)) == {"HS-1"}
    assert reasons(taken) == [(3, "received_at", "in_future"), (4, "finished_at", "in_future")]


def test_finished_on_the_day_it_was_received_is_right_and_a_day_before_is_not(tmp_path):
    mapping(tmp_path)
    rows = [
        row("HS-1", received="13/07/2023 16:00", finished="13/07/2023"),
        row("HS-2", received="13/07/2023 00:01", finished="12/07/2023 23:59"),
    ]
    taken = take(csv_file(tmp_path / "a.csv", rows), now=NOW)

    assert set(received(taken)) == {"HS-1"}
    assert reasons(taken) == [(3, "finished_at", "finished_before_received")]


def test_a_time_zone_moves_late_receipts_to_the_day_after(tmp_path):
    taken = taken_of(tmp_path, "13/07/2023 18:30", tables='[formats]\ntime_zone = "UTC"')

    assert received(taken) == {"HS-0": "2023-07-14 01:30:00"}


def test_days_of_a_workbook_are_days_texts_or_numbers(tmp_path):
    mapping(tmp_path)
    cells = [row("HS-1"), row("HS-2"), row("HS-3")]
    for line, day in zip(cells, (datetime(2023, 7, 3, 8, 5), 45110, "13/07/2023"), strict=True):
        line[4] = day
    taken = take(workbook(tmp_path / "a.xlsx", [list(HEADINGS), *cells]), now=NOW)

    assert received(taken) == {
        "HS-1": "2023-07-03 08:05:00",
        "HS-2": "2023-07-03 00:00:00",
        "HS-3": "2023-07-13 00:00:00",
    }
