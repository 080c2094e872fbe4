"""Commands in a process that is killed just before or just after the n-th name it changes on disk,
or at any moment.

Started once as `python -m tests.faults.killed_at`: it has the program loaded, has not yet used it,
and forks for each command that it is told on a line of its input.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What gives a file or a folder its name or takes it away.
STEPS = ("replace", "rename", "link", "unlink", "rmdir")
LONGEST = 120.0  # seconds: one that takes more hangs
MOVES = ("replace", "rename", "link")


@dataclass(frozen=True)
class End:
    """How a command ended: its status (None: killed), what it said, the steps that it took, after
    how many seconds."""

    status: int | None
    said: str
    steps: list[str]
    seconds: float


class Commands:
    """`python -m data …` by name, or "page …" (brought.py), each in a process of its own."""

    def __init__(self, folder: Path):
        self._log = folder / "steps"
        self._said = folder / "said"
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, store: Path, *typed: str, at: float = 0, how: str = "kill", **also: str) -> End:
        """`at`: 1 kills before the first step, 2 after it, 3 before the second; 0 lets it end.
        `how`: "power" loses besides what the disk was not told to keep; "moment": `at` is seconds.
        """
        began = time.monotonic()
        asked = {"store": str(store), "typed": typed, "at": at, "how": how, **also}
        asked |= {"log": str(self._log), "said": str(self._said)}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        ended = int(self._process.stdout.readline())
        was_killed = -ended == (signal.SIGALRM if how == "moment" else signal.SIGKILL)
        status = None if was_killed else ended
        steps = self._log.read_text(encoding="utf-8").splitlines() if self._log.exists() else []
        said = self._said.read_text(encoding="utf-8", errors="replace")
        return End(status, said, steps, time.monotonic() - began)

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait(30)


def _serve() -> None:
    import data.__main__
    import data.build  # noqa: F401
    import tests.faults.brought  # noqa: F401

    for line in sys.stdin:
        asked = json.loads(line)
        if child := os.fork():
            _, ended = os.waitpid(child, 0)
            print(os.waitstatus_to_exitcode(ended), flush=True)
        else:
            _be_killed(asked)


def _be_killed(asked: dict) -> None:
    from data.__main__ import main
    from data.importing import apart
    from tests.faults import brought

    said = os.open(asked["said"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    for stream in (1, 2):
        os.dup2(said, stream)
    os.environ["THUCCHAT_STORE"] = asked["store"]
    if days := int(asked.get("clock", "0")):
        _set_clock(days)
    at, how = asked["at"], asked["how"]
    apart.IS_APART = how == "moment"  # else in one process, whose steps are counted
    # By the system, whatever the process is about.
    signal.setitimer(signal.ITIMER_REAL, at if how == "moment" else LONGEST)
    if how == "moment":
        at = 0
    _watch(at, how, asked["log"], asked["store"])
    status = 1
    first, *others = asked["typed"]
    try:
        status = brought.main(others) if first == brought.PAGE else main(asked["typed"])
    except SystemExit as left:
        status = int(left.code or 0)
    except BaseException:
        import traceback

        traceback.print_exc()
        status = 70
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _watch(at: int, how: str, log: str, store: str) -> None:
    """Count each step, note it, and at its turn be killed."""
    noted = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    began = time.time_ns()
    kept: dict[int, tuple[int, int]] = {}  # by the disk: how each file was then
    lost: list[str] = []
    count = 0
    sync = os.fsync

    def synced(descriptor: int) -> None:
        sync(descriptor)
        found = os.fstat(descriptor)
        kept[found.st_ino] = (found.st_size, found.st_mtime_ns)

    def is_kept(path: str) -> bool:
        found = os.stat(path)
        was_there = found.st_mtime_ns < began  # long since: a batch that a trial shares
        return was_there or kept.get(found.st_ino) == (found.st_size, found.st_mtime_ns)

    def die() -> None:
        if how == "power":
            for path in lost:
                if os.path.exists(path):
                    os.truncate(path, os.stat(path).st_size // 2)
        os.kill(os.getpid(), signal.SIGKILL)

    def moved(source: str, place: str) -> None:
        """What is under a name of the store and was not seen to is lost with the power."""
        within = [place]
        if os.path.isdir(place):
            within = [os.path.join(at, each) for at, _, names in os.walk(place) for each in names]
        lost.extend(path for path in within if path.startswith(store) and not is_kept(path))

    def watched(name: str):
        really = getattr(os, name)

        def step(*given, **more):
            nonlocal count
            count += 1
            os.write(noted, f"{name} {' '.join(map(str, given))}\n".encode())
            if count * 2 - 1 == at:
                die()
            is_after = count * 2 == at
            try:
                really(*given, **more)
                if name in MOVES:
                    moved(*map(str, given[:2]))
            finally:
                if is_after:
                    die()

        return step

    os.fsync = synced
    for name in STEPS:
        setattr(os, name, watched(name))


def _set_clock(days: int) -> None:
    """Python's clock so many days on or, below 0, back."""
    import datetime as module

    really, away = time.time, days * 86400
    time.time = lambda: really() + away

    class Datetime(module.datetime):
        @classmethod
        def now(cls, tz=None):
            return super().now(tz) + module.timedelta(days=days)

    for each in list(sys.modules.values()):
        if getattr(each, "datetime", None) is module.datetime and each is not module:
            each.datetime = Datetime


if __name__ == "__main__":
    _serve()
