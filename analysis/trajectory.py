"""Where a figure is going, as a straight line and nothing more.

The pace is the slope of the least-squares line through the last periods that are known, per period
and in the figure's own unit (of a share: a fraction). No season, no ceiling and no reason is in it:
it says what would happen if every period added what the last ones added on average, and what each
would have to add instead. It is not a forecast and carries no interval.

Source: ordinary least squares with the period's number as the only regressor.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

LEAST = 4  # periods known, below which a slope says more of chance than of pace
MOST = 8  # two years of quarters: long enough for each season twice
TOLERANCE = 1e-9  # a line that ends on the target to rounding has reached it


def pace(values: Sequence[float | None]) -> float | None:
    """What a period adds on average, over the last MOST of `values` (oldest first, None unknown).

    None where fewer than LEAST of them are known. An unknown period keeps its place.
    """
    known = [
        (place, float(value)) for place, value in enumerate(values[-MOST:]) if value is not None
    ]
    if len(known) < LEAST:
        return None
    places, heights = np.array(known).T
    centred = places - places.mean()
    return float(centred @ heights / (centred @ centred))


def pace_needed(last: float, target: float, periods: int) -> float | None:
    """What each of so many periods would have to add to end on the target; None without any."""
    return (target - last) / periods if periods > 0 else None


def periods_until(last: float, target: float, pace: float) -> int | None:
    """In how many periods a straight line from `last` is at the target: the first whole one.

    0 where it stands there already; None where it does not move towards it.
    """
    distance = target - last
    if abs(distance) <= TOLERANCE:
        return 0
    if distance * pace <= 0:
        return None
    return math.ceil(distance / pace - TOLERANCE)


@dataclass(frozen=True)
class Path:
    """From the last value known to a target so many periods on (0: none is left).

    `pace` None: too few periods. `needed` None: no period is left. `until` None: never, at the pace
    so far; 0: the target is reached.
    """

    last: float
    target: float
    periods: int
    pace: float | None
    needed: float | None
    until: int | None


def path(values: Sequence[float | None], target: float, periods: int) -> Path | None:
    """Both paces to a target that more is better for; None where the last value is unknown."""
    if not values or values[-1] is None:
        return None
    last, so_far = float(values[-1]), pace(values)
    if last >= target:
        return Path(last, target, periods, so_far, None, 0)
    until = None if so_far is None else periods_until(last, target, so_far)
    return Path(last, target, periods, so_far, pace_needed(last, target, periods), until)
