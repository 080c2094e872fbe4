"""Since when: a running sum of what is beyond expectation. A picture, never a state."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike


def upper(observed: ArrayLike, expected: ArrayLike, ratio: float = 2.0) -> np.ndarray:
    """The CUSUM for a count grown `ratio` times, at each period. Shape (periods,).

    Log-likelihood steps O ln(ratio) − (ratio − 1) E, never below 0 (Page 1954; for expected
    counts, Steiner et al., Biostatistics 2000;1:441).
    """
    observed, expected = np.asarray(observed, float), np.asarray(expected, float)
    steps = observed * np.log(ratio) - (ratio - 1) * expected
    sums = np.zeros(len(steps))
    last = 0.0
    for place, step in enumerate(steps):
        last = sums[place] = max(0.0, last + step)
    return sums


def began(sums: ArrayLike, height: float) -> int | None:
    """The period in which the climb that first passes `height` set off; None where none does."""
    sums = np.asarray(sums, float)
    passed = np.flatnonzero(sums > height)
    if not len(passed):
        return None
    at_rest = np.flatnonzero(sums[: passed[0] + 1] == 0)
    return int(at_rest[-1] + 1) if len(at_rest) else 0
