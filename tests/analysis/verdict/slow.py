"""Version 3 written out, count by count: plain loops and scipy's distributions.

Obvious and slow; tests hold the fast ones to it.
"""

from __future__ import annotations

import math

from scipy import stats


def rare_tail(observed: int, mean: float, spread: float) -> float:
    """P(X > observed) + ½P(X = observed) of a count of variance mean + spread · mean²."""
    below = sum(rare(each, mean, spread) for each in range(observed))
    return 1 - below - rare(observed, mean, spread) / 2


def rare(observed: int, mean: float, spread: float) -> float:
    return stats.nbinom.pmf(observed, 1 / spread, 1 / (1 + spread * mean))


def common_tail(observed: int, expected, variance, trials: int, spread, times) -> float:
    """Of a common event whose odds are multiplied, by adding up a beta-binomial."""
    share = expected / trials
    odds = times * share / (1 - share)
    moved = odds / (1 + odds)
    chances = variance * moved * (1 - moved) / (share * (1 - share))
    wide = chances + spread * chances**2
    correlation = (wide / (trials * moved * (1 - moved)) - 1) / (trials - 1)
    if correlation < 1e-9:
        drawn = stats.binom(trials, moved)
    else:
        both = (1 - correlation) / correlation
        drawn = stats.betabinom(trials, moved * both, (1 - moved) * both)
    above = sum(drawn.pmf(each) for each in range(observed + 1, trials + 1))
    return above + drawn.pmf(observed) / 2


def clustering(events, trials, most: float) -> float:
    """ω̂ of cells (pairs, months), pair by pair and month by month."""
    months = range(len(events[0]))
    share = [
        sum(each[month] for each in events) / sum(each[month] for each in trials)
        for month in months
    ]
    beyond = information = 0.0
    for late, due in zip(events, trials, strict=True):
        count = sum(late)
        if count < 2:
            continue
        weight = [due[month] * share[month] for month in months]
        part = [each / sum(weight) for each in weight]
        for month in months:
            beyond += (late[month] - count * part[month]) ** 2
            beyond -= count * part[month] * (1 - part[month])
        squares, cubes = (sum(each**power for each in part) for power in (2, 3))
        information += count * (count - 1) * (squares - 2 * cubes + squares**2)
    return min(max(beyond / information, 0.0), most) if information else 0.0


def sigma(observed, expected, variance, kappa, batched: float, rule, unit: int, is_rare: bool):
    """σ̂ of one unit from the quarters of all the others, each beside its neighbours."""
    quarters = range(len(observed[0]))

    def fit(tried: float) -> float:
        total = -(tried**2) / (2 * 0.2**2)
        for other in (each for each in range(len(observed)) if each != unit):
            came, norm, chances = observed[other], expected[other], variance[other]
            for quarter in (each for each in quarters if norm[each] > 0):
                beside = [
                    each
                    for each in (quarter - 1, quarter + 1)
                    if each in quarters and norm[each] > 0
                ]
                if not beside:
                    continue
                doubt = 1 + 1 / len(beside)
                if is_rare:
                    events = 10 + sum(came[each] for each in beside)
                    mean = norm[quarter] * events / (10 + sum(norm[each] for each in beside))
                    spread = 1 / events + doubt * (tried**2 + batched * kappa[other][quarter])
                    densities = [rare(came[quarter], mean, spread + more) for more in (0, 0.5)]
                else:
                    weight = sum(chances[each] for each in beside)
                    off = (came[quarter] - norm[quarter]) / chances[quarter]
                    off -= sum(came[each] - norm[each] for each in beside) / weight
                    spread = 1 / chances[quarter] + 1 / weight + doubt * tried**2
                    densities = [
                        stats.norm.pdf(off, 0, math.sqrt(spread + more)) for more in (0, 0.5)
                    ]
                total += math.log(0.9 * densities[0] + 0.1 * densities[1])
        return total

    return max(rule.sigma_grid, key=fit)


def passes(places) -> tuple[list[bool], int]:
    """(who passes, R) of P/b: try every r, from the largest."""
    for length in range(len(places), 0, -1):
        if sum(each <= length for each in places) >= length:
            return [each <= length for each in places], length
    return [False] * len(places), 0


def since(observed, expected, spread) -> list[float]:
    """How likely each quarter is the first bad one."""
    shrink = [1 + s * e for s, e in zip(spread, expected, strict=True)]
    came = [o / by for o, by in zip(observed, shrink, strict=True)]
    norm = [e / by for e, by in zip(expected, shrink, strict=True)]

    def fit(o: float, e: float, a: float, b: float) -> float:
        return math.gamma(a + o) / math.gamma(a) * b**a / (b + e) ** (a + o)

    weight = [
        fit(sum(came[:first]), sum(norm[:first]), 25, 25)
        * fit(sum(came[first:]), sum(norm[first:]), 4, 2)
        for first in range(len(came))
    ]
    return [each / sum(weight) for each in weight]
