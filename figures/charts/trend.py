"""One indicator over time: a line that is broken wherever nothing was reported."""

from collections.abc import Sequence
from typing import Any

from figures import wording
from figures.charts.breaks import break_lines, break_words, interrupted
from figures.charts.frame import (
    Figure,
    axis,
    axis_words,
    hover_lines,
    layout,
    linked,
    value_axis,
)
from figures.charts.scale import LEAST_POINTS, Level, scale
from figures.charts.trend_names import trend_names
from figures.charts.trend_plot import (
    AIR,
    BOTTOM,
    HEIGHT,
    RIGHT,
    TOP,
    TrendPoint,
    left_margin,
    top_end,
)
from figures.theme import Palette

DOT = 9  # pixels


def trend(
    points: Sequence[TrendPoint],
    palette: Palette,
    unit_words: str,
    is_share: bool = True,
    levels: Sequence[Level] = (),
    breaks: Sequence[wording.Break] = (),
    common_words: str = "",
    least: float = LEAST_POINTS,
) -> Figure:
    """A dot a period, hollow where simulated, joined to the next only where both were reported.

    `levels` are drawn from the first period of the last one's year on, since that is what they are
    known to hold for. A share's axis spans `least` points at least, so that a calm line lies calm.
    """
    known = [each for point in points for each in (point.value, point.common) if each is not None]
    its = scale([*known, *(level.value for level in levels)], is_share, least)
    left = left_margin(its)
    begin = _year_begins(points)
    lines = [_joined(points, breaks, palette), *_unfinished(points, palette)]
    if any(point.common is not None for point in points):
        lines.insert(0, _common(points, palette))
    return {
        "data": [*lines, _dots(points, palette)],
        "layout": layout(
            palette,
            HEIGHT,
            (left, RIGHT, TOP, BOTTOM),
            xaxis=_time_axis(points, palette),
            yaxis=value_axis(palette, its.ticks, [its.low, top_end(its)]),
            shapes=[
                *(_level_line(level, begin, len(points), palette) for level in levels),
                *break_lines(breaks, palette),
            ],
            annotations=[
                axis_words(" · ".join(filter(None, (unit_words, its.note))), palette, left),
                *break_words(breaks, len(points), top_end(its), palette),
                *trend_names(points, levels, begin, its, palette, common_words),
            ],
        ),
    }


def _year_begins(points: Sequence[TrendPoint]) -> float:
    years = [wording.period_year(point.period) for point in points]
    return years.index(years[-1]) - 0.5 if years else 0.0


def _line(points: Sequence[TrendPoint], colour: str, **more: Any) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": list(range(len(points))),
        "line": {"color": colour, "width": 2, **more},
        "connectgaps": False,
        "hoverinfo": "skip",
    }


def _joined(
    points: Sequence[TrendPoint], breaks: Sequence[wording.Break], palette: Palette
) -> dict[str, Any]:
    heights = [None if point.until else point.value for point in points]
    return interrupted({**_line(points, palette.series), "y": heights}, breaks)


def _unfinished(points: Sequence[TrendPoint], palette: Palette) -> list[dict[str, Any]]:
    """A dotted piece from the last finished period to one that is not over."""
    heights = [
        point.value if point.until or (at + 1 < len(points) and points[at + 1].until) else None
        for at, point in enumerate(points)
    ]
    if not any(point.until for point in points):
        return []
    return [{**_line(points, palette.series, dash="dot"), "y": heights}]


def _common(points: Sequence[TrendPoint], palette: Palette) -> dict[str, Any]:
    heights = [point.common for point in points]
    return {**_line(points, palette.series2), "y": heights}


def _dots(points: Sequence[TrendPoint], palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(range(len(points))),
        "y": [point.value for point in points],
        "marker": {
            "size": [DOT + 3 if point.is_chosen else DOT for point in points],
            "color": [
                palette.bg if point.is_simulated or point.until else palette.series
                for point in points
            ],
            "line": {"color": palette.series, "width": 2},
            "opacity": 1,
        },
        "cliponaxis": False,
        "customdata": [point.link or "" for point in points],
        "hovertext": [_hover(point) for point in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _hover(point: TrendPoint) -> str:
    until = wording.unfinished_until(point.until) if point.until else ""
    return hover_lines(wording.period_title(point.period), point.said, until)


def _time_axis(points: Sequence[TrendPoint], palette: Palette) -> dict[str, Any]:
    """Quarters as I to IV, so that eleven of them fit a phone; the year under its first."""
    ticks, year_shown = [], None
    for point in points:
        year = wording.period_year(point.period)
        tick = wording.period_mark(point.period)
        tick = f"<b>{tick}</b>" if point.is_chosen else tick
        under = f"<br>{year}" if year != year_shown and tick != str(year) else ""
        colour = palette.ink if point.is_chosen else palette.ink2
        ticks.append(linked(tick, None if point.value is None else point.link, colour) + under)
        year_shown = year
    return axis(
        palette,
        range=[-AIR, max(len(points), 1) - 1 + AIR],
        tickvals=list(range(len(points))),
        ticktext=ticks,
        showline=True,
    )


def _level_line(level: Level, begin: float, count: int, palette: Palette) -> dict[str, Any]:
    dash = {"dash": "dot"} if level.is_adopted else {}
    return {
        "type": "line",
        "x0": begin,
        "x1": count - 1 + AIR,
        "y0": level.value,
        "y1": level.value,
        "layer": "below",
        "line": {"color": palette.ink, "width": 1.5 if level.is_adopted else 2, **dash},
    }
