"""The limits of a funnel along its sizes: what the page draws behind its units.

Spiegelhalter, Statistics in Medicine 2005;24:1185, with the distributions of the verdict itself and
around what it allows: `times` the expected upwards and as many times less downwards. Negative
binomial for rare events; of common ones the odds are moved, and the share is as good as normal.
`spread` is that of a healthy unit over the same twelve months.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy import stats

from analysis import limits

USUAL = 0.025  # on each side: the inner limits
# On each side: the outer limits. About what the list of names asks of a unit in one look.
SELDOM = 0.001
POINTS = 80


class Limit(NamedTuple):
    """At one size: outer limits that hardly any healthy unit passes, 95 % limits inside."""

    size: float
    lowest: float
    low: float
    high: float
    highest: float


def ratios(smallest: float, largest: float, spread: float, times: float) -> list[Limit]:
    """Of observed / expected, sizes being the expected count (above 0)."""
    sizes = _sizes(smallest, largest)
    expected = sizes[:, None] * _moved(times)
    return _listed(sizes, limits.count_between(expected, spread, TAILS) / sizes[:, None])


def differences(
    smallest: float, largest: float, share: float, spread: float, times: float
) -> list[Limit]:
    """Of a share less the one expected, in percentage points; sizes are trials.

    `share` is the level's, a fraction; `times` are of its odds.
    """
    sizes = _sizes(smallest, largest)
    odds = share / (1 - share) * _moved(times)
    allowed = odds / (1 + odds)
    one = allowed * (1 - allowed)
    error = np.sqrt(one / sizes[:, None] + spread * np.square(one))
    return _listed(sizes, 100 * (allowed - share + error * stats.norm.ppf(TAILS)))


# How much of chance lies below each of the four limits.
TAILS = np.array([SELDOM, USUAL, 1 - USUAL, 1 - SELDOM])


def _moved(times: float) -> np.ndarray:
    """What each of the four limits stands around, as parts of the expected."""
    return np.array([1 / times, 1 / times, times, times])


def _sizes(smallest: float, largest: float) -> np.ndarray:
    return np.geomspace(smallest, largest, POINTS)


def _listed(sizes: np.ndarray, ends: np.ndarray) -> list[Limit]:
    return [Limit(*row) for row in zip(sizes.tolist(), *np.transpose(ends).tolist(), strict=True)]
