"""The verdict, publication by publication: every unit and measure of a month on one list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from analysis.verdict import comparison, publication, states
from analysis.verdict.comparison import Work
from analysis.verdict.findings import Findings
from analysis.verdict.panel import Panel
from analysis.verdict.rule import Rule

Entry = tuple[Findings, Work, int]  # a panel's findings and counts, and which of its quarters


def judge(
    panels: Sequence[Panel],
    rule: Rule,
    first: int = 0,
    beside: Mapping[tuple[str, str], int] | None = None,
) -> list[Findings]:
    """Every unit of every panel at every quarter that ends with month `first` or later.

    What ends with the same month is one publication; months a quarter apart are one chain, so all
    three chains of a calendar may be given at once. Earlier quarters serve as the past only.
    `beside`: how many units of which (measure, level) have their part of each list's budget too.
    """
    works = [Work.of(panel) for panel in panels]
    found = [Findings.empty(len(panel.came), len(panel.ends), rule) for panel in panels]
    for number in sorted({int(end) for panel in panels for end in panel.ends if end >= first}):
        entries = [
            (each, work, int(np.flatnonzero(work.panel.ends == number)[0]))
            for each, work in zip(found, works, strict=True)
            if number in work.panel.ends
        ]
        for each, work, quarter in entries:
            comparison.compare(each, work, quarter)
        _name(entries, rule, beside or {})
        for each, work, quarter in entries:
            each.worse_now[:, quarter] = states.worse_now(each, work, quarter)
            states.decide(each, work, quarter)
    return found


def _name(entries: Sequence[Entry], rule: Rule, beside: Mapping[tuple[str, str], int]) -> None:
    """Step 7: who passes, and, on a list of its own, who is better."""
    units = dict(beside) | {
        (work.panel.measure, work.panel.level): int(work.panel.is_there[:, quarter].sum())
        for _, work, quarter in entries
    }
    budgets = publication.budgets(units, rule)

    def listed(tails: list[np.ndarray]) -> list[np.ndarray]:
        """P/b of each unit that is there."""
        return [
            np.where(
                work.panel.is_there[:, quarter],
                tail / budgets.get((work.panel.measure, work.panel.level), np.inf),
                np.inf,
            )
            for (_, work, quarter), tail in zip(entries, tails, strict=True)
        ]

    places = listed([found.p[:, quarter] for found, _, quarter in entries])
    passed, length = publication.listed(places)
    good = listed([states.better_tail(found, quarter) for found, _, quarter in entries])
    better, _ = publication.listed(good)
    for (found, _, quarter), place, passes, is_better in zip(
        entries, places, passed, better, strict=True
    ):
        found.place[:, quarter], found.passed[:, quarter] = place, passes
        found.list_length[quarter] = length
        found.better[:, quarter] = is_better
