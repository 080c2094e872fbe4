"""Months to chains of quarters: a month is judged by the three months that end with it.

So a year of months is three chains of quarters, each judged like any other, and the verdict of a
calendar quarter is that of its last month.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analysis.verdict.panel import MONTHS, Panel

QUARTER, YEAR = MONTHS, 12


@dataclass(frozen=True)
class Months:
    """Counts of one measure and level by month, oldest first. `events` is the bad side.

    `expected`: the unit existed and its source had begun; `present`: the month's data came.
    `numbers`: which month of all time each is. `past_from`: the first month that may be part of a
    unit's past.
    """

    measure: str
    level: str
    events: np.ndarray  # (units, procedures, months)
    trials: np.ndarray
    expected: np.ndarray  # (units, months), bool
    present: np.ndarray
    numbers: np.ndarray  # (months,)
    past_from: int = 0


def chains(months: Months) -> Iterator[tuple[Panel, np.ndarray]]:
    """Three times (the panel, the months that its quarters end with)."""
    came = months.expected & months.present
    for phase in range(QUARTER):
        ends = np.arange(phase + QUARTER - 1, months.expected.shape[1], QUARTER)
        if not len(ends):
            continue
        used = slice(phase, ends[-1] + 1)
        by_quarter = (len(came), len(ends), QUARTER)
        by_month = (*months.events.shape[:2], len(ends), QUARTER)
        seen = came[:, None, used]
        yield (
            Panel(
                months.measure,
                months.level,
                np.where(seen, months.events[:, :, used], 0.0).reshape(by_month),
                np.where(seen, months.trials[:, :, used], 0.0).reshape(by_month),
                came[:, used].reshape(by_quarter).sum(2),
                months.expected[:, used].reshape(by_quarter).sum(2),
                months.numbers[ends],
                past_from=-(-max(0, months.past_from - phase) // QUARTER),
            ),
            ends,
        )
