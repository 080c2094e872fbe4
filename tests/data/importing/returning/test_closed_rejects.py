"""A reject is closed once its dossier, or all that its file held, came again."""

from __future__ import annotations

from datetime import date

from tests.data.importing.sent import csv_file, gathered, mapping, row, take

JULY = (date(2023, 6, 15), date(2023, 7, 14))
AUGUST = (date(2023, 7, 15), date(2023, 8, 14))
WRONG = row("HS-9", received="hôm qua")
DAK_HA = "Huyện Đăk Hà"


def still_open() -> set[str]:
    """The files that have an open reject."""
    return {
        each.file_name
        for each in gathered(
            "select file_name from rejected_row inner join batch using (batch_id) "
            "where not is_closed"
        )
    }


def open_rows(name: str) -> set[int]:
    """The places of a file's open rejects."""
    return {
        each.row_number
        for each in gathered(
            "select file_name, row_number from rejected_row inner join batch using (batch_id) "
            "where not is_closed"
        )
        if each.file_name == name
    }


def test_it_stays_open_while_nothing_of_it_came(tmp_path):
    mapping(tmp_path, holds="changes")
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1"), WRONG]))
    take(csv_file(tmp_path / "mới.csv", [row("HS-2")]))

    assert still_open() == {"cũ.csv"}


def test_it_closes_when_its_dossier_comes_right(tmp_path):
    mapping(tmp_path, holds="changes")
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1"), row(" HS-9 ", received="hôm qua")]))
    take(csv_file(tmp_path / "mới.csv", [row("HS-9")]))

    assert still_open() == set()


def test_it_gives_way_to_the_same_dossier_wrong_again(tmp_path):
    mapping(tmp_path, holds="changes")
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1"), WRONG]))
    take(csv_file(tmp_path / "mới.csv", [row("HS-1"), row("HS-9", unit="Nơi lạ")]))

    assert still_open() == {"mới.csv"}


def test_it_closes_when_a_newer_file_holds_everything(tmp_path):
    """Also one of fewer days, in which its dossier is no more."""
    mapping(tmp_path, holds="everything")
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1", received="02/01/2023"), WRONG]))
    take(csv_file(tmp_path / "mới.csv", [row("HS-2")]))

    assert still_open() == set()


def test_it_closes_when_a_newer_file_holds_all_of_its_units_and_days(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1"), WRONG]), stretch=JULY)
    take(csv_file(tmp_path / "mới.csv", [row("HS-2"), row("HS-3", unit=DAK_HA)]), stretch=JULY)

    assert still_open() == set()


def test_it_stays_open_when_a_newer_file_holds_another_unit_or_other_days(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1"), WRONG]), stretch=JULY)
    take(csv_file(tmp_path / "đăk-hà.csv", [row("HS-2", unit=DAK_HA)]), stretch=JULY)
    take(csv_file(tmp_path / "sau.csv", [row("HS-3", received="20/07/2023")]), stretch=AUGUST)

    assert still_open() == {"cũ.csv"}


def test_files_of_another_source_close_nothing(tmp_path):
    mapping(tmp_path, holds="changes")
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1"), WRONG]))
    path = mapping(tmp_path, holds="changes")
    path.write_text(path.read_text(encoding="utf-8").replace("một cửa", "nguồn khác"))
    take(csv_file(tmp_path / "mới.csv", [row("HS-9")]))

    assert still_open() == {"cũ.csv"}


def test_it_stays_open_when_a_newer_file_of_its_month_has_not_its_unit(tmp_path):
    """Neither a unit that is known, all of whose rows were rejected, nor one that is not."""
    mapping(tmp_path, holds="all_of_period")
    strange = row("HS-8", unit="Sở lạ")
    unread = row("HS-9", unit="Sở Nội vụ", received="hôm qua")
    take(csv_file(tmp_path / "f1.csv", [row("HS-1"), unread, strange]), stretch=JULY)
    take(csv_file(tmp_path / "f2.csv", [row("HS-1")]), stretch=JULY)
    assert open_rows("f1.csv") == {3, 4}

    take(csv_file(tmp_path / "f3.csv", [row("HS-2", unit="Sở Nội vụ")]), stretch=JULY)
    assert open_rows("f1.csv") == {4}


def test_it_gives_way_to_its_unit_rejected_again_in_its_month(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(csv_file(tmp_path / "f1.csv", [row("HS-1"), row("HS-8", unit="Sở lạ")]), stretch=JULY)
    take(csv_file(tmp_path / "f2.csv", [row("HS-1"), row("HS-7", unit="Sở lạ ")]), stretch=JULY)

    assert still_open() == {"f2.csv"}


def test_a_row_without_a_unit_closes_with_all_that_its_file_held(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(csv_file(tmp_path / "f1.csv", [row("HS-1"), row("HS-8", unit="")]), stretch=JULY)
    take(csv_file(tmp_path / "f2.csv", [row("HS-1")]), stretch=JULY)

    assert still_open() == set()
