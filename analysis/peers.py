"""What the other units of the level would have done with a unit's work, leaving the unit out.

One quarter is judged at a time: the reference is the year that ends with it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis import chance, movement
from analysis.casemix import shrunken_rates
from analysis.comparing import Comparing
from analysis.pairs import Against, Pairs, known


@dataclass(frozen=True)
class PeerComparison:
    """`against` on the comparable part; `share` (units,) of the work that others do too;

    `suspect` (units,): who left the reference of the others. By pair: the others' `rate`, and
    whether enough of it is theirs to be `comparable`.
    """

    against: Against
    share: np.ndarray
    rate: np.ndarray
    comparable: np.ndarray
    suspect: np.ndarray


def compare(pairs: Pairs, quarter: int, rule: Comparing, is_rare: bool) -> PeerComparison:
    """Two passes over the reference year that ends with `quarter`.

    First all units are the reference; those that stand out then leave it, so that two behind at
    once do not hide each other (unless too few would stay).
    """
    everyone = np.ones(len(pairs.whole), bool)
    first, share, rate, comparable = _against(pairs, quarter, everyone, rule, is_rare)
    p = chance.upper_tail(
        first.observed,
        first.expected,
        first.variance,
        first.error + rule.suspect_tau**2,
        is_rare,
    )
    beyond = first.observed - first.expected > rule.suspect_excess
    suspect = ((p < rule.suspect_p) & beyond).any(axis=1)
    if (~suspect).sum() < rule.suspect_stay * len(suspect):
        suspect = ~everyone
    if not suspect.any():  # a second pass would see what the first saw
        return PeerComparison(first, share, rate, comparable, suspect)
    return PeerComparison(*_against(pairs, quarter, ~suspect, rule, is_rare), suspect)


def _against(
    pairs: Pairs, quarter: int, stays: np.ndarray, rule: Comparing, is_rare: bool
) -> tuple[Against, np.ndarray, np.ndarray, np.ndarray]:
    """(against, share, rate, comparable) with those who stay as the reference."""
    year = slice(max(0, quarter - rule.reference_quarters + 1), quarter + 1)
    events, trials = pairs.events[:, year], pairs.trials[:, year]
    kept = stays[pairs.unit][:, None]
    kept_trials = trials * kept
    total = pairs.by_procedure @ kept_trials
    # Of the others, as each unit sees them: (units, procedures).
    others_events = _without_own(pairs, (events * kept).sum(1))
    others_trials = _without_own(pairs, kept_trials.sum(1))
    rates, base = shrunken_rates(others_events, others_trials, rule.prior_weight, rule.prior_rounds)
    pair = (pairs.unit, pairs.procedure)
    of_pair = rates[pair][:, None]

    def others_expected(rate_of) -> np.ndarray:
        own = pairs.by_unit @ (kept_trials * rate_of(of_pair))
        return rate_of(rates) @ total - own

    own_trials = trials.sum(1)
    comparable = others_trials[pair] >= rule.comparable_ratio * own_trials
    mine, mine_events = trials * comparable[:, None], events * comparable[:, None]
    came = movement.others(pairs.by_unit @ (events * kept))
    moved = movement.move(pairs, mine, of_pair, base[pair][:, None], came, others_expected, is_rare)
    found = movement.against(pairs, mine_events, mine, moved, rule.windows)
    all_trials = pairs.by_unit @ own_trials
    share = np.divide(
        pairs.by_unit @ (own_trials * comparable),
        all_trials,
        out=np.zeros(len(stays)),
        where=all_trials > 0,
    )
    return known(**vars(found)), share, rates[pair], comparable


def _without_own(pairs: Pairs, by_pair: np.ndarray) -> np.ndarray:
    return pairs.by_procedure @ by_pair - pairs.spread(by_pair)
