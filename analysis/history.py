"""What a unit's own past leads one to expect now: the only judge where nobody does the same work.

Its own rates by procedure, times the movement of the other units of the level since. Most units
handle few of a level's procedures, so counts are held by pair (unit, procedure) that occurs:
(pairs, quarters).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis import chance, overdispersion
from analysis.casemix import shrink
from analysis.peers import Against, known, over
from analysis.rule import Rule

# Shifts of the log odds that are tried for common events.
SHIFTS = np.linspace(-4, 4, 65)


@dataclass(frozen=True)
class Pairs:
    """The pairs that occur: `unit` (pairs,); counts (pairs, quarters); `whole` by unit."""

    unit: np.ndarray
    events: np.ndarray
    trials: np.ndarray
    whole: np.ndarray
    by_unit: sparse.csr_array

    @classmethod
    def of(cls, events: np.ndarray, trials: np.ndarray, whole: np.ndarray) -> Pairs:
        """From (units, procedures, quarters), in which quarters that are not whole are 0."""
        unit, procedure = np.nonzero(trials.any(axis=2))
        ones, place = np.ones(len(unit)), np.arange(len(unit))
        by_unit = sparse.csr_array((ones, (unit, place)), shape=(len(trials), len(unit)))
        return cls(unit, events[unit, procedure], trials[unit, procedure], whole, by_unit)


def compare(
    pairs: Pairs, quarter: int, baseline: np.ndarray, rule: Rule, is_rare: bool
) -> tuple[Against, np.ndarray]:
    """(against the own past, τ̂ (units,)) for the windows that end with one quarter.

    `baseline` (units, quarters): which quarters are each unit's past. A unit with fewer than
    `history_least` of them expects nothing. Units with the same past are taken together: the
    movement of the others since is that since the same quarters.
    """
    units, windows = len(baseline), len(rule.windows)
    arrays = [np.zeros((units, windows)) for _ in range(5)]
    tau = np.zeros(units)
    for mine, past in _groups(baseline, rule.history_least):
        found = _against(pairs, quarter, past, rule, is_rare)
        for array, each in zip(arrays, vars(found).values(), strict=True):
            array[mine] = each[mine]
        tau[mine] = _tau(pairs, past, rule, is_rare)[mine]
    return known(*arrays), tau


def _groups(baseline: np.ndarray, least: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """(the units, their quarters) of each past that is long enough."""
    for past in np.unique(baseline[baseline.sum(1) >= least], axis=0):
        yield (baseline == past).all(axis=1), np.flatnonzero(past)


def _against(pairs: Pairs, quarter: int, past: np.ndarray, rule: Rule, is_rare: bool) -> Against:
    now = np.arange(max(0, quarter - max(rule.windows) + 1), quarter + 1)
    rates, base = _rates(
        pairs, pairs.events[:, past].sum(1)[:, None], pairs.trials[:, past].sum(1)[:, None], rule
    )
    had_past = pairs.whole[:, past].sum(1) >= rule.history_least
    moved = _moved(pairs, rates, base, now, had_past, is_rare)
    windows = rule.windows
    variance = over(windows, moved.variance)
    with np.errstate(divide="ignore", invalid="ignore"):
        own_error = pairs.by_unit @ (np.square(over(windows, moved.leverage)) * moved.rate_error)
        others = over(windows, moved.others_variance)
        error = own_error / np.square(variance) + 1 / np.where(others > 0, others, np.nan)
    return Against(
        over(windows, pairs.by_unit @ pairs.events[:, now]),
        over(windows, moved.expected),
        variance,
        error,
        over(windows, pairs.by_unit @ pairs.trials[:, now]),
    )


def _tau(pairs: Pairs, past: np.ndarray, rule: Rule, is_rare: bool) -> np.ndarray:
    """τ̂ (units,) from the other units' past quarters, each expected from the rest of its past."""
    events, trials = pairs.events[:, past], pairs.trials[:, past]
    rates, base = _rates(
        pairs,
        events.sum(1, keepdims=True) - events,
        trials.sum(1, keepdims=True) - trials,
        rule,
    )
    had_past = pairs.whole[:, past].sum(1) >= rule.history_least
    moved = _moved(pairs, rates, base, past, had_past, is_rare)
    with np.errstate(divide="ignore", invalid="ignore"):
        error = (
            pairs.by_unit
            @ (np.square(moved.leverage) * moved.rate_error)
            / np.square(moved.variance)
            + 1 / moved.others_variance
        )
    usable = (had_past[:, None] & pairs.whole[:, past]) & np.isfinite(error)
    likelihood = overdispersion.grid_likelihood(
        pairs.by_unit @ events,
        np.where(usable, moved.expected, 0.0),
        moved.variance,
        error,
        rule,
        is_rare,
    ).sum(1)
    return overdispersion.contaminated(likelihood.sum(0) - likelihood, rule)


@dataclass(frozen=True)
class _Moved:
    """Expected by unit, (units, quarters), with the others' movement in it; and what errs in it."""

    expected: np.ndarray
    variance: np.ndarray
    others_variance: np.ndarray
    leverage: np.ndarray  # (pairs, quarters): how the variance answers to a relative error
    rate_error: np.ndarray  # (pairs, 1 or quarters)


def _moved(
    pairs: Pairs,
    rates: np.ndarray,
    base: np.ndarray,
    quarters: np.ndarray,
    had_past: np.ndarray,
    is_rare: bool,
) -> _Moved:
    trials, events = pairs.trials[:, quarters], pairs.by_unit @ pairs.events[:, quarters]
    counts = had_past[:, None] & pairs.whole[:, quarters]
    came = _others(events * counts)
    if is_rare:
        expected = pairs.by_unit @ (trials * rates)
        others = _others(expected * counts)
        with np.errstate(divide="ignore", invalid="ignore"):
            scale = np.where(others > 0, came / others, 0.0)
        expected = expected * scale
        leverage = trials * scale[pairs.unit]
        return _Moved(expected, expected, came, leverage, rates / base)
    odds = chance.log_odds(rates)
    shift = _shift(pairs, trials, odds, counts, came)
    each = chance.share(odds + shift[pairs.unit])
    chance_of_each = trials * each * (1 - each)
    variance = pairs.by_unit @ chance_of_each
    leverage = chance_of_each / np.clip(rates * (1 - rates), 1e-9, None)
    return _Moved(
        pairs.by_unit @ (trials * each),
        variance,
        _others(variance * counts),
        leverage,
        rates * (1 - rates) / base,
    )


def _shift(pairs, trials, odds, counts, came) -> np.ndarray:
    """By how much the others' log odds moved: (units, quarters), between the shifts tried."""
    tried = np.stack(
        [
            _others(pairs.by_unit @ (trials * chance.share(odds + shift)) * counts)
            for shift in SHIFTS
        ]
    )
    place = np.clip((tried < came).sum(0), 1, len(SHIFTS) - 1)[None]
    low, high = (np.take_along_axis(tried, each, 0)[0] for each in (place - 1, place))
    with np.errstate(divide="ignore", invalid="ignore"):
        part = np.clip(np.nan_to_num((came - low) / (high - low)), 0, 1)
    return SHIFTS[place[0] - 1] + part * (SHIFTS[1] - SHIFTS[0])


def _rates(pairs: Pairs, events: np.ndarray, trials: np.ndarray, rule: Rule) -> tuple:
    """Each pair's own rate (pairs, k) from its past, a rare procedure drawn to the unit's rate."""
    mean = _by_unit_mean(pairs, events, trials)
    for _ in range(rule.prior_rounds):
        trust = 1 / (1 + trials * mean[pairs.unit] / rule.prior_weight)
        mean = _by_unit_mean(pairs, trust * events, trust * trials)
    return shrink(events, trials, mean[pairs.unit], rule.prior_weight)


def _by_unit_mean(pairs: Pairs, events: np.ndarray, trials: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.nan_to_num((pairs.by_unit @ events) / (pairs.by_unit @ trials))


def _others(by_unit: np.ndarray) -> np.ndarray:
    return by_unit.sum(0) - by_unit
