"""The axis of a value: from 0 where that can be read, never so near that a calm line falls."""

from collections.abc import Sequence
from dataclasses import dataclass

from figures import wording
from figures.charts.frame import round_steps

# Percentage points that a picture shows at least: less apart is a line that hardly moves.
LEAST_POINTS = 5.0
# From 0 proportions are true however short the axis is: it ends near the highest value, and spans
# so much of what a picture shows at least only lest single cases look like a course.
FROM_ZERO = 0.2
# An axis from 0 stays one while the values fill so much of it; else its lower part is left out.
FILLED = 0.35


@dataclass(frozen=True)
class Scale:
    """Where an axis begins and ends, and its ticks; of shares in percent."""

    low: float
    high: float
    ticks: Sequence[float]

    @property
    def is_cut(self) -> bool:
        """Whether it does not begin at 0, which has to be said."""
        return self.low > 0

    @property
    def note(self) -> str:
        """“trục từ 92%, không từ 0”; "" where the axis begins at 0."""
        return wording.axis_cut(self.low) if self.is_cut else ""

    def place(self, value: float) -> float:
        """A value as a part of the axis, kept within its ends."""
        return (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)


def scale(values: Sequence[float], is_share: bool, least: float = LEAST_POINTS) -> Scale:
    """An axis for these values. Counts begin at 0; shares do unless all of them are far above it,
    and then span `least` points at the least, up to 100; from 0 they end near the highest.
    """
    high, low = max(values, default=0.0), min(values, default=0.0)
    if not is_share:
        steps = round_steps(high * 1.02)
        return Scale(0.0, steps[-1], steps)
    apart = max((high - low) * 1.25, least)
    if high <= 0 or apart / high > FILLED:
        steps = round_steps(max(min(high * 1.08, 100), least * FROM_ZERO if high > 0 else least))
        return Scale(0.0, min(steps[-1], max(100.0, high)), steps)
    return _cut(low, high, apart)


def _cut(low: float, high: float, apart: float) -> Scale:
    """Between round percentages, the values in the middle as far as 100 allows."""
    step = next(each for each in (0.5, 1.0, 2.0, 5.0, 10.0, 20.0) if apart / each <= 5)
    middle = (low + high) / 2
    top = min(-(-(middle + apart / 2) // step) * step, max(100.0, high))
    bottom = max(min((middle - apart / 2), low, top - apart) // step * step, 0.0)
    ticks = [bottom + step * place for place in range(int((top - bottom) / step + 1.000001))]
    return Scale(bottom, top, ticks)


@dataclass(frozen=True)
class Level:
    """A target, or the level that all have in common: its value as drawn, and its words."""

    value: float
    words: str
    is_adopted: bool = False  # the province's own milestone is dotted
    is_common: bool = False  # what all have together: thin
