"""All verdicts of three years of a simulated province, as if every measure were its own.

132 units, eight measures by procedure, 36 months, each month a publication: districts, communes and
departments of analysis/trial/, half of the measures rare as late dossiers are, half common shares.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from analysis.chains import Months, chains
from analysis.trial import provinces
from analysis.trial.provinces import COMMON, FIRST, LEVELS, World
from analysis.verdict import judging
from analysis.verdict.findings import Findings
from analysis.verdict.panel import Panel
from data import verdict_rule

WHAT = "đánh giá 132 đơn vị, 8 chỉ số theo thủ tục, 36 tháng"
PROMISE = 60.0  # seconds on two cores

MONTHS, SEED = 36, 3
RARE = (FIRST, "rare_1", "rare_2", "rare_3")
SHARES = tuple(f"share_{number}" for number in range(4))
SPREAD, MISSING = "ordinary", 0.02  # of units; of months
COUNTS = "counts.npz"


def prepare(folder: Path, months: int = MONTHS, measures: Sequence[str] = RARE + SHARES) -> None:
    """Draw the counts: of each measure and level (events, trials, which months came)."""
    drawn = {}
    for measure in measures:
        for level in LEVELS:
            is_common = measure in SHARES and level in COMMON
            world = World(SPREAD, is_common=is_common)
            panel = provinces.draw(level, world, SEED, 0, measure).panel
            random = np.random.default_rng([SEED, len(drawn)])
            came = random.random((len(panel.came), months)) >= MISSING
            for name in ("events", "trials"):
                by_month = getattr(panel, name).reshape(*panel.events.shape[:2], -1)
                drawn[f"{measure}/{level}/{name}"] = by_month[:, :, -months:]
            drawn[f"{measure}/{level}/came"] = came
    np.savez_compressed(folder / COUNTS, **drawn)


def ours(folder: Path) -> None:
    """Judge it, month by month."""
    judged(folder)


def judged(folder: Path) -> list[Findings]:
    """What was found in each chain of quarters."""
    return judging.judge(list(_panels(folder)), verdict_rule.load().rule)


def digest(found: Sequence[Findings]) -> str:
    """Of every number and state that was found: the same only where all are, to the bit."""
    sums = hashlib.sha256()
    for each in found:
        for name in ("state", "p", "watch_p", "place", "expected", "spread", "tau", "sigma"):
            sums.update(np.ascontiguousarray(getattr(each, name)).tobytes())
    return sums.hexdigest()


def _panels(folder: Path) -> Iterator[Panel]:
    with np.load(folder / COUNTS) as drawn:
        for name in drawn.files:
            measure, level, what = name.split("/")
            if what != "came":
                continue
            came = drawn[name]
            months = Months(
                measure,
                level,
                drawn[f"{measure}/{level}/events"],
                drawn[f"{measure}/{level}/trials"],
                np.ones_like(came),
                came,
                numbers=np.arange(came.shape[1]),
            )
            for panel, _ in chains(months):
                yield panel
