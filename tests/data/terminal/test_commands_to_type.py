"""What messages tell to type next can be pasted: it goes to the store that was asked for."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from data import faults
from data.__main__ import main
from data.terminal import commands
from tests import province as provinces
from tests.province import dossier

TOLD = re.compile(r"`(python -m data [^`]+)`")


def told(said: str) -> list[list[str]]:
    return [shlex.split(each) for each in TOLD.findall(said)]


@pytest.fixture
def elsewhere(own_store, tmp_path, monkeypatch) -> Path:
    """A store that only `--store` says, its name with a blank."""
    monkeypatch.setenv("THUCCHAT_STORE", str(own_store))
    return provinces.give_pack(tmp_path / "kho thật")


def test_what_a_command_tells_to_type_names_the_store_that_it_was_given(run, elsewhere):
    with provinces.store_at(elsewhere):
        provinces.batch({"dossier": [dossier("616")]}, file_name="a.csv", source="a")

    _, out, err = run(main, "--store", str(elsewhere), "status")
    withdrawn = run(main, "--store", str(elsewhere), "withdraw", "a.csv")[1]
    _, listed, _ = run(main, "--store", str(elsewhere), "status")
    _, _, unknown = run(main, "--store", str(elsewhere), "use", "7")

    every = [each for said in (out, err, withdrawn, listed, unknown) for each in told(said)]
    assert len(every) >= 6
    for each in every:
        assert each[:5] == ["python", "-m", "data", "--store", str(elsewhere)], each


def test_where_no_store_was_given_commands_are_as_in_the_manual(run, elsewhere, own_store):
    run(main, "--store", str(elsewhere), "status")  # says nothing of the next command
    said = run(main, "status")[2]

    assert "`python -m data build`" in said and "--store" not in said


def test_a_command_that_names_a_store_itself_keeps_it():
    with commands.given(Path("/srv/kho")):
        said = commands.spelt("`python -m data --store KHO init`; `python -m data build`")
        fault = str(faults.UnknownBatch("x"))

    assert said == "`python -m data --store KHO init`; `python -m data --store /srv/kho build`"
    assert "`python -m data --store /srv/kho status`" in fault
