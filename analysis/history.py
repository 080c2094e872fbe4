"""What a unit's own past leads one to expect now: the only judge where nobody does the same work.

Its own rates by procedure, times the movement of the other units of the level since.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from analysis import movement, overdispersion
from analysis.casemix import shrink
from analysis.movement import Moved
from analysis.pairs import Against, Pairs, known
from analysis.rule import Rule


def compare(
    pairs: Pairs, quarter: int, baseline: np.ndarray, rule: Rule, is_rare: bool
) -> tuple[Against, np.ndarray]:
    """(against the own past, τ̂ (units,)) for the windows that end with one quarter.

    `baseline` (units, quarters): which quarters are each unit's past. A unit with fewer than
    `history_least` of them expects nothing. Units with the same past are taken together: the
    movement of the others since is that since the same quarters.
    """
    arrays = [np.zeros((len(baseline), len(rule.windows))) for _ in range(5)]
    tau = np.zeros(len(baseline))
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
        pairs,
        pairs.events[:, past].sum(1, keepdims=True),
        pairs.trials[:, past].sum(1, keepdims=True),
        rule,
    )
    moved = _moved(pairs, rates, base, now, _had(pairs, past, rule), is_rare)
    return movement.against(pairs, pairs.events[:, now], pairs.trials[:, now], moved, rule.windows)


def _tau(pairs: Pairs, past: np.ndarray, rule: Rule, is_rare: bool) -> np.ndarray:
    """τ̂ (units,) from the other units' past quarters, each expected from the rest of its past.

    Each quarter is a window of its own, whatever the window that is judged.
    """
    events, trials = pairs.events[:, past], pairs.trials[:, past]
    rates, base = _rates(
        pairs,
        events.sum(1, keepdims=True) - events,
        trials.sum(1, keepdims=True) - trials,
        rule,
    )
    had = _had(pairs, past, rule)
    moved = _moved(pairs, rates, base, past, had, is_rare)
    variance = pairs.by_unit @ moved.variance
    with np.errstate(divide="ignore", invalid="ignore"):
        error = (
            pairs.by_unit @ (np.square(moved.leverage) * moved.rate_error) / np.square(variance)
            + 1 / moved.others
        )
    usable = had[:, None] & pairs.whole[:, past]
    likelihood = overdispersion.grid_likelihood(
        pairs.by_unit @ events,
        np.where(usable, pairs.by_unit @ moved.expected, 0.0),
        variance,
        error,
        rule,
        is_rare,
    ).sum(1)
    return overdispersion.contaminated(movement.others(likelihood), rule)


def _had(pairs: Pairs, past: np.ndarray, rule: Rule) -> np.ndarray:
    """(units,): whether a unit was there for enough of these quarters."""
    return pairs.whole[:, past].sum(1) >= rule.history_least


def _moved(
    pairs: Pairs,
    rates: np.ndarray,
    base: np.ndarray,
    quarters: np.ndarray,
    had: np.ndarray,
    is_rare: bool,
) -> Moved:
    """Expected in these quarters; the others are those with a past whose quarter is whole."""
    trials, counts = pairs.trials[:, quarters], had[:, None] & pairs.whole[:, quarters]

    def others_expected(rate_of) -> np.ndarray:
        return movement.others(pairs.by_unit @ (trials * rate_of(rates)) * counts)

    came = movement.others(pairs.by_unit @ pairs.events[:, quarters] * counts)
    return movement.move(pairs, trials, rates, base, came, others_expected, is_rare)


def _rates(pairs: Pairs, events: np.ndarray, trials: np.ndarray, rule: Rule) -> tuple:
    """Each pair's own rate (pairs, k) from its past, a rare procedure drawn to the unit's rate."""
    mean = _mean(pairs, events, trials)
    for _ in range(rule.prior_rounds):
        trust = 1 / (1 + trials * mean[pairs.unit] / rule.prior_weight)
        mean = _mean(pairs, trust * events, trust * trials)
    return shrink(events, trials, mean[pairs.unit], rule.prior_weight)


def _mean(pairs: Pairs, events: np.ndarray, trials: np.ndarray) -> np.ndarray:
    total = pairs.by_unit @ trials
    return np.divide(pairs.by_unit @ events, total, out=np.zeros_like(total), where=total > 0)
