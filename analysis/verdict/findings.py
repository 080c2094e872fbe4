"""What the rule finds: arrays over the units and quarters of one panel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.pairs import Against
from analysis.verdict.rule import Rule
from analysis.verdict.tails import Tried

INSUFFICIENT, INCONCLUSIVE, TYPICAL, WATCH, RECOVERING, LAGGING, LEADING = range(7)
STATES = (
    "insufficient", "inconclusive", "typical", "watch", "recovering", "lagging", "leading",
)  # fmt: skip
PEERS, OWN = range(2)
ROUTES = ("peers", "own_history")

BY_UNIT = ("year_events", "year_trials", "quarter_trials", "share", "tau")


@dataclass
class Findings:
    """(units, quarters, …) each; routes in the order of ROUTES, windows in the rule's.

    The windows by peers end with one of two years, which the own past has not.
    """

    rule: Rule
    # (quarters,)
    rare: np.ndarray
    rate: np.ndarray  # the level's share of events over twelve months
    norm: np.ndarray  # the same without the units that stand out
    clustering: np.ndarray  # ω̂
    # (units, quarters): a unit's whole work over twelve months; the share of it that others do too
    year_events: np.ndarray
    year_trials: np.ndarray
    quarter_trials: np.ndarray  # … and over the quarter
    months: np.ndarray  # how many of the twelve months came
    share: np.ndarray
    has_peers: np.ndarray
    suspect: np.ndarray
    past_quarters: np.ndarray  # how many quarters the unit's past had
    tau: np.ndarray  # how far the others lastingly differ, over twelve months
    too_different: np.ndarray
    sigma: np.ndarray  # (units, quarters, routes): σ̂, from quarter to quarter
    kappa: np.ndarray  # (units, quarters, windows)
    # (units, quarters, routes, windows)
    observed: np.ndarray
    expected: np.ndarray
    variance: np.ndarray
    error: np.ndarray
    trials: np.ndarray
    spread: np.ndarray  # s: how far a healthy unit's count may lie, as a squared part of it
    # What came of it
    parts: np.ndarray  # (units, quarters, parts): tails that count towards P; 1 says nothing
    watched: np.ndarray  # the same, of the tails for watch-P
    p: np.ndarray  # (units, quarters): P
    watch_p: np.ndarray
    stay_p: np.ndarray
    place: np.ndarray  # P/b, on the publication's list
    passed: np.ndarray
    list_length: np.ndarray  # (quarters,): R, how many pass of all units and measures
    better: np.ndarray
    worse_now: np.ndarray
    may_change: np.ndarray  # enough of the quarter came for a sign to start or end
    announced: np.ndarray  # so many events or fewer would have ended it; NaN: nothing was announced
    state: np.ndarray  # index into STATES
    # Kept for the next quarters
    likelihood: np.ndarray  # (units, quarters, grid): of each τ, by peers, over twelve months
    cells: np.ndarray  # (units, quarters, 2): Σe and Σe² of the year's cells

    @classmethod
    def empty(cls, units: int, quarters: int, rule: Rule) -> Findings:
        """Nothing judged yet."""
        one = (units, quarters)
        windows = len(rule.weights)
        parts = windows + len(rule.windows)
        whole = (*one, len(ROUTES), windows)

        def flags(shape=one) -> np.ndarray:
            return np.zeros(shape, bool)

        return cls(
            rule=rule,
            rare=flags(quarters),
            rate=np.full(quarters, np.nan),
            norm=np.full(quarters, np.nan),
            clustering=np.zeros(quarters),
            **{
                name: np.zeros(one)
                for name in ("year_events", "year_trials", "quarter_trials", "share", "tau")
            },
            months=np.zeros(one, int),
            has_peers=flags(),
            suspect=flags(),
            past_quarters=np.zeros(one, int),
            too_different=flags(),
            sigma=np.zeros((*one, len(ROUTES))),
            kappa=np.zeros((*one, windows)),
            **{name: np.zeros(whole) for name in ("observed", "expected", "variance", "trials")},
            error=np.full(whole, np.inf),
            spread=np.full(whole, np.inf),
            parts=np.ones((*one, parts)),
            watched=np.ones((*one, parts)),
            p=np.ones(one),
            watch_p=np.ones(one),
            stay_p=np.ones(one),
            place=np.full(one, np.inf),
            passed=flags(),
            list_length=np.zeros(quarters, int),
            better=flags(),
            worse_now=flags(),
            may_change=flags(),
            announced=np.full(one, np.nan),
            state=np.zeros(one, int),
            likelihood=np.zeros((*one, len(rule.tau_grid))),
            cells=np.zeros((*one, 2)),
        )

    def rate_of(self, quarter: int, units: np.ndarray) -> float:
        """The share of events of some units (bool) over twelve months; NaN without any trial."""
        trials = self.year_trials[units, quarter].sum()
        return self.year_events[units, quarter].sum() / trials if trials else np.nan

    def against(self, quarter: int, route: int, windows: slice = slice(None)) -> Against:
        """(units, windows): one route's counts."""
        at = (slice(None), quarter, route, windows)
        return Against(*(getattr(self, name)[at] for name in Against.__dataclass_fields__))

    def tried(self, quarter: int, route: int, windows: slice = slice(None)) -> Tried:
        """(units, windows): one route's counts with the spread of a healthy unit."""
        return Tried(
            self.against(quarter, route, windows),
            self.spread[:, quarter, route, windows],
            bool(self.rare[quarter]),
            self.rule.exact_trials,
        )
