"""Levels one would draw on a board: units all alike, some of which are made to differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from analysis.verdict import judging
from analysis.verdict.findings import STATES, Findings
from analysis.verdict.panel import Panel
from analysis.verdict.rule import Rule

QUARTERS = 16
LATE = "late_of_due"


def level(
    units: int = 10, late: float = 4, due: float = 200, quarters: int = QUARTERS,
    measure: str = LATE, name: str = "district",
) -> Panel:  # fmt: skip
    """One procedure, so many late of so many due a month in every unit."""
    shape = (units, 1, 3 * quarters)
    return Panel.complete(np.full(shape, float(late)), np.full(shape, float(due)), measure, name)


def alone(units: int = 6, late: float = 4, due: float = 200, quarters: int = QUARTERS) -> Panel:
    """Each unit has a procedure of its own: nobody does the same work."""
    events = np.zeros((units, units, 3 * quarters))
    trials, own = events.copy(), np.arange(units)
    events[own, own], trials[own, own] = late, due
    return Panel.complete(events, trials, LATE, "district")


def withheld(panel: Panel, unit: int | slice, months: Iterable[tuple[int, int]]) -> Panel:
    """Without some months (quarter, which of its three) of a unit."""
    events, trials, came = panel.events.copy(), panel.trials.copy(), panel.came.copy()
    for quarter, month in months:
        events[unit, :, quarter, month] = trials[unit, :, quarter, month] = 0
        came[unit, quarter] -= 1
    return replace(panel, events=events, trials=trials, came=came)


def judged(panel: Panel, rule: Rule, **more) -> Findings:
    return judging.judge([panel], rule, **more)[0]


def states(panel: Panel, rule: Rule, unit: int = 0, last: int = 4) -> list[str]:
    """A unit's states in the last quarters."""
    return names(judged(panel, rule), unit, last)


def names(found: Findings, unit: int = 0, last: int = 4) -> list[str]:
    return [STATES[each] for each in found.state[unit, -last:]]
