"""The verdict rule as it was before version 3: units are tried one by one, target included."""

from __future__ import annotations

import numpy as np

from analysis.verdict.panel import MONTHS
from analysis.verdict.panel import Panel as Months
from analysis.version_2.findings import STATES, Panel
from analysis.version_2.rule import Rule
from analysis.version_2.verdict import judge

__all__ = ["STATES", "states"]


def states(panel: Months, rule: Rule, first: int = 0) -> np.ndarray:
    """(units, quarters): what version 2 calls the units of a panel of today, as its STATES' index.

    Of a quarter that is not whole it uses nothing, and judges nobody for a year. Nothing is aimed
    at: a target decided only where nobody did the same work.
    """
    whole = (panel.came == MONTHS) & (panel.expected == MONTHS)
    absent = panel.came < panel.expected
    missing = np.stack(
        [absent[:, max(0, end - 3) : end + 1].any(1) for end in range(absent.shape[1])], axis=1
    )
    nothing = np.full(absent.shape[1], np.nan)
    old = Panel(panel.events.sum(3), panel.trials.sum(3), whole, missing, nothing, panel.past_from)
    return judge(old, rule, first).state
