"""Simulated provinces whose truth is known, month by month.

Fifty-four months, eighteen quarters. What is made worse becomes so with the fifteenth; the last
four are what is looked at. One seed and number give one province, whatever is tried in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from analysis.verdict.panel import MONTHS, Panel

QUARTERS, CHANGE, LOOKED_AT = 18, 14, 4
YEAR = 12
FIRST = "late_of_due"
# Dossiers by month of the year, relative, and log odds of being late: the second holds Tết.
VOLUMES = 1 + 0.15 * np.sin(2 * np.pi * np.arange(YEAR) / YEAR)
VOLUMES[1] *= 0.7
LATENESS = np.zeros(YEAR)
LATENESS[[1, 2, 11]] = 0.5, 0.25, 0.15
VOLUME_NOISE, QUARTER_SHIFT = 0.05, 0.12
MIX, PRESENT, RATES = 0.7, 0.8, 1.1  # SD of ln: a unit's mix, the procedures' rates
SHARED, SHARED_BY = 0.08, (2, 6)  # of departments' procedures, and by how many
# (lasting, from quarter to quarter): SD of units' log odds.
SPREADS = {
    "equal": (0.0, 0.0),
    "ordinary": (0.15, 0.15),
    "strong": (0.21, 0.21),
    "lasting": (0.3, 0.0),
    "different": (0.6, 0.0),
}


@dataclass(frozen=True)
class Level:
    """How large a level is: dossiers a month, share late, gamma shape of the units' sizes."""

    units: int
    procedures: int
    dossiers: float
    late: float
    size_shape: float
    by_owner: bool = False  # each procedure belongs to one unit, a few to several


LEVELS = {
    "district": Level(10, 220, 6_500, 0.020, 2.5),
    "commune": Level(102, 130, 8_400, 0.0075, 2.0),
    "department": Level(20, 900, 5_200, 0.016, 0.9, by_owner=True),
}
# Shares that are common: so many trials a unit and year.
COMMON = {
    "commune": replace(LEVELS["commune"], dossiers=102 * 296 / 12, late=0.20),
    "district": replace(LEVELS["district"], dossiers=10 * 780 / 12, late=0.25),
}

# One unit made worse in each level: (times, expected late a year).
OF_EACH = {
    "district": (2.0, (100, 200)),
    "commune": (3.0, (10, 25)),
    "department": (3.0, (50, np.inf)),
}


@dataclass(frozen=True)
class World:
    """What is true of a drawn level besides its size.

    `worse` units among those expected to have `within` late a year have their odds multiplied by
    `times`, for `lasting` quarters or for good; or one `of_each_level`, as in OF_EACH. `tilt`:
    their mix leans to procedures that are late more often (or less, below 0). `batches`: CV of
    lateness by unit, procedure and month. `missing`: share of all months that did not come;
    `withheld`: so many of the year looked at, of the units made worse. `drift`: (correlation, SD)
    of a slow walk of every unit's log odds.
    """

    spread: str = "equal"
    times: float = 1.0
    worse: int = 0
    within: tuple[float, float] = (0.0, np.inf)
    of_each_level: bool = False
    starts: int = CHANGE
    lasting: int = QUARTERS
    tilt: float = 0.0
    batches: float = 0.0
    missing: float = 0.0
    withheld: int = 0
    withheld_quarter: bool = False
    drift: tuple[float, float] = (0.0, 0.0)
    is_common: bool = False


@dataclass(frozen=True)
class Province:
    """One level, drawn: its panel, and the truth.

    `late_a_year` (units,): what each would have late as its peers are. `ratio` (units, quarters):
    its true lateness over twelve months, to that. `worse`: which were made worse.
    """

    panel: Panel
    worse: np.ndarray
    late_a_year: np.ndarray
    ratio: np.ndarray
    world: World = field(repr=False)

    def innocent(self) -> np.ndarray:
        """(units, quarters): not made worse, and truly less than a quarter worse than the norm."""
        flags = self.ratio < 1.25
        flags[self.worse] = False
        return flags


def draw(level: str, world: World, seed: int, number: int, measure: str = FIRST) -> Province:
    """Province `number` of a seed."""
    shape = (COMMON if world.is_common else LEVELS)[level]
    if world.of_each_level:
        times, within = OF_EACH[level]
        world = replace(world, worse=1, times=times, within=within)
    random = np.random.default_rng([seed, number, *measure.encode()])
    share, rates = _work(shape, random)
    months = QUARTERS * MONTHS
    unit, procedure = np.nonzero(share)
    season = VOLUMES[np.arange(months) % YEAR] * (1 + random.normal(0, VOLUME_NOISE, months))
    by_month = LATENESS[np.arange(months) % YEAR]
    by_month = by_month + np.repeat(random.normal(0, QUARTER_SHIFT, QUARTERS), MONTHS)
    odds = np.log(rates / (1 - rates))[procedure][:, None] + by_month
    due_mean = shape.dossiers * share[unit, procedure][:, None] * season
    at_norm = _added(due_mean / (1 + np.exp(-odds)), unit, shape.units)
    late_a_year = at_norm[:, (CHANGE - 4) * MONTHS : CHANGE * MONTHS].sum(1)
    worse = _chosen(world, late_a_year, random)
    if world.tilt and len(worse):
        due_mean = _tilted(due_mean, unit, worse, (rates / shape.late)[procedure], world.tilt)
        at_norm = _added(due_mean / (1 + np.exp(-odds)), unit, shape.units)
        late_a_year = at_norm[:, (CHANGE - 4) * MONTHS : CHANGE * MONTHS].sum(1)
    own = _own_odds(shape.units, world, random)
    own[worse, world.starts : world.starts + world.lasting] += np.log(world.times)
    chance = 1 / (1 + np.exp(-(odds + np.repeat(own, MONTHS, axis=1)[unit])))
    if world.batches:
        shape_of = 1 / world.batches**2
        chance = np.minimum(chance * random.gamma(shape_of, 1 / shape_of, chance.shape), 0.95)
    truly = _added(due_mean * chance, unit, shape.units)
    due = random.poisson(due_mean)
    late = random.binomial(due, chance)
    came = _came(shape.units, world, worse, random)
    full = np.zeros((2, shape.units, shape.procedures, months))
    full[:, unit, procedure] = late * came[unit], due * came[unit]
    panel = Panel.complete(full[0], full[1], measure, level)
    panel = replace(panel, came=came.reshape(shape.units, QUARTERS, MONTHS).sum(2))
    return Province(panel, worse, late_a_year, _by_year(truly, at_norm), world)


def _work(shape: Level, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Each unit's share of the level's dossiers by procedure, and the procedures' late rates."""
    size = random.gamma(shape.size_shape, 1, shape.units)
    size /= size.sum()
    volume = 1 / (np.arange(1, shape.procedures + 1) + 1.7) ** 1.2
    volume /= volume.sum()
    if shape.by_owner:
        share = np.zeros((shape.units, shape.procedures))
        for each in range(shape.procedures):
            several = random.random() < SHARED
            owners = random.integers(*SHARED_BY) if several else 1
            held = random.choice(shape.units, owners, replace=False, p=size)
            share[held, each] = volume[each] * random.dirichlet(np.full(owners, 2.0))
    else:
        mix = volume * np.exp(random.normal(0, MIX, (shape.units, shape.procedures)))
        mix *= random.random(mix.shape) < PRESENT
        share = size[:, None] * mix / mix.sum(1, keepdims=True)
    rates = np.exp(random.normal(0, RATES, shape.procedures))
    for _ in range(20):  # the common ones are cut off below 1
        rates = np.clip(rates * shape.late / (share.sum(0) @ rates), 1e-9, 0.9)
    return share, rates


def _own_odds(units: int, world: World, random: np.random.Generator) -> np.ndarray:
    """(units, quarters): how each unit's log odds lie about the level's."""
    lasting, quarterly = SPREADS[world.spread]
    own = random.normal(0, lasting, (units, 1)) + random.normal(0, quarterly, (units, QUARTERS))
    correlation, deviation = world.drift
    if deviation:
        walk = np.zeros((units, QUARTERS))
        walk[:, 0] = random.normal(0, deviation, units)
        for quarter in range(1, QUARTERS):
            fresh = random.normal(0, deviation * np.sqrt(1 - correlation**2), units)
            walk[:, quarter] = correlation * walk[:, quarter - 1] + fresh
        own = own + walk
    return own - own.mean(0)


def _chosen(world: World, late_a_year: np.ndarray, random: np.random.Generator) -> np.ndarray:
    low, high = world.within
    may = np.flatnonzero((late_a_year >= low) & (late_a_year < high))
    return random.choice(may, min(world.worse, len(may)), replace=False)


def _tilted(
    due: np.ndarray, unit: np.ndarray, worse: np.ndarray, rate: np.ndarray, tilt: float
) -> np.ndarray:
    """The mix of some units leaning to procedures that are late more often; as many dossiers."""
    due = due.copy()
    for each in worse:
        mine = unit == each
        leaning = due[mine] * rate[mine, None] ** tilt
        due[mine] = leaning * due[mine].sum() / leaning.sum()
    return due


def _came(units: int, world: World, worse: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """(units, months): whose months came."""
    came = random.random((units, QUARTERS * MONTHS)) >= world.missing
    first = CHANGE * MONTHS
    for each in worse:
        if world.withheld_quarter:
            start = first + MONTHS * random.integers(LOOKED_AT)
            came[each, start : start + MONTHS] = False
        absent = random.choice(LOOKED_AT * MONTHS, world.withheld, replace=False)
        came[each, first + absent] = False
    return came


def _added(by_pair: np.ndarray, unit: np.ndarray, units: int) -> np.ndarray:
    total = np.zeros((units, by_pair.shape[1]))
    np.add.at(total, unit, by_pair)
    return total


def _by_year(truly: np.ndarray, at_norm: np.ndarray) -> np.ndarray:
    """(units, quarters): the ratio of what is truly expected to the norm, over twelve months."""
    sums = []
    for each in (truly, at_norm):
        upto = np.cumsum(each, axis=1)[:, MONTHS - 1 :: MONTHS]
        before = np.pad(upto, ((0, 0), (4, 0)))[:, :-4]
        sums.append(upto - before)
    return np.divide(sums[0], sums[1], out=np.ones_like(sums[0]), where=sums[1] > 0)
