"""Simulated provinces whose truth is known: what the rule finds in them, and whom it wrongs.

Sixteen quarters. From the thirteenth on, one unit (or two) has its odds of being late multiplied;
the rule judges quarters 13 to 16. One seed and number give one province.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis import verdict
from analysis.findings import Findings, Panel
from analysis.rule import Rule

QUARTERS, CHANGE = 16, 12  # the change comes with quarter index 12, the thirteenth
# Dossiers and late odds by month, relative; the first month of a quarter-year holds Tết.
VOLUMES = np.array([0.75, 0.9, 1.15, 1.1, 1.05, 1, 1.05, 1.05, 1.05, 1, 1, 0.9])
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
) -> Province:
    """Province `number` of a seed. `factor` multiplies the late odds of `changed` units."""
    shape, random = LEVELS[level], np.random.default_rng([seed, number])
    size = np.exp(random.normal(0, shape.size_spread, shape.units))
    size /= size.sum()
    share, rates = _work(shape, size, mix, random)
    monthly = shape.dossiers / 3 * share
    lasting, quarterly = SPREADS[spread]
    drift = random.normal(0, lasting, (shape.units, 1)) - lasting**2 / 2
    drift = drift + random.normal(0, quarterly, (shape.units, QUARTERS)) - quarterly**2 / 2
    chance = np.sqrt(size) / np.sqrt(size).sum()
    worse = random.choice(shape.units, changed, replace=False, p=chance) if factor != 1 else []
    worse = np.asarray(worse, int)
    odds = np.exp(drift)
    odds[worse, CHANGE:] *= factor
    return _counted(monthly, rates, odds, worse, random)


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


def _counted(monthly, rates, odds, worse, random) -> Province:
    """Months drawn one by one, then added up to quarters."""
    unit, procedure = np.nonzero(monthly > 0)
    months = QUARTERS * 3
    season = np.tile(VOLUMES / VOLUMES.mean(), months // 12)
    lateness = np.tile(LATENESS, months // 12)
    mean = monthly[unit, procedure][:, None] * season
    due = random.poisson(mean)
    base = (rates / (1 - rates))[procedure][:, None] * lateness
    actual = base * np.repeat(odds, 3, axis=1)[unit]
    late = random.binomial(due, actual / (1 + actual))

    def quarterly(by_pair: np.ndarray) -> np.ndarray:
        full = np.zeros((*monthly.shape, QUARTERS))
        full[unit, procedure] = by_pair.reshape(len(unit), QUARTERS, 3).sum(2)
        return full

    plain = quarterly(mean * base / (1 + base)).sum(1)
    truly = quarterly(mean * actual / (1 + actual)).sum(1)
    ends = [slice(max(0, quarter - 3), quarter + 1) for quarter in range(QUARTERS)]
    return Province(
        late=quarterly(late),
        due=quarterly(due),
        changed=worse,
        late_a_year=plain[:, :4].sum(1),
        ratio=np.stack([truly[:, e].sum(1) / plain[:, e].sum(1) for e in ends], axis=1),
    )


def judged(province: Province, rule: Rule) -> Findings:
    """The rule over the province; quarters before index 4 serve as the past only."""
    return verdict.judge(province.panel, rule, first=4)
