"""What the rule is given, and what it finds: arrays over the units and quarters of one level."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.version_2.rule import Rule

INSUFFICIENT, TYPICAL, WATCH, LAGGING, LEADING = range(5)
STATES = ("insufficient", "typical", "watch", "lagging", "leading")
PEERS, OWN, TARGET = range(3)
ROUTES = ("peers", "own_history", "target")


@dataclass(frozen=True)
class Panel:
    """The counts of one level, measure and chain of quarters, oldest first.

    `events` is the bad side (late, not online). A quarter of a unit is `whole` if the unit
    existed and its source came for all of it; the counts of others are not used. `missing` says
    that some of a unit's last four quarters should have come and did not.
    """

    events: np.ndarray  # (units, procedures, quarters)
    trials: np.ndarray
    whole: np.ndarray  # (units, quarters), bool
    missing: np.ndarray  # (units, quarters), bool
    target: np.ndarray  # (quarters,), the share of events aimed at; NaN without one
    past_from: int = 0  # the first quarter that may be part of a past: a new definition restarts it

    @classmethod
    def complete(cls, events: np.ndarray, trials: np.ndarray) -> Panel:
        """A panel in which everything came and nothing is aimed at."""
        whole = np.ones((trials.shape[0], trials.shape[2]), bool)
        return cls(events, trials, whole, ~whole, np.full(trials.shape[2], np.nan))


@dataclass
class Findings:
    """(units, quarters, …) each; routes in the order of ROUTES, windows in the rule's."""

    state: np.ndarray  # index into STATES
    basis: np.ndarray  # index into ROUTES, of what decided; -1 where nothing could
    rare: np.ndarray  # (quarters,)
    rate: np.ndarray  # (quarters,), the level's share of events over twelve months
    norm: np.ndarray  # (quarters,), the same without the units that stand out
    level_tau: np.ndarray  # (quarters,), τ̂ over the longest window, with no unit left out
    # (units, quarters): a unit's whole work over twelve months; the share of it that others do too
    year_events: np.ndarray
    year_trials: np.ndarray
    share: np.ndarray
    has_peers: np.ndarray
    suspect: np.ndarray
    # (units, quarters, routes, windows)
    observed: np.ndarray
    expected: np.ndarray
    variance: np.ndarray
    error: np.ndarray
    trials: np.ndarray
    usable: np.ndarray  # (units, quarters, windows): each quarter of the window is whole
    tau: np.ndarray
    p: np.ndarray
    strong: np.ndarray
    weak: np.ndarray
    # (units, quarters, routes)
    signal: np.ndarray  # 0 none, 1 weak, 2 strong, in any window
    counted: np.ndarray  # the same, of what may count towards lagging
    lagging: np.ndarray
    # (units, quarters)
    worse_now: np.ndarray
    better: np.ndarray
    past_quarters: np.ndarray  # how many quarters the unit's past had
    too_different: np.ndarray  # τ̂ so large that the units are not one population
    striking: np.ndarray
    # (units, quarters, windows, grid): of each τ, by peers
    likelihood: np.ndarray

    @classmethod
    def empty(cls, units: int, quarters: int, rule: Rule) -> Findings:
        """Nothing judged yet."""
        windows = len(rule.windows)
        one, routes = (units, quarters), (units, quarters, len(ROUTES))
        whole = (*routes, windows)

        def zeros(shape, kind=float):
            return np.zeros(shape, kind)

        return cls(
            state=zeros(one, int),
            basis=np.full(one, -1),
            rare=zeros(quarters, bool),
            rate=np.full(quarters, np.nan),
            norm=np.full(quarters, np.nan),
            level_tau=zeros(quarters),
            year_events=zeros(one),
            year_trials=zeros(one),
            share=zeros(one),
            has_peers=zeros(one, bool),
            suspect=zeros(one, bool),
            **{name: zeros(whole) for name in ("observed", "expected", "variance", "trials")},
            error=np.full(whole, np.inf),
            usable=zeros((*one, windows), bool),
            tau=zeros(whole),
            p=np.full(whole, np.nan),
            strong=zeros(whole, bool),
            weak=zeros(whole, bool),
            signal=zeros(routes, int),
            counted=zeros(routes, int),
            lagging=zeros(routes, bool),
            worse_now=zeros(one, bool),
            better=zeros(one, bool),
            past_quarters=zeros(one, int),
            too_different=zeros(one, bool),
            striking=zeros(one, bool),
            likelihood=zeros((units, quarters, windows, len(rule.tau_grid))),
        )

    def rate_of(self, quarter: int, units: np.ndarray) -> float:
        """The share of events of some units (bool) over twelve months; NaN without any trial."""
        trials = self.year_trials[units, quarter].sum()
        return self.year_events[units, quarter].sum() / trials if trials else np.nan
