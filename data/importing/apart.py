"""A file is read in a process of its own, within so much memory and time (reading_limits.py).

Readers are bounded by what they measure before they read; this is for what none of them foresaw. A
library that finds no memory ends its process, one that goes in circles does not come back: neither
can be caught in the process that it happens in. So whoever asked goes on to the next file, and
tells of this one.
"""

from __future__ import annotations

import ctypes
import io
import multiprocessing
import os
import pickle
import re
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from data import faults
from data.keeping import configured, reading_limits
from data.terminal import commands

Say = Callable[[str], None]
# Tests that ask what a reader does, not where, have it done in their own process.
IS_APART = True
# A fork has the program loaded; to start it anew takes two thirds of a second.
START = "spawn" if os.name == "nt" else "fork"
PR_SET_PDEATHSIG = 1
# So that a system short of memory ends the reading of a file before anything else of ours.
ENDED_FIRST = "500"
ENDS_WITHIN = 5.0  # seconds, once it has said what came of it
LOOKED_AT_EVERY = 0.1  # seconds
# What is in use is looked at. Allocators ask for far more (a CSV of 1 GB: 4,6 GB, of which 1,9 are
# used), so what may be asked for beyond it bounds no more than what comes between two looks.
ASKED_BEYOND = 4 << 30
LATER = "Chia nhỏ tệp (ví dụ theo tháng) rồi nhập từng phần; hoặc tăng {} ở mục [import] của {}."


class Stopped(faults.WrongFile):
    """A file whose reading was broken off; nothing of it is in the store by halves."""


def run(work: Callable[..., Any], *given: Any, name: str, say: Say) -> Any:
    """What `work(*given, say)` returns, of the file that a person calls `name`; what it prints is
    printed here. Raises what it raises, of a Fault what it says; Stopped; WrongConfiguration.
    """
    if not IS_APART:
        return work(*given, say)
    allowed = reading_limits.limits()
    before = _in_use(os.getpid()) if START == "fork" else 0  # a fork begins with all of it
    context = multiprocessing.get_context(START)
    here, there = context.Pipe(duplex=False)
    us = (os.getpid(), commands.of_store())
    process = context.Process(  # type: ignore[attr-defined]
        target=_apart, args=(there, us, allowed.memory_mb, work, given)
    )
    for stream in (sys.stdout, sys.stderr):
        stream.flush()  # else a fork would say it again
    process.start()
    try:
        there.close()
        bound = _bound(process, allowed.memory_mb)
        came = _heard(here, process.pid, before, name, allowed, say)
        process.join(ENDS_WITHIN)
        del bound
    finally:
        process.kill()
        process.join()
        here.close()
    kind, value = came
    if kind == "raised":
        raise value
    if kind == "no_memory":
        raise _too_much_memory(name, allowed)
    return value


def _heard(
    here: Connection,
    apart: int,
    before: int,
    name: str,
    allowed: reading_limits.Limits,
    say: Say,
) -> tuple[str, Any]:
    """How it ended, saying meanwhile what it says. Raises Stopped."""
    until = time.monotonic() + allowed.seconds
    while time.monotonic() < until:
        if not here.poll(LOOKED_AT_EVERY):
            if _in_use(apart) - before > allowed.memory_mb << 20:
                raise _too_much_memory(name, allowed)
            continue
        try:
            kind, value = here.recv()
        except (EOFError, OSError, pickle.UnpicklingError) as error:  # it is no more
            raise Stopped(
                name,
                "việc đọc tệp bị ngắt giữa chừng: tệp cần hơn "
                f"{_counted(allowed.memory_mb)} MB bộ nhớ, hoặc máy hết bộ nhớ nên hệ thống dừng "
                "việc này. Kho không có gì dở dang",
                LATER.format("memory_mb", configured.place()),
            ) from error
        if kind == "say":
            say(value)
        elif kind in ("stdout", "stderr"):
            print(value, end="", file=getattr(sys, kind), flush=True)
        else:
            return kind, value
    raise Stopped(
        name,
        f"đọc quá {_counted(allowed.seconds)} giây chưa xong nên đã dừng. Kho không có gì dở dang",
        LATER.format("seconds", configured.place()),
    )


def _too_much_memory(name: str, allowed: reading_limits.Limits) -> Stopped:
    return Stopped(
        name,
        f"cần hơn {_counted(allowed.memory_mb)} MB bộ nhớ để đọc nên đã dừng. Kho không có gì dở "
        "dang",
        LATER.format("memory_mb", configured.place()),
    )


def _in_use(process: int) -> int:
    """Bytes of memory that a process has in use; 0 where the system does not tell."""
    return _told(process, "RssAnon", "VmSwap")


def _told(process: int, *names: str) -> int:
    try:
        said = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.findall(rf"^(?:{'|'.join(names)}):\s*(\d+) kB", said, re.MULTILINE)
    return 1024 * sum(map(int, found))


def _counted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


class _Printed(io.TextIOBase):
    """What is printed in a process apart, sent to whoever started it."""

    def __init__(self, there: Connection, name: str):
        self._there, self._name = there, name

    def write(self, text: str) -> int:
        self._there.send((self._name, text))
        return len(text)


def _apart(
    there: Connection,
    us: tuple[int, Path | None],
    memory_mb: int,
    work: Callable[..., Any],
    given: tuple,
) -> None:
    """In the process apart: do it, and send what came of it."""
    began_by, store = us
    _end_with(began_by)
    _bind(memory_mb)
    sys.stdout, sys.stderr = _Printed(there, "stdout"), _Printed(there, "stderr")
    try:
        with commands.given(store):
            ended = ("done", work(*given, lambda sentence: there.send(("say", sentence))))
    except MemoryError:
        ended = ("no_memory", None)
    except faults.Fault as fault:
        ended = ("raised", faults.Fault(str(fault)))
    except Exception as error:
        ended = ("raised", _sendable(error))
    with suppress(BrokenPipeError):
        there.send(ended)


def _sendable(error: Exception) -> Exception:
    """An exception as it arrives, with where it came from."""
    told = traceback.format_exc()
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(told)
    error.add_note(told)
    return error


def _end_with(began_by: int) -> None:
    """Have the system end this process with the one that began it, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who began it
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != began_by:
            os._exit(1)


def _bind(memory_mb: int) -> None:
    """What libraries in C and Rust say as they end goes nowhere: it is told by us."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if sys.platform == "win32":
        return
    import resource

    most = _told(os.getpid(), "VmData") + (memory_mb << 20) + ASKED_BEYOND
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(ENDED_FIRST, encoding="ascii")


def _bound(process: Any, memory_mb: int) -> object:
    """On Windows the job that bounds a process and ends it with us; held until it has ended."""
    if sys.platform != "win32":
        return None
    from launching import job

    return job.bound(process._popen, memory_mb << 20)
