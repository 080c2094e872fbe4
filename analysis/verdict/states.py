"""Steps 8 to 10: worse now, when a name starts, stays and ends, and the other states."""

from __future__ import annotations

import numpy as np

from analysis.verdict.comparison import Work
from analysis.verdict.findings import (
    INCONCLUSIVE,
    INSUFFICIENT,
    LAGGING,
    LEADING,
    OWN,
    PEERS,
    RECOVERING,
    TYPICAL,
    WATCH,
    Findings,
)
from analysis.verdict.tails import size


def worse_now(found: Findings, work: Work, quarter: int) -> np.ndarray:
    """(units,): clearly above what peers would have had this quarter; without peers, the level."""
    rule, pairs, is_rare = found.rule, work.pairs, bool(found.rare[quarter])
    with np.errstate(divide="ignore", invalid="ignore"):
        by_peers = size(found.against(quarter, PEERS, slice(1)), is_rare)[:, 0]
        share = (pairs.by_unit @ pairs.events[:, quarter]) / (
            pairs.by_unit @ pairs.trials[:, quarter]
        )
        rate = found.rate[quarter]
        alone = share / rate if is_rare else share / (1 - share) / (rate / (1 - rate))
    beside = np.where(found.has_peers[:, quarter], by_peers, alone)
    return np.nan_to_num(beside, nan=0.0) >= rule.worse_now


def announced(found: Findings, work: Work, quarter: int) -> np.ndarray:
    """(units,): with so many events or fewer this quarter the sign ends, as was said a quarter ago.

    NaN where nothing was said: no quarter before, or a common event.
    """
    before = quarter - 1
    if before < 0 or not found.rare[before]:
        return np.full(len(found.state), np.nan)
    year = len(found.rule.windows) - 1
    at = (slice(None), before, PEERS, year)
    with np.errstate(divide="ignore", invalid="ignore"):
        by_peers = found.expected[at] / found.trials[at]
    rate = np.where(found.has_peers[:, before], by_peers, found.rate[before])
    return ends_at(rate, _of_the_part_compared(found, work, quarter)[1], found.rule.worse_now)


def ends_at(rate: np.ndarray, due: np.ndarray, worse: float) -> np.ndarray:
    """⌈1.2 × rate × due⌉ − 1: the most events of `due` that are not worse now."""
    return np.ceil(np.round(worse * rate * due, 9)) - 1  # 1.2 has no end as a binary fraction


def _of_the_part_compared(
    found: Findings, work: Work, quarter: int
) -> tuple[np.ndarray, np.ndarray]:
    """(events, trials) (units,) of the quarter: of what peers do too, or of all without peers."""
    pairs = work.pairs
    return tuple(
        np.where(
            found.has_peers[:, quarter],
            getattr(found, name)[:, quarter, PEERS, 0],
            pairs.by_unit @ getattr(pairs, of)[:, quarter],
        )
        for name, of in (("observed", "events"), ("trials", "trials"))
    )  # type: ignore[return-value]


def decide(found: Findings, work: Work, quarter: int) -> None:
    """The state of each unit, once the publication's list is known."""
    rule = found.rule
    before = max(0, quarter - 1)
    worse = found.worse_now[:, quarter]
    last = last_seen(found, quarter)
    was_worse = found.worse_now[np.arange(len(last)), last] & (last >= 0)
    was_red = (found.state[:, before] == LAGGING) & (quarter > 0)
    may = found.may_change[:, quarter]
    found.announced[:, quarter] = announced(found, work, quarter)
    events = _of_the_part_compared(found, work, quarter)[0]
    kept_the_limit = events <= found.announced[:, quarter]  # NaN: nothing was announced
    watched = found.watch_p[:, quarter] < rule.gate_p
    ended = was_red & kept_the_limit  # as was said; it does not start again at once
    starts = found.passed[:, quarter] & worse & was_worse & may & ~ended
    holds = worse & (found.stay_p[:, quarter] < rule.gate_p) & ~kept_the_limit
    stays = was_red & (holds | ~may)
    lagging = starts | stays
    recent = found.state[:, max(0, quarter - rule.recovering_quarters) : quarter]
    recovering = (recent == LAGGING).any(axis=1) & (found.watch_p[:, quarter] < rule.recovering_p)
    recovering &= ~(worse & found.too_different[:, quarter])  # only its peers' word fell away
    enough = found.months[:, quarter] >= rule.months_to_clear
    clear = enough & ~found.too_different[:, quarter]
    good_before = found.better[:, before] & (quarter > 0)
    leading = found.better[:, quarter] & good_before & clear & found.has_peers[:, quarter]
    nothing = ~enough | (found.year_trials[:, quarter] == 0)
    found.state[:, quarter] = np.select(
        [
            ~work.panel.is_there[:, quarter],  # closed, or not begun: nobody to say anything of
            lagging,
            recovering,
            watched | found.passed[:, quarter],
            leading,
            clear & _is_typical(found, quarter),
            nothing,
        ],
        [INSUFFICIENT, LAGGING, RECOVERING, WATCH, LEADING, TYPICAL, INSUFFICIENT],
        INCONCLUSIVE,
    )


def last_seen(found: Findings, quarter: int) -> np.ndarray:
    """(units,): the last quarter before of which enough came, within a year; −1 if there is none.

    What did not come neither starts a sign nor puts it off: else not to send would be a defence.
    """
    last = np.full(len(found.state), -1)
    for each in range(max(0, quarter - found.rule.reference_quarters), quarter):
        last[found.may_change[:, each]] = each
    return last


def better_tail(found: Findings, quarter: int) -> np.ndarray:
    """(units,): how likely so few events over twelve months would be of one hardly better; else 1.

    By peers only, and only where it is large enough to speak of.
    """
    rule = found.rule
    year = len(rule.windows) - 1
    tried = found.tried(quarter, PEERS, slice(year, year + 1))
    its = tried.against
    with np.errstate(divide="ignore", invalid="ignore"):
        fewer = 1 / size(its, tried.is_rare) >= rule.leading_ratio
    large = fewer & (its.expected - its.observed >= rule.part_excess) & (its.expected > 0)
    large &= found.has_peers[:, quarter, None]
    return np.where(large, 1 - tried.beyond(rule.leading_times, large), 1.0)[:, 0]


def _is_typical(found: Findings, quarter: int) -> np.ndarray:
    """(units,): over twelve months one and a half times the norm is ruled out."""
    rule = found.rule
    year = slice(len(rule.windows) - 1, len(rule.windows))
    by_peers, by_own = (
        1 - found.tried(quarter, route, year).beyond(rule.typical_times)[:, 0]
        for route in (PEERS, OWN)
    )
    tail = np.where(found.has_peers[:, quarter], by_peers, by_own)
    return np.nan_to_num(tail, nan=1.0) < rule.typical_p
