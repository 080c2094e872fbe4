"""What chance alone does to a count: tails and densities of the rule.

A rare event follows a negative binomial of mean E and variance E + spread E², exact for small
counts. A common one (10–90 %) is normal with variance V + spread V², V = Σ n π(1−π), the spread
being on the log odds. For a rare event V is E, so both read: variance + spread × variance².
All arguments broadcast; probabilities are NaN where nothing is expected.
"""

from __future__ import annotations

import numpy as np
from scipy import special

# Stands in for no spread at all (a Poisson count): smaller ones lose digits in the gamma function.
LEAST_SPREAD = 1e-8


def upper_tail(
    observed: np.ndarray,
    expected: np.ndarray,
    variance: np.ndarray,
    spread: np.ndarray,
    is_rare: bool,
) -> np.ndarray:
    """p↑: the chance of more than observed; of a rare event half the tie counts (mid-p)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if not is_rare:
            return special.ndtr((expected - observed) / _deviation(variance, spread))
        known = (expected > 0) & np.isfinite(spread)
        size = 1 / np.where(known, np.maximum(spread, LEAST_SPREAD), 1.0)
        part = size / (size + np.where(known, expected, 1.0))
        # P(X > k) of a negative binomial is an incomplete beta function.
        above = special.betainc(observed + 1, size, 1 - part)
        not_below = np.where(
            observed > 0, special.betainc(np.maximum(observed, 1), size, 1 - part), 1.0
        )
        return np.where(known, (above + not_below) / 2, np.nan)


def log_density(
    observed: np.ndarray,
    expected: np.ndarray,
    variance: np.ndarray,
    spread: np.ndarray,
    is_rare: bool,
) -> np.ndarray:
    """The logarithm of the probability (rare) or density (common) of the observed count."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if not is_rare:
            deviation = _deviation(variance, spread)
            return -np.square((observed - expected) / deviation) / 2 - np.log(deviation)
        size = 1 / np.maximum(spread, LEAST_SPREAD)
        return (
            special.gammaln(size + observed)
            - special.gammaln(size)
            - special.gammaln(observed + 1)
            - size * np.log1p(expected / size)
            + special.xlogy(observed, expected / (size + expected))
        )


def log_odds(share: np.ndarray) -> np.ndarray:
    """ln(p/(1−p)); nearer than a millionth to 0 or 1 counts as a millionth away."""
    share = np.clip(share, 1e-6, 1 - 1e-6)
    return np.log(share / (1 - share))


def shifted(share: np.ndarray, by: np.ndarray | float) -> np.ndarray:
    """A share after a shift of its log odds."""
    odds = np.exp(log_odds(share) + by)
    return odds / (1 + odds)


def _deviation(variance: np.ndarray, spread: np.ndarray) -> np.ndarray:
    return np.sqrt(variance + spread * np.square(variance))
