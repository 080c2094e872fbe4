"""One figure's course over months: which chart it needs, its limits, and where it changed.

A picture of *since when*, never of the state. The limits come from the months before the change
and are carried on after it, so that what came later is seen against what was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis import charts
from analysis.charts import RunRules

# With fewer months than this there are no limits to speak of: a line is all.
LEAST_MONTHS = 6


@dataclass(frozen=True)
class Course:
    """Shape (months,) each; NaN where nothing came, and everywhere without enough months."""

    kind: str  # p, laney, xmr; none: too few months for limits
    centre: np.ndarray
    low: np.ndarray
    high: np.ndarray
    signals: list[str | None]  # the rule that a month meets, on either side
    before: float  # the level of the months before the change; NaN without limits
    after: float  # and of those from it on; NaN without a change
    is_provisional: bool
    months: int  # how many the limits come from


def course(
    events: Sequence[float | None],
    trials: Sequence[float | None],
    change: int | None = None,
    is_share: bool = True,
    rules: RunRules | None = None,
) -> Course:
    """Limits of a share or an average over months, from those before `change` (all, without one).

    A share gets a p chart, widened after Laney where months differ by more than chance; an average
    (`is_share` False) an XmR chart. None or 0 in `trials` is a month of which nothing came.
    """
    top, under = _known(events), _known(trials)
    known = np.isfinite(top) & (np.nan_to_num(under) > 0)
    first_new = len(top) if change is None else change
    baseline = int(known[:first_new].sum())
    if baseline < LEAST_MONTHS:
        return _bare(len(top))
    kind, chart = _chart(top[known], under[known], baseline, is_share, rules)
    spread = {name: np.full(len(top), np.nan) for name in ("centre", "low", "high")}
    for name, values in spread.items():
        values[known] = getattr(chart, name)
    found: list[str | None] = [None] * len(top)
    for place, rule in zip(np.flatnonzero(known), charts.signals(chart, rules), strict=True):
        found[place] = rule
    new = known & (np.arange(len(top)) >= first_new)
    return Course(
        kind,
        **spread,
        signals=found,
        before=float(chart.centre[0]),
        after=float(top[new].sum() / under[new].sum()) if new.any() else np.nan,
        is_provisional=chart.is_provisional,
        months=baseline,
    )


def _chart(
    events: np.ndarray, trials: np.ndarray, baseline: int, is_share: bool, rules: RunRules | None
) -> tuple[str, charts.Chart]:
    if not is_share:
        return "xmr", charts.xmr(events / trials, baseline, rules=rules)
    if charts.laney_sigma(events[:baseline], trials[:baseline]) > 1:
        return "laney", charts.laney(events, trials, rules, baseline)
    return "p", charts.p_chart(events, trials, rules, baseline)


def _bare(months: int) -> Course:
    nothing = np.full(months, np.nan)
    silent: list[str | None] = [None] * months
    return Course("none", nothing, nothing, nothing, silent, np.nan, np.nan, True, 0)


def _known(values: Sequence[float | None]) -> np.ndarray:
    return np.array([np.nan if value is None else value for value in values], float)
