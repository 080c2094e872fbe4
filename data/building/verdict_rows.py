"""What the rule found, as rows: of verdict_reason, with the names of months, and verdict_level."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

import numpy as np
from scipy import special

from analysis import intervals, limits, shrink
from analysis.chains import QUARTER, YEAR, Months
from analysis.version_2 import reasons as why
from analysis.version_2.findings import (
    INSUFFICIENT,
    OWN,
    ROUTES,
    STATES,
    TARGET,
    Findings,
    Panel,
)
from data.verdict_rule import VerdictRule

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
    known: VerdictRule

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
    """A row for each month and quarter: how the level's units differ, and the false alarms."""
    found, rows = chain.found, []
    for quarter in range(len(chain.ends)):
        exists = chain.months.expected[:, chain.ends[quarter]]
        has_past = exists & (found.expected[:, quarter, OWN] > 0).any(axis=1)
        at_work = int((exists & (found.year_trials[:, quarter] > 0)).sum())
        false = {
            kind: by_level.get(chain.level, 0.0) * at_work
            for kind, by_level in chain.known.false_alarms.items()
        }
        row = {
            "measure": chain.measure.measure,
            "origin": chain.measure.origin,
            "level": chain.level,
            "is_rare": bool(found.rare[quarter]),
            "level_value": _plain(chain.value(found.norm[quarter])),
            "tau": float(found.level_tau[quarter]),
            "tau_past": float(np.median(found.tau[has_past, quarter, OWN, 0]))
            if has_past.any()
            else None,
            "count_units": int(exists.sum()),
            "count_judged": int((found.state[exists, quarter] != INSUFFICIENT).sum()),
            "false_equal": false["equal"],
            "false_ordinary": false["ordinary"],
            "rule_version": chain.known.rule.version,
        }
        rows += [row | {"period": period} for period in chain.periods(quarter)]
    return rows


def _numbers(chain: Chain, units: np.ndarray, quarter: int) -> dict[str, np.ndarray]:
    """Everything that is a number, for all units of a quarter at once."""
    found, rate = chain.found, chain.found.norm[quarter]
    places = [why.place_of(found, int(unit), quarter) for unit in units]
    at = (
        units,
        quarter,
        np.array([OWN if each.route is None else each.route for each in places], int),
        np.array([each.window for each in places], int),
    )
    events, expected, variance, error, trials, tau, chance = (
        getattr(found, name)[at]
        for name in ("observed", "expected", "variance", "error", "trials", "tau", "p")
    )
    spread = error + np.square(tau)
    year_events, year_trials = found.year_events[units, quarter], found.year_trials[units, quarter]
    with np.errstate(divide="ignore", invalid="ignore"):
        if found.rare[quarter]:
            adjusted = np.clip(rate * events / expected, 0, 1)
            low, high = limits.count(expected, spread, np.array([[LOW], [HIGH]]))
        else:
            adjusted = np.clip(rate + (events - expected) / trials, 0, 1)
            half = DEVIATIONS * np.sqrt(variance + spread * np.square(variance))
            low, high = np.floor(expected - half).clip(0), np.ceil(expected + half)
        own = _sides(chain, *intervals.wilson(events, trials))
        careful = chain.value(shrink.binomial(year_events, year_trials))
        careful_ends = _sides(chain, *shrink.binomial_interval(year_events, year_trials))
    known = expected > 0
    blank = np.where(known, 0.0, np.nan)
    return {
        "events": events,
        "trials": trials,
        "expected": expected + blank,
        "excess": events - expected + blank,
        "tau": tau + blank,
        "error": error + blank,
        "chance": chance + blank,
        "limit_low": np.where(known, low, np.nan),
        "limit_high": np.where(known, high, np.nan),
        "adjusted": chain.value(adjusted) + blank,
        "level_value": np.full(len(units), chain.value(rate)),
        "value_low": own[0],
        "value_high": own[1],
        "shrunken": careful,
        "shrunken_low": careful_ends[0],
        "shrunken_high": careful_ends[1],
        "comparable_share": found.share[units, quarter],
    }


def _sides(chain: Chain, low: np.ndarray, high: np.ndarray) -> tuple:
    """An interval of the share of events, in the measure's own direction."""
    ends = chain.value(low), chain.value(high)
    return ends if chain.measure.better == "lower" else ends[::-1]


def _row(chain: Chain, unit: int, quarter: int) -> dict:
    """What is not a number of its own: names, codes, how long, and the reasons."""
    found, rule = chain.found, chain.known.rule
    place = why.place_of(found, unit, quarter)
    count, of, since = why.lasting(found, place, rule)
    fewer = why.fewer(found, place, rule)
    in_quarter = chain.panel.events[unit, :, quarter].sum()
    aim = chain.panel.target[quarter]
    unit_code, valid_from = chain.offices[unit]
    state = found.state[unit, quarter]
    return {
        "measure": chain.measure.measure,
        "version": chain.measure.version,
        "origin": chain.measure.origin,
        "unit_code": unit_code,
        "valid_from": valid_from,
        "level": chain.level,
        "state": STATES[state],
        "basis": None if place.route is None else ROUTES[place.route],
        "window_months": None if place.route is None else rule.windows[place.window] * QUARTER,
        "lasting_count": count,
        "lasting_of": of,
        "since": None if since is None else _first_month(chain, since),
        "fewer": fewer or None,
        "back_at": int(in_quarter - fewer) if 0 < fewer <= in_quarter else None,
        "aim": _plain(chain.value(aim)),
        "aim_signal": why.STRENGTH[found.signal[unit, quarter, TARGET]]
        if np.isfinite(aim)
        else None,
        "past_quarters": int(found.past_quarters[unit, quarter]),
        "reasons": json.dumps(_steps(chain, place)),
        "rule_version": rule.version,
    }


def _steps(chain: Chain, place: why.Place) -> list[dict]:
    """The reasons, with the months that did not come and what restarted the past by name."""
    rule = chain.known.rule
    months = tuple(width * QUARTER for width in rule.windows)
    steps = why.steps(chain.found, chain.panel, place, rule, months)
    if steps[0]["code"] == "missing":
        year = slice(max(0, chain.ends[place.quarter] - YEAR + 1), chain.ends[place.quarter] + 1)
        absent = chain.months.expected[place.unit, year] & ~chain.months.present[place.unit, year]
        named = [
            each.month for each, lacks in zip(chain.calendar[year], absent, strict=True) if lacks
        ]
        return [{"code": "missing", "months": named}]
    if chain.found.past_quarters[place.unit, place.quarter] < rule.history_quarters:
        steps += _restarted(chain, place.unit)
    return steps


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


def _first_month(chain: Chain, quarter: int) -> str:
    return chain.calendar[chain.ends[quarter] - QUARTER + 1].month


def _plain(value) -> float | None:
    return float(value) if np.isfinite(value) else None
