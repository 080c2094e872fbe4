"""The limits of a funnel along its sizes: what the page draws behind its units.

Spiegelhalter, Statistics in Medicine 2005;24:1185, with the distributions of the verdict itself:
negative binomial for rare events, normal for common ones, both widened by `spread`, which is τ²
plus the squared relative error of what is expected.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy import stats

from analysis import limits

USUAL = 0.025  # on each side: the inner limits
POINTS = 80


class Limit(NamedTuple):
    """At one size: outer limits that chance passes as seldom as was asked, 95 % limits inside."""

    size: float
    lowest: float
    low: float
    high: float
    highest: float


def ratios(smallest: float, largest: float, spread: float, outside: float) -> list[Limit]:
    """Of observed / expected, sizes being the expected count (above 0).

    `outside`: how often chance alone may pass an outer limit, on each side.
    """
    sizes = _sizes(smallest, largest)
    ends = limits.count_between(sizes[:, None], spread, tails(outside)) / sizes[:, None]
    return _listed(sizes, ends)


def differences(
    smallest: float, largest: float, share: float, spread: float, outside: float
) -> list[Limit]:
    """Of a share less the one expected, in percentage points; sizes are trials.

    `share` is the level's, a fraction; `outside` as in `ratios`.
    """
    sizes = _sizes(smallest, largest)
    one = share * (1 - share)
    error = np.sqrt(one / sizes + spread * one**2)
    return _listed(sizes, 100 * error[:, None] * stats.norm.ppf(tails(outside)))


def tails(outside: float) -> np.ndarray:
    """How much of chance lies below each of the four limits."""
    return np.array([outside, USUAL, 1 - USUAL, 1 - outside])


def _sizes(smallest: float, largest: float) -> np.ndarray:
    return np.geomspace(smallest, largest, POINTS)


def _listed(sizes: np.ndarray, ends: np.ndarray) -> list[Limit]:
    return [Limit(*row) for row in zip(sizes.tolist(), *np.transpose(ends).tolist(), strict=True)]
