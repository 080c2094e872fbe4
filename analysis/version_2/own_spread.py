"""How far a unit swings around its own past: the τ̂ that version 2 takes for the own past."""

from __future__ import annotations

import numpy as np

from analysis import history, movement, overdispersion
from analysis.pairs import Pairs
from analysis.version_2.rule import Rule


def tau(pairs: Pairs, baseline: np.ndarray, rule: Rule, is_rare: bool) -> np.ndarray:
    """τ̂ (units,) of each unit's past in `baseline` (units, quarters); 0 where it is too short."""
    found = np.zeros(len(baseline))
    for mine, past in history.groups(baseline, rule.history_least):
        found[mine] = _tau(pairs, past, rule, is_rare)[mine]
    return found


def _tau(pairs: Pairs, past: np.ndarray, rule: Rule, is_rare: bool) -> np.ndarray:
    """τ̂ (units,) from the other units' past quarters, each expected from the rest of its past.

    Each quarter is a window of its own, whatever the window that is judged.
    """
    events, trials = pairs.events[:, past], pairs.trials[:, past]
    rates, base = history.own_rates(
        pairs,
        events.sum(1, keepdims=True) - events,
        trials.sum(1, keepdims=True) - trials,
        rule,
    )
    had = history.had_past(pairs, past, rule)
    moved = history.moved_since(pairs, rates, base, past, had, is_rare)
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
