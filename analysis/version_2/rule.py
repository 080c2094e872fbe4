"""The constants of version 2 beside those that every version compares by."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.comparing import Comparing


@dataclass(frozen=True)
class Rule(Comparing):
    """Every constant of the verdict. Quarters are three months ending at the judged month."""

    worse_now: float
    # Beyond chance
    strong_p: float
    strong_ratio: float
    weak_p: float
    weak_ratio: float
    excess: float
    expected_least: float
    common_points: float
    # Lasting, target, good news, small units
    lasting_back: int
    target_tau: float
    leading_p: float
    leading_ratio: float
    striking_due: float
    striking_late: float
    striking_p: float
