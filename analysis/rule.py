"""The constants of the verdict rule, as one value; where they come from is not known here.

Their reasons and their version stand in the reviewed file they are read from.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np


@dataclass(frozen=True)
class Rule:
    """Every constant of the verdict. Quarters are three months ending at the judged month."""

    version: int
    # Expected, leaving the unit out
    reference_quarters: int
    prior_weight: float
    prior_rounds: int
    comparable_ratio: float
    comparable_share: float
    suspect_p: float
    suspect_tau: float
    suspect_excess: float
    suspect_stay: float
    # Own history
    history_quarters: int
    history_least: int
    history_gap: int
    worse_now: float
    # Beyond chance
    windows: tuple[int, ...]
    tau_highest: float
    tau_step: float
    tau_prior: float
    tau_quarters: int
    tau_limit: float
    outlier_share: float
    outlier_variance: float
    strong_p: float
    strong_ratio: float
    weak_p: float
    weak_ratio: float
    excess: float
    expected_least: float
    common_from: float
    common_points: float
    # Lasting, target, good news, small units
    lasting_back: int
    target_tau: float
    leading_p: float
    leading_ratio: float
    striking_due: float
    striking_late: float
    striking_p: float

    @cached_property
    def tau_grid(self) -> np.ndarray:
        """The τ that are tried."""
        return np.arange(0, self.tau_highest + self.tau_step / 2, self.tau_step)


def from_values(values: dict) -> Rule:
    """A rule of named constants. Raises ValueError naming the missing, unknown or misplaced."""
    known = {each.name for each in fields(Rule)}
    if wrong := sorted(known ^ values.keys()):
        raise ValueError(", ".join(wrong))
    rule = Rule(**{**values, "windows": tuple(values["windows"])})
    if max(rule.windows) > rule.reference_quarters or rule.history_gap < max(rule.windows):
        raise ValueError("windows, reference_quarters, history_gap")
    return rule
