"""Why a state: what decided it, as codes with values, in the order of the steps."""

from __future__ import annotations

import numpy as np

from analysis.verdict.findings import PEERS, Findings
from analysis.verdict.since import Since
from analysis.verdict.since import since as since_of


def since(found: Findings, unit: int, quarter: int, route: int = PEERS) -> Since | None:
    """Since when, by the quarters of one route, each as it was judged then; None where common.

    Quarters are numbered as the panel's.
    """
    rule = found.rule
    if not found.rare[quarter]:
        return None
    from_quarter = max(0, quarter - rule.since_quarters + 1)
    expected = found.expected[unit, from_quarter : quarter + 1, route, 0]
    if not expected.any():
        return None
    from_quarter += int(np.flatnonzero(expected)[0])  # before, nothing is known: not bad either
    its = slice(from_quarter, quarter + 1)
    spread = (
        np.square(found.sigma[unit, quarter, route])
        + found.clustering[quarter] * found.kappa[unit, its, 0]
    )
    seen = since_of(
        found.observed[unit, its, route, 0], found.expected[unit, its, route, 0], spread, rule
    )
    if seen is None:
        return None
    ends = (seen.likeliest, seen.first, seen.last)
    return Since(seen.weight, *(from_quarter + each for each in ends))
