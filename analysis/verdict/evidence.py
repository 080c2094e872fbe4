"""Seven looks at a unit, by its peers and by its own past, made one figure P.

P is the weighted harmonic mean of the parts' tails (Wilson, PNAS 2019;116:1195), weighted by how
many quarters each looks at: when it is small it holds whatever the parts have in common.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from analysis.pairs import Against
from analysis.verdict.rule import Rule
from analysis.verdict.tails import Tried, size


@dataclass(frozen=True)
class Evidence:
    """(units,): `p` that a unit is at most so much worse than allowed; `watch` that it is no worse;

    `stay`, the same as far as it may keep a name: where the units are too different, without their
    word. `parts`, `watched` (units, parts): the windows by peers, then by the own past; 1 says
    nothing.
    """

    p: np.ndarray
    watch: np.ndarray
    stay: np.ndarray
    parts: np.ndarray
    watched: np.ndarray


def weigh(
    peers: Tried, own: Tried, has_peers: np.ndarray, apart: np.ndarray, rule: Rule
) -> Evidence:
    """From tails by peers (units, windows and two years) and by the own past (units, windows).

    Where nobody does the same work the own past alone speaks. `apart` (units,) is τ̂ where the units
    are too different to be one population, else 0: there what peers say does not count towards a
    name, and is a sign only beyond what so different units differ by.
    """
    too_different = apart > 0
    wider = replace(peers, spread=peers.spread + np.square(apart)[:, None])
    windows = len(rule.windows)
    by_peers, large = has_peers[:, None], _worth(peers, rule.part_ratio, rule)
    may = by_peers & large & ~too_different[:, None]
    peer_parts = _where(may, peers.beyond(rule.worse_times, may))
    large_own = _worth(own, rule.part_ratio, rule)
    gate = size(peers.against, peers.is_rare)[:, :windows] >= rule.gate_ratio
    shorter = _first(peers, windows)
    gate &= _where(large_own & gate, shorter.beyond(1.0, large_own & gate)) < rule.gate_p
    may_own = large_own & (gate | ~by_peers)
    own_parts = _where(may_own, own.beyond(1.0, may_own))

    seen, seen_own = (_worth(each, rule.gate_ratio, rule) for each in (peers, own))
    seen &= by_peers
    watched = np.concatenate(
        [_where(seen, wider.beyond(1.0, seen)), _where(seen_own, own.beyond(1.0, seen_own))], 1
    )
    parts = np.concatenate([peer_parts, own_parts], 1)
    weights = np.concatenate(
        [by_peers * rule.weights, np.broadcast_to(rule.weights[:windows], own_parts.shape)], 1
    )
    alone = np.concatenate([np.ones_like(peer_parts), watched[:, peer_parts.shape[1] :]], 1)
    staying = np.where(too_different[:, None] & by_peers, alone, watched)
    return Evidence(
        harmonic(parts, weights),
        harmonic(watched, weights),
        harmonic(staying, weights),
        parts,
        watched,
    )


def harmonic(parts: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Σℓ / Σ(ℓ/part) over the last axis; 0 if a part is 0."""
    with np.errstate(divide="ignore", over="ignore"):
        return weights.sum(-1) / (weights / parts).sum(-1)


def _worth(tried: Tried, ratio: float, rule: Rule) -> np.ndarray:
    """Large enough to speak of: so many times, so many dossiers, of a common event points too."""
    its = tried.against
    excess = its.observed - its.expected
    with np.errstate(invalid="ignore"):
        large = (size(its, tried.is_rare) >= ratio) & (excess >= rule.part_excess)
    large &= (its.expected > 0) & np.isfinite(tried.spread)
    return large if tried.is_rare else large & (excess >= rule.part_points * its.trials)


def _first(tried: Tried, windows: int) -> Tried:
    its = Against(*(values[:, :windows] for values in vars(tried.against).values()))
    return Tried(its, tried.spread[:, :windows], tried.is_rare, tried.exact_trials)


def _where(may: np.ndarray, tail: np.ndarray) -> np.ndarray:
    return np.where(may, tail, 1.0)
