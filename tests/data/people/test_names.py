"""A citizen's number is written down nowhere, and still gives its person what is theirs."""

from __future__ import annotations

import os

import pytest

from data.__main__ import main
from data.people import journal, names, roster

NUMBER = "062099012345"


@pytest.mark.parametrize("name", ["nguyenvana", "an@kontum.gov.vn", "12345", "0620990123456"])
def test_what_is_no_citizens_number_stays_as_it_is(name, own_store):
    assert names.kept(own_store, name) == name


@pytest.mark.parametrize(
    "number",
    [NUMBER, "233123456", f" {NUMBER} ", f"VNeID|{NUMBER}", f"{NUMBER}@dancuquocgia.gov.vn"],
)
def test_a_number_is_kept_as_a_seal_of_this_store_alone(number, own_store, tmp_path):
    sealed = names.kept(own_store, number)
    assert number.strip() not in sealed
    assert names.kept(own_store, number) == sealed != names.kept(tmp_path / "other", number)


def test_a_key_that_a_killed_run_left_is_taken_away(own_store):
    left = own_store / f".{names.KEY}-x.new"
    left.write_text("0" * 64, encoding="ascii")
    os.utime(left, (0, 0))

    names.kept(own_store, NUMBER)

    assert [path.name for path in own_store.glob(f"*{names.KEY}*")] == [names.KEY]


def test_a_role_is_given_by_number_and_neither_list_nor_journal_has_it(own_store, run):
    assert run(main, "people", "give", NUMBER, "leader")[0] == 0
    who = roster.viewer(own_store, NUMBER, ())
    assert who.roles == {"leader"} and NUMBER not in who.name
    journal.note(own_store, NUMBER, "came")

    written = [path.read_text("utf-8") for path in own_store.rglob("*.*l*") if path.is_file()]
    assert len(written) >= 1 and NUMBER not in "".join(written)
    assert NUMBER not in roster.place(own_store).read_text("utf-8")
    assert run(main, "people", "take", NUMBER, "leader")[0] == 0


def test_a_seal_is_kept_as_it_is_and_nobody_signs_in_by_it(own_store):
    """Who reads the list or the journal has it; its digits may look like a number themselves."""
    sealed = "số-123456789abcdef00000"
    roster.write(own_store, [roster.Given("name", sealed, "leader")])

    assert names.kept(own_store, sealed) == sealed
    assert roster.read(own_store)[0][0].who == sealed
    for written in (sealed, sealed.upper(), f" {sealed} ", "so\u0302\u0301" + sealed[2:]):
        assert roster.viewer(own_store, written, ()) is None


def test_only_a_persons_name_is_sealed(own_store, run):
    """A group or a domain with digits in its name is known by that name."""
    for by, who in (("group", "nhom-233123456"), ("domain", "233123456.gov.vn")):
        assert run(main, "people", "give", who, "leader", "--by", by)[0] == 0
    assert {each.who for each in roster.read(own_store)[0]} == {
        "nhom-233123456",
        "233123456.gov.vn",
    }
    assert roster.viewer(own_store, "an", ["nhom-233123456"])
    assert roster.viewer(own_store, f"{NUMBER}@233123456.gov.vn", ())
