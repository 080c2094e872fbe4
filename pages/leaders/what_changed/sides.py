"""What stands beside what: the builds and periods that are offered, the two that are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pages.leaders.what_changed import words
from queries.keeping import Earlier

Row = Mapping
UNNAMED = 10  # builds without a name that are offered


class Sides(NamedTuple):
    """The periods that are compared, the later first, of the figures and of the verdicts, and the
    earlier build; None: both are of the open one."""

    now: str
    before: str
    judged: str
    judged_before: str
    build: Earlier | None
    day_before: date  # as far as the earlier side tells of

    @property
    def since(self) -> str | None:
        return self.build.build_id if self.build else None


def finished(period: Row, periods: Sequence[Row]) -> list[Row]:
    """The finished periods of the same kind and calendar up to this one, the latest first."""
    alike = [
        row
        for row in periods
        if row["kind"] == period["kind"]
        and row["calendar"] == period["calendar"]
        and row["is_finished"]
        and row["ends_on"] <= period["ends_on"]
    ]
    return sorted(alike, key=lambda row: row["ends_on"], reverse=True)


def options(builds: Sequence[Earlier], alike: Sequence[Row], chosen: str | None) -> dict[str, str]:
    """What is offered: builds kept by a name, the newest of the others, then periods."""
    unnamed = [each.build_id for each in builds if each.name is None][:UNNAMED]
    offered = {
        each.build_id: words.build_option(each.number, each.name, each.as_of, each.is_comparable)
        for each in builds
        if each.name is not None or each.build_id in (*unnamed, chosen)
    }
    for which, row in _earlier_periods(alike).items():
        offered[row["period"]] = words.period_option(which, row["period"])
    return offered


def default(
    builds: Sequence[Earlier], alike: Sequence[Row], chosen: str | None, periods: Sequence[Row]
) -> str | None:
    """The newest build that was kept by a name, else the one before, else the period before.

    Who had chosen a period, of another period's, stays with periods.
    """
    earlier = [row["period"] for row in _earlier_periods(alike).values()]
    comparable = [each for each in builds if each.is_comparable]
    named = [each for each in comparable if each.name is not None]
    found = [each.build_id for each in [*named, *comparable]]
    if chosen in {row["period"] for row in periods}:
        return next(iter([*earlier, *found]), None)
    return next(iter([*found, *earlier]), None)


def chosen_build(since: str | None, builds: Sequence[Earlier]) -> Earlier | None:
    return next((each for each in builds if each.build_id == since), None)


def sides(
    since: str | None, build: Earlier | None, alike: Sequence[Row], periods: Sequence[Row]
) -> Sides | None:
    """None where there is nothing to compare: no period has ended, or none had for that build."""
    if not alike or since is None:
        return None
    now = alike[0]
    if build is None:
        (before,) = [row for row in alike if row["period"] == since]
    else:
        had_ended = [row for row in alike if build.as_of and row["ends_on"] <= build.as_of]
        if not had_ended:
            return None
        before = had_ended[0]
    return Sides(
        now["period"],
        before["period"],
        _judged(now, periods),
        _judged(before, periods),
        build,
        build.as_of if build and build.as_of else before["ends_on"],
    )


def _earlier_periods(alike: Sequence[Row]) -> dict[str, Row]:
    """The period before, and the same of the year before."""
    if not alike:
        return {}
    now, *others = alike
    found = {"previous": others[0]} if others else {}
    for row in others[1:]:
        if (row["year"], row["number"]) == (now["year"] - 1, now["number"]):
            found["same_period"] = row
    return found


def _judged(period: Row, periods: Sequence[Row]) -> str:
    """Months and quarters are judged: of a longer period the quarter that ends with it."""
    if period["kind"] in ("month", "quarter"):
        return str(period["period"])
    ends = [
        row["period"]
        for row in periods
        if row["kind"] == "quarter"
        and (row["calendar"], row["ends_on"]) == (period["calendar"], period["ends_on"])
    ]
    return str(next(iter(ends), period["period"]))
