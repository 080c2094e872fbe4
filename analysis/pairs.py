"""Counts by the pairs (unit, procedure) that occur: most units handle few of a level's procedures.

And a unit's counts against what is expected of it, summed over its pairs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse


@dataclass(frozen=True)
class Pairs:
    """`unit`, `procedure` (pairs,); counts (pairs, quarters); `whole` (units, quarters).

    Counts are 0 where a unit's quarter is not `whole`: version 2 asks for all its months, version
    3 for any. `by_unit`, `by_procedure` add pairs up.
    """

    unit: np.ndarray
    procedure: np.ndarray
    events: np.ndarray
    trials: np.ndarray
    whole: np.ndarray
    by_unit: sparse.csr_array
    by_procedure: sparse.csr_array

    @classmethod
    def of(cls, events: np.ndarray, trials: np.ndarray, whole: np.ndarray) -> Pairs:
        """From counts (units, procedures, quarters) and which quarters of a unit are whole."""
        trials = np.where(whole[:, None, :], trials, 0.0)
        unit, procedure = np.nonzero(trials.any(axis=2))
        units, procedures, _ = trials.shape
        return cls(
            unit,
            procedure,
            np.where(whole[:, None, :], events, 0.0)[unit, procedure],
            trials[unit, procedure],
            whole,
            _adding_up(unit, units),
            _adding_up(procedure, procedures),
        )

    def spread(self, by_pair: np.ndarray) -> np.ndarray:
        """(pairs,) to (units, procedures), 0 where there is no pair."""
        full = np.zeros((self.by_unit.shape[0], self.by_procedure.shape[0]))
        full[self.unit, self.procedure] = by_pair
        return full


def _adding_up(row: np.ndarray, rows: int) -> sparse.csr_array:
    """(rows, pairs): 1 where a pair is of a row; SciPy makes it of coordinates in five times the
    time."""
    pairs = len(row)
    starts = np.zeros(rows + 1, np.int32)
    np.cumsum(np.bincount(row, minlength=rows), out=starts[1:])
    place = np.argsort(row, kind="stable").astype(np.int32)
    return sparse.csr_array((np.ones(pairs), place, starts), shape=(rows, pairs))


@dataclass(frozen=True)
class Against:
    """A unit's counts against what was expected of it. Shapes (units, windows).

    `variance` is that of chance (for rare events, the expected count); `error` is the squared
    error of the expectation itself, relative (on the log odds where events are common).
    Expected is 0 where there is nothing to compare.
    """

    observed: np.ndarray
    expected: np.ndarray
    variance: np.ndarray
    error: np.ndarray
    trials: np.ndarray


def known(observed, expected, variance, error, trials) -> Against:
    """An `Against` in which what cannot be compared is expected 0 with endless error."""
    usable = (expected > 0) & (variance > 0) & np.isfinite(error)
    return Against(
        observed,
        np.where(usable, expected, 0.0),
        np.where(usable, variance, 0.0),
        np.where(usable, error, np.inf),
        trials,
    )


def over(windows: tuple[int, ...], by_quarter: np.ndarray) -> np.ndarray:
    """(…, quarters) to (…, windows): the last so many quarters added up."""
    return np.stack([by_quarter[..., -width:].sum(-1) for width in windows], axis=-1)
