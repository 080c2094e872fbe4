"""How likely so many events or more would be, were a unit so many times as bad as expected.

A rare event is a negative binomial of mean θE and variance θE + s(θE)². A common one is a
beta-binomial of its trials: its odds times θ, its variance V′ + sV′², V′ the chance's share of it;
above so many trials a normal on the log odds. Half a tie counts (mid-p). Shapes broadcast.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
from scipy import special

from analysis import chance
from analysis.pairs import Against

LEAST_CORRELATION = 1e-9  # a binomial, to the last digit that is asked for
MOST_CORRELATION = 1 - 1e-9  # all or none: of a few trials the spread asks for more than there is


@dataclass(frozen=True)
class Tried:
    """A unit's counts and the spread s of a healthy one; shapes as `Against`."""

    against: Against
    spread: np.ndarray
    is_rare: bool
    exact_trials: int  # above so many a common event is taken as normal

    def beyond(self, times: float, asked: np.ndarray | None = None) -> np.ndarray:
        """p(θ): NaN where nothing is expected, and of common events where it is not `asked`."""
        if self.is_rare:
            its = self.against
            expected = times * its.expected
            return chance.upper_tail(its.observed, expected, expected, self.spread, True)
        return _common(self, times, asked)


def size(against: Against, is_rare: bool) -> np.ndarray:
    """How many times the expected: O/E of a rare event, the odds ratio of a common one."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if is_rare:
            return against.observed / against.expected
        return (against.observed / (against.trials - against.observed)) / (
            against.expected / (against.trials - against.expected)
        )


def _common(tried: Tried, times: float, asked: np.ndarray | None) -> np.ndarray:
    its = tried.against
    known = (its.expected > 0) & (its.expected < its.trials) & np.isfinite(tried.spread)
    known &= np.ones_like(known) if asked is None else asked
    found = np.full(its.expected.shape, np.nan)
    observed, expected, chances, spread, trials = (
        each[known] for each in (its.observed, its.expected, its.variance, tried.spread, its.trials)
    )
    share = expected / trials
    moved = times * share / (1 - share + times * share)
    variance = chances * moved * (1 - moved) / (share * (1 - share))
    wide = variance + spread * np.square(variance)
    with np.errstate(divide="ignore", invalid="ignore"):
        correlation = (wide / (trials * moved * (1 - moved)) - 1) / (trials - 1)
        odds = chance.log_odds((observed + 0.5) / (trials + 1)) - chance.log_odds(moved)
        p = special.ndtr(-odds / np.sqrt(1 / variance + spread))
    correlation = np.clip(np.nan_to_num(correlation), LEAST_CORRELATION, MOST_CORRELATION)
    for place in np.flatnonzero(trials <= tried.exact_trials):
        p[place] = beta_binomial(
            int(observed[place]), int(trials[place]), moved[place], correlation[place]
        )
    found[known] = p
    return found


def beta_binomial(observed: int, trials: int, mean: float, correlation: float) -> float:
    """P(X > observed) + ½P(X = observed) of `trials` with a common correlation ρ.

    By products of its factors: a library's beta functions lose their digits below ρ 10⁻⁷.
    """
    step = np.arange(trials) * (correlation / (1 - correlation))
    logs = (
        _log_ways(trials)
        + _log_products(mean + step)
        + _log_products(1 - mean + step)[::-1]
        - np.log1p(step).sum()
    )
    above = np.exp(logs[observed + 1 :]).sum()
    return float(above + np.exp(logs[observed]) / 2)


@functools.lru_cache(maxsize=1024)  # of one list the same trials come again and again
def _log_ways(trials: int) -> np.ndarray:
    """How many ways there are to choose 0, 1, … of so many: their logarithms."""
    place = np.arange(trials)
    return _log_products((trials - place) / (place + 1))


def _log_products(factors: np.ndarray) -> np.ndarray:
    """The logarithms of 1 and of the products of the first, the first two, … factors."""
    logs = np.zeros(len(factors) + 1)
    np.log(factors).cumsum(out=logs[1:])
    return logs
