"""Why a state: what decided it, as codes with values, in the order of the steps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.verdict import since as beginnings
from analysis.verdict import states
from analysis.verdict.findings import (
    LAGGING,
    OWN,
    PEERS,
    RECOVERING,
    ROUTES,
    WATCH,
    Findings,
)
from analysis.verdict.since import Since


@dataclass(frozen=True)
class Place:
    """One unit at one quarter, the route that decided (or None) and the window that did."""

    unit: int
    quarter: int
    route: int | None
    window: int


def place_of(found: Findings, unit: int, quarter: int) -> Place:
    """The part that weighs most in P, or else in watch-P; where nothing is held, the year."""
    year = len(found.rule.windows) - 1
    here = (unit, quarter)
    if found.state[here] in (LAGGING, RECOVERING, WATCH):
        for parts in (found.parts[here], found.watched[here]):
            if (parts < 1).any():
                weight = np.where(parts < 1, _weights(found) / np.maximum(parts, 1e-300), 0)
                at = int(weight.argmax())
                by_peers = len(found.rule.weights)
                if at < by_peers:
                    return Place(unit, quarter, PEERS, at)
                return Place(unit, quarter, OWN, at - by_peers)
    for route in (PEERS, OWN) if found.has_peers[here] else (OWN,):
        if found.expected[unit, quarter, route, year] > 0:
            return Place(unit, quarter, route, year)
    return Place(unit, quarter, None, year)


def _weights(found: Findings) -> np.ndarray:
    weights = found.rule.weights
    return np.concatenate([weights, weights[: len(found.rule.windows)]])


def since(found: Findings, place: Place) -> Since | None:
    """Since when, by the quarters of the deciding route, each as it was judged then.

    Of whom others do the same work, by its peers, who were there all along. Quarters are numbered
    as the panel's; none before the route knew what to expect. None of a common event.
    """
    unit, quarter, rule = place.unit, place.quarter, found.rule
    if place.route is None or not found.rare[quarter]:
        return None
    route = PEERS if found.has_peers[unit, quarter] else OWN
    first = max(0, quarter - rule.since_quarters + 1)
    known = found.expected[unit, first : quarter + 1, route, 0] > 0
    if not known.any():
        return None
    first += int(known.argmax())
    its = slice(first, quarter + 1)
    swing = np.square(found.sigma[unit, quarter, route])
    spread = swing + found.clustering[quarter] * found.kappa[unit, its, 0]
    observed, expected = (
        getattr(found, name)[unit, its, route, 0] for name in ("observed", "expected")
    )
    seen = beginnings.since(observed, expected, spread, rule)
    if seen is None:
        return None
    return Since(seen.weight, *(first + each for each in (seen.likeliest, seen.first, seen.last)))


def is_from_the_start(seen: Since) -> bool:
    """Whether it may have begun before the first quarter that is known."""
    return len(seen.weight) == seen.last - seen.first + 1 or seen.weight[0] == seen.weight.max()


def way_back(found: Findings, unit: int, quarter: int) -> tuple[int, int] | None:
    """(so many events or fewer, of so many due) next quarter would end what is said of a unit.

    As many are due as in the same quarter a year before. None of a common event, or where nothing
    is known of that quarter.
    """
    year, before = len(found.rule.windows) - 1, quarter + 1 - found.rule.windows[-1]
    if before < 0 or not found.rare[quarter]:
        return None
    at = (unit, quarter, PEERS, year)
    if found.has_peers[unit, quarter] and found.trials[at] > 0:
        rate = found.expected[at] / found.trials[at]
        due = float(found.trials[unit, before, PEERS, 0])
    else:
        rate, due = found.rate[quarter], float(found.quarter_trials[unit, before])
    if not due > 0:
        return None
    limit = float(states.ends_at(np.asarray(rate), np.asarray(due), found.rule.worse_now))
    return int(max(limit, 0)), int(due)


def quarters_named(found: Findings, unit: int, quarter: int) -> int:
    """For how many quarters without a break a unit has been lagging, this one with it."""
    named = found.state[unit, : quarter + 1] == LAGGING
    quiet = np.flatnonzero(~named)
    return quarter - int(quiet[-1]) if len(quiet) else quarter + 1


def steps(found: Findings, place: Place, others: int, months: tuple[int, ...]) -> list[dict]:
    """One code with its values for each step that had a say, in order; of months that are missing
    the caller knows. `others`: units of the level at work; `months`: the length of each window.
    """
    unit, quarter = place.unit, place.quarter
    here = (unit, quarter)
    state = found.state[here]
    listed = [
        {
            "code": "comparable" if found.has_peers[here] else "not_comparable",
            "share": plain(found.share[here]),
            "others": others,
        }
    ]
    if found.too_different[here] and found.has_peers[here]:
        listed.append({"code": "too_different", "tau": plain(found.tau[here])})
    if place.route is None:
        return [*listed, {"code": "nothing_to_go_by"}]
    at = (*here, place.route, place.window)
    listed.append(
        {
            "code": "expected",
            "basis": ROUTES[place.route],
            "months": months[place.window],
            "events": int(found.observed[at]),
            "expected": plain(found.expected[at]),
        }
    )
    if found.watch_p[here] < 1:
        strength = "named" if found.passed[here] else "sign" if _is_sign(found, here) else "none"
        tail = found.p[here] if found.passed[here] else found.watch_p[here]
        listed.append({"code": "evidence", "strength": strength, "p": plain(tail)})
    if found.passed[here] or state == LAGGING:
        listed.append({"code": "listed", "length": int(found.list_length[quarter])})
        last = int(states.last_seen(found, quarter)[unit])
        before = last >= 0 and bool(found.worse_now[unit, last])
        now = bool(found.worse_now[here])
        over = quarter - 1 - last if last >= 0 else 0  # quarters of which too little came
        listed.append({"code": "worse_now", "now": now, "before": before, "passed_over": over})
    if state == LAGGING:
        listed.append({"code": "lasting", "quarters": quarters_named(found, unit, quarter)})
        if not found.may_change[here]:
            listed.append({"code": "held"})
    if quarter and found.state[unit, quarter - 1] == LAGGING and state != LAGGING:
        kept = found.observed[(*here, PEERS, 0)] <= found.announced[here] and found.worse_now[here]
        listed.append({"code": "ended", "by": "limit" if kept else "level"})
    return listed


def _is_sign(found: Findings, here: tuple[int, int]) -> bool:
    return bool(found.watch_p[here] < found.rule.gate_p)


def plain(value: float) -> float | None:
    """Four significant digits, as a page would never show more; None where unknown."""
    return float(f"{value:.4g}") if np.isfinite(value) else None
