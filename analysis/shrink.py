"""Estimates for small units: each drawn towards its level by how little it can say."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats


def binomial(events: ArrayLike, trials: ArrayLike) -> np.ndarray:
    """Shrunken shares. Shape (units,); a unit without trials gets the level's share.

    Martuzzi & Elliott, Statistics in Medicine 1996;15:1867.
    """
    share, _, own = _moments(events, trials)
    raw = np.divide(events, trials, out=np.zeros(len(own)), where=np.asarray(trials) > 0)
    return own * raw + (1 - own) * share


def binomial_interval(events: ArrayLike, trials: ArrayLike, level: float = 0.95) -> tuple:
    """(low, high) of each unit's share, from a beta with the level's mean and spread.

    The prior weighs as many trials as make `binomial`'s estimate the posterior mean.
    """
    events, trials = np.asarray(events, float), np.asarray(trials, float)
    share, between, _ = _moments(events, trials)
    if not 0 < share < 1:
        return np.full(len(trials), share), np.full(len(trials), share)
    weight = np.clip(share * (1 - share) / max(between, 1e-12) - 1, 1e-3, 1e6)
    ends = np.array([[(1 - level) / 2], [(1 + level) / 2]])
    low, high = stats.beta.ppf(
        ends, share * weight + events, (1 - share) * weight + trials - events
    )
    return low, high


def poisson(events: ArrayLike, at_risk: ArrayLike) -> np.ndarray:
    """Shrunken rates of rare events. Marshall, Applied Statistics 1991;40:283; never below 0."""
    events, at_risk = np.asarray(events, float), np.asarray(at_risk, float)
    mean = events.sum() / at_risk.sum()
    raw = events / at_risk
    spread = (at_risk * np.square(raw - mean)).sum() / at_risk.sum()
    between = max(spread - mean / at_risk.mean(), 0.0)
    own = between / (between + mean / at_risk)
    return own * raw + (1 - own) * mean


def reliability(between: ArrayLike, error: ArrayLike) -> np.ndarray:
    """τ²/(τ² + s²): how much of what is seen between units is more than chance."""
    between, error = np.asarray(between, float), np.asarray(error, float)
    return between / (between + np.square(error))


def _moments(events: ArrayLike, trials: ArrayLike) -> tuple[float, float, np.ndarray]:
    """(the level's share, the variance between units, each unit's weight on its own figure)."""
    events, trials = np.asarray(events, float), np.asarray(trials, float)
    total, mean_size = trials.sum(), trials.mean()
    if total == 0:
        return np.nan, 0.0, np.zeros(len(trials))
    share = events.sum() / total
    raw = np.divide(events, trials, out=np.full(len(trials), share), where=trials > 0)
    spread = (trials * np.square(raw - share)).sum() / total
    chance = share * (1 - share)
    upper = trials * spread - trials / mean_size * chance
    lower = (trials - 1) * spread + (mean_size - trials) / mean_size * chance
    own = np.divide(upper, lower, out=np.zeros(len(trials)), where=lower > 0)
    return share, max(spread - chance / mean_size, 0.0), np.clip(own, 0, 1)
