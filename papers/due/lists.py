"""The list of each unit, from the questions that the screen asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date

import queries
from figures import wording
from queries import commands
from queries.rows.dossier_list import DossierList
from queries.rows.shared import DueWindow, ThisBuild, Units

SOON = "due_soon"  # a standing in the list of dossiers


@dataclass(frozen=True)
class UnitList:
    """A unit and its dossiers that fall due soon, by their day."""

    unit: Units
    dossiers: Sequence[DossierList]


@dataclass(frozen=True)
class Lists:
    """Those of all units that have any; `window`: of which days, and how old that is."""

    build: ThisBuild
    window: DueWindow
    today: Date
    of_units: Sequence[UnitList]
    codes: frozenset[str] = frozenset()  # of all units that there are now

    @property
    def is_behind(self) -> bool:
        """Whether a working day has passed of which the build knows nothing."""
        return self.window["working_days_since"] > 0

    @property
    def is_over(self) -> bool:
        """Whether every day that it is about has passed: of no use to anybody any more."""
        return self.window["until"] is None or self.window["until"] < self.today


def lists(today: Date) -> Lists:
    """Of the build that this run is pinned to."""
    (build,) = queries.run("this_build")
    wording.call_province(build["province_name"])
    (window,) = queries.run("due_window", today=today.isoformat())
    period = _period_of(window["as_of"])
    if period is None:
        return Lists(build, window, today, [])
    counted = {
        (row["unit_code"], row["valid_from"])
        for row in queries.run(SOON, period=period)
        if row["count_dossiers"]
    }
    units = [row for row in queries.run("units", period=period) if row["level"] != "province"]
    found = [
        UnitList(unit, queries.run("dossier_list", status=SOON, unit=unit["unit_code"]))
        for unit in units
        if (unit["unit_code"], unit["valid_from"]) in counted
    ]
    codes = frozenset(unit["unit_code"] for unit in units)
    return Lists(build, window, today, [each for each in found if each.dossiers], codes)


def _period_of(day: Date) -> str | None:
    """The month of the report calendar in which a day lies, or the last one of which anything is
    known."""
    months = [
        row
        for row in queries.run("periods", calendar="report")
        if row["kind"] == "month" and row["starts_on"] <= day
    ]
    return max(months, key=lambda row: row["ends_on"])["period"] if months else None


def of_newest(today: Date) -> Lists:
    commands.pin(None)
    return lists(today)
