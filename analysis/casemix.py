"""What would be expected of a unit given its procedures: indirect standardisation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True)
class Standardised:
    """Each of shape (units,): observed, expected, Σ nπ(1−π), observed / expected, z."""

    observed: np.ndarray
    expected: np.ndarray
    variance: np.ndarray
    ratio: np.ndarray
    z: np.ndarray


def standardised(late: ArrayLike, due: ArrayLike, rates: ArrayLike) -> Standardised:
    """Observed against expected at given rates. `due` (units, procedures), `rates` (procedures,).

    `late` is a count by unit. The variance is the Poisson-binomial's, right for common events too.
    """
    due, rates = np.asarray(due, float), np.asarray(rates, float)
    late = np.asarray(late, float)
    expected, variance = due @ rates, due @ (rates * (1 - rates))
    with np.errstate(divide="ignore", invalid="ignore"):
        return Standardised(
            late, expected, variance, late / expected, (late - expected) / np.sqrt(variance)
        )


def prior_rate(late: np.ndarray, due: np.ndarray, weight: float, rounds: int) -> np.ndarray:
    """m, the rate that stands for a procedure nobody has seen. (…, procedures) gives (…).

    Σwλ/Σwn with w = 1/(1 + n m/a), iterated: a plain mean of rates would be all noise, the pooled
    rate would let one huge procedure speak for the rare ones. NaN where nothing was due.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = late.sum(-1) / due.sum(-1)
        for _ in range(rounds):
            trust = 1 / (1 + due * (mean / weight)[..., None])
            mean = (trust * late).sum(-1) / (trust * due).sum(-1)
    return mean


def shrunken_rates(late: np.ndarray, due: np.ndarray, weight: float, rounds: int) -> tuple:
    """(π, n + a/m): each procedure's rate, drawn to the prior rate m of all of them.

    Shapes (…, procedures).
    """
    return shrink(late, due, prior_rate(late, due, weight, rounds)[..., None], weight)


def shrink(late: np.ndarray, due: np.ndarray, mean: np.ndarray, weight: float) -> tuple:
    """((O + a)/(n + a/m), n + a/m): a gamma prior of mean m and shape a (`weight`). Any shape.

    Where m is 0 or unknown the rate is 0 and rests on endless counts.
    """
    some = mean > 0
    base = np.where(some, due + weight / np.where(some, mean, 1.0), np.inf)
    return np.where(some, (late + weight) / base, 0.0), base
