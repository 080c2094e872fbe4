"""What is kept of who came in and what they opened or took away."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor

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


def test_a_line_that_was_cut_off_hides_no_other(own_store):
    journal.note(own_store, "an", "came")
    (place,) = (own_store / journal.FOLDER).iterdir()
    with place.open("a", encoding="utf-8") as file:
        file.write('{"at": "2026\n')
    journal.note(own_store, "binh", "came")

    assert [each["who"] for each in journal.read(own_store)] == ["an", "binh"]
