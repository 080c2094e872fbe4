"""The constants of version 3 beside those that every version compares by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from analysis.comparing import Comparing


@dataclass(frozen=True)
class Rule(Comparing):
    """Every constant of the verdict. Quarters are three months ending at the judged month."""

    # How a healthy unit varies: step 4
    sigma_highest: float
    sigma_step: float
    sigma_prior: float
    sigma_quarters: int
    sigma_least: float
    sigma_prior_events: float
    clustering_most: float
    # Beyond chance and worth naming: steps 5 and 6
    worse_times: float
    part_ratio: float
    part_excess: float
    part_points: float
    gate_p: float
    gate_ratio: float
    exact_trials: int
    # One list: step 7
    budget: float
    first_measure: str  # the code of the one that matters most
    first_share: float
    level_shares: dict[str, float]
    # Start, stay, end and the other states: steps 8 and 9
    worse_now: float
    months_to_change: int
    months_to_clear: int
    recovering_p: float
    recovering_quarters: int
    typical_times: float
    typical_p: float
    leading_times: float
    leading_ratio: float
    # Since when: step 11
    since_quarters: int
    since_before: float
    since_after: float
    since_after_rate: float
    since_trust: float

    @property
    def weights(self) -> np.ndarray:
        """Of the parts by peers, one a window: as many as it has quarters, two years last."""
        return np.array([*self.windows, 2 * self.windows[-1]], float)

    @cached_property
    def sigma_grid(self) -> np.ndarray:
        """The σ that are tried."""
        return np.arange(0, self.sigma_highest + self.sigma_step / 2, self.sigma_step)
