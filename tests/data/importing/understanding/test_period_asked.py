"""A file said to hold a period it does not speak of: it is taken, and the maintainer is told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from data.__main__ import main
from data.importing.understanding import likely_period
from tests.data.importing.sent import counts, csv_file, mapping, row, take

SEPTEMBER = (date(2023, 9, 1), date(2023, 9, 30))
ROWS = [row("HS-1", received="31/08/2023"), row("HS-2", received="30/09/2023")]
TOLD = "xem lại kỳ"


def _told(tmp_path, rows: list[list[str]], stretch: tuple[date, date] | None) -> list[str]:
    mapping(tmp_path, holds="all_of_period")
    taken = take(csv_file(tmp_path / "a.csv", rows), stretch=stretch)
    assert counts(taken)[1] == len(rows)
    return [note for note in taken.notes if note.startswith(TOLD)]


def _received(*days: str, finished: str = "") -> list[list[str]]:
    return [
        row(f"HS-{day}-{finished}", received=f"{day}/2023", due="", finished=finished)
        for day in days
    ]


def test_a_month_of_the_other_calendar_is_told(tmp_path):
    rows = _received("20/08", "04/09", "13/09", "18/09", "29/09")
    (note,) = _told(tmp_path, rows, (date(2023, 8, 15), date(2023, 9, 14)))
    assert "0 hồ sơ tiếp nhận và xong trước, 2 hồ sơ tiếp nhận sau kỳ đã chọn" in note
    assert "(15/08/2023–14/09/2023)" in note and "--period civil:2023-09" in note


def test_a_report_month_called_a_civil_one_is_told(tmp_path):
    rows = _received("16/08", "20/08", finished="25/08/2023") + _received("04/09", "13/09")
    (note,) = _told(tmp_path, rows, SEPTEMBER)
    assert "2 hồ sơ tiếp nhận và xong trước" in note and "`--period 2023-09`" in note


def test_dossiers_carried_over_and_a_stray_say_nothing_of_the_period(tmp_path):
    carried = _received("15/06", "30/07") + _received("20/08", "31/08", finished="05/09/2023")
    own = _received("02/09", "04/09", "05/09", "30/09")

    assert _told(tmp_path, [*carried, *own, *_received("01/10")], SEPTEMBER) == []


def test_nothing_is_said_where_all_are_within(tmp_path):
    assert _told(tmp_path, ROWS[1:], SEPTEMBER) == []


def test_nothing_is_said_where_the_file_is_of_its_own_days(tmp_path):
    assert _told(tmp_path, ROWS, None) == []


UNDERSTOOD = "kỳ: Tháng 9/2023, kỳ báo cáo (15/8/2023–14/9/2023), theo tên tệp"
OF_2024 = ["kỳ: Năm 2024, kỳ báo cáo (15/12/2023–14/12/2024), theo tên tệp"]
ASKED = ["kỳ: Quý III/2024, dương lịch (1/7/2024–30/9/2024), theo --period"]


@pytest.mark.parametrize(
    ("name", "asked", "said"),
    [
        ("ho-so-2024.csv", [], OF_2024),
        ("ho-so-2024.csv", ["--period", "civil:2024-Q3"], ASKED),
    ],
)
def test_an_import_says_which_period_it_understood_and_why(run, tmp_path, name, asked, said):
    mapping(tmp_path, holds="all_of_period")
    path = csv_file(tmp_path / name, [row(received="05/08/2024", due="")])
    out = run(main, "import", str(path), *asked)[1]

    assert [line.strip(" -") for line in out.splitlines() if "kỳ: " in line] == said


@pytest.mark.parametrize(
    ("name", "said"), [("ho-so-2023-09.csv", UNDERSTOOD), ("a.csv", "chưa biết kỳ nào")]
)
def test_a_trial_says_which_period_the_file_would_be_of(run, tmp_path, name, said):
    chosen = mapping(tmp_path, holds="all_of_period")
    path = csv_file(tmp_path / name, [row(received="04/09/2023", due="")])
    out = run(main, "inspect", str(path), "--mapping", str(chosen))[1]

    assert said in out
    assert "1 dòng vào, nhận 1" in out


def _days(first: date, count: int) -> dict[date, int]:
    return {first + timedelta(number): 1 for number in range(count)}


@pytest.mark.parametrize(
    ("days", "period"),
    [
        (_days(date(2025, 9, 1), 30), "civil:2025-09"),
        (_days(date(2025, 8, 15), 31), "2025-09"),
        (_days(date(2025, 9, 17), 14), "civil:2025-09"),  # in the report month of October too
        (_days(date(2025, 9, 1), 30) | {date(2025, 6, 2): 5}, "civil:2025-09"),
        (_days(date(2025, 7, 1), 90), None),
        ({}, None),
    ],
)
def test_a_file_without_a_period_is_of_the_month_that_has_most_of_its_dossiers(days, period):
    assert likely_period.month(days) == period


def test_a_trial_tells_how_to_give_the_period_at_the_import(run, tmp_path):
    chosen = mapping(tmp_path, holds="all_of_period")
    rows = [row(f"HS-{day}", received=f"{day:02}/09/2023", due="") for day in range(1, 30)]
    path = csv_file(tmp_path / "a.csv", rows)
    out = run(main, "inspect", str(path), "--mapping", str(chosen))[1]

    assert "chưa biết kỳ nào. Khi nhập (import) thì thêm `--period" in out
    assert (
        "29/29 hồ sơ tiếp nhận từ 1/9 đến 30/9/2023 (dương lịch): nếu đúng là tháng ấy thì khi "
        "nhập (import) thêm `--period civil:2023-09`" in out
    )


def test_nothing_is_said_of_a_period_where_a_file_holds_none(run, tmp_path):
    mapping(tmp_path, holds="changes")

    assert "kỳ: " not in run(main, "import", str(csv_file(tmp_path / "a.csv", [row()])))[1]
