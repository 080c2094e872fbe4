"""Why a state: what decided it, as codes with values, in the order of the steps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.pairs import Against
from analysis.version_2 import signals
from analysis.version_2.findings import (
    INSUFFICIENT,
    LAGGING,
    OWN,
    ROUTES,
    TARGET,
    WATCH,
    Findings,
    Panel,
)
from analysis.version_2.rule import Rule

STRENGTH = ("none", "weak", "strong")


@dataclass(frozen=True)
class Place:
    """One unit at one quarter, the route that decided (or None) and the window that did."""

    unit: int
    quarter: int
    route: int | None
    window: int


def place_of(found: Findings, unit: int, quarter: int) -> Place:
    """The window is the strongest signal's, the least likely first; without one, the longest."""
    route = int(found.basis[unit, quarter])
    longest = max(np.flatnonzero(found.usable[unit, quarter]), default=0)
    if route < 0:
        return Place(unit, quarter, None, int(longest))
    at = (unit, quarter, route)
    for flags in (found.strong[at], found.weak[at]):
        if flags.any():
            return Place(unit, quarter, route, int(np.where(flags, found.p[at], 2).argmin()))
    return Place(unit, quarter, route, int(longest))


def lasting(found: Findings, place: Place, rule: Rule) -> tuple[int, int, int | None]:
    """(quarters with a signal, of so many, the quarter since which they have not stopped)."""
    if place.route is None:
        return 0, 0, None
    seen = found.signal[place.unit, : place.quarter + 1, place.route] > 0
    recent = seen[-(rule.lasting_back + 1) :]
    if not seen[-1]:
        return int(recent.sum()), len(recent), None
    quiet = np.flatnonzero(~seen)
    return int(recent.sum()), len(recent), int(quiet[-1] + 1) if len(quiet) else 0


def against(found: Findings, place: Place) -> Against:
    """The decided unit's counts, shape (1, windows)."""
    at = (slice(place.unit, place.unit + 1), place.quarter, place.route)
    return Against(*(getattr(found, name)[at] for name in Against.__dataclass_fields__))


def fewer(found: Findings, place: Place, rule: Rule) -> int:
    """The smallest number of events fewer at which no window of the route gives a signal."""
    at = (place.unit, place.quarter, place.route)
    if place.route is None or not found.weak[at].any():
        return 0
    seen, tau = against(found, place), found.tau[at][None]
    quiet = signals.quiet_from(seen, tau, rule, bool(found.rare[place.quarter]))[0]
    return int(np.where(found.weak[at], seen.observed[0] - quiet, 0).max())


def steps(
    found: Findings, panel: Panel, place: Place, rule: Rule, months: tuple[int, ...]
) -> list[dict]:
    """One code with its values for each step that had a say, in order.

    `months`: the length of each of the rule's windows.
    """
    unit, quarter = place.unit, place.quarter
    here = (unit, quarter)
    state = found.state[here]
    if panel.missing[here]:
        return [{"code": "missing"}]
    if not panel.whole[here]:
        return [{"code": "too_young"}]
    listed = [{"code": "complete"}, _peers_or_not(found, panel, here)]
    if found.too_different[here] and found.has_peers[here]:
        listed.append({"code": "too_different", "tau": _plain(found.level_tau[quarter])})
    if place.route is None:
        return [*listed, {"code": "nothing_to_go_by"}]
    at = (*here, place.route, place.window)
    listed.append(
        {
            "code": "expected",
            "basis": ROUTES[place.route],
            "months": months[place.window],
            "events": int(found.observed[at]),
            "expected": _plain(found.expected[at]),
        }
    )
    strength = STRENGTH[int(found.strong[at]) + int(found.weak[at])]
    listed.append({"code": "chance", "strength": strength, "p": _plain(found.p[at])})
    if found.signal[(*here, OWN)] and not found.worse_now[here]:
        listed.append({"code": "worse_than_before_yet_good"})
    listed += _how_long(found, place, state, rule)
    if np.isfinite(panel.target[quarter]):
        listed.append({"code": "target", "signal": STRENGTH[found.signal[(*here, TARGET)]]})
    if state == INSUFFICIENT or found.striking[here]:
        code = "too_few" if state == INSUFFICIENT else "striking"
        trials, events = int(found.year_trials[here]), int(found.year_events[here])
        listed.append({"code": code, "trials": trials, "events": events})
    return listed


def _peers_or_not(found: Findings, panel: Panel, here: tuple[int, int]) -> dict:
    return {
        "code": "comparable" if found.has_peers[here] else "not_comparable",
        "share": _plain(found.share[here]),
        "others": int((panel.whole[:, here[1]] & (found.year_trials[:, here[1]] > 0)).sum()) - 1,
    }


def _how_long(found: Findings, place: Place, state: int, rule: Rule) -> list[dict]:
    count, of, _ = lasting(found, place, rule)
    left = place.quarter and found.state[place.unit, place.quarter - 1] == LAGGING
    if state == LAGGING:
        return [{"code": "lasting", "count": count, "of": of}]
    if state == WATCH and left:
        return [{"code": "left"}]
    if found.signal[place.unit, place.quarter].any():
        return [{"code": "not_lasting", "count": count, "of": of}]
    return []


def _plain(value) -> float | None:
    """Four significant digits, as a page would never show more; None where unknown."""
    return float(f"{value:.4g}") if np.isfinite(value) else None
