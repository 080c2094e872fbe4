"""What is kept of who came in and what they opened or took away."""

from __future__ import annotations

import re
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from data.__main__ import main
from data.people import journal


def test_every_event_is_a_line_in_a_file_of_this_user_also_when_many_write(own_store):
    with ThreadPoolExecutor(8) as many:
        list(
            many.map(lambda n: journal.note(own_store, f"người {n}", "took", "x" * 500), range(80))
        )

    (place,) = (own_store / journal.FOLDER).iterdir()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    kept = list(journal.read(own_store))
    assert {each["who"] for each in kept} == {f"người {n}" for n in range(80)} and len(kept) == 80
    assert {len(each["of"]) for each in kept} == {journal.LONGEST}


@pytest.mark.parametrize("end", ["\n", ""])
def test_a_line_that_was_cut_off_hides_no_other(own_store, end):
    journal.note(own_store, "an", "came")
    (place,) = (own_store / journal.FOLDER).iterdir()
    with place.open("a", encoding="utf-8") as file:
        file.write('{"at": "2026' + end)
    journal.note(own_store, "binh", "came")

    assert [each["who"] for each in journal.read(own_store)] == ["an", "binh"]


@pytest.mark.parametrize("line", ["5", "[]", "{}", '{"at": 1}', "[" * 9999])
def test_what_is_no_event_hides_no_other(own_store, line):
    journal.note(own_store, "an", "came")
    (place,) = (own_store / journal.FOLDER).iterdir()
    place.write_text(f"{line}\n{place.read_text('utf-8')}", encoding="utf-8")

    assert [each["who"] for each in journal.read(own_store)] == ["an"]


@pytest.mark.parametrize("name", ["tệp\u2028.csv", "tệp\x85.csv", "t\udcff.csv"])
def test_no_name_takes_its_line_out_of_the_journal(own_store, name):
    """Some letters end a line in Python alone; some names of files are no text at all."""
    journal.note(own_store, "an", "imported", name)
    assert [each["of"] for each in journal.read(own_store)] == [name]


@pytest.fixture
def noted(own_store):
    """Two months: of the older one line as it was written then."""
    journal.note(own_store, "Bình", "took", "ho-so.xlsx")
    journal.note(own_store, "062099012345", "came")
    (folder,) = {each.parent for each in (own_store / journal.FOLDER).iterdir()}
    older = (
        '{"at": "2023-09-22T08:05:00+07:00", "who": "an", "event": "opened", "of": "/dossier_list"}'
    )
    (folder / "2023-09.jsonl").write_text(f"{older}\n", encoding="utf-8")


def test_the_journal_is_printed_in_vietnamese_oldest_first(noted, run):
    status, out, _ = run(main, "journal")
    lines = out.splitlines()

    assert status == 0 and len(lines) == 3
    assert lines[0] == "22/09/2023 08:05:00  an: mở /dossier_list"
    assert lines[1].endswith("  Bình: tải ho-so.xlsx")
    assert re.fullmatch(r"\S+ \S+  số-[0-9a-f]{20}: vào", lines[2])


def test_one_asks_of_a_month_and_of_a_person(noted, run):
    assert run(main, "journal", "--month", "2023-09")[1].count("\n") == 1
    assert run(main, "journal", "--who", "BÌNH")[1].endswith("Bình: tải ho-so.xlsx\n")
    assert run(main, "journal", "--who", "062099012345")[1].endswith(": vào\n")
    assert "không có việc nào" in run(main, "journal", "--who", "Bình", "--month", "2023-09")[1]
    assert "không có việc nào" in run(main, "journal", "--month", "2020-01")[1]
    for wrong in ("2023", "2023-13", "../x", "*"):
        assert run(main, "journal", "--month", wrong)[0] == 2


def test_no_name_steers_the_terminal(own_store, run):
    journal.note(own_store, "a\x1b[2J\u202e", "took", "b\x9b\r\u200b.csv")
    out = run(main, "journal")[1]

    assert all(letter.isprintable() for letter in out.replace("\n", ""))
    assert r"a\x1b[2J\u202e: tải b\x9b\r\u200b.csv" in out
