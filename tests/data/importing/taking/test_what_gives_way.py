"""What a file takes the place of is said, and asked about before most of a unit is no more."""

from __future__ import annotations

import shlex
from datetime import date

import pytest

from data import batches, builds, faults
from data.__main__ import main
from tests.data.importing.sent import csv_file, mapping, row, take

JULY = (date(2023, 6, 15), date(2023, 7, 14))
SA_THAY, DAK_HA = "Huyện Sa Thầy", "Huyện Đăk Hà"
NO_MORE = "có trong tệp trước mà không có trong tệp này (hoặc chưa nhận được): thôi không tính"
GONE = r"Huyện Đăk Hà \(2 hồ sơ\) mà .* --fewer-units"
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

    with pytest.raises(faults.DossiersGone, match=GONE):
        take(fewer, stretch=stretch)
    assert names() == ["a.csv"]

    taken = take(fewer, stretch=stretch, fewer_units=True)
    assert said(taken) == [
        "thay 4 hồ sơ của các tệp trước cùng nguồn",
        f"2 hồ sơ của {DAK_HA}, 1 hồ sơ của {SA_THAY} {NO_MORE}",
    ]


@pytest.mark.parametrize(("holds", "stretch"), [("everything", None), ("all_of_period", JULY)])
def test_most_of_a_unit_is_not_taken_away_unasked(tmp_path, holds, stretch):
    """A file of a few dossiers that were put right, by the mapping of whole months."""
    mapping(tmp_path, holds=holds)
    take(csv_file(tmp_path / "a.csv", [*BOTH, row("HS-5")]), stretch=stretch)
    few = csv_file(tmp_path / "b.csv", [BOTH[0], *BOTH[2:]])

    with pytest.raises(faults.DossiersGone, match=rf"{SA_THAY} \(mất 2 trên 3 hồ sơ\)\. .*changes"):
        take(few, stretch=stretch)
    assert names() == ["a.csv"]

    lost = f"2 hồ sơ của {SA_THAY} {NO_MORE}"
    assert lost in said(take(few, stretch=stretch, fewer_units=True))


def test_half_of_a_unit_goes_and_is_said_and_is_not_missed_again(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    whole = [row(f"HS-{number}") for number in range(4)]
    before = row("HS-0", received="01/06/2023")  # not of these days
    take(csv_file(tmp_path / "a.csv", [before, *whole]), stretch=JULY)

    taken = take(csv_file(tmp_path / "b.csv", whole[:2]), stretch=JULY)
    assert f"2 hồ sơ của {SA_THAY} {NO_MORE}" in said(taken)
    taken = take(csv_file(tmp_path / "c.csv", [row("HS-1", finished="05/07/2023")]), stretch=JULY)
    assert f"1 hồ sơ của {SA_THAY} {NO_MORE}" in said(taken)


def test_as_many_others_in_their_place_are_said_and_not_asked_about(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(csv_file(tmp_path / "a.csv", BOTH[:2]), stretch=JULY)

    others = csv_file(tmp_path / "b.csv", [row("HS-7"), row("HS-8")])
    assert f"2 hồ sơ của {SA_THAY} {NO_MORE}" in said(take(others, stretch=JULY))
    august = [row(f"HS-{each}", received="20/07/2023", due="") for each in range(10, 14)]
    with pytest.raises(faults.DossiersGone, match=r"mất 2 trên 2"):
        take(csv_file(tmp_path / "c.csv", august), stretch=JULY)


def test_rows_without_a_code_are_missed_by_their_number(tmp_path):
    """Each file calls them otherwise."""
    path = mapping(tmp_path, holds="all_of_period")
    text = path.read_text(encoding="utf-8").replace('dossier_code = "Mã hồ sơ"', "")
    path.write_text(text.replace("[columns]", 'key = "row"\n[columns]'), encoding="utf-8")
    take(csv_file(tmp_path / "a.csv", [row() for _ in range(3)]), stretch=JULY)

    taken = take(csv_file(tmp_path / "b.csv", [row() for _ in range(4)]), stretch=JULY)
    assert "thay 3 hồ sơ của các tệp trước cùng nguồn" in said(taken)
    assert not any(NO_MORE in note for note in said(taken))
    with pytest.raises(faults.DossiersGone, match=r"mất 3 trên 4"):
        take(csv_file(tmp_path / "c.csv", [row()]), stretch=JULY)


def test_a_unit_that_a_period_does_not_have_again_stays_and_is_said(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(csv_file(tmp_path / "a.csv", BOTH), stretch=JULY)
    taken = take(csv_file(tmp_path / "b.csv", [row("HS-1")]), stretch=JULY)

    assert said(taken) == [
        "thay 2 hồ sơ của các tệp trước cùng nguồn",
        f"1 hồ sơ của {SA_THAY} {NO_MORE}",
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

    status, _, err = run(main, "import", fewer, "--mapping", "mot-cua")
    assert (status, "Huyện Đăk Hà (2 hồ sơ)" in err) == (1, True)
    again = next(line for line in err.splitlines() if line.startswith("  python -m data"))
    assert run(main, *shlex.split(again)[3:])[0] == 0
