"""Why a unit's figure differs from what it is set against."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import wording
from figures.panels import gap
from pages.working_group.unit import words
from queries.rows.shared import Periods
from queries.rows.unit import UnitVerdict

Row = Mapping
Link = Callable[..., str]


def yardstick(
    verdict: UnitVerdict | None, period: Periods, periods: Sequence[Periods]
) -> str | None:
    """What a unit's gap is told against: its peers (None), or, where it was judged by its own past,
    the same period of the year before, if there is one.
    """
    if verdict is None or verdict["basis"] != "own_history":
        return None
    return gap.year_before(period, periods)


def why_none(rows: Sequence[Row], level: str, period: Periods) -> str:
    """Why a unit's gap is not shown: too few cases, or nothing to set them against."""
    return (
        wording.too_few_to_split(gap.counts(rows)[1])
        if rows
        else words.no_gap(level, period["ends_on"])
    )
