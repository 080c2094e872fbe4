"""A command speaks to any terminal, and says nothing in English when nobody reads on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from data.terminal import running

ROOT = Path(__file__).parents[3]


def started(*arguments: str) -> subprocess.Popen:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([sys.executable, "-m", *arguments], cwd=ROOT, **pipes)


def test_a_reader_who_leaves_early_gets_no_traceback(own_store):
    """As `| head` does."""
    commands = [started(name, "--help") for name in ("data", "queries", "analysis")]
    commands.append(started("data", "--store", str(own_store), "rejects"))
    for each in commands:
        each.stdout.close()

    for each in commands:
        assert each.stderr.read() == b"", each.args
    assert commands[-1].wait(60) == 1


def test_a_name_that_is_no_text_is_said_all_the_same(tmp_path):
    name = os.fsdecode(b"h\xe9.csv")
    inspected = started("data", "inspect", str(tmp_path / name))

    assert (inspected.wait(60), inspected.stdout.read()) == (1, b"")
    assert "Không có".encode() in (said := inspected.stderr.read())
    assert b"h\\udce9.csv" in said


def test_ctrl_c_is_no_fault_of_the_program(capsys):
    def main() -> int:
        raise KeyboardInterrupt

    with pytest.raises(SystemExit) as left:
        running.run(main)

    assert left.value.code == running.INTERRUPTED
    assert "Đã dừng" in capsys.readouterr().err
