"""How sure one unit's own figure is: intervals of a share, of a count, of observed / expected."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import special, stats

# Below this many events Byar's approximation is left for the exact interval.
BYAR_FROM = 10


def wilson(events: ArrayLike, trials: ArrayLike, level: float = 0.95) -> tuple:
    """(low, high) of a share, as fractions; NaN where there was no trial. Any shape.

    Wilson, JASA 1927;22:209; the form that public-health tables use.
    """
    events, trials = np.asarray(events, float), np.asarray(trials, float)
    z = _normal(level)
    with np.errstate(invalid="ignore", divide="ignore"):
        middle = events + z * z / 2
        half = z * np.sqrt(events * (1 - events / trials) + z * z / 4)
        low, high = (middle - half) / (trials + z * z), (middle + half) / (trials + z * z)
    empty = trials <= 0
    return np.where(empty, np.nan, low), np.where(empty, np.nan, high)


def byar(events: ArrayLike, level: float = 0.95) -> tuple:
    """(low, high) of the mean of a Poisson count, by Byar's approximation. Any shape.

    Breslow & Day, Statistical Methods in Cancer Research II, 1987, p. 69.
    """
    low_of, high_of = np.asarray(events, float), np.asarray(events, float) + 1
    z = _normal(level)
    with np.errstate(divide="ignore", invalid="ignore"):
        low = low_of * (1 - 1 / (9 * low_of) - z / (3 * np.sqrt(low_of))) ** 3
        high = high_of * (1 - 1 / (9 * high_of) + z / (3 * np.sqrt(high_of))) ** 3
    return np.where(low_of > 0, low, 0.0), high


def exact_count(events: ArrayLike, level: float = 0.95) -> tuple:
    """(low, high) of the mean of a Poisson count, exact, by the chi-square link (Garwood 1936)."""
    events = np.asarray(events, float)
    tail = (1 - level) / 2
    with np.errstate(invalid="ignore"):
        low = np.where(events > 0, stats.chi2.ppf(tail, 2 * events) / 2, 0.0)
    return low, stats.chi2.ppf(1 - tail, 2 * (events + 1)) / 2


def count(events: ArrayLike, level: float = 0.95) -> tuple:
    """(low, high) of the mean of a count: Byar from ten events on, exact below. Any shape."""
    many = np.asarray(events, float) >= BYAR_FROM
    return tuple(
        np.where(many, near, exact)
        for near, exact in zip(byar(events, level), exact_count(events, level), strict=True)
    )


def ratio(observed: ArrayLike, expected: ArrayLike, level: float = 0.95) -> tuple:
    """(low, high) of observed / expected, the expected taken as known; NaN where it is 0."""
    expected = np.asarray(expected, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return tuple(
            np.where(expected > 0, each / expected, np.nan) for each in count(observed, level)
        )


def _normal(level: float) -> float:
    return float(special.ndtri((1 + level) / 2))
