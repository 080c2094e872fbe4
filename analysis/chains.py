"""Months to chains of quarters: a month is judged by the three months that end with it.

So a year of months is three chains of quarters, each judged like any other, and the verdict of a
calendar quarter is that of its last month.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analysis.version_2.findings import Panel

QUARTER, YEAR = 3, 12


@dataclass(frozen=True)
class Months:
    """Counts of one level by month, oldest first. `events` is the bad side.

    `expected`: the unit existed and its source had begun; `present`: the month's data came.
    `past_from`: the first month that may be part of a unit's past.
    """

    events: np.ndarray  # (units, procedures, months)
    trials: np.ndarray
    expected: np.ndarray  # (units, months), bool
    present: np.ndarray
    target: np.ndarray  # (months,), the share of events aimed at; NaN without one
    past_from: int = 0


def chains(months: Months) -> Iterator[tuple[Panel, np.ndarray]]:
    """Three times (the panel, the months that its quarters end with)."""
    number = months.expected.shape[1]
    absent = months.expected & ~months.present
    for phase in range(QUARTER):
        ends = np.arange(phase + QUARTER - 1, number, QUARTER)
        if not len(ends):
            continue
        used = slice(phase, ends[-1] + 1)
        shape = (-1, len(ends), QUARTER)
        whole = (months.expected & months.present)[:, used].reshape(shape).all(2)
        missing = np.stack(
            [absent[:, max(0, end - YEAR + 1) : end + 1].any(1) for end in ends], axis=1
        )
        by_month = (*months.events.shape[:2], len(ends), QUARTER)
        yield (
            Panel(
                months.events[:, :, used].reshape(by_month).sum(3),
                months.trials[:, :, used].reshape(by_month).sum(3),
                whole,
                missing,
                months.target[ends],
                past_from=-(-max(0, months.past_from - phase) // QUARTER),
            ),
            ends,
        )
