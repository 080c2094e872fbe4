"""What stands in files, in lists and in what was typed steers no terminal."""

from __future__ import annotations

import pytest

import queries.__main__
from data.__main__ import main
from data.people import roster
from data.terminal import letters
from tests.province import dossier, rejected, unit

STEERING = "a\x1b[2J\u202e\x9b\u2028b"
WRITTEN = r"a\x1b[2J\u202e\x9b\u2028b"


def test_what_no_eye_sees_is_written_out_and_nothing_else():
    assert letters.seen(STEERING) == WRITTEN
    assert letters.seen("1.377\u00a0hồ sơ\nĐắk Hà", keep="\n") == "1.377\u00a0hồ sơ\nĐắk Hà"
    assert letters.seen("t\udcff") == r"t\udcff"


@pytest.fixture
def refused(province):
    """A province of which one row was not taken, for a name that would steer."""
    rejects = [rejected(9, given=STEERING, of_unit=STEERING)]
    return province(units=[unit("A")], dossiers=[dossier()], rejects=rejects)


def test_a_cell_that_was_not_taken_is_told_by_commands_and_questions(refused, run):
    for command, *asked in ((main, "rejects", "--all"), (queries.__main__.main, "rejected_rows")):
        status, out, said = run(command, *asked)
        assert status == 0 and r"\x1b[2J" in out
        assert {*STEERING} & {*out, *said} <= {*"a[2Jb"}


def test_a_list_written_by_hand_and_a_fault_tell_it_too(own_store, run):
    rows = (f"name,an,leader,,{STEERING}", f"name,an,{STEERING},,")
    head = ",".join(roster.COLUMNS)
    roster.place(own_store).write_text("\n".join([head, *rows]), encoding="utf-8", newline="\n")
    for given in (["people"], ["people", "give", "an", STEERING]):
        _, out, said = run(main, *given)
        assert {*STEERING} & {*out, *said} <= {*"a[2Jb"} and r"\x1b" in out + said
