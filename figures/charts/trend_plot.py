"""The plot of a trend: its points, its size in pixels, and where its axis ends."""

import math
from dataclasses import dataclass
from datetime import date as Date

from figures import wording
from figures.charts.frame import text_width
from figures.charts.scale import Scale

HEIGHT = 320
RIGHT, TOP, BOTTOM = 14, 38, 46
PLOT_HEIGHT = HEIGHT - TOP - BOTTOM
AIR = 0.6  # periods of air at both ends


@dataclass(frozen=True)
class TrendPoint:
    """One period. `value` as drawn (a share in percent), None where nothing was reported; `text`
    is the value written beside its dot, `said` what hover says of it. `until`: where unfinished.
    """

    period: str
    value: float | None
    text: str = ""
    said: str = ""
    link: str | None = None
    is_simulated: bool = False
    until: Date | None = None
    is_chosen: bool = False
    common: float | None = None  # what all have together, where the line is one unit's


def left_margin(its: Scale) -> int:
    """Room for the longest tick of the value axis."""
    return max(34, *(math.ceil(text_width(wording.as_printed(tick))) + 10 for tick in its.ticks))


def top_end(its: Scale) -> float:
    """A little over the last tick, for words."""
    return its.high + (its.high - its.low) * 0.12
