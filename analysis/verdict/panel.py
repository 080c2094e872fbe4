"""What the rule is given: one level's counts of one measure, by month, in chains of quarters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MONTHS = 3


@dataclass(frozen=True)
class Panel:
    """The counts of one level, measure and chain of quarters, oldest first.

    `events` is the bad side (late, not online). A month of which nothing came has no counts;
    `came` and `expected` say how many of a quarter's months came and should have. `ends` numbers
    the month that each quarter ends with: panels of the same number are published together.
    """

    measure: str
    level: str
    events: np.ndarray  # (units, procedures, quarters, months)
    trials: np.ndarray
    came: np.ndarray  # (units, quarters), 0 to 3
    expected: np.ndarray
    ends: np.ndarray  # (quarters,)
    past_from: int = 0  # the first quarter that may be part of a past: a new definition restarts it

    @classmethod
    def complete(cls, events: np.ndarray, trials: np.ndarray, measure: str, level: str) -> Panel:
        """A panel of which everything came. Counts (units, procedures, months)."""
        shape = (*events.shape[:2], events.shape[2] // MONTHS, MONTHS)
        whole = np.full((shape[0], shape[2]), MONTHS)
        ends = np.arange(MONTHS - 1, events.shape[2], MONTHS)
        return cls(measure, level, events.reshape(shape), trials.reshape(shape), whole, whole, ends)

    @property
    def is_there(self) -> np.ndarray:
        """(units, quarters): the unit existed, and its source had begun."""
        return self.expected > 0
