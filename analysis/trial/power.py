"""What the rule sees and whom it wrongs, counted over simulated provinces."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np

from analysis.trial import simulation
from analysis.trial.simulation import CHANGE
from analysis.version_2.findings import LAGGING, PEERS, WATCH
from analysis.version_2.rule import Rule

# Units whose true ratio is below this are innocent, however the dice fell.
TRULY_WORSE = 1.25
# Department rows: only those whose late share was at least half the level's before.
DEPARTMENT_BEFORE = 0.5


@dataclass(frozen=True)
class Outcome:
    """One province, quarters 13 to 16: shapes (units, 4) and (units,)."""

    state: np.ndarray
    ratio: np.ndarray
    p: np.ndarray  # by peers (units, 4, windows)
    changed: np.ndarray
    late_a_year: np.ndarray
    share_before: np.ndarray  # late share before the change, to the level's
    share_of_quarter: np.ndarray  # crude late share of quarter 16
    share_of_year: np.ndarray  # … and of quarters 13 to 16

    def innocent(self) -> np.ndarray:
        """(units,): not one of those made worse."""
        flags = np.ones(len(self.state), bool)
        flags[self.changed] = False
        return flags


@dataclass(frozen=True)
class Trial:
    """What is drawn: so many provinces of one level and seed, and who is changed in them."""

    level: str
    spread: str
    factor: float
    provinces: int
    seed: int
    changed: int = 1
    mix: float = simulation.MIX
    within: tuple[float, float] = (0, np.inf)


def outcomes(trial: Trial, rule: Rule, workers: int = 1) -> list[Outcome]:
    """Every province of a trial, drawn and judged; on `workers` processes."""
    one = partial(_outcome, trial=trial, rule=rule)
    if workers == 1:
        return [one(number) for number in range(trial.provinces)]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(one, range(trial.provinces), chunksize=4))


def _outcome(number: int, trial: Trial, rule: Rule) -> Outcome:
    what = {name: value for name, value in vars(trial).items() if name != "provinces"}
    province = simulation.draw(number=number, **what)
    found = simulation.judged(province, rule)
    late, due = province.late.sum(1), province.due.sum(1)
    with np.errstate(divide="ignore", invalid="ignore"):
        before = late[:, :CHANGE].sum(1) / due[:, :CHANGE].sum(1)
        level = late[:, :CHANGE].sum() / due[:, :CHANGE].sum()
        quarter, year = late[:, -1] / due[:, -1], late[:, -4:].sum(1) / due[:, -4:].sum(1)
    return Outcome(
        state=found.state[:, CHANGE:],
        ratio=province.ratio[:, CHANGE:],
        p=np.nan_to_num(found.p[:, CHANGE:, PEERS], nan=1.0),
        changed=province.changed,
        late_a_year=province.late_a_year,
        share_before=np.nan_to_num(before) / level,
        share_of_quarter=np.nan_to_num(quarter),
        share_of_year=np.nan_to_num(year),
    )


def share_found(
    results: Iterable[Outcome], quarters: int, smallest: float, below: float = np.inf,
    before: float = 0.0,
) -> tuple[int, int]:  # fmt: skip
    """(found, looked for): changed units of one size called lagging within so many quarters."""
    found = [
        (each.state[unit, :quarters] == LAGGING).any()
        for each in results
        for unit in each.changed
        if smallest <= each.late_a_year[unit] < below and each.share_before[unit] >= before
    ]
    return int(sum(found)), len(found)


def share_kept(results: Iterable[Outcome]) -> tuple[int, int]:
    """(still found, could be): changed units in each of the two quarters after they were found."""
    kept = [
        each.state[unit, quarter] == LAGGING
        for each in results
        for unit in each.changed
        for first in np.flatnonzero(each.state[unit] == LAGGING)[:1]
        for quarter in range(first + 1, min(first + 3, each.state.shape[1]))
    ]
    return int(sum(kept)), len(kept)


def false_alarms(results: Iterable[Outcome], state: int = LAGGING) -> tuple[int, int]:
    """(called so, all): quarters of innocent units that are truly less than 1.25 times the norm.

    Every unit counts, whether it has enough dossiers to be judged or not.
    """
    called = total = 0
    for each in results:
        wrong = each.state[each.innocent()] == state
        called += int((wrong & (each.ratio[each.innocent()] < TRULY_WORSE)).sum())
        total += wrong.size
    return called, total


def named(results: Iterable[Outcome], state: int = LAGGING) -> tuple[int, int]:
    """(called so, all): quarters of units that nobody changed, whatever they truly are."""
    results = list(results)
    called = sum(int((each.state[each.innocent()] == state).sum()) for each in results)
    return called, sum(each.state[each.innocent()].size for each in results)


@dataclass(frozen=True)
class AgainstRanking:
    """A plain ranking by late share beside the rule, four quarters after; means over provinces."""

    last_is_right_by_quarter: float
    last_is_right_by_year: float
    innocents_at_bottom: float  # of the worst tenth by twelve months, how many are innocent
    bottom: int
    found: float
    found_or_watched: float
    innocents_lagging: float


def against_ranking(results: Iterable[Outcome], smallest: float) -> AgainstRanking:
    """For provinces whose changed unit has at least `smallest` late a year."""
    kept = [
        each
        for each in results
        if len(each.changed) == 0 or each.late_a_year[each.changed[0]] >= smallest
    ]
    bottom = max(1, round(len(kept[0].state) / 10))

    def mean(values) -> float:
        return float(np.mean(list(values)))

    return AgainstRanking(
        mean(np.argmax(each.share_of_quarter) in each.changed for each in kept),
        mean(np.argmax(each.share_of_year) in each.changed for each in kept),
        mean(each.innocent()[np.argsort(each.share_of_year)[-bottom:]].sum() for each in kept),
        bottom,
        mean((each.state[each.changed, -1] == LAGGING).any() for each in kept),
        mean(np.isin(each.state[each.changed, -1], (LAGGING, WATCH)).any() for each in kept),
        mean((each.state[each.innocent(), -1] == LAGGING).sum() for each in kept),
    )
