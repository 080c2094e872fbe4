"""What the rule found, as rows: of verdict_reason, with the names of months, and verdict_level."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

import numpy as np
from scipy import special

from analysis import intervals, limits, version_2
from analysis.chains import QUARTER, YEAR, Months
from analysis.verdict import reasons as why
from analysis.verdict.findings import (
    INCONCLUSIVE,
    INSUFFICIENT,
    LAGGING,
    OWN,
    PEERS,
    ROUTES,
    STATES,
    Findings,
)
from analysis.verdict.panel import Panel
from analysis.verdict.rule import Rule

# The limits that are kept: 99.8 %.
LOW, HIGH = 0.001, 0.999
DEVIATIONS = float(special.ndtri(HIGH))


class Measure(NamedTuple):
    """What is judged, as its definition says; `origin` of its counts."""

    measure: str
    version: int
    valid_from: date
    better: str
    source: str
    by_procedure: bool
    origin: str


class Month(NamedTuple):
    """A month of one calendar; `number` is that of the year."""

    month: str
    year: int
    number: int
    starts_on: datetime


@dataclass(frozen=True)
class Chain:
    """One level's chain of quarters: who, when, what came, what was found."""

    measure: Measure
    level: str
    offices: list[tuple[str, datetime]]  # a code and the day from which it is meant
    calendar: list[Month]
    ends: np.ndarray
    months: Months
    panel: Panel
    found: Findings
    before: np.ndarray | None  # (units, quarters): what version 2 calls them; of quarters alone

    @property
    def rule(self) -> Rule:
        return self.found.rule

    def value(self, share_of_events):
        """A share of events, in the measure's own direction."""
        return 1 - share_of_events if self.measure.better == "higher" else share_of_events

    def periods(self, quarter: int) -> list[str]:
        """The month a quarter ends with, and the calendar's quarter where it is that one."""
        last = self.calendar[self.ends[quarter]]
        if last.number % QUARTER:
            return [last.month]
        calendar = last.month.rpartition(":")[0]
        name = f"{last.year}-Q{last.number // QUARTER}"
        return [last.month, f"{calendar}:{name}" if calendar else name]

    def first_month(self, quarter: int) -> str:
        """The month that a quarter begins with."""
        return self.calendar[self.ends[quarter] - QUARTER + 1].month


def reasons(chain: Chain) -> list[dict]:
    """A row for each office, and each month and quarter that a quarter of the chain ends with."""
    exists = chain.months.expected[:, chain.ends]
    rows = []
    for quarter in range(len(chain.ends)):
        units = np.flatnonzero(exists[:, quarter])
        numbers = _numbers(chain, units, quarter)
        for place, unit in enumerate(units):
            row = _row(chain, int(unit), quarter)
            row |= {name: _plain(values[place]) for name, values in numbers.items()}
            rows += [row | {"period": period} for period in chain.periods(quarter)]
    return rows


def levels(chain: Chain) -> list[dict]:
    """A row for each month and quarter: how the level's units differ, how long the list was."""
    found, rows = chain.found, []
    for quarter in range(len(chain.ends)):
        exists = chain.months.expected[:, chain.ends[quarter]]
        undecided = np.isin(found.state[exists, quarter], (INSUFFICIENT, INCONCLUSIVE))
        row = {
            "measure": chain.measure.measure,
            "origin": chain.measure.origin,
            "level": chain.level,
            "is_rare": bool(found.rare[quarter]),
            "level_value": _plain(chain.value(found.norm[quarter])),
            "tau": _middle(found.tau[exists, quarter]),
            "clustering": float(found.clustering[quarter]),
            "list_length": int(found.list_length[quarter]),
            "count_units": int(exists.sum()),
            "count_judged": int((~undecided).sum()),
            "rule_version": chain.rule.version,
        }
        rows += [row | {"period": period} for period in chain.periods(quarter)]
    return rows


def _numbers(chain: Chain, units: np.ndarray, quarter: int) -> dict[str, np.ndarray]:
    """Everything that is a number, for all units of a quarter at once."""
    found, rate = chain.found, chain.found.norm[quarter]
    places = [why.place_of(found, int(unit), quarter) for unit in units]
    routes = np.array([OWN if each.route is None else each.route for each in places], int)
    windows = np.array([each.window for each in places], int)
    decided = _counts(found, (units, quarter, routes, windows))
    events, trials, expected = decided["events"], decided["trials"], decided["expected"]
    variance, spread = decided.pop("variance"), decided["spread"]
    year = np.full(len(units), len(chain.rule.windows) - 1)
    beside = np.where(found.has_peers[units, quarter], PEERS, OWN)
    whole = _counts(found, (units, quarter, beside, year))
    with np.errstate(divide="ignore", invalid="ignore"):
        if found.rare[quarter]:
            adjusted = np.clip(rate * events / expected, 0, 1)
            low, high = limits.count(expected, spread, np.array([[LOW], [HIGH]]))
        else:
            adjusted = np.clip(rate + (events - expected) / trials, 0, 1)
            half = DEVIATIONS * np.sqrt(variance + spread * np.square(variance))
            low, high = np.floor(expected - half).clip(0), np.ceil(expected + half)
        own = _sides(chain, *intervals.wilson(events, trials))
    return decided | {
        "excess": events - expected,
        "limit_low": np.where(expected > 0, low, np.nan),
        "limit_high": np.where(expected > 0, high, np.nan),
        "adjusted": chain.value(adjusted),
        "level_value": np.full(len(units), chain.value(rate)),
        "value_low": own[0],
        "value_high": own[1],
        "comparable_share": found.share[units, quarter],
        "year_events": whole["events"],
        "year_trials": whole["trials"],
        "year_expected": whole["expected"],
        "year_spread": whole["spread"],
        "evidence": found.p[units, quarter],
        "watch": found.watch_p[units, quarter],
        "list_place": found.place[units, quarter],
    }


def _counts(found: Findings, at: tuple) -> dict[str, np.ndarray]:
    """A route's counts in one window each; NaN where nothing is expected."""
    expected = found.expected[at]
    blank = np.where(expected > 0, 0.0, np.nan)
    return {
        "events": found.observed[at],
        "trials": found.trials[at],
        "expected": expected + blank,
        "variance": found.variance[at],
        "spread": np.where(expected > 0, found.spread[at], np.nan),
    }


def _sides(chain: Chain, low: np.ndarray, high: np.ndarray) -> tuple:
    """An interval of the share of events, in the measure's own direction."""
    ends = chain.value(low), chain.value(high)
    return ends if chain.measure.better == "lower" else ends[::-1]


def _row(chain: Chain, unit: int, quarter: int) -> dict:
    """What is not a number of its own: names, codes, how long, and the reasons."""
    found, rule = chain.found, chain.rule
    place = why.place_of(found, unit, quarter)
    unit_code, valid_from = chain.offices[unit]
    state = found.state[unit, quarter]
    is_named = state == LAGGING
    since = why.since(found, place) if is_named else None
    back = why.way_back(found, unit, quarter) if is_named else None
    return {
        "measure": chain.measure.measure,
        "version": chain.measure.version,
        "origin": chain.measure.origin,
        "unit_code": unit_code,
        "valid_from": valid_from,
        "level": chain.level,
        "state": STATES[state],
        "state_before": None
        if chain.before is None
        else version_2.STATES[chain.before[unit, quarter]],
        "basis": None if place.route is None else ROUTES[place.route],
        "window_months": None if place.route is None else int(rule.weights[place.window]) * QUARTER,
        "months_came": int(found.months[unit, quarter]),
        "quarters_named": why.quarters_named(found, unit, quarter) if is_named else 0,
        "since": since and chain.first_month(since.likeliest),
        "since_from": None
        if since is None or why.is_from_the_start(since)
        else chain.first_month(since.first),
        "since_to": since and chain.first_month(since.last),
        "ends_at": back and back[0],
        "ends_of": back and back[1],
        "past_quarters": int(found.past_quarters[unit, quarter]),
        "reasons": json.dumps(_steps(chain, place)),
        "rule_version": rule.version,
    }


def _steps(chain: Chain, place: why.Place) -> list[dict]:
    """The reasons, with the months that did not come and what restarted the past by name."""
    found, unit, quarter = chain.found, place.unit, place.quarter
    months = tuple(int(width) * QUARTER for width in chain.rule.weights)
    at_work = chain.panel.is_there[:, quarter] & (found.year_trials[:, quarter] > 0)
    steps = [_came(chain, place), *why.steps(found, place, int(at_work.sum()) - 1, months)]
    if found.past_quarters[unit, quarter] < chain.rule.history_quarters:
        steps += _restarted(chain, unit)
    return steps


def _came(chain: Chain, place: why.Place) -> dict:
    """Whether all that should have come of the last twelve months did; which did not, by name."""
    end = chain.ends[place.quarter]
    year = slice(max(0, end - YEAR + 1), end + 1)
    expected = chain.months.expected[place.unit, year]
    present = expected & chain.months.present[place.unit, year]
    named = [
        month.month
        for month, lacks in zip(chain.calendar[year], expected & ~present, strict=True)
        if lacks
    ]
    if named:
        return {"code": "missing", "months": named, "came": int(present.sum())}
    return {"code": "complete", "came": int(present.sum())}


def _restarted(chain: Chain, unit: int) -> list[dict]:
    """Why the past is short, where a new definition or a reorganisation cut it."""
    causes = {
        "definition": chain.measure.valid_from,
        "reorganised": chain.offices[unit][1].date(),
    }
    cause, day = max(causes.items(), key=lambda each: each[1])
    if day <= chain.calendar[0].starts_on.date():
        return []
    return [{"code": "past_restarted", "cause": cause, "from": day.isoformat()}]


def _middle(values: np.ndarray) -> float:
    return float(np.median(values)) if len(values) else 0.0


def _plain(value) -> float | None:
    return float(value) if np.isfinite(value) else None
