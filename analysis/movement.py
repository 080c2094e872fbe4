"""What rates lead one to expect in some quarters, moved as the other units of the level moved.

A season, or a storm, that makes everyone late is nobody's fault: each quarter's rates are moved
such that the others' expected events are what came. Rare events are scaled; common ones are
shifted on the log odds, since a share of 75 % cannot be doubled.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from analysis import chance
from analysis.pairs import Against, Pairs, over

# Shifts of the log odds that are tried; between two, the others' own log odds are straight.
SHIFTS = np.linspace(-4, 4, 17)


@dataclass(frozen=True)
class Moved:
    """By pair and quarter: expected events, variance of chance, and the weight of a rate's error.

    `others` (units, quarters): the variance of the others' events, by which the movement errs.
    """

    expected: np.ndarray
    variance: np.ndarray
    leverage: np.ndarray
    rate_error: np.ndarray  # (pairs, 1 or quarters): the variance of each rate
    others: np.ndarray


def move(
    pairs: Pairs,
    trials: np.ndarray,
    rates: np.ndarray,
    base: np.ndarray,
    came: np.ndarray,
    others_expected: Callable[[Callable[[np.ndarray], np.ndarray]], np.ndarray],
    is_rare: bool,
) -> Moved:
    """Expected events of `trials` (pairs, quarters) at `rates` resting on `base` (pairs, 1 or so).

    `came` (units, quarters) is what the others had; `others_expected(rate_of)` is what their
    rates, each passed through `rate_of`, lead one to expect of them.
    """
    if is_rare:
        others = others_expected(lambda rate: rate)
        scale = np.divide(came, others, out=np.zeros_like(came), where=others > 0)[pairs.unit]
        expected = trials * rates * scale
        return Moved(expected, expected, trials * scale, rates / base, came)
    tried = np.stack([others_expected(partial(chance.shifted, by=by)) for by in SHIFTS])
    shift, slope = _crossing(tried, came, others_expected(np.ones_like))
    share = chance.shifted(rates, shift[pairs.unit])
    variance = trials * share * (1 - share)
    still = np.clip(rates * (1 - rates), 1e-9, None)
    return Moved(trials * share, variance, variance / still, still / base, slope)


def against(
    pairs: Pairs, events: np.ndarray, trials: np.ndarray, moved: Moved, windows: tuple[int, ...]
) -> Against:
    """Observed `events` of `trials` (pairs, quarters) against what was expected, by window."""
    variance = over(windows, pairs.by_unit @ moved.variance)
    with np.errstate(divide="ignore", invalid="ignore"):
        rates_error = pairs.by_unit @ (np.square(over(windows, moved.leverage)) * moved.rate_error)
        error = rates_error / np.square(variance) + 1 / over(windows, moved.others)
    return Against(
        over(windows, pairs.by_unit @ events),
        over(windows, pairs.by_unit @ moved.expected),
        variance,
        error,
        over(windows, pairs.by_unit @ trials),
    )


def others(by_unit: np.ndarray) -> np.ndarray:
    """(units, …): the sum over all the other units."""
    return by_unit.sum(0) - by_unit


def _crossing(
    tried: np.ndarray, came: np.ndarray, trials: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """(the shift at which the others' events are what came, their variance there)."""
    some = np.where(trials > 0, trials, 1.0)
    share, odds = came / some, chance.log_odds(tried / some)
    aim = chance.log_odds(share)
    place = np.clip((odds < aim).sum(0), 1, len(SHIFTS) - 1)[None]
    low, high = (np.take_along_axis(odds, each, 0)[0] for each in (place - 1, place))
    step = SHIFTS[1] - SHIFTS[0]
    part = np.divide(aim - low, high - low, out=np.zeros_like(came), where=high > low)
    shift = SHIFTS[place[0] - 1] + np.clip(part, 0, 1) * step
    return shift, trials * share * (1 - share) * (high - low) / step
