"""Beyond chance, large enough, and on enough expected: strong and weak signals, and good news."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis import chance
from analysis.pairs import Against
from analysis.version_2.rule import Rule


@dataclass(frozen=True)
class Signals:
    """(units, windows) each: p↑, strong and weak (strong ones are weak too)."""

    p: np.ndarray
    strong: np.ndarray
    weak: np.ndarray


def find(against: Against, tau: np.ndarray, rule: Rule, is_rare: bool) -> Signals:
    """What stands out on the bad side. `tau` (units, windows) or what broadcasts to it."""
    p = p_up(against, tau, is_rare)
    excess = against.observed - against.expected
    times = size(against, is_rare)
    enough = (against.expected >= rule.expected_least) & (excess >= rule.excess)
    large = is_rare | (excess >= rule.common_points * against.trials)
    return Signals(
        p,
        strong=(p < rule.strong_p) & (times >= rule.strong_ratio) & enough & large,
        weak=(p < rule.weak_p) & (times >= rule.weak_ratio) & enough,
    )


def better(against: Against, tau: np.ndarray, rule: Rule, is_rare: bool) -> np.ndarray:
    """Whether a unit is clearly better over a window: (units, windows)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        fewer = 1 / size(against, is_rare) >= rule.leading_ratio
    return (
        (1 - p_up(against, tau, is_rare) < rule.leading_p)
        & fewer
        & (against.expected - against.observed >= rule.excess)
    )


def p_up(against: Against, tau: np.ndarray, is_rare: bool) -> np.ndarray:
    """p↑ with what healthy units differ by, and the error of the expectation, in it."""
    spread = against.error + np.square(tau)
    return chance.upper_tail(against.observed, against.expected, against.variance, spread, is_rare)


def size(against: Against, is_rare: bool) -> np.ndarray:
    """How many times the expected: O/E of a rare event, the odds ratio of a common one."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if is_rare:
            return against.observed / against.expected
        return (against.observed / (against.trials - against.observed)) / (
            against.expected / (against.trials - against.expected)
        )
