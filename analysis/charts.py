"""One unit's course over time: limits and signals of XmR, p and Laney's p′ charts.

Pictures for "since when", never for the state: on monthly points 9–19 % of healthy units are
flagged in a year. The constants of the run rules differ from tool to tool, so they are
configuration (`RunRules`), shown under the chart. Ours are NHSRplotthedots 0.2.2's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

# 3 / d₂ and D₄ for moving ranges of two (Shewhart's constants, as Wheeler prints them).
TWO_POINT_LIMIT, TWO_POINT_SCREEN, D2 = 2.66, 3.267, 1.128


@dataclass(frozen=True)
class RunRules:
    """Which runs of points are a signal; points, counted with the last one."""

    trend: int = 7  # so many in one direction
    shift: int = 7  # so many on one side of the centre
    near_of: int = 3  # among so many …
    near: int = 2  # … so many beyond the warning line, on one side
    provisional: int = 12  # limits from fewer points than this are provisional


@dataclass(frozen=True)
class Chart:
    """Points with their centre and limits, each of shape (points,); `limit` is at 3 sigma."""

    points: np.ndarray
    centre: np.ndarray
    low: np.ndarray
    high: np.ndarray
    is_provisional: bool


def xmr(
    points: ArrayLike,
    baseline: int | None = None,
    screened: bool = True,
    rules: RunRules | None = None,
) -> Chart:
    """Mean ± 2.66 mean moving range of the first `baseline` points (default all), locked after.

    `screened` leaves moving ranges of 3.267 means or more out once (Nelson 1982). The way of
    NHS England's Making Data Count.
    """
    points = np.asarray(points, float)
    base = points[:baseline]
    moves = np.abs(np.diff(base))
    if screened and len(moves):
        moves = moves[moves < TWO_POINT_SCREEN * moves.mean()] if moves.any() else moves
    half = TWO_POINT_LIMIT * (moves.mean() if len(moves) else 0.0)
    centre = np.full(len(points), base.mean())
    provisional = (rules or RunRules()).provisional
    return Chart(points, centre, centre - half, centre + half, len(base) < provisional)


def p_chart(
    events: ArrayLike,
    trials: ArrayLike,
    rules: RunRules | None = None,
    baseline: int | None = None,
) -> Chart:
    """Shares with p̄ ± 3 √(p̄(1−p̄)/n), a limit for each point. Shewhart; shape (points,).

    p̄ of the first `baseline` points (default all), locked after.
    """
    return _shares(events, trials, 1.0, rules, baseline)


def laney(
    events: ArrayLike,
    trials: ArrayLike,
    rules: RunRules | None = None,
    baseline: int | None = None,
) -> Chart:
    """The p chart with limits widened by σ_z = mean |Δz| / 1.128. Laney, Qual Eng 2002;14:531."""
    of_baseline = np.asarray(events)[:baseline], np.asarray(trials)[:baseline]
    widening = laney_sigma(*of_baseline)
    return _shares(events, trials, widening, rules, baseline)


def laney_sigma(events: ArrayLike, trials: ArrayLike) -> float:
    """σ_z: 1 where months differ by chance alone; thousands of dossiers a month make it more."""
    events, trials = np.asarray(events, float), np.asarray(trials, float)
    centre = events.sum() / trials.sum()
    if centre in (0, 1):
        return 1.0  # no month differs
    z = (events / trials - centre) / np.sqrt(centre * (1 - centre) / trials)
    return float(np.abs(np.diff(z)).mean() / D2)


def signals(chart: Chart, rules: RunRules | None = None) -> list[str | None]:
    """For each point the first rule that it meets: outside, trend, near, shift; else None."""
    rules = rules or RunRules()
    side = np.sign(chart.points - chart.centre)
    step = np.sign(np.diff(chart.points, prepend=np.nan))
    warn_high = chart.centre + (chart.high - chart.centre) * 2 / 3
    warn_low = chart.centre - (chart.centre - chart.low) * 2 / 3
    outside = (chart.points > chart.high) | (chart.points < chart.low)
    met = {
        "outside": outside,
        "trend": _in_run(step, rules.trend - 1, and_before=True),
        "near": _near(chart.points > warn_high, rules) | _near(chart.points < warn_low, rules),
        "shift": _in_run(side, rules.shift),
    }
    return [
        next((name for name, flags in met.items() if flags[place]), None)
        for place in range(len(chart.points))
    ]


def assurance(chart: Chart, target: float, higher_is_better: bool) -> str:
    """Against a target: passes, fails, or hit_and_miss, by where the last limits stand."""
    above, below = target > chart.high[-1], target < chart.low[-1]
    if not (above or below):
        return "hit_and_miss"
    return "fails" if above == higher_is_better else "passes"


def _shares(events, trials, widening: float, rules: RunRules | None, baseline: int | None) -> Chart:
    events, trials = np.asarray(events, float), np.asarray(trials, float)
    base = trials[:baseline]
    centre = events[:baseline].sum() / base.sum()
    half = 3 * widening * np.sqrt(centre * (1 - centre) / trials)
    low, high = np.clip(centre - half, 0, 1), np.clip(centre + half, 0, 1)
    provisional = (rules or RunRules()).provisional
    return Chart(events / trials, np.full(len(trials), centre), low, high, len(base) < provisional)


def _in_run(sign: np.ndarray, length: int, and_before: bool = False) -> np.ndarray:
    """Points within a run of `length` equal signs that are not 0; and the one before a run."""
    flags = np.zeros(len(sign), bool)
    for end in range(length, len(sign) + 1):
        run = sign[end - length : end]
        if abs(run.sum()) == length:
            flags[max(0, end - length - and_before) : end] = True
    return flags


def _near(beyond: np.ndarray, rules: RunRules) -> np.ndarray:
    """Points beyond the warning line, of which so many stand among so many."""
    flags = np.zeros(len(beyond), bool)
    for end in range(rules.near_of, len(beyond) + 1):
        place = slice(end - rules.near_of, end)
        if beyond[place].sum() >= rules.near:
            flags[place] |= beyond[place]
    return flags
