"""Dossiers that are closed late together: one accident is many late dossiers, not many accidents.

ω̂ is by how much lateness varies between cells (unit × procedure × month) beyond chance, as a
squared coefficient of variation; κ is how far a window's expected events lie in few cells.
"""

from __future__ import annotations

import numpy as np

from analysis.pairs import Pairs


def level_share(events: np.ndarray, trials: np.ndarray) -> np.ndarray:
    """(months,): a level's share of events in each month of its cells (pairs, months)."""
    totals = trials.sum(0)
    return np.divide(events.sum(0), totals, out=np.zeros(len(totals)), where=totals > 0)


def clustering(events: np.ndarray, trials: np.ndarray, share: np.ndarray, most: float) -> float:
    """ω̂ of a level from its cells (pairs, months) of twelve months, between 0 and `most`.

    By moments: of each pair with two events or more, how they spread over its months, beside how
    its trials and the level's `share` (months,) would spread them.
    """
    several = events.sum(1) >= 2
    late = events[several]
    count = late.sum(1)
    weight = trials[several] * share
    part = weight / weight.sum(1, keepdims=True)
    beyond = np.square(late - count[:, None] * part) - count[:, None] * part * (1 - part)
    squares = np.square(part).sum(1)
    information = count * (count - 1) * (squares - 2 * (part**3).sum(1) + np.square(squares))
    if not information.sum() > 0:
        return 0.0
    return float(np.clip(beyond.sum() / information.sum(), 0, most))


def concentration(pairs: Pairs, expected: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(Σe, Σe²) (units, quarters) of expected events by cell (pairs, quarters, months)."""
    return (
        pairs.by_unit @ expected.sum(2),
        pairs.by_unit @ np.square(expected).sum(2),
    )


def kappa(total: np.ndarray, squares: np.ndarray) -> np.ndarray:
    """κ = Σe²/(Σe)², 0 where nothing is expected."""
    return np.divide(squares, np.square(total), out=np.zeros_like(total), where=total > 0)
