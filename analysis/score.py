"""Points of a component of a score that is linear up to a threshold, and what more would win.

The rule is that of the 766 score as its operator describes it: all points from the threshold on, in
proportion below it; without cases there is nothing to score (None), which is not 0.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Component:
    """Two counts (cases) and what they can win: points, and the share that wins all of them."""

    numerator: float | None
    denominator: float | None
    max_points: float
    threshold: float = 1.0

    def points(self) -> float | None:
        """Points won; None where there is no case, or nothing is known."""
        if self.numerator is None or not self.denominator:
            return None
        share = float(self.numerator) / float(self.denominator)
        return min(float(self.max_points), share * float(self.max_points) / self.threshold)

    def cases_to_full(self) -> int:
        """How many more cases win all points; 0 where they are won or there is no case."""
        if self.numerator is None or not self.denominator:
            return 0
        return max(0, cases_to(self.threshold, self.numerator, self.denominator))

    def with_more(self, cases: float) -> Component:
        """The same with so many more cases in the numerator."""
        return replace(self, numerator=float(self.numerator) + cases)

    def gain(self, cases: float) -> float:
        """The points that so many more cases would add; 0 where there is nothing to score."""
        now = self.points()
        return 0.0 if now is None else self.with_more(cases).points() - now


def cases_to(share: float, numerator: float, denominator: float) -> int:
    """How many more cases bring `numerator` of `denominator` to a share; negative: beyond it.

    A share written with two decimals stays exact: 98 % of 50 are 49, not 50.
    """
    return math.ceil(round(share * float(denominator), 6)) - int(numerator)
