"""One list a publication: who is named, such that few of the names are wrong.

Weighted Benjamini–Hochberg (Genovese, Roeder & Wasserman, Biometrika 2006;93:509) over every unit
and measure that is published together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from analysis.verdict.rule import Rule


def budgets(units: Mapping[tuple[str, str], int], rule: Rule) -> dict[tuple[str, str], float]:
    """What each unit of a (measure, level) may spend; `units` says how many units there are.

    What is absent from a publication leaves its part to the rest, in proportion.
    """
    there = {place: count for place, count in units.items() if count}
    measures = dict.fromkeys(measure for measure, _ in there)  # in order: sums are the same again
    rest = (1 - rule.first_share) / max(1, len(measures.keys() - {rule.first_measure}))
    share = {each: rule.first_share if each == rule.first_measure else rest for each in measures}
    found = {}
    for (measure, level), count in there.items():
        levels = sum(rule.level_shares[each] for of, each in there if of == measure)
        part = share[measure] / sum(share.values()) * rule.level_shares[level] / levels
        found[measure, level] = rule.budget * part / count
    return found


def listed(places: Sequence[np.ndarray]) -> tuple[list[np.ndarray], int]:
    """(which units pass, R) of each array of P/b: R is the largest r that r of them are at most."""
    every = np.sort(np.concatenate([np.ravel(each) for each in places]))
    may = every <= np.arange(1, len(every) + 1)
    last = int(np.flatnonzero(may)[-1]) + 1 if may.any() else 0
    return [each <= last if last else np.zeros(each.shape, bool) for each in places], last
