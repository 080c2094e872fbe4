"""Two ways of doing one thing, in turns, each time in a fresh process.

In turns, so that what else the machine does hits both; in pairs, so that a ratio is of one moment.
"""

from __future__ import annotations

import multiprocessing
import re
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Protocol


class Bench(Protocol):
    """A file of this folder. `PROMISE`: the least that our speed may be of theirs.

    `prepare` makes in a folder what both ways read; `ours` must leave nothing that a second run
    would find done.
    """

    WHAT: str  # with {rows}
    AGAINST: str
    ROWS: int
    PROMISE: float
    prepare: Callable[[Path, int], None]
    ours: Callable[[Path], None]
    theirs: Callable[[Path], None]


@dataclass(frozen=True)
class Run:
    """Wall-clock seconds, and the most memory that the process ever had, in MB of 2^20 bytes."""

    seconds: float
    memory: float


@dataclass(frozen=True)
class Comparison:
    """Runs in the order in which they were made: ours[i] and theirs[i] are neighbours."""

    name: str
    what: str
    against: str
    promise: float
    ours: list[Run]
    theirs: list[Run]

    @property
    def ratios(self) -> list[float]:
        """Our speed as a share of theirs, pair by pair."""
        return [
            their.seconds / our.seconds for our, their in zip(self.ours, self.theirs, strict=True)
        ]

    @property
    def holds(self) -> bool:
        """By the median: one pair says too much of what else the machine did."""
        return median(self.ratios) >= self.promise

    def line(self) -> str:
        """The fastest seconds of each, the ratios of the pairs, the peaks, the promise."""
        ours, theirs = (
            f"{number(min(run.seconds for run in runs))} s, "
            f"{max(run.memory for run in runs):.0f} MB"
            for runs in (self.ours, self.theirs)
        )
        return (
            f"{self.name}: {self.what} {ours} · {self.against} {theirs} · "
            f"tốc độ bằng {number(median(self.ratios))} lần "
            f"(thấp nhất {number(min(self.ratios))}, {len(self.ratios)} cặp) · "
            f"cam kết ít nhất {number(self.promise)}: {'đạt' if self.holds else 'CHƯA ĐẠT'}"
        )


def compare(bench: Bench, rows: int, repeats: int) -> Comparison:
    """Prepare at this size, then run both ways in turns so often."""
    with tempfile.TemporaryDirectory() as folder:
        in_process(bench.prepare, Path(folder), rows)
        pairs = [
            (in_process(bench.ours, Path(folder)), in_process(bench.theirs, Path(folder)))
            for _ in range(repeats)
        ]
    return Comparison(
        bench.__name__.rpartition(".")[2],
        bench.WHAT.format(rows=f"{rows:,}".replace(",", ".")),
        bench.AGAINST,
        bench.PROMISE,
        *map(list, zip(*pairs, strict=True)),
    )


def in_process(work: Callable, *arguments: object) -> Run:
    """Run in a fresh process, which has imported what it needs before the clock starts."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh) as processes:
        return processes.submit(_run, work, *arguments).result()


def _run(work: Callable, *arguments: object) -> Run:
    start = time.perf_counter()
    work(*arguments)
    seconds = time.perf_counter() - start
    return Run(seconds, _peak())


def _peak() -> float:
    """Of this program alone: what getrusage gives begins with the peak of the one that started it.

    Only Linux tells.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) / 1024


def number(value: float) -> str:
    """Two decimals, as Vietnamese readers write them."""
    return f"{value:.2f}".replace(".", ",")
