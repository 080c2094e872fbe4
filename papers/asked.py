"""What a paper is asked for: which period, which unit, of which build, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import queries
from figures import wording
from papers import faults
from queries import commands
from queries.rows.shared import Periods, ThisBuild, Units

# Tells somebody who waits what is being done.
Say = Callable[[str], None]


@dataclass(frozen=True)
class Asked:
    """A paper as it is asked for.

    `unit`: None of the whole province, or of every unit where a kind is one of units. `to`: the
    file, or the folder of those that are many. `over`: a file that is there may be written over.
    """

    period: Periods
    unit: Units | None
    units: tuple[Units, ...]
    build: ThisBuild
    build_id: str
    to: Path
    is_pdf: bool = False
    over: bool = False

    def of(self, unit: Units, to: Path) -> Asked:
        """The same of one unit, into a file of its own."""
        return replace(self, unit=unit, to=to)

    @property
    def period_words(self) -> str:
        """“Quý III/2023”."""
        return wording.period_title(self.period["period"])


def asked(
    period: str,
    unit: str | None = None,
    to: Path = Path(),
    is_pdf: bool = False,
    over: bool = False,
) -> Asked:
    """Of the build that this run is pinned to. Raises UnknownPeriod, UnknownUnit and what opening
    a build raises."""
    build_id = commands.pinned_build()
    periods = {row["period"]: row for row in queries.run("periods")}
    if period not in periods:
        raise faults.UnknownPeriod(period, list(periods))
    (build,) = queries.run("this_build")
    wording.call_province(build["province_name"])
    offices = tuple(
        row
        for row in queries.run("units", period=period)
        if row["level"] != "province" and row["is_named_by_code"]
    )
    found = [row for row in offices if row["unit_code"] == unit]
    if unit is not None and not found:
        raise faults.UnknownUnit(unit, period, [row["unit_code"] for row in offices])
    return Asked(
        periods[period],
        found[0] if found else None,
        offices,
        build,
        build_id,
        to,
        is_pdf,
        over,
    )
