"""The rule's heavy parts written out, unit by unit and procedure by procedure.

Obvious and slow: loops, scipy's distributions, a root finder. Tests hold the fast ones to it.
"""

from __future__ import annotations

import math

import numpy as np
from scipy import optimize, stats


def prior(late, due, weight: float, rounds: int) -> float:
    """The rate of a procedure nobody has seen."""
    mean = sum(late) / sum(due)
    for _ in range(rounds):
        trust = [1 / (1 + n * mean / weight) for n in due]
        mean = sum(w * o for w, o in zip(trust, late, strict=True)) / sum(
            w * n for w, n in zip(trust, due, strict=True)
        )
    return mean


def shift_of(odds_of_trials: list[tuple[float, float]], came: float) -> float:
    """The shift of the log odds at which so many trials bring what came."""

    def beyond(by: float) -> float:
        return sum(n / (1 + math.exp(-(odds + by))) for odds, n in odds_of_trials) - came

    return optimize.brentq(beyond, -12, 12)


def by_peers(events, trials, unit: int, reference: list[int], width: int, rule, is_rare: bool):
    """(observed, expected, variance, error) of one unit over the last `width` quarters.

    `events`, `trials`: (units, procedures, quarters) of the reference year. `reference`: who may
    be compared with; the unit itself never is.
    """
    others = [each for each in reference if each != unit]
    procedures, quarters = trials.shape[1:]
    ref_late = [sum(events[k, j].sum() for k in others) for j in range(procedures)]
    ref_due = [sum(trials[k, j].sum() for k in others) for j in range(procedures)]
    mean = prior(ref_late, ref_due, rule.prior_weight, rule.prior_rounds)
    base = [n + rule.prior_weight / mean for n in ref_due]
    rate = [(o + rule.prior_weight) / b for o, b in zip(ref_late, base, strict=True)]
    mine = [
        j
        for j in range(procedures)
        if trials[unit, j].sum() > 0 and ref_due[j] >= rule.comparable_ratio * trials[unit, j].sum()
    ]
    observed = expected = variance = others_variance = 0.0
    leverage = dict.fromkeys(mine, 0.0)
    for q in range(quarters - width, quarters):
        came = sum(events[k, :, q].sum() for k in others)
        others_due = [sum(trials[k, j, q] for k in others) for j in range(procedures)]
        if is_rare:
            scale = came / sum(n * p for n, p in zip(others_due, rate, strict=True))
            moved = [scale * p for p in rate]
            weight = [scale] * procedures
            one = moved
        else:
            odds = [math.log(p / (1 - p)) for p in rate]
            by = shift_of(list(zip(odds, others_due, strict=True)), came)
            moved = [1 / (1 + math.exp(-(o + by))) for o in odds]
            one = [p * (1 - p) for p in moved]
            weight = [v / (p * (1 - p)) for v, p in zip(one, rate, strict=True)]
        others_variance += sum(n * v for n, v in zip(others_due, one, strict=True))
        for j in mine:
            observed += events[unit, j, q]
            expected += trials[unit, j, q] * moved[j]
            variance += trials[unit, j, q] * one[j]
            leverage[j] += trials[unit, j, q] * weight[j]
    each = [p / b if is_rare else p * (1 - p) / b for p, b in zip(rate, base, strict=True)]
    error = sum(leverage[j] ** 2 * each[j] for j in mine) / variance**2 + 1 / others_variance
    return observed, expected, variance, error


def by_own_past(events, trials, unit: int, past: list[int], now: list[int], rule):
    """(observed, expected, error) of a rare event in the quarters `now`, by the unit's own past."""
    units, procedures, _ = trials.shape

    def rates(k: int):
        late = [events[k, j, past].sum() for j in range(procedures)]
        due = [trials[k, j, past].sum() for j in range(procedures)]
        mean = prior(late, due, rule.prior_weight, rule.prior_rounds)
        base = [n + rule.prior_weight / mean for n in due]
        return [(o + rule.prior_weight) / b for o, b in zip(late, base, strict=True)], base

    expected = others_came = 0.0
    own_rates, own_base = rates(unit)
    leverage = [0.0] * procedures
    for q in now:
        came = sum(events[k, :, q].sum() for k in range(units) if k != unit)
        at_their_rates = sum(
            trials[k, j, q] * rates(k)[0][j]
            for k in range(units)
            if k != unit
            for j in range(procedures)
        )
        moved = came / at_their_rates
        others_came += came
        for j in range(procedures):
            expected += trials[unit, j, q] * own_rates[j] * moved
            leverage[j] += trials[unit, j, q] * moved
    error = (
        sum(
            leverage[j] ** 2 * own_rates[j] / own_base[j]
            for j in range(procedures)
            if trials[unit, j].sum()
        )
        / expected**2
        + 1 / others_came
    )
    return events[unit][:, now].sum(), expected, error


def tau(counts: list[tuple[float, float, float]], rule) -> float:
    """τ̂ of rare counts (observed, expected, error), one in ten of which may be an outlier."""

    def density(observed: float, expected: float, spread: float) -> float:
        if spread == 0:
            return stats.poisson.pmf(observed, expected)
        return stats.nbinom.pmf(observed, 1 / spread, 1 / (1 + spread * expected))

    def fit(each: float) -> float:
        total = -(each**2) / (2 * rule.tau_prior**2)
        for observed, expected, error in counts:
            usual = density(observed, expected, each**2 + error)
            far = density(observed, expected, each**2 + error + rule.outlier_variance)
            total += math.log((1 - rule.outlier_share) * usual + rule.outlier_share * far)
        return total

    return max(rule.tau_grid, key=fit)


def drawn(seed: int, units: int, procedures: int, quarters: int, rate: float, behind=()):
    """(events, trials) of a small level; units `behind` have three times the odds at the end."""
    random = np.random.default_rng(seed)
    size = random.uniform(5, 60, (units, procedures, 1))
    trials = random.poisson(size, (units, procedures, quarters))
    trials[0, 0], trials[1, 1] = 0, 0
    odds = np.broadcast_to(random.uniform(0.4, 2, (1, procedures, 1)), trials.shape).copy()
    odds *= rate / (1 - rate)
    odds[list(behind), :, -2:] *= 3
    events = random.binomial(trials, odds / (1 + odds))
    return events.astype(float), trials.astype(float)
