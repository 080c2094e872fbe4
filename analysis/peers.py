"""What the other units of the level would have done with a unit's work, leaving the unit out.

One quarter is judged at a time: the reference is the year that ends with it. Counts of events
(the bad side: late, not online) and of trials are (units, procedures, quarters), 0 where a unit's
quarter is not whole.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis import chance
from analysis.casemix import shrunken_rates
from analysis.rule import Rule


@dataclass(frozen=True)
class Against:
    """A unit's counts against what was expected of it. Shapes (units, windows).

    `variance` is that of chance (for rare events, the expected count); `error` is the squared
    error of the expectation itself, relative (on the log odds where events are common).
    Expected is 0 where there is nothing to compare.
    """

    observed: np.ndarray
    expected: np.ndarray
    variance: np.ndarray
    error: np.ndarray
    trials: np.ndarray


@dataclass(frozen=True)
class PeerComparison:
    """`against` on the comparable part; `share` (units,) of the work that others do too;

    `suspect` (units,): who left the reference of the others.
    """

    against: Against
    share: np.ndarray
    suspect: np.ndarray


def compare(events: np.ndarray, trials: np.ndarray, rule: Rule, is_rare: bool) -> PeerComparison:
    """Two passes over the reference year, whose last quarter is the one judged.

    First all units are the reference; those that stand out then leave it, so that two behind at
    once do not hide each other (unless too few would stay).
    """
    everyone = np.ones(len(events), bool)
    first, _ = _against(events, trials, everyone, rule, is_rare)
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
    against, share = _against(events, trials, ~suspect, rule, is_rare)
    return PeerComparison(against, share, suspect)


def _against(
    events: np.ndarray, trials: np.ndarray, stays: np.ndarray, rule: Rule, is_rare: bool
) -> tuple[Against, np.ndarray]:
    own_events, own_trials = events.sum(2), trials.sum(2)
    kept = stays[:, None]
    others_events = (own_events * kept).sum(0) - own_events * kept
    others_trials = (own_trials * kept).sum(0) - own_trials * kept
    rates, base = shrunken_rates(others_events, others_trials, rule.prior_weight, rule.prior_rounds)
    comparable = (own_trials > 0) & (others_trials >= rule.comparable_ratio * own_trials)

    by_quarter = trials * kept[..., None]
    others_by_quarter = by_quarter.sum(0) - by_quarter
    came = (events * kept[..., None]).sum(1)
    others_came = came.sum(0) - came
    mine = np.where(comparable[..., None], trials, 0.0)
    mine_events = np.where(comparable[..., None], events, 0.0)
    move = rare_move if is_rare else common_move
    each, chance_of_each, slope = move(rates, others_by_quarter, others_came)

    windows = rule.windows
    expected = over(windows, (mine * each).sum(1))
    variance = over(windows, (mine * chance_of_each).sum(1))
    leverage = over(windows, mine * slope)
    others_variance = over(windows, (others_by_quarter * chance_of_each).sum(1))
    with np.errstate(divide="ignore", invalid="ignore"):
        rate_error = rates / base if is_rare else rates * (1 - rates) / base
        error = (np.square(leverage) * rate_error[..., None]).sum(1) / np.square(
            variance
        ) + 1 / np.where(others_variance > 0, others_variance, np.nan)
        share = (own_trials * comparable).sum(1) / own_trials.sum(1)
    return (
        known(
            over(windows, mine_events.sum(1)), expected, variance, error, over(windows, mine.sum(1))
        ),
        np.nan_to_num(share),
    )


def known(observed, expected, variance, error, trials) -> Against:
    """An `Against` in which what cannot be compared is expected 0 with endless error."""
    usable = (expected > 0) & (variance > 0) & np.isfinite(error)
    return Against(
        observed,
        np.where(usable, expected, 0.0),
        np.where(usable, variance, 0.0),
        np.where(usable, error, np.inf),
        trials,
    )


def over(windows: tuple[int, ...], by_quarter: np.ndarray) -> np.ndarray:
    """(…, quarters) to (…, windows): the last so many quarters added up."""
    return np.stack([by_quarter[..., -width:].sum(-1) for width in windows], axis=-1)


def rare_move(rates: np.ndarray, others: np.ndarray, came: np.ndarray) -> tuple:
    """Each quarter's rates such that the others' expected events are what came: Tết cancels.

    `rates` (units, procedures), `others` trials (units, procedures, quarters), `came` (units,
    quarters). Gives rates, variance of one trial, and its slope by the rate: (units, procedures,
    quarters) each.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = came / (others * rates[..., None]).sum(1)
    scale = np.where(np.isfinite(scale), scale, 0.0)[:, None, :]
    each = rates[..., None] * scale
    return each, each, np.broadcast_to(scale, each.shape)


def common_move(rates: np.ndarray, others: np.ndarray, came: np.ndarray, rounds: int = 6) -> tuple:
    """The same on the log odds, by Newton's method: a share of 25 % cannot be scaled past 100 %."""
    odds = chance.log_odds(rates)
    shift = np.zeros(came.shape)
    for _ in range(rounds):
        each = chance.share(odds[..., None] + shift[:, None, :])
        with np.errstate(divide="ignore", invalid="ignore"):
            step = (came - (others * each).sum(1)) / (others * each * (1 - each)).sum(1)
        shift = np.clip(shift + np.nan_to_num(step, posinf=0, neginf=0), -6, 6)
    each = chance.share(odds[..., None] + shift[:, None, :])
    chance_of_each = each * (1 - each)
    still = np.clip(rates * (1 - rates), 1e-9, None)[..., None]
    return each, chance_of_each, chance_of_each / still
