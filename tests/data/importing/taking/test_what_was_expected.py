"""What was expected from whom by when, and did not come, is said as missing; nothing else is."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from data.packs import KON_TUM
from tests.data.importing.sent import csv_file, gathered, mapping, row, take

EXPECTED = (
    "source,source_name,level,unit_code,kind,starts_on,ends_on,days_to_send,why_missing,note\n"
)
MISSING = (
    "select unit_code, starts_on, ends_on, why_missing, due_on from coverage "
    "where source = 'dossiers' and not is_present and unit_code in ('616', '615') order by all"
)
AS_OF = date(2023, 8, 20)


@pytest.fixture
def expecting(tmp_path):
    """The reference data with these lines of what is expected."""

    def make(*lines: str):
        place = tmp_path / "reference"
        shutil.copytree(KON_TUM, place)
        (place / "expected_source.csv").write_text(
            EXPECTED + "\n".join(lines) + "\n", encoding="utf-8"
        )
        return place

    return make


def came(tmp_path, first: date, last: date, **cells) -> None:
    mapping(tmp_path, holds="all_of_period")
    name = f"{first}.csv"
    take(
        csv_file(tmp_path / name, [row(f"HS-{first}", received=f"{first:%d/%m/%Y}", **cells)]),
        stretch=(first, last),
    )


def missing(reference) -> list[tuple]:
    return [tuple(each.values()) for each in gathered(MISSING, AS_OF, reference)]


def test_a_month_that_did_not_come_is_missing_since_the_day_it_was_due(tmp_path, expecting):
    reference = expecting("dossiers,Một cửa,,616,month,2023-06-15,,5,,")
    came(tmp_path, date(2023, 6, 15), date(2023, 7, 14))

    july_to_august = (date(2023, 7, 15), date(2023, 8, 14), "not_sent", date(2023, 8, 19))
    running = (date(2023, 8, 15), AS_OF, "not_sent", date(2023, 9, 19))
    assert missing(reference) == [("616", *july_to_august), ("616", *running)]


def test_a_month_that_came_in_two_pieces_is_not_missing(tmp_path, expecting):
    reference = expecting("dossiers,Một cửa,,616,month,2023-06-15,2023-07-14,5,,")
    came(tmp_path, date(2023, 6, 15), date(2023, 6, 30))
    came(tmp_path, date(2023, 7, 1), date(2023, 7, 14))

    assert missing(reference) == []


def test_a_month_of_which_one_day_lacks_is_missing(tmp_path, expecting):
    reference = expecting("dossiers,Một cửa,,616,month,2023-06-15,2023-07-14,5,,")
    came(tmp_path, date(2023, 6, 15), date(2023, 6, 30))
    came(tmp_path, date(2023, 7, 2), date(2023, 7, 14))

    ((unit, first, last, why, due),) = missing(reference)
    assert (unit, first, last) == ("616", date(2023, 6, 15), date(2023, 7, 14))
    assert (why, due) == ("not_sent", date(2023, 7, 19))


def test_what_is_expected_of_a_level_is_expected_of_each_of_its_units(tmp_path, expecting):
    reference = expecting("dossiers,Một cửa,district,,month,2023-06-15,2023-07-14,,,")
    came(tmp_path, date(2023, 6, 15), date(2023, 7, 14))

    assert [(unit, due) for unit, *_, due in missing(reference)] == [("615", None)]


def test_a_system_that_is_not_connected_is_a_reason(tmp_path, expecting):
    reference = expecting(
        "dossiers,Hệ thống của Bộ,,615,quarter,2023-06-15,2023-09-14,,not_connected,chưa kết nối"
    )
    came(tmp_path, date(2023, 6, 15), date(2023, 7, 14))

    assert [why for *_, why, _ in missing(reference)] == ["not_connected"]


def test_nothing_is_expected_after_today_nor_before_the_rule_began(tmp_path, expecting):
    reference = expecting("dossiers,Một cửa,,616,month,2023-08-15,,5,,")
    came(tmp_path, date(2023, 6, 15), date(2023, 7, 14))

    assert [(first, last) for _, first, last, *_ in missing(reference)] == [
        (date(2023, 8, 15), AS_OF)
    ]
