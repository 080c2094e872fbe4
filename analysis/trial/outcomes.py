"""Provinces drawn and judged by a version of the rule, and what is counted over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np

from analysis import version_2
from analysis.comparing import Comparing
from analysis.trial import provinces
from analysis.trial.provinces import CHANGE, FIRST, LEVELS, LOOKED_AT, Province, World
from analysis.verdict import judging, reasons
from analysis.verdict.findings import LAGGING, STATES, Findings
from analysis.verdict.panel import MONTHS
from analysis.verdict.rule import Rule
from analysis.version_2.rule import Rule as RuleOfVersion2

JUDGED_FROM = 7  # quarters before serve as the past only
MEASURES = (FIRST, *(f"share_{number}" for number in range(1, 8)))
# A whole publication: every level of eight measures has its part of the budget.
WHOLE = {(measure, name): level.units for measure in MEASURES for name, level in LEVELS.items()}


@dataclass(frozen=True)
class Trial:
    """So many provinces of a seed. Those levels and measures stand on one list together."""

    levels: tuple[str, ...]
    world: World
    provinces: int
    seed: int
    measures: int = 1


@dataclass(frozen=True)
class Outcome:
    """One level and measure of a province over the last quarters: (units, quarters).

    `since`, of each unit made worse that is named in the last one: by how many quarters the
    likeliest beginning is off, whether the 90 % run holds the true one, and its length.
    """

    level: str
    state: np.ndarray  # index into STATES
    innocent: np.ndarray
    ratio: np.ndarray
    worse: np.ndarray
    since: tuple[tuple[int, bool, int], ...]
    share: np.ndarray  # (units,): of events over the last twelve months
    apart: np.ndarray  # (units,): the others were seen to differ too much; by version 2 everybody


def outcomes(trial: Trial, rule: Comparing, workers: int = 1) -> list[list[Outcome]]:
    """Of each province, each level and measure; on `workers` processes."""
    one = partial(_outcome, trial=trial, rule=rule)
    if workers == 1:
        return [one(number) for number in range(trial.provinces)]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(one, range(trial.provinces), chunksize=4))


def _outcome(number: int, trial: Trial, rule: Comparing) -> list[Outcome]:
    drawn = [
        provinces.draw(level, trial.world, trial.seed, number, measure)
        for measure in MEASURES[: trial.measures]
        for level in trial.levels
    ]
    if isinstance(rule, Rule):
        judged = _by_version_3(drawn, rule)
    else:
        assert isinstance(rule, RuleOfVersion2)
        judged = _by_version_2(drawn, rule)
    return [
        Outcome(
            province.panel.level,
            states[:, CHANGE:],
            province.innocent()[:, CHANGE:],
            province.ratio[:, CHANGE:],
            province.worse,
            since,
            _share_of_year(province),
            apart,
        )
        for province, (states, since, apart) in zip(drawn, judged, strict=True)
    ]


Judged = tuple[np.ndarray, tuple, np.ndarray]  # states, beginnings, who lies too far apart


def _by_version_3(drawn: Sequence[Province], rule: Rule) -> list[Judged]:
    panels = [province.panel for province in drawn]
    found = judging.judge(panels, rule, first=JUDGED_FROM * MONTHS, beside=WHOLE)
    return [
        (each.state, _since(each, province), each.too_different[:, -1])
        for each, province in zip(found, drawn, strict=True)
    ]


def _by_version_2(drawn: Sequence[Province], rule: RuleOfVersion2) -> list[Judged]:
    judged = []
    for province in drawn:
        state = version_2.states(province.panel, rule, JUDGED_FROM)
        known = np.array([STATES.index(name) for name in version_2.STATES])[state]
        judged.append((known, (), np.ones(len(known), bool)))
    return judged


def _since(found: Findings, province: Province) -> tuple[tuple[int, bool, int], ...]:
    said = []
    last = found.state.shape[1] - 1
    for unit in province.worse[found.state[province.worse, last] == LAGGING]:
        since = reasons.since(found, reasons.place_of(found, int(unit), last))
        if since is not None:
            truly = province.world.starts
            holds = since.first <= truly <= since.last
            said.append((since.likeliest - truly, holds, since.last - since.first + 1))
    return tuple(said)


def _share_of_year(province: Province) -> np.ndarray:
    late, due = (
        each[:, :, -LOOKED_AT:].sum((1, 2, 3))
        for each in (province.panel.events, province.panel.trials)
    )
    return np.divide(late, due, out=np.zeros(len(late)), where=due > 0)


def is_red(outcome: Outcome) -> np.ndarray:
    return outcome.state == LAGGING


def wronged(results: Iterable[Sequence[Outcome]]) -> tuple[int, int]:
    """(innocent units named, all units), both by quarter."""
    every = [each for province in results for each in province]
    return (
        sum(int((is_red(each) & each.innocent).sum()) for each in every),
        sum(each.state.size for each in every),
    )


def provinces_wronged(results: Sequence[Sequence[Outcome]]) -> tuple[int, int]:
    """(provinces in which some innocent unit is named within the year, provinces)."""
    some = [any((is_red(each) & each.innocent).any() for each in one) for one in results]
    return sum(some), len(some)


def wrong_share(results: Sequence[Sequence[Outcome]]) -> tuple[float, float]:
    """(the share of a publication's names that is wrong, its standard error).

    0 where nobody is named; the quarters of a province are not independent, so the error is that
    of the provinces' means.
    """
    means = []
    for one in results:
        red = sum(is_red(each).sum(0) for each in one)
        wrong = sum((is_red(each) & each.innocent).sum(0) for each in one)
        means.append(np.mean(wrong / np.maximum(red, 1)))
    return float(np.mean(means)), float(np.std(means) / np.sqrt(len(means)))


def found(
    results: Iterable[Sequence[Outcome]], quarters: int = LOOKED_AT, level: str | None = None
) -> tuple[int, int]:
    """(named within so many quarters, made worse), of one level or of all."""
    seen = [
        is_red(each)[unit, :quarters].any()
        for one in results
        for each in one
        if level in (None, each.level)
        for unit in each.worse
    ]
    return int(sum(seen)), len(seen)


def red_in_good_quarters(
    results: Iterable[Sequence[Outcome]],
) -> list[tuple[int, int]]:
    """By quarter after the end of the bad time: (still named, made worse)."""
    state = [is_red(each)[each.worse] for one in results for each in one if len(each.worse)]
    red = np.concatenate(state)
    return [(int(quarter.sum()), len(quarter)) for quarter in red.T]


def beginnings(results: Iterable[Sequence[Outcome]]) -> tuple[int, int, int]:
    """(within a quarter of the truth, the 90 % run holds it, said)."""
    said = [since for one in results for each in one for since in each.since]
    return sum(abs(off) <= 1 for off, _, _ in said), sum(holds for _, holds, _ in said), len(said)


def called(results: Iterable[Sequence[Outcome]], state: int) -> tuple[int, int]:
    """(unit-quarters of units nobody made worse that are called so, all of them)."""
    seen = total = 0
    for one in results:
        for each in one:
            rest = np.delete(each.state, each.worse, axis=0)
            seen, total = seen + int((rest == state).sum()), total + rest.size
    return seen, total
