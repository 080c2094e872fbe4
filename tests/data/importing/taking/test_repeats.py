"""A key that stands several times in a file counts as the mapping says, and the rest is said."""

from __future__ import annotations

import pytest

from tests.data.importing.sent import HEADINGS, counts, csv_file, kept, mapping, reasons, row, take

TWICE = [
    row("HS-1", due="10/07/2023"),
    row("HS-2", due="11/07/2023"),
    row("HS-1", due="20/07/2023"),
    row("HS-1", due="30/07/2023"),
]


def dues(taken) -> dict[str, str]:
    return {each.dossier_code: f"{each.due_at:%d/%m}" for each in kept(taken)}


def test_the_last_counts_and_the_others_are_superseded(tmp_path):
    mapping(tmp_path, repeats="last")
    taken = take(csv_file(tmp_path / "a.csv", TWICE))

    assert dues(taken) == {"HS-1": "30/07", "HS-2": "11/07"}
    assert counts(taken) == (4, 2, 0, 2)


def test_the_first_counts_and_the_others_are_superseded(tmp_path):
    mapping(tmp_path, repeats="first")
    taken = take(csv_file(tmp_path / "a.csv", TWICE))

    assert dues(taken) == {"HS-1": "10/07", "HS-2": "11/07"}
    assert counts(taken) == (4, 2, 0, 2)


def test_none_counts_and_all_are_rejects(tmp_path):
    mapping(tmp_path, repeats="reject")
    twice = [row("HS-3"), row("HS-3")]
    taken = take(csv_file(tmp_path / "a.csv", [*TWICE, *twice]))

    assert dues(taken) == {"HS-2": "11/07"}
    assert counts(taken) == (6, 1, 5, 0)
    assert reasons(taken) == [(number, "dossier_code", "repeated") for number in (2, 4, 5, 6, 7)]
    assert {each.heading for each in kept(taken, "rejected_row")} == {HEADINGS[0]}


@pytest.mark.parametrize("repeats", ["last", "first", "reject"])
def test_a_row_that_cannot_be_taken_repeats_nothing(tmp_path, repeats):
    """The last is wrong: the dossier must not vanish with it."""
    mapping(tmp_path, repeats=repeats)
    rows = [row("HS-1", due="10/07/2023"), row("HS-1", received="hôm qua")]
    taken = take(csv_file(tmp_path / "a.csv", rows))

    assert dues(taken) == {"HS-1": "10/07"}
    assert counts(taken) == (2, 1, 1, 0)
    assert reasons(taken) == [(3, "received_at", "not_a_date")]


def test_codes_are_compared_to_the_letter_but_for_blanks_and_accents(tmp_path):
    mapping(tmp_path)
    rows = [row("HS-Á"), row(" HS-A\u0301\u00a0"), row("hs-á"), row("HS-1.10"), row("HS-1.1")]
    taken = take(csv_file(tmp_path / "a.csv", rows))

    assert sorted(dues(taken)) == ["HS-1.1", "HS-1.10", "HS-Á", "hs-á"]
    assert counts(taken) == (5, 4, 0, 1)
