"""What a file takes the place of is said, and asked about before a whole unit is no more."""

from __future__ import annotations

from datetime import date

import pytest

from data import batches, builds, faults
from data.__main__ import main
from tests.data.importing.sent import csv_file, mapping, row, take

JULY = (date(2023, 6, 15), date(2023, 7, 14))
DAK_HA = "Huyện Đăk Hà"
BOTH = [row("HS-1"), row("HS-2"), row("HS-3", unit=DAK_HA), row("HS-4", unit=DAK_HA)]


def said(taken) -> list[str]:
    """Not of how days are written."""
    return [note for note in taken.notes if not note.startswith(("ngày trong tệp", "xem lại kỳ"))]


def names() -> list[str]:
    return [each.file_name for each in batches.every(builds.store())]


@pytest.mark.parametrize(
    ("holds", "top", "stretch"),
    [("everything", "", None), ("all_of_period", 'units_covered = "all"', JULY)],
)
def test_a_whole_unit_is_not_taken_away_unasked(tmp_path, holds, top, stretch):
    mapping(tmp_path, holds=holds, top=top)
    take(csv_file(tmp_path / "a.csv", BOTH), stretch=stretch)
    fewer = csv_file(tmp_path / "b.csv", BOTH[:1])

    with pytest.raises(faults.UnitsGone, match=r"Huyện Đăk Hà \(2 hồ sơ\) mà .* --fewer-units"):
        take(fewer, stretch=stretch)
    assert names() == ["a.csv"]

    taken = take(fewer, stretch=stretch, fewer_units=True)
    assert said(taken) == ["thay 4 hồ sơ của các tệp trước cùng nguồn"]


def test_a_unit_that_a_period_does_not_have_again_stays_and_is_said(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(csv_file(tmp_path / "a.csv", BOTH), stretch=JULY)
    taken = take(csv_file(tmp_path / "b.csv", [row("HS-1")]), stretch=JULY)

    assert said(taken) == [
        "thay 2 hồ sơ của các tệp trước cùng nguồn",
        "tệp này không có Huyện Đăk Hà (2 hồ sơ) như tệp trước của kỳ này: số cũ giữ nguyên. Nếu "
        'nay không phát sinh thì ghi units_covered = "all" trong tệp ánh xạ',
    ]


def test_units_that_send_files_of_their_own_miss_nobody(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(csv_file(tmp_path / "a.csv", BOTH[:2]), stretch=JULY)

    assert said(take(csv_file(tmp_path / "b.csv", BOTH[2:]), stretch=JULY)) == []


def test_a_dossier_that_another_unit_has_now_is_not_gone(tmp_path):
    mapping(tmp_path, holds="everything")
    take(csv_file(tmp_path / "a.csv", BOTH[:3]))
    taken = take(csv_file(tmp_path / "b.csv", [*BOTH[:2], row("HS-3")]))

    assert said(taken) == ["thay 3 hồ sơ của các tệp trước cùng nguồn"]


def test_changes_replace_what_they_have(tmp_path):
    mapping(tmp_path, holds="changes")
    take(csv_file(tmp_path / "a.csv", BOTH))

    assert said(take(csv_file(tmp_path / "b.csv", [row("HS-5")]))) == []
    taken = take(csv_file(tmp_path / "c.csv", [row("HS-1"), row("HS-6")]))
    assert said(taken) == ["thay 1 hồ sơ của các tệp trước cùng nguồn"]


def test_a_file_read_anew_misses_nothing_of_a_later_one(tmp_path):
    mapping(tmp_path, holds="everything")
    older = csv_file(tmp_path / "a.csv", [*BOTH[:2], row("HS-9", unit="Nơi lạ")])
    take(older)
    take(csv_file(tmp_path / "b.csv", BOTH))
    mapping(tmp_path, holds="everything", tables='[units]\n"Nơi lạ" = "616"')

    (note,) = said(take(older))
    assert note.startswith("đọc lại tệp đã nhập")


def test_the_command_asks_and_takes_the_answer(run, tmp_path):
    mapping(tmp_path)
    run(main, "import", str(csv_file(tmp_path / "a.csv", BOTH)))
    fewer = str(csv_file(tmp_path / "b.csv", BOTH[:1]))

    status, _, err = run(main, "import", fewer)
    assert (status, "Huyện Đăk Hà (2 hồ sơ)" in err) == (1, True)
    assert run(main, "import", fewer, "--fewer-units")[0] == 0
