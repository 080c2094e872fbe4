"""A file said to hold a period it does not speak of: it is taken, and the maintainer is told."""

from __future__ import annotations

from datetime import date

from tests.data.importing.sent import counts, csv_file, mapping, row, take

SEPTEMBER = (date(2023, 9, 1), date(2023, 9, 30))
ROWS = [row("HS-1", received="31/08/2023"), row("HS-2", received="30/09/2023")]
TOLD = "xem lại kỳ"


def _told(tmp_path, rows: list[list[str]], stretch: tuple[date, date] | None) -> list[str]:
    mapping(tmp_path, holds="all_of_period")
    taken = take(csv_file(tmp_path / "a.csv", rows), stretch=stretch)
    assert counts(taken)[1] == len(rows)
    return [note for note in taken.notes if note.startswith(TOLD)]


def test_receipts_outside_the_period_are_counted(tmp_path):
    (note,) = _told(tmp_path, [*ROWS, row("HS-3", received="01/10/2023")], SEPTEMBER)

    assert (
        "1 hồ sơ tiếp nhận trước, 1 hồ sơ tiếp nhận sau kỳ đã chọn (01/09/2023–30/09/2023)" in note
    )
    assert "--period civil:2023-09" in note


def test_nothing_is_said_where_all_are_within(tmp_path):
    assert _told(tmp_path, ROWS[1:], SEPTEMBER) == []


def test_nothing_is_said_where_the_file_is_of_its_own_days(tmp_path):
    assert _told(tmp_path, ROWS, None) == []
