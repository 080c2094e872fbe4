"""What a unit's own past leads one to expect now: the only judge where nobody does the same work.

Its own rates by procedure, times the movement of the other units of the level since.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from analysis import movement
from analysis.casemix import shrink
from analysis.comparing import Comparing
from analysis.movement import Moved
from analysis.pairs import Against, Pairs, known


def compare(
    pairs: Pairs, quarter: int, baseline: np.ndarray, rule: Comparing, is_rare: bool
) -> Against:
    """Against the own past, for the windows that end with one quarter.

    `baseline` (units, quarters): which quarters are each unit's past. A unit with fewer than
    `history_least` of them expects nothing. Units with the same past are taken together: the
    movement of the others since is that since the same quarters.
    """
    arrays = [np.zeros((len(baseline), len(rule.windows))) for _ in range(5)]
    for mine, past in groups(baseline, rule.history_least):
        found = _against(pairs, quarter, past, rule, is_rare)
        for array, each in zip(arrays, vars(found).values(), strict=True):
            array[mine] = each[mine]
    return known(*arrays)


def past_of(may: np.ndarray, quarter: int, rule: Comparing, first: int = 0) -> np.ndarray:
    """(units, quarters): the last quarters that `may` be a past, none of the newest or before
    `first` among them."""
    may = may.copy()
    may[:, :first] = False
    may[:, max(0, quarter - rule.history_gap + 1) :] = False
    newest_first = np.cumsum(may[:, ::-1], axis=1)[:, ::-1]
    return may & (newest_first <= rule.history_quarters)


def groups(baseline: np.ndarray, least: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """(the units, their quarters) of each past that is long enough."""
    for past in np.unique(baseline[baseline.sum(1) >= least], axis=0):
        yield (baseline == past).all(axis=1), np.flatnonzero(past)


def _against(
    pairs: Pairs, quarter: int, past: np.ndarray, rule: Comparing, is_rare: bool
) -> Against:
    now = np.arange(max(0, quarter - max(rule.windows) + 1), quarter + 1)
    rates, base = own_rates(
        pairs,
        pairs.events[:, past].sum(1, keepdims=True),
        pairs.trials[:, past].sum(1, keepdims=True),
        rule,
    )
    moved = moved_since(pairs, rates, base, now, had_past(pairs, past, rule), is_rare)
    return movement.against(pairs, pairs.events[:, now], pairs.trials[:, now], moved, rule.windows)


def had_past(pairs: Pairs, past: np.ndarray, rule: Comparing) -> np.ndarray:
    """(units,): whether a unit was there for enough of these quarters."""
    return pairs.whole[:, past].sum(1) >= rule.history_least


def moved_since(
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


def own_rates(pairs: Pairs, events: np.ndarray, trials: np.ndarray, rule: Comparing) -> tuple:
    """Each pair's own rate (pairs, k) from its past, a rare procedure drawn to the unit's rate."""
    mean = _mean(pairs, events, trials)
    for _ in range(rule.prior_rounds):
        trust = 1 / (1 + trials * mean[pairs.unit] / rule.prior_weight)
        mean = _mean(pairs, trust * events, trust * trials)
    return shrink(events, trials, mean[pairs.unit], rule.prior_weight)


def _mean(pairs: Pairs, events: np.ndarray, trials: np.ndarray) -> np.ndarray:
    total = pairs.by_unit @ trials
    return np.divide(pairs.by_unit @ events, total, out=np.zeros_like(total), where=total > 0)
