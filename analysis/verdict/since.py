"""Since when: the quarter in which a unit most likely turned bad, and the run that holds 90 %."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import special

from analysis.verdict.rule import Rule


@dataclass(frozen=True)
class Since:
    """`weight` (quarters,) adds up to 1; the likeliest quarter, and the run `first`–`last`."""

    weight: np.ndarray
    likeliest: int
    first: int
    last: int


def since(
    observed: np.ndarray, expected: np.ndarray, spread: np.ndarray, rule: Rule
) -> Since | None:
    """Of rare events by quarter (quarters,), oldest first; `spread` is σ̂² + ω̂κ of each.

    "The first bad quarter is c" weighs how well the quarters before it go with the norm and those
    from it on with about twice as much. None where nothing is expected.
    """
    if not expected.sum() > 0:
        return None
    shrink = 1 + spread * expected
    events, norm = observed / shrink, expected / shrink
    before = _sums_before(events), _sums_before(norm)
    after = events.sum() - before[0], norm.sum() - before[1]
    logs = _log_fit(*before, rule.since_before, rule.since_before) + _log_fit(
        *after, rule.since_after, rule.since_after_rate
    )
    weight = np.exp(logs - special.logsumexp(logs))
    first = last = likeliest = int(weight.argmax())
    while weight[first : last + 1].sum() < rule.since_trust:
        left = weight[first - 1] if first else -1.0
        right = weight[last + 1] if last + 1 < len(weight) else -1.0
        if left > right:
            first -= 1
        else:
            last += 1
    return Since(weight, likeliest, first, last)


def _sums_before(values: np.ndarray) -> np.ndarray:
    return np.concatenate([[0.0], np.cumsum(values)[:-1]])


def _log_fit(events: np.ndarray, expected: np.ndarray, shape: float, rate: float) -> np.ndarray:
    """ln of Γ(a+O)/Γ(a)·bᵃ/(b+E)^(a+O): a Poisson whose ratio has a gamma prior."""
    return (
        special.gammaln(shape + events)
        - special.gammaln(shape)
        + shape * np.log(rate)
        - (shape + events) * np.log(rate + expected)
    )
