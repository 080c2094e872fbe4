"""The verdict, quarter by quarter: who is truly behind, by which route, and since when.

Steps and constants: the rule (`analysis.rule`). Units of one level; a quarter is three months
ending at the judged month, so monthly verdicts are three interleaved chains of quarters.
"""

from __future__ import annotations

import numpy as np

from analysis.pairs import Against, Pairs
from analysis.version_2 import routes, signals
from analysis.version_2.findings import (
    INSUFFICIENT,
    LAGGING,
    LEADING,
    PEERS,
    TYPICAL,
    WATCH,
    Findings,
    Panel,
)
from analysis.version_2.rule import Rule


def judge(panel: Panel, rule: Rule, first: int = 0) -> Findings:
    """Every unit at every quarter from `first` on. Work grows as units × procedures × quarters."""
    units, _, quarters = panel.trials.shape
    pairs = Pairs.of(panel.events, panel.trials, panel.whole)
    found = Findings.empty(units, quarters, rule)
    for quarter in range(first, quarters):
        year = slice(max(0, quarter - rule.reference_quarters + 1), quarter + 1)
        usable = _windows_there_are(panel.whole, quarter, rule)
        found.usable[:, quarter] = usable
        found.year_events[:, quarter] = (pairs.by_unit @ pairs.events[:, year]).sum(1)
        found.year_trials[:, quarter] = (pairs.by_unit @ pairs.trials[:, year]).sum(1)
        found.rate[quarter] = found.rate_of(quarter, np.ones(units, bool))
        if not found.year_trials[:, quarter].any():
            continue  # nobody did anything: insufficient, as it stands
        found.rare[quarter] = not found.rate[quarter] >= rule.common_from
        routes.by_peers(found, pairs, quarter, usable, rule)
        found.norm[quarter] = found.rate_of(quarter, ~found.suspect[:, quarter])
        routes.by_own_past(found, pairs, panel, quarter, usable, rule)
        routes.by_target(found, pairs, panel, quarter, usable, rule)
        _decide(found, panel, pairs, quarter, rule)
    return found


def _windows_there_are(whole: np.ndarray, quarter: int, rule: Rule) -> np.ndarray:
    """(units, windows): whether each quarter of the window is whole."""
    return np.stack(
        [
            whole[:, max(0, quarter - width + 1) : quarter + 1].all(1) & (quarter + 1 >= width)
            for width in rule.windows
        ],
        axis=1,
    )


def _decide(found: Findings, panel: Panel, pairs: Pairs, quarter: int, rule: Rule) -> None:
    """Steps 5 to 7: lasting, which route may decide, enough data; and the state."""
    has_peers = found.has_peers[:, quarter]
    one_population = ~found.too_different[:, quarter]
    found.worse_now[:, quarter] = _worse_now(found, panel, pairs, quarter, rule)
    may_count = np.stack(
        [has_peers & one_population, found.worse_now[:, quarter], ~has_peers], axis=1
    )
    signal = found.signal[:, quarter]
    found.counted[:, quarter] = signal * may_count
    back = range(max(0, quarter - rule.lasting_back), quarter)
    before = found.counted[:, list(back)].max(axis=1, initial=0)
    was = found.lagging[:, quarter - 1] if quarter else np.zeros_like(found.lagging[:, 0])
    now = found.counted[:, quarter]
    found.lagging[:, quarter] = ((now == 2) & (before > 0)) | (was & (now > 0))

    # A target decides only where nobody does the same work, not where all differ too much.
    there = np.stack([has_peers & one_population, has_peers | True, ~has_peers], axis=1)
    year = _year_expected(found, quarter) * there
    enough = (year >= rule.expected_least).any(axis=1)
    found.striking[:, quarter] = _striking(found, quarter, there, rule)
    left = found.state[:, quarter - 1] == LAGGING if quarter else np.zeros(len(year), bool)
    seen = np.stack([has_peers, has_peers | True, ~has_peers], axis=1)
    noticed = ((signal > 0) & seen).any(axis=1) | left | found.striking[:, quarter]
    lagging = found.lagging[:, quarter].any(axis=1)
    good_before = found.better[:, quarter - 1] if quarter else np.zeros(len(year), bool)
    leading = found.better[:, quarter] & good_before & has_peers & one_population
    state = np.select(
        [
            panel.missing[:, quarter] | ~panel.whole[:, quarter],
            lagging,
            ~enough & found.striking[:, quarter],
            ~enough,
            noticed,
            leading,
        ],
        [INSUFFICIENT, LAGGING, WATCH, INSUFFICIENT, WATCH, LEADING],
        TYPICAL,
    )
    found.state[:, quarter] = state
    found.basis[:, quarter] = _basis(found, quarter, year, (signal > 0) & seen, rule)


def _worse_now(found, panel, pairs, quarter, rule) -> np.ndarray:
    """(units,): with peers, well above what they would have done; without, above the aim.

    In this quarter or the last. Where nothing is aimed at, the level's twelve-month rate stands in.
    """
    worse = np.zeros(len(pairs.whole), bool)
    for each in range(max(0, quarter - 1), quarter + 1):
        by_peers = Against(
            *(getattr(found, name)[:, each, PEERS, :1] for name in Against.__dataclass_fields__)
        )
        with np.errstate(divide="ignore", invalid="ignore"):
            above_peers = signals.size(by_peers, bool(found.rare[each]))[:, 0] >= rule.worse_now
            share = (pairs.by_unit @ pairs.events[:, each]) / (
                pairs.by_unit @ pairs.trials[:, each]
            )
        aim = panel.target[each] if np.isfinite(panel.target[each]) else found.rate[each]
        worse |= np.where(found.has_peers[:, quarter], above_peers, share > aim)
    return worse


def _year_expected(found: Findings, quarter: int) -> np.ndarray:
    """(units, routes): expected over twelve months, or over as much of them as there is.

    Of a common event the rarer of its two outcomes: nine of twelve dossiers say little.
    """
    return _rarer_expected(found, quarter).max(axis=-1)


def _rarer_expected(found: Findings, quarter: int) -> np.ndarray:
    """(units, routes, windows): expected, or of a common event its opposite where that is less."""
    expected = found.expected[:, quarter]
    if found.rare[quarter]:
        return expected
    return np.minimum(expected, found.trials[:, quarter] - expected)


def _striking(found: Findings, quarter: int, there: np.ndarray, rule: Rule) -> np.ndarray:
    """Below a route's gate, but far beyond chance over twelve months: look at each dossier.

    Also where another route has enough: late all along is no change, and yet worth a look.
    """
    last = (slice(None), quarter, slice(None), -1)
    by_route = (
        there
        & (_rarer_expected(found, quarter)[..., -1] < rule.expected_least)
        & (found.trials[last] >= rule.striking_due)
        & (found.observed[last] >= rule.striking_late)
        & (found.p[last] < rule.striking_p)
    )
    return np.any(by_route, axis=1)


def _basis(found, quarter, year, signal, rule) -> np.ndarray:
    """Which route decided: the one behind, the one with a signal, or the first with enough."""
    choice = np.full(len(year), -1)
    for flags in (
        year > 0,
        year >= rule.expected_least,
        signal,
        found.counted[:, quarter] > 0,
        found.lagging[:, quarter],
    ):
        # argmax: the first route of those that may; a stronger reason overwrites a weaker one.
        choice = np.where(flags.any(axis=1), flags.argmax(axis=1), choice)
    return choice
