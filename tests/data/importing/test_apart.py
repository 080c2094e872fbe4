"""Reading a file takes so much memory and time and no more; whatever it runs into is told of that
file, and the next one is read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from data import batches, faults
from data.__main__ import main
from data.importing import apart
from data.keeping import configured, reading_limits
from data.terminal import commands
from tests.data.importing import sent

ROOT = Path(__file__).resolve().parents[3]
NARROW = "[import]\nmemory_mb = 500\nseconds = 5\n"


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder of files with their mapping."""
    given = tmp_path / "den"
    given.mkdir()
    sent.mapping(given, holds="changes")
    return given


def named(folder: Path, *names: str) -> None:
    for number, name in enumerate(names):
        sent.csv_file(folder / f"{name}.csv", [sent.row(f"HS-{number}")])


def begun(*typed: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.data.importing.stopped", *typed],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="what a process has in use is asked of Linux")
def test_a_file_that_takes_too_much_or_is_killed_is_told_and_the_others_are_taken(
    own_store, folder
):
    configured.place().write_text(NARROW, encoding="utf-8")
    named(folder, "a", "bi-giet", "lau", "lon-dan", "lon-ngay", "m", "tu-dung")

    ended = begun("import", str(folder))
    said, told = ended.communicate(timeout=60)

    assert ended.returncode == 1 and "Traceback" not in told
    of_file = dict(
        line.removeprefix("Tệp ").split(".csv: ", 1)
        for line in told.splitlines()
        if line.startswith("Tệp ")
    )
    assert of_file.keys() == {"bi-giet", "lau", "lon-dan", "lon-ngay", "tu-dung"}
    assert "đọc quá 5 giây" in of_file["lau"] and "seconds" in of_file["lau"]
    for name in ("lon-dan", "lon-ngay"):
        assert "cần hơn 500 MB bộ nhớ" in of_file[name] and "memory_mb" in of_file[name]
    for name in ("bi-giet", "tu-dung"):
        assert "bị ngắt giữa chừng" in of_file[name] and "bộ nhớ" in of_file[name]
    assert all("Chia nhỏ tệp" in each for each in of_file.values())
    assert "5 tệp chưa nhập được" in told
    assert [each.file_name for each in batches.every(own_store)] == ["a.csv", "m.csv"]
    assert said.count("1 dòng vào, nhận 1") == 2
    assert not list(own_store.rglob(".aside-*"))


@pytest.mark.skipif(sys.platform != "linux", reason="Linux ends a process with the one before it")
def test_what_reads_a_file_ends_with_the_command_that_began_it(folder):
    named(folder, "lau")
    command = begun("import", str(folder / "lau.csv"))
    until = time.monotonic() + 20
    while not (folder / "pid").exists() and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.05)
    reading = int((folder / "pid").read_text(encoding="ascii"))
    command.send_signal(signal.SIGKILL)
    command.communicate()

    assert reading != command.pid
    while Path(f"/proc/{reading}").exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert not Path(f"/proc/{reading}").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="what a process has in use is asked of Linux")
@pytest.mark.parametrize("beyond", [apart.ASKED_BEYOND, 0], ids=["in use", "asked for"])
def test_what_was_in_use_before_a_file_is_not_counted_as_its_own(beyond, monkeypatch):
    monkeypatch.setattr(apart, "IS_APART", True)
    monkeypatch.setattr(apart, "ASKED_BEYOND", beyond)
    configured.place().write_text("[import]\nmemory_mb = 500\n", encoding="utf-8")
    held = bytearray(b"x") * (600 << 20)

    assert apart.run(taking, 100 << 20, name="a", say=print) == 100 << 20
    with pytest.raises(apart.Stopped, match="cần hơn 500 MB"):
        apart.run(taking, 700 << 20, name="a", say=print)
    assert held


def taking(most: int, say) -> int:
    """So long that it is looked at meanwhile."""
    held = bytearray(b"x") * most
    time.sleep(5 * apart.LOOKED_AT_EVERY)
    return len(held)


def told(number: int, say) -> int:
    say("đang đọc")
    print("một dòng")
    print(commands.spelt("python -m data build"), file=sys.stderr)
    return number + 1


def wrong(kind: str, say) -> None:
    raise {"fault": faults.WrongFile("a", "x", "y"), "disk": OSError(28, "đầy")}[kind]


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_what_it_says_prints_and_returns_is_as_if_it_were_here(
    start, monkeypatch, capsys, tmp_path
):
    """spawn: as Windows starts it, with nothing but what it is given."""
    monkeypatch.setattr(apart, "IS_APART", True)
    # A page that was opened here calls itself the program, which a new process would run.
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    monkeypatch.setattr(apart, "START", start)
    said: list[str] = []

    with commands.given(tmp_path):
        assert apart.run(told, 1, name="a", say=said.append) == 2

    printed = capsys.readouterr()
    assert (said, printed.out) == (["đang đọc"], "một dòng\n")
    assert f"--store {tmp_path} build" in printed.err


@pytest.mark.parametrize(
    ("kind", "raised", "says"),
    [("fault", faults.Fault, "^Tệp a: x\\. y$"), ("disk", OSError, "đầy")],
)
def test_what_it_raises_is_raised_here(kind, raised, says, monkeypatch):
    monkeypatch.setattr(apart, "IS_APART", True)
    with pytest.raises(raised, match=says):
        apart.run(wrong, kind, name="a", say=print)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("[import]\nmemory_mb = 100\n", "dòng 2: memory_mb phải là một số nguyên từ 500"),
        ("[import]\nseconds = 0.5\n", "dòng 2: seconds phải là một số nguyên từ 1"),
        ("[import]\nseconds = true\n", "dòng 2: seconds phải"),
        ("[import]\nminutes = 3\n", "dòng 2: mục [import] không có khóa “minutes”"),
        ("import = 3\n", "import phải là một mục"),
    ],
)
def test_limits_that_say_nothing_are_named_with_their_line_and_nothing_is_read(
    said, wrong, monkeypatch, own_store, folder, run
):
    monkeypatch.setattr(apart, "IS_APART", True)
    configured.place().write_text(said, encoding="utf-8")
    named(folder, "a")

    status, _, told = run(main, "import", str(folder / "a.csv"))
    assert (status, batches.every(own_store)) == (1, []) and wrong in told
    assert wrong in run(main, "ready")[1]


def test_without_a_setting_and_with_one_alone():
    assert reading_limits.limits() == (2500, 600)
    configured.place().write_text("[import]\nseconds = 60\n", encoding="utf-8")
    assert reading_limits.limits() == (2500, 60)


def test_inspecting_a_file_has_the_same_limits(monkeypatch, folder, run):
    from data.importing import inspect_command

    def killed(*_):
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(apart, "IS_APART", True)
    monkeypatch.setattr(inspect_command, "_look", killed)
    named(folder, "a")

    status, _, told = run(main, "inspect", str(folder / "a.csv"))
    assert status == 1 and "Tệp a.csv: việc đọc tệp bị ngắt giữa chừng" in told
