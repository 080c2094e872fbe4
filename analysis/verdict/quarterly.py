"""σ̂: how far healthy units swing from one quarter to the next, beyond chance and batches.

Each quarter is set beside its neighbours, not beside the unit's mean, so that a unit which got
worse for good does not widen the yardstick of the others; one in ten may be an outlier.
"""

from __future__ import annotations

import numpy as np

from analysis import chance
from analysis.movement import others
from analysis.verdict.rule import Rule


def sigma(likelihood: np.ndarray, rule: Rule) -> np.ndarray:
    """σ̂ (units,) of each unit, from the likelihoods (units, grid) of the others."""
    prior = -np.square(rule.sigma_grid) / (2 * rule.sigma_prior**2)
    return rule.sigma_grid[np.argmax(others(likelihood) + prior, axis=-1)]


def likelihood(
    observed: np.ndarray,
    expected: np.ndarray,
    variance: np.ndarray,
    kappa: np.ndarray,
    clustering: float,
    rule: Rule,
    is_rare: bool,
) -> np.ndarray:
    """ln f (units, grid) of the quarters (units, quarters), each given its neighbours.

    `kappa` is each quarter's; a quarter of which nothing is expected counts for nothing.
    """
    known = expected > 0
    observed, expected, variance = (
        np.where(known, each, 0.0) for each in (observed, expected, variance)
    )
    beside, around = _neighbours(known), _neighbours
    usable = known & (beside > 0)
    doubt = 1 + 1 / np.where(usable, beside, 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        if is_rare:
            prior = rule.sigma_prior_events
            mean = expected * (prior + around(observed)) / (prior + around(expected))
            own = 1 / (prior + around(observed)) + doubt * clustering * kappa
        else:
            mean = (observed - expected) / variance
            mean -= around(observed - expected) / around(variance)
            own = 1 / variance + 1 / around(variance)
    observed, mean, own, doubt = (
        np.where(usable, each, 1.0)[..., None] for each in (observed, mean, own, doubt)
    )
    spread = own + doubt * np.square(rule.sigma_grid)
    usual, outlying = (
        _log_density(observed, mean, spread + more, is_rare)
        for more in (0.0, rule.outlier_variance)
    )
    mixed = np.logaddexp(
        np.log1p(-rule.outlier_share) + usual, np.log(rule.outlier_share) + outlying
    )
    return np.where(usable[..., None], mixed, 0.0).sum(1)


def _log_density(
    observed: np.ndarray, mean: np.ndarray, spread: np.ndarray, is_rare: bool
) -> np.ndarray:
    """Of a rare count about its mean; of a common one `mean` is how far its neighbours lie."""
    if is_rare:
        return chance.log_density(observed, mean, mean, spread, True)
    return -np.square(mean) / (2 * spread) - np.log(spread) / 2


def _neighbours(by_quarter: np.ndarray) -> np.ndarray:
    """(units, quarters): the sum of the quarter before and the one after."""
    around = np.zeros(by_quarter.shape)
    around[:, 1:] += by_quarter[:, :-1]
    around[:, :-1] += by_quarter[:, 1:]
    return around
