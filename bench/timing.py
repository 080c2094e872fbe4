"""One piece of work that has no rival: how long it takes, against the seconds that are promised."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bench.comparing import Run, in_process, number


class Timed(Protocol):
    """A file of this folder. `PROMISE`: the most seconds that `ours` may take."""

    WHAT: str
    PROMISE: float
    prepare: Callable[[Path], None]
    ours: Callable[[Path], None]


@dataclass(frozen=True)
class Timing:
    """Runs of one bench, in the order in which they were made."""

    name: str
    what: str
    promise: float
    runs: list[Run]

    @property
    def fastest(self) -> float:
        """What else the machine did can only have made it slower."""
        return min(run.seconds for run in self.runs)

    @property
    def holds(self) -> bool:
        return self.fastest < self.promise

    def line(self) -> str:
        """The fastest and the slowest seconds, the peak, the promise."""
        slowest = max(run.seconds for run in self.runs)
        peak = max(run.memory for run in self.runs)
        return (
            f"{self.name}: {self.what} {number(self.fastest)} s "
            f"(chậm nhất {number(slowest)}, {len(self.runs)} lần), {peak:.0f} MB · "
            f"cam kết dưới {number(self.promise)} s: {'đạt' if self.holds else 'CHƯA ĐẠT'}"
        )


def time(bench: Timed, repeats: int) -> Timing:
    """Prepare once, then run so often, each time in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        in_process(bench.prepare, Path(folder))
        runs = [in_process(bench.ours, Path(folder)) for _ in range(repeats)]
    return Timing(bench.__name__.rpartition(".")[2], bench.WHAT, bench.PROMISE, runs)
