"""An axis of counts that grow by factors: a commune has 5 dossiers, the capital 6.000."""

import math
from collections.abc import Sequence
from typing import Any

from figures import wording
from figures.charts.frame import axis, safe
from figures.theme import Palette

MOST_TICKS = 6  # as many as fit a phone


def log_ends(counts: Sequence[float]) -> tuple[float, float]:
    """The ends of the axis as powers of ten, with air on both sides."""
    low, high = math.log10(min(counts, default=10)), math.log10(max(counts, default=1000))
    air = max((high - low) * 0.07, 0.08)
    return low - air, high + air


def log_axis(ends: tuple[float, float], title: str, palette: Palette) -> dict[str, Any]:
    """The axis between two powers of ten, its title under it."""
    ticks = _ticks(*ends)
    return axis(
        palette,
        type="log",
        range=list(ends),
        tickvals=ticks,
        ticktext=[wording.number(tick) for tick in ticks],
        ticks="outside",
        ticklen=5,
        showline=True,
        title={"text": safe(title), "font": {"size": 14, "color": palette.ink2}, "standoff": 6},
    )


def _ticks(low: float, high: float) -> list[int]:
    """1, 2, 5, 10 … within the ends; fewer of each ten where that would be too many."""
    powers = range(max(math.floor(low), 0), math.ceil(high) + 1)
    ticks: list[int] = []
    for factors in ((1, 2, 5), (1, 3), (1,)):
        every = [factor * 10**power for power in powers for factor in factors]
        ticks = [tick for tick in every if low <= math.log10(tick) <= high]
        if len(ticks) <= MOST_TICKS:
            break
    return ticks or [round(10 ** ((low + high) / 2))]
