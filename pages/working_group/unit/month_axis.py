"""The axis under months: every third is named, the year under the first of each."""

from collections.abc import Sequence
from typing import Any

from figures import wording
from figures.charts.frame import axis, linked
from figures.theme import Palette


def month_axis(periods: Sequence[tuple[str, str | None]], palette: Palette) -> dict[str, Any]:
    """Of (period, its link), in places from 0 on; of longer periods all are named."""
    every = 3 if len(periods) <= 40 else 6
    ticks, year_shown = [], None
    for place, (period, link) in enumerate(periods):
        name = wording.period_tick(period)
        if name.startswith("T") and (int(name[1:]) - 1) % every:
            continue
        year = wording.period_year(period)
        under = f"<br>{year}" if year != year_shown and name != str(year) else ""
        year_shown = year
        ticks.append((place, linked(name, link, palette.ink2) + under))
    return axis(
        palette,
        range=[-0.6, max(len(periods), 1) - 0.4],
        tickvals=[place for place, _ in ticks],
        ticktext=[text for _, text in ticks],
        ticks="outside",
        ticklen=5,
        showline=True,
    )
