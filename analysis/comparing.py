"""The constants by which a unit is compared, which every version of the verdict rule shares.

Their reasons and the rule's version stand in the reviewed file they are read from.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, TypeVar

import numpy as np


@dataclass(frozen=True)
class Comparing:
    """What is expected of a unit, by its peers and by its past. Quarters are three months."""

    version: int
    windows: tuple[int, ...]  # in quarters, the year last
    common_from: float  # a share of events from which they are no longer rare
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
    # By its own past
    history_quarters: int
    history_least: int
    history_gap: int
    # How much healthy units differ
    tau_highest: float
    tau_step: float
    tau_prior: float
    tau_quarters: int
    tau_limit: float
    outlier_share: float
    outlier_variance: float

    @cached_property
    def tau_grid(self) -> np.ndarray:
        """The τ that are tried."""
        return np.arange(0, self.tau_highest + self.tau_step / 2, self.tau_step)


SomeRule = TypeVar("SomeRule", bound=Comparing)


def from_values(kind: type[SomeRule], values: dict) -> SomeRule:
    """A rule of named constants. Raises ValueError naming the missing, unknown or misplaced."""
    known = {each.name for each in fields(kind)}
    if wrong := sorted(known ^ values.keys()):
        raise ValueError(", ".join(wrong))
    rule = kind(**{name: _fixed(value) for name, value in values.items()})
    if max(rule.windows) > rule.reference_quarters or rule.history_gap < max(rule.windows):
        raise ValueError("windows, reference_quarters, history_gap")
    return rule


def _fixed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
