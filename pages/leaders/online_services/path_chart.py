"""Where a share is going: quarters so far, two straight lines ahead, and the levels to reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from figures import wording
from figures.charts.breaks import HEADROOM, break_lines, break_words, interrupted
from figures.charts.frame import (
    Figure,
    axis,
    axis_words,
    hover_lines,
    layout,
    linked,
    round_steps,
    value_axis,
)
from figures.charts.line_names import Line, Picture, line_name
from figures.theme import Palette

HEIGHT = 300
MARGIN = (30, 10, 36, 46)
MOST_NAMED = 8  # quarters whose names stand side by side on a phone
# A level's line: the target given is solid, what the province adopted dotted, the ceiling dashed.
DASH = {"official": "solid", "rule": "solid", "adopted": "dot", "ceiling": "dash"}


@dataclass(frozen=True)
class PathPoint:
    """A finished period with both counts; None where nothing came."""

    period: str
    numerator: float | None
    denominator: float | None
    link: str | None = None
    is_simulated: bool = False


@dataclass(frozen=True)
class Ahead:
    """A straight line from the last point on, a fraction a period: its name, its values."""

    name: str
    values: Sequence[float]
    is_wanted: bool = False


@dataclass(frozen=True)
class Level:
    """A horizontal line: official, adopted, ceiling; its name ends with its value."""

    kind: str
    name: str
    value: float


def share_path(
    points: Sequence[PathPoint],
    periods_ahead: Sequence[str],
    ahead: Sequence[Ahead],
    levels: Sequence[Level],
    palette: Palette,
    noun: str,
    breaks: Sequence[wording.Break] = (),
) -> Figure:
    """Finished periods as a line; what is ahead dotted, without dots: nothing was counted there.

    `noun` is what the denominators count. Levels run from side to side, named on the line.
    """
    whole = len(points) + len(periods_ahead)
    shares: Line = [*(_share(point) for point in points), *([None] * len(periods_ahead))]
    lines = [_ahead_line(each.values, len(points), whole) for each in ahead]
    levelled: list[list[float | None]] = [[level.value * 100] * whole for level in levels]
    highest = max(
        (value for line in (shares, *lines, *levelled) for value in line if value is not None),
        default=0,
    )
    ticks = round_steps(highest * (HEADROOM if breaks else 1.04))
    size = (MARGIN[0] + MARGIN[1], HEIGHT - MARGIN[2] - MARGIN[3])
    picture = Picture([shares, *lines, *levelled], ticks[-1], *size)
    notes = break_words(breaks, whole, ticks[-1], palette)
    if whole:
        for level, line in zip(levels, levelled, strict=True):
            notes += line_name(level.name, line, picture, notes, palette, begins=True)
        for each, line in zip(ahead, lines, strict=True):
            notes += line_name(each.name, line, picture, notes, palette)
    return {
        "data": [
            *(
                _straight(line, palette, each.is_wanted)
                for each, line in zip(ahead, lines, strict=True)
            ),
            interrupted(_counted(points, shares, palette, noun), breaks),
        ],
        "layout": layout(
            palette,
            HEIGHT,
            MARGIN,
            xaxis=_time_axis(points, periods_ahead, palette),
            yaxis=value_axis(palette, ticks, [0, ticks[-1]]),
            shapes=[
                *(_level(level, palette) for level in levels),
                *break_lines(breaks, palette),
            ],
            annotations=[axis_words("%", palette, MARGIN[0]), *notes],
        ),
    }


def _share(point: PathPoint) -> float | None:
    if point.numerator is None or not point.denominator:
        return None
    return float(point.numerator) / float(point.denominator) * 100


def _ahead_line(values: Sequence[float], count: int, whole: int) -> list[float | None]:
    """The line's values at its places: the first stands on the last point."""
    drawn = [value * 100 for value in values][: whole - count + 1]
    line: list[float | None] = [None] * whole
    line[count - 1 : count - 1 + len(drawn)] = drawn
    return line


def _counted(
    points: Sequence[PathPoint], shares: Line, palette: Palette, noun: str
) -> dict[str, Any]:
    places = range(len(points))
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": list(places),
        "y": [shares[place] for place in places],
        "line": {"color": palette.series, "width": 1.75},
        "marker": {
            "size": 8,
            "color": [palette.bg if point.is_simulated else palette.series for point in points],
            "line": {"color": palette.series, "width": 2},
            "opacity": 1,
        },
        "connectgaps": False,
        "cliponaxis": False,
        "customdata": [point.link or "" for point in points],
        "hovertext": [_hover(point, noun) for point in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _straight(line: Line, palette: Palette, is_wanted: bool) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": list(range(len(line))),
        "y": list(line),
        "line": {
            "color": palette.ink2 if is_wanted else palette.series2,
            "width": 1.75,
            "dash": "dash" if is_wanted else "dot",
        },
        "hoverinfo": "skip",
    }


def _level(level: Level, palette: Palette) -> dict[str, Any]:
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": level.value * 100,
        "y1": level.value * 100,
        "layer": "below",
        "line": {
            "color": palette.ink if level.kind == "official" else palette.line2,
            "width": 2 if level.kind == "official" else 1.5,
            "dash": DASH[level.kind],
        },
    }


def _hover(point: PathPoint, noun: str) -> str:
    counted = wording.NOTHING["no_data"]
    if point.numerator is not None and point.denominator:
        counted = wording.with_noun(wording.share_of(point.numerator, point.denominator), noun)
    return hover_lines(wording.period_title(point.period), counted)


def _time_axis(
    points: Sequence[PathPoint], periods_ahead: Sequence[str], palette: Palette
) -> dict[str, Any]:
    """Every period is named, or every second where they are many; the year under its first."""
    named = [*((point.period, point.link) for point in points), *((p, None) for p in periods_ahead)]
    every = 2 if len(named) > MOST_NAMED else 1
    ticks, year_shown = [], None
    for place, (period, href) in enumerate(named):
        if (len(named) - 1 - place) % every:
            continue
        year = wording.period_year(period)
        name = wording.period_tick(period)
        under = f"<br>{year}" if year != year_shown and name != str(year) else ""
        year_shown = year
        ticks.append((place, linked(name, href, palette.ink2) + under))
    return axis(
        palette,
        range=[-0.6, max(len(named), 1) - 0.4],
        tickvals=[place for place, _ in ticks],
        ticktext=[text for _, text in ticks],
        ticks="outside",
        ticklen=5,
        showline=True,
    )
