"""How much healthy units differ beyond chance: multiplicative, additive, contaminated.

Spiegelhalter, Quality and Safety in Health Care 2005;14:347 (winsorised φ, additive τ²);
DerSimonian & Laird 1986; Paule & Mandel 1982; Jones & Spiegelhalter, JRSS A 2011;174:1 (a
mixture in which one unit in ten may be an outlier). The first ones let an outlier inflate its own
yardstick; they are here to be shown and compared, the contaminated one is what the rule uses.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from analysis import chance


def winsorised(z: ArrayLike, part: float = 0.1) -> np.ndarray:
    """z with each end pulled in to its quantile (R's type 7, numpy's default). Shape (units,)."""
    z = np.asarray(z, float)
    return np.clip(z, *np.quantile(z, [part, 1 - part]))


def truncated(z: ArrayLike, part: float = 0.1) -> np.ndarray:
    """z, sorted, without a tenth of the units (rounded down) at each end: the SHMI's way."""
    z = np.sort(np.asarray(z, float))
    dropped = int(part * len(z))
    return z[dropped : len(z) - dropped]


def inflation(z: ArrayLike) -> float:
    """φ̂, the mean of z²: 1 where only chance is at work."""
    return float(np.mean(np.square(z)))


def additive(z: ArrayLike, error: ArrayLike) -> float:
    """τ̂² of DerSimonian and Laird from (winsorised or truncated) z and standard errors.

    0 where the z spread no more than chance lets them. `error` has the units that z has.
    """
    z = np.asarray(z, float)
    weight = 1 / np.square(np.asarray(error, float))
    excess = len(z) * inflation(z) - (len(z) - 1)
    return max(0.0, excess / (weight.sum() - np.square(weight).sum() / weight.sum()))


def paule_mandel(
    effect: ArrayLike, variance: ArrayLike, centre: float | None = None, rounds: int = 60
) -> float:
    """τ̂² at which Σ (y − centre)²/(v + τ²) equals units − 1; by halving. Shape (units,).

    Without a centre the weighted mean is taken.
    """
    effect, variance = np.asarray(effect, float), np.asarray(variance, float)

    def too_wide(between: float) -> bool:
        weight = 1 / (variance + between)
        middle = (weight * effect).sum() / weight.sum() if centre is None else centre
        return (weight * np.square(effect - middle)).sum() > len(effect) - 1

    low, high = 0.0, 1.0
    if not too_wide(low):
        return 0.0
    while too_wide(high):
        high *= 2
    for _ in range(rounds):
        middle = (low + high) / 2
        low, high = (middle, high) if too_wide(middle) else (low, middle)
    return (low + high) / 2


def grid_likelihood(
    observed: np.ndarray,
    expected: np.ndarray,
    variance: np.ndarray,
    error: np.ndarray,
    rule,
    is_rare: bool,
) -> np.ndarray:
    """ln[(1−ε) f(O; τ² + cv²) + ε f(O; τ² + cv² + outlier)] at each τ of the rule's grid.

    Arrays of one shape S give S + (grid,); 0 where there is nothing expected. `error` is cv².
    """
    known = ((expected > 0) & np.isfinite(error))[..., None]
    observed, expected, variance, error = (
        np.where(known, each[..., None], filler)
        for each, filler in ((observed, 0.0), (expected, 1.0), (variance, 1.0), (error, 0.0))
    )
    counts, spread = (observed, expected, variance), error + np.square(rule.tau_grid)
    usual = chance.log_density(*counts, spread, is_rare)
    outlying = chance.log_density(*counts, spread + rule.outlier_variance, is_rare)
    mixed = np.logaddexp(
        np.log1p(-rule.outlier_share) + usual, np.log(rule.outlier_share) + outlying
    )
    return np.where(known, mixed, 0.0)


def contaminated(likelihood: np.ndarray, rule) -> np.ndarray:
    """τ̂ at which the summed likelihood (…, grid), with the rule's prior, is highest. Shape (…)."""
    prior = -np.square(rule.tau_grid) / (2 * rule.tau_prior**2)
    return rule.tau_grid[np.argmax(likelihood + prior, axis=-1)]
