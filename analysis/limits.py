"""Funnel limits: how far chance alone carries the share, or the count, of a unit of some size.

Spiegelhalter, Statistics in Medicine 2005;24:1185. `tail` is one side's probability: .025 and
.975 for 95 %, .001 and .999 for 99.8 %. Shares are fractions; every argument may be an array.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats


def exact(centre: ArrayLike, trials: ArrayLike, tail: ArrayLike) -> np.ndarray:
    """The binomial limit, interpolated between counts (appendix A.1.1), within 0 and 1."""
    centre, trials, tail = np.broadcast_arrays(
        *(np.asarray(each, float) for each in (centre, trials, tail))
    )
    first = stats.binom.ppf(tail, trials, centre)
    reached = stats.binom.cdf(first, trials, centre)
    below = stats.binom.cdf(first - 1, trials, centre)
    with np.errstate(divide="ignore", invalid="ignore"):
        limit = (first - (reached - tail) / (reached - below)) / trials
    return np.clip(limit, 0, 1)


def score(
    centre: ArrayLike, trials: ArrayLike, tail: ArrayLike, inflation: ArrayLike = 1.0
) -> np.ndarray:
    """The normal limit θ ± z √(φ θ(1−θ)/n), within 0 and 1; `inflation` is φ (1: chance alone)."""
    centre, trials = np.asarray(centre, float), np.asarray(trials, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        error = np.sqrt(np.asarray(inflation) * centre * (1 - centre) / trials)
        return np.clip(centre + stats.norm.ppf(tail) * error, 0, 1)


def arcsine(
    centre: ArrayLike, trials: ArrayLike, tail: ArrayLike, between: ArrayLike = 0.0
) -> np.ndarray:
    """The limit on the scale asin √p, turned back; `between` is τ² on that scale."""
    trials = np.asarray(trials, float)
    with np.errstate(divide="ignore"):
        error = np.sqrt(1 / (4 * trials) + np.asarray(between))
    angle = np.arcsin(np.sqrt(centre)) + stats.norm.ppf(tail) * error
    return np.sin(np.clip(angle, 0, np.pi / 2)) ** 2


def log_ratio(expected: ArrayLike, tail: ArrayLike, between: ArrayLike = 0.0) -> np.ndarray:
    """The limit of observed / expected on the log scale, turned back; `between` is τ² there."""
    with np.errstate(divide="ignore"):
        error = np.sqrt(1 / np.asarray(expected, float) + np.asarray(between))
    return np.exp(stats.norm.ppf(tail) * error)


def poisson_ratio(expected: ArrayLike, tail: float) -> np.ndarray:
    """The exact limit of observed / expected, from the chi-square link of Poisson counts."""
    expected = np.asarray(expected, float)
    degrees = 2 * expected if tail < 0.5 else 2 * (expected + 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return stats.chi2.ppf(tail, degrees) / (2 * expected)


def count(expected: ArrayLike, spread: ArrayLike, tail: ArrayLike) -> np.ndarray:
    """The smallest count whose distribution reaches `tail`: mean E, variance E + spread E².

    The funnel of the verdict itself: `spread` is τ² plus the error of the expected count.
    """
    expected, spread = np.asarray(expected, float), np.asarray(spread, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        size = 1 / spread
        overdispersed = stats.nbinom.ppf(tail, size, size / (size + expected))
        plain = stats.poisson.ppf(tail, expected)
    return np.where(spread > 0, overdispersed, plain)


def count_between(expected: ArrayLike, spread: ArrayLike, tail: ArrayLike) -> np.ndarray:
    """The same limit, interpolated between counts as `exact` is, so that a curve has no steps."""
    expected, spread, tail = np.broadcast_arrays(
        *(np.asarray(each, float) for each in (expected, spread, tail))
    )
    size = 1 / np.maximum(spread, 1e-12)  # so little is no more than chance alone
    counts = stats.nbinom(size, size / (size + expected))
    first = counts.ppf(tail)
    reached, below = counts.cdf(first), counts.cdf(first - 1)
    return np.maximum(first - (reached - tail) / (reached - below), 0)
