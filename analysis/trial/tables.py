"""What a rule is tried on, row by row, and how a row reads."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.trial import outcomes
from analysis.trial.outcomes import Outcome
from analysis.trial.provinces import CHANGE, World
from analysis.verdict.findings import INCONCLUSIVE, TYPICAL, WATCH

Results = Sequence[Sequence[Outcome]]
ALL = ("district", "commune", "department")
DISTRICT, COMMUNE, DEPARTMENT = (100, 200), (10, 25), (50, np.inf)
RECOVERY = 3  # bad quarters before the good ones


@dataclass(frozen=True)
class Row:
    """`tells` gives the words of a row from what came of its provinces."""

    name: str
    levels: tuple[str, ...]
    world: World
    tells: Callable[[Results], str]
    measures: int = 1
    part: float = 1.0  # of the provinces asked for: levels that are larger need fewer


def percent(count: int, of: int) -> str:
    """“97.0 ± 1.0 %”, the standard error that of independent ones."""
    if not of:
        return "–"
    share = count / of
    return f"{100 * share:.3g} ± {100 * math.sqrt(share * (1 - share) / of):.2g} %"


def innocent(results: Results) -> str:
    """Innocent units named: of unit-quarters; provinces with one a year; share of the names."""
    share, error = outcomes.wrong_share(results)
    return (
        f"{percent(*outcomes.wronged(results))} of unit-quarters · "
        f"{percent(*outcomes.provinces_wronged(results))} of provinces a year · "
        f"wrong share {100 * share:.2g} ± {100 * error:.2g} %"
    )


def a_year(results: Results) -> str:
    named = [
        sum(int((outcomes.is_red(each) & each.innocent).sum()) for each in one) for one in results
    ]
    error = np.std(named) / math.sqrt(len(named))
    return f"{np.mean(named):.2g} ± {error:.1g} innocent names a year · {innocent(results)}"


def found(results: Results) -> str:
    four, two = (percent(*outcomes.found(results, quarters)) for quarters in (4, 2))
    return f"found in 4 quarters {four}, in 2 {two}, of {outcomes.found(results)[1]}"


def found_by_level(results: Results) -> str:
    levels = dict.fromkeys(each.level for one in results for each in one)
    return " · ".join(
        f"{level} {percent(*outcomes.found(results, level=level))}" for level in levels
    )


def found_and_since(results: Results) -> str:
    near, held, said = outcomes.beginnings(results)
    return (
        f"{found(results)} · beginning within a quarter {percent(near, said)}, "
        f"runs hold it {percent(held, said)}"
    )


def recovery(results: Results) -> str:
    seen = outcomes.red_in_good_quarters(results)
    return "red in good quarter 1, 2, 3, 4: " + ", ".join(percent(*each) for each in seen)


def shares_of_states(results: Results) -> str:
    names = {"typical": TYPICAL, "inconclusive": INCONCLUSIVE, "watch": WATCH}
    return " · ".join(
        f"{name} {percent(*outcomes.called(results, state))}" for name, state in names.items()
    )


def far_above_typical(results: Results) -> str:
    """Of units above one and a half times the median share, how many are called typical, where
    the level is seen to be too different."""
    called = above = 0
    for one in results:
        for each in one:
            far = (each.share > 1.5 * np.median(each.share)) & each.apart
            above += int(far.sum())
            called += int((each.state[far, -1] == TYPICAL).sum())
    return f"{called} of {above} units above 1.5 × the median share are called typical"


def _worse(times: float, within: tuple[float, float], spread: str = "equal", **more) -> World:
    return World(spread, times, more.pop("worse", 1), within, **more)


ROWS = [
    *(
        Row(f"three levels in one list, {spread}", ALL, World(spread), innocent, part=0.5)
        for spread in ("equal", "ordinary")
    ),
    *(
        Row(f"eight measures in one list, {spread}", ALL, World(spread), a_year, 8, part=0.125)
        for spread in ("equal", "ordinary")
    ),
    *(
        Row(f"districts, {spread}", ("district",), World(spread), innocent)
        for spread in ("equal", "ordinary", "strong", "lasting")
    ),
    *(
        Row(f"{level}s, {spread}", (level,), World(spread), innocent, part=0.5)
        for level in ("commune", "department")
        for spread in ("equal", "ordinary")
    ),
    *(
        Row(f"batches, {level}s", (level,), World(batches=1.0), innocent, part=part)
        for level, part in (("district", 1.0), ("commune", 0.25), ("department", 0.25))
    ),
    Row("8 % of months missing, districts", ("district",), World("ordinary", missing=0.08),
        innocent),
    *(
        Row(f"common share, {level}s, {spread}", (level,), World(spread, is_common=True), innocent,
            part=part)
        for level, part in (("commune", 0.15), ("district", 0.4))
        for spread in ("equal", "ordinary")
    ),
    *(
        Row(f"slow drift, {level}s", (level,), World(drift=(0.7, 0.2)), innocent, part=part)
        for level, part in (("district", 0.75), ("commune", 0.15))
    ),
    *(
        Row(f"states, {level}s, equal", (level,), World(), shares_of_states, part=0.25)
        for level in ALL
    ),
    Row("too different, districts", ("district",), World("different"), far_above_typical,
        part=0.25),
    *(
        Row(f"district ×2, {spread}", ("district",), _worse(2, DISTRICT, spread), found_and_since)
        for spread in ("equal", "ordinary", "strong", "lasting")
    ),
    *(
        Row(f"two districts ×3, {spread}", ("district",), _worse(3, (0, np.inf), spread, worse=2),
            found, part=0.5)
        for spread in ("equal", "ordinary")
    ),
    *(
        Row(f"commune ×3, {spread}", ("commune",), _worse(3, COMMUNE, spread), found, part=0.4)
        for spread in ("equal", "ordinary")
    ),
    *(
        Row(f"one of each level worse, in one list, {spread}", ALL,
            World(spread, of_each_level=True), found_by_level, part=0.4)
        for spread in ("equal", "ordinary")
    ),
    *(
        Row(f"department ×3, {spread}", ("department",), _worse(3, DEPARTMENT, spread), found,
            part=0.5)
        for spread in ("equal", "ordinary")
    ),
    *(
        Row(f"district ×2, {months} months withheld", ("district",),
            _worse(2, DISTRICT, withheld=months), found, part=0.5)
        for months in (1, 3)
    ),
    Row("district ×2, a quarter withheld", ("district",),
        _worse(2, DISTRICT, withheld_quarter=True), found, part=0.5),
    Row("district ×2.5 with easy procedures", ("district",), _worse(2.5, DISTRICT, tilt=-0.7),
        found, part=0.5),
    Row("district with hard procedures, no worse", ("district",), _worse(1, DISTRICT, tilt=1.2),
        found, part=0.5),
    Row("recovery after 3 bad quarters", ("district",),
        _worse(2, DISTRICT, starts=CHANGE - RECOVERY, lasting=RECOVERY), recovery, part=0.5),
]  # fmt: skip
