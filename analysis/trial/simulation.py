"""Simulated provinces whose truth is known: what the rule finds in them, and whom it wrongs.

Sixteen quarters. From the thirteenth on, one unit (or two) has its odds of being late multiplied;
the rule judges quarters 13 to 16. One seed and number give one province.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.version_2 import verdict
from analysis.version_2.findings import Findings, Panel
from analysis.version_2.rule import Rule

QUARTERS, CHANGE = 16, 12  # the change comes with quarter index 12, the thirteenth
# Dossiers and late odds by month, relative; the first month of a quarter-year holds Tết.
VOLUMES = np.array([0.75, 0.9, 1.15, 1.1, 1.05, 1, 1.05, 1.05, 1.05, 1, 1, 0.9])
VOLUMES /= VOLUMES.mean()
LATENESS = np.array([1.6, 1.3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.15])
MIX, DIFFERENT_MIX = 30, 5
SPREADS = {"equal": (0.0, 0.0), "ordinary": (0.15, 0.15), "strong": (0.25, 0.25)}


@dataclass(frozen=True)
class Level:
    """How large a level is: dossiers a quarter, late share, SD of ln of the units' sizes."""

    units: int
    procedures: int
    dossiers: float
    late: float
    size_spread: float
    by_owner: bool = False  # each procedure belongs to one unit; 8 % to two to seven


LEVELS = {
    "commune": Level(102, 150, 25_300, 0.0065, 0.7),
    "district": Level(10, 250, 20_000, 0.020, 0.6),
    "department": Level(20, 1_200, 15_000, 0.015, 1.2, by_owner=True),
}


@dataclass(frozen=True)
class Province:
    """One level of a drawn province: counts (units, procedures, quarters) and its truth.

    `changed`: the units made worse. `late_a_year` (units,): what each would have late as its peers
    are. `ratio` (units, quarters): its true lateness over twelve months, to that.
    """

    late: np.ndarray
    due: np.ndarray
    changed: np.ndarray
    late_a_year: np.ndarray
    ratio: np.ndarray

    @property
    def panel(self) -> Panel:
        return Panel.complete(self.late, self.due)


def draw(
    level: str,
    spread: str,
    factor: float,
    seed: int,
    number: int,
    changed: int = 1,
    mix: float = MIX,
    within: tuple[float, float] = (0, np.inf),
) -> Province:
    """Province `number` of a seed. `factor` multiplies the late odds of `changed` units.

    They are drawn by √size, from those that are expected to have from so many to fewer than so
    many late a year (`within`); where there are none, nobody is changed.
    """
    shape, random = LEVELS[level], np.random.default_rng([seed, number])
    size = np.exp(random.normal(0, shape.size_spread, shape.units))
    size /= size.sum()
    share, rates = _work(shape, size, mix, random)
    unit, procedure = np.nonzero(share)
    season, lateness = (np.tile(each, QUARTERS // 4) for each in (VOLUMES, LATENESS))
    mean = (shape.dossiers / 3 * share[unit, procedure])[:, None] * season
    base = (rates / (1 - rates))[procedure][:, None] * lateness

    def quarterly(by_pair: np.ndarray) -> np.ndarray:
        full = np.zeros((*share.shape, QUARTERS))
        full[unit, procedure] = by_pair.reshape(len(unit), QUARTERS, 3).sum(2)
        return full

    plain = quarterly(mean * base / (1 + base)).sum(1)
    late_a_year = plain[:, :4].sum(1)
    odds = _drift(shape.units, *SPREADS[spread], random)
    chance = np.sqrt(size) * (late_a_year >= within[0]) * (late_a_year < within[1])
    few = min(changed if factor != 1 else 0, int((chance > 0).sum()))
    worse = np.zeros(0, int)
    if few:
        worse = random.choice(shape.units, few, replace=False, p=chance / chance.sum())
    odds[worse, CHANGE:] *= factor
    actual = base * np.repeat(odds, 3, axis=1)[unit]
    due = random.poisson(mean)
    late = random.binomial(due, actual / (1 + actual))
    truly = quarterly(mean * actual / (1 + actual)).sum(1)
    return Province(quarterly(late), quarterly(due), worse, late_a_year, _by_year(truly, plain))


def _drift(units: int, lasting: float, quarterly: float, random: np.random.Generator) -> np.ndarray:
    """Each unit's odds by quarter, around 1: what makes healthy units differ."""
    drift = random.normal(0, lasting, (units, 1)) - lasting**2 / 2
    drift = drift + random.normal(0, quarterly, (units, QUARTERS)) - quarterly**2 / 2
    return np.exp(drift)


def _work(shape: Level, size: np.ndarray, mix: float, random: np.random.Generator) -> tuple:
    """Each unit's share of the level's dossiers by procedure, and the procedures' late rates."""
    volume = 1 / np.arange(1, shape.procedures + 1) ** 1.1
    volume /= volume.sum()
    if shape.by_owner:
        share = np.zeros((shape.units, shape.procedures))
        several = random.random(shape.procedures) < 0.08
        for each in range(shape.procedures):
            owners = random.integers(2, 8) if several[each] else 1
            held = random.choice(shape.units, owners, replace=False, p=size)
            share[held, each] = volume[each] * size[held] / size[held].sum()
    else:
        share = size[:, None] * np.stack(
            [random.dirichlet(mix * volume + 0.001) for _ in range(shape.units)]
        )
    rates = random.beta(0.6, 0.6 * (1 - shape.late) / shape.late, shape.procedures)
    rates = np.clip(rates * shape.late / (volume @ rates), 1e-9, 0.9)
    return share, rates


def _by_year(truly: np.ndarray, plain: np.ndarray) -> np.ndarray:
    """(units, quarters): the ratio of what is truly expected to the norm, over twelve months."""
    ends = [slice(max(0, quarter - 3), quarter + 1) for quarter in range(QUARTERS)]
    sums = [(truly[:, each].sum(1), plain[:, each].sum(1)) for each in ends]
    return np.stack([np.divide(a, b, out=np.ones_like(a), where=b > 0) for a, b in sums], axis=1)


def judged(province: Province, rule: Rule) -> Findings:
    """The rule over the province; quarters before index 4 serve as the past only."""
    return verdict.judge(province.panel, rule, first=4)
