"""The exports of three systems: what stands in each, and what a correct reader keeps of it.

`mot-cua` says all of a civil month, with every hour and flag; `chuyen-nganh` what changed, by day
alone; `xa` everything anew each time, in ISO times.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tests.office import facts
from tests.office.facts import Dossier, day_of

WHOLE, CHANGES, EVERYTHING = "all_of_period", "changes", "everything"
HOLDS = {"mot-cua": WHOLE, "chuyen-nganh": CHANGES, "xa": EVERYTHING}

# What is planted in a row, and the reason for which it must not be taken.
FAULTS = {
    "unit": "unknown_unit",
    "day": "not_a_date",
    "open": "finished_without_day",
    "channel": "unknown_value",
}


@dataclass
class Export:
    """A file of a system: its rows that are right, those that are wrong, a row that came twice."""

    system: str
    name: str
    first: date
    last: date
    dossiers: list[Dossier] = field(default_factory=list)
    wrong: list[tuple[Dossier, str]] = field(default_factory=list)
    repeated: list[Dossier] = field(default_factory=list)
    mends: Export | None = None  # whose wrong rows it has, mended

    @property
    def holds(self) -> str:
        return CHANGES if self.mends else HOLDS[self.system]

    @property
    def units(self) -> set[str]:
        return {each.handling for each in self.dossiers}

    @property
    def period(self) -> str | None:
        """What the command is told; one that sends everything names none."""
        if self.mends or self.holds == EVERYTHING:
            return None
        year, first, last = self.first.year, self.first.month, self.last.month
        parts = {1: f"{last:02}", 3: f"Q{last // 3}", 6: "H1"}
        return f"civil:{year}-{parts[last - first + 1]}"


def seen(system: str, dossier: Dossier) -> Dossier:
    """What a system writes of a dossier: two of three have no flags, one no hours."""
    if system == "mot-cua":
        return dossier
    bare = Dossier(
        *(dossier.code, dossier.procedure, dossier.handling, dossier.channel),
        *(dossier.received, dossier.due, dossier.finished, dossier.outcome),
        receiving=dossier.receiving if system == "chuyen-nganh" else None,
    )
    if system == "xa":
        return replace(bare, due=bare.due and day_of(bare.due))
    return replace(
        bare,
        received=day_of(bare.received),
        due=bare.due and day_of(bare.due),
        finished=bare.finished and day_of(bare.finished),
    )


def of_year(
    system: str, register: list[Dossier], sends_after: Collection[int], rng: random.Random
) -> list[Export]:
    """A year of one system's files, each sent after one of these months; a few rows wrong, one
    repeated."""
    made: list[Export] = []
    for _, last in facts.months():
        if last.month not in sends_after:
            continue
        is_whole = HOLDS[system] == EVERYTHING or not made
        begins = facts.FIRST if is_whole else made[-1].last + timedelta(days=1)
        rows = [
            seen(system, each.as_of(last))
            for each in register
            if _stands(each, HOLDS[system], begins, last)
        ]
        export = Export(system, f"{system}-{last:%Y-%m}", begins, last, rows)
        export.repeated = [replace(rng.choice(rows), finished=None, outcome=None)]
        made.append(export)
    for export in rng.sample(made, min(4, len(made))):
        for number, fault in enumerate(FAULTS):
            right = rng.choice([each for each in export.dossiers if each.due])
            code = f"{right.code}-sai-{number}"
            export.wrong.append((replace(right, code=code), fault))
    return made


def _stands(each: Dossier, holds: str, first: date, last: date) -> bool:
    if holds != CHANGES:
        return each.is_in_hand(first, last)
    is_new = first <= day_of(each.received) <= last
    return is_new or bool(each.finished and first <= day_of(each.finished) <= last)


def standing(exports: Iterable[Export]) -> dict[str, tuple[Dossier, str]]:
    """Every dossier that counts after these files, in this order, and the file that tells of it.

    A newer row of a code replaces an older; a file that holds all of a period also what earlier
    ones have of its units and days; one that holds everything all that its system sent before.
    """
    kept: dict[str, tuple[Dossier, str]] = {}
    for export in exports:
        units = export.units
        for code, (dossier, name) in list(kept.items()):
            is_same_system = name.startswith(f"{export.system}-")
            is_replaced = export.holds == EVERYTHING or (
                export.holds == WHOLE
                and dossier.handling in units
                and export.first <= day_of(dossier.received) <= export.last
            )
            if is_same_system and is_replaced:
                del kept[code]
        kept |= {each.code: (each, export.name) for each in export.dossiers}
    return kept


def covered(exports: Iterable[Export]) -> dict[str, set[date]]:
    """The days of which each unit's dossiers came whole."""
    days: dict[str, set[date]] = {}
    for export in exports:
        length = (export.last - export.first).days + 1
        whole = {export.first + timedelta(days=each) for each in range(length)}
        for unit in export.units:
            days.setdefault(unit, set()).update(whole)
    return days
