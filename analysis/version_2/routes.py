"""The three routes by which a unit may be found worse: its peers, its own past, its target."""

from __future__ import annotations

import numpy as np

from analysis import history, overdispersion, peers
from analysis.movement import others
from analysis.pairs import Against, Pairs, known, over
from analysis.version_2 import own_spread, signals
from analysis.version_2.findings import LAGGING, OWN, PEERS, TARGET, Findings, Panel
from analysis.version_2.rule import Rule


def by_peers(found: Findings, pairs: Pairs, quarter: int, usable: np.ndarray, rule: Rule) -> None:
    """Steps 2 to 4 against the other units of the level."""
    is_rare = bool(found.rare[quarter])
    peer = peers.compare(pairs, quarter, rule, is_rare)
    found.share[:, quarter], found.suspect[:, quarter] = peer.share, peer.suspect
    found.has_peers[:, quarter] = peer.share >= rule.comparable_share
    against = peer.against
    found.likelihood[:, quarter] = np.where(
        usable[..., None],
        overdispersion.grid_likelihood(
            against.observed, against.expected, against.variance, against.error, rule, is_rare
        ),
        0.0,
    )
    of_windows = [
        _by_unit(found.likelihood, quarter, place, rule) for place in range(len(rule.windows))
    ]
    tau = np.stack([overdispersion.contaminated(others(each), rule) for each in of_windows], axis=1)
    longest = max(place for place, width in enumerate(rule.windows) if width <= quarter + 1)
    found.level_tau[quarter] = overdispersion.contaminated(of_windows[longest].sum(0), rule)
    found.too_different[:, quarter] = tau[:, longest] > rule.tau_limit
    _note(found, PEERS, quarter, against, tau, usable, rule)


def _by_unit(likelihood: np.ndarray, quarter: int, place: int, rule: Rule) -> np.ndarray:
    """(units, grid): each unit's, now and in earlier windows that do not overlap."""
    width = rule.windows[place]
    ends = [q for q in range(quarter, quarter - rule.tau_quarters, -width) if q >= 0]
    return likelihood[:, ends, place].sum(axis=1)


def by_own_past(
    found: Findings, pairs: Pairs, panel: Panel, quarter: int, usable: np.ndarray, rule: Rule
) -> None:
    """Step 4 against the unit's own past, without the quarters in which it was behind."""
    is_rare = bool(found.rare[quarter])
    behind = found.state == LAGGING
    past = history.past_of(panel.whole & ~behind, quarter, rule, panel.past_from)
    found.past_quarters[:, quarter] = past.sum(1)
    against = history.compare(pairs, quarter, past, rule, is_rare)
    tau = own_spread.tau(pairs, past, rule, is_rare)
    _note(found, OWN, quarter, against, tau[:, None], usable, rule)


def by_target(
    found: Findings, pairs: Pairs, panel: Panel, quarter: int, usable: np.ndarray, rule: Rule
) -> None:
    """Step 6: against the share aimed at, where each quarter of the window has one."""
    is_rare = bool(found.rare[quarter])
    now = slice(max(0, quarter - max(rule.windows) + 1), quarter + 1)
    trials = pairs.by_unit @ pairs.trials[:, now]
    aim = panel.target[None, now]
    expected = over(rule.windows, trials * aim)
    variance = expected if is_rare else over(rule.windows, trials * aim * (1 - aim))
    against = known(
        over(rule.windows, pairs.by_unit @ pairs.events[:, now]),
        expected,
        variance,
        np.where(np.isfinite(expected), 0.0, np.inf),
        over(rule.windows, trials),
    )
    _note(found, TARGET, quarter, against, np.full((1, 1), rule.target_tau), usable, rule)


def _note(
    found: Findings,
    route: int,
    quarter: int,
    against: Against,
    tau: np.ndarray,
    usable: np.ndarray,
    rule: Rule,
) -> None:
    """Keep what a route saw, and its signals in the windows there are."""
    is_rare = bool(found.rare[quarter])
    place = (slice(None), quarter, route)
    for name, values in vars(against).items():
        getattr(found, name)[place] = values
    found.tau[place] = tau
    seen = signals.find(against, tau, rule, is_rare)
    found.p[place] = seen.p
    found.strong[place], found.weak[place] = seen.strong & usable, seen.weak & usable
    found.signal[place] = found.weak[place].any(1).astype(int) + found.strong[place].any(1)
    if route == PEERS:
        good = signals.better(against, tau, rule, is_rare)
        found.better[:, quarter] = good[:, -1] & usable[:, -1]
