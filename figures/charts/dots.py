"""Units side by side on one scale, in the order in which they are always named."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from figures import wording
from figures.charts.dot_words import (
    FOOT,
    LEVEL_LINE,
    TEXT_WIDE,
    going_on,
    level_words,
    row_texts,
    why_absent,
)
from figures.charts.frame import (
    CHART_WIDTHS,
    Figure,
    axis,
    hover_lines,
    layout,
    linked,
    safe,
    text_width,
    wrapped,
)
from figures.charts.scale import Level, Scale, scale
from figures.charts.stacking import DOT, STACK, stacked
from figures.theme import Palette

ROW = 25  # pixels of a row with one dot
LINE = 17  # a further line of a name
NAMES_WIDE = 132  # at most, so that a phone keeps half of its width for the dots
TOP, BOTTOM = 26, 40
LEAST_POINTS = 2.0
# So many times as long the axis may become for whole intervals; longer ones are cut and say so.
STRETCHED = 2.0


@dataclass(frozen=True)
class Dot:
    """A unit's figure. `value` as drawn (a share in percent); `low`, `high` its interval.

    `is_few`: of so few cases that the share says little, drawn hollow and pale.
    """

    name: str
    value: float
    said: str
    link: str | None = None
    low: float | None = None
    high: float | None = None
    is_few: bool = False


@dataclass(frozen=True)
class DotRow:
    """A unit with its dot, or a district with those of its communes.

    `text` stands at the right; `absent` in place of dots: why there is none.
    """

    name: str
    dots: Sequence[Dot]
    text: str = ""
    absent: str = ""
    link: str | None = None


def dots(
    rows: Sequence[DotRow],
    palette: Palette,
    unit_words: str,
    text_words: str = "",
    is_share: bool = True,
    levels: Sequence[Level] = (),
) -> Figure:
    """A row a unit, its name at the left as a link, its dot with the interval, its value right.

    Where there is no share the dot is the end of a bar from 0. `levels` are upright lines named
    over the picture. The height follows from the rows; several dots at one place stand over each
    other.
    """
    its = _scale(rows, levels, is_share)
    left = _names_wide(rows)
    right = TEXT_WIDE if text_words else 14
    narrow = CHART_WIDTHS[0] - left - right
    stacks = [stacked([its.place(dot.value) * narrow for dot in row.dots]) for row in rows]
    names = [wrapped(row.name, left - 10, 14) for row in rows]
    heights = [
        ROW + max((len(name) - 1) * LINE, 2 * STACK * max(map(abs, stack), default=0))
        for name, stack in zip(names, stacks, strict=True)
    ]
    middles = [sum(heights[:at]) + high / 2 for at, high in enumerate(heights)]
    total = sum(heights)
    margin = (left, right, TOP + LEVEL_LINE * len(levels), BOTTOM)
    return {
        "data": [
            *_intervals(rows, middles, its, palette),
            *([] if is_share else [_bars(rows, middles, palette)]),
            _marks(rows, middles, stacks, palette),
        ],
        "layout": layout(
            palette,
            total + margin[2] + BOTTOM,
            margin,
            bargap=0,
            xaxis=_value_axis(its, unit_words, palette),
            yaxis=axis(
                palette,
                range=[total, 0],
                tickvals=middles,
                ticktext=[
                    linked("<br>".join(map(safe, name)), row.link, palette.ink)
                    for row, name in zip(rows, names, strict=True)
                ],
                tickfont={"size": 14, "color": palette.ink},
            ),
            shapes=[
                *(_rule(sum(heights[: at + 1]), palette) for at in range(len(rows) - 1)),
                *(_level_line(level, at, total, palette) for at, level in enumerate(levels)),
            ],
            annotations=[
                *level_words(levels, its, palette),
                *row_texts([row.text for row in rows], middles, text_words, palette),
                *why_absent([row.absent for row in rows], middles, palette),
                *going_on(_ends(rows, middles), its, palette),
            ],
        ),
    }


def _scale(rows: Sequence[DotRow], levels: Sequence[Level], is_share: bool) -> Scale:
    """With every interval whole, else those of enough cases, where that does not squeeze the dots
    together; others go on beyond it."""
    values = [dot.value for row in rows for dot in row.dots]
    if len(values) == 1:  # beside no other it says nothing of how units lie apart
        values.append(0.0)
    values += [level.value for level in levels]
    its = scale(values, is_share, LEAST_POINTS)
    enough = [row for row in rows if not any(dot.is_few for dot in row.dots)]
    for chosen in (rows, enough):
        ends = _ends(chosen, [0.0] * len(chosen))
        whole = [min(end, 100) for low, high, _ in ends for end in (low, high)]
        wider = scale([*values, *whole], is_share, LEAST_POINTS)
        if wider.high - wider.low <= STRETCHED * (its.high - its.low):
            return wider
    return its


def _ends(rows: Sequence[DotRow], middles: Sequence[float]) -> list[tuple[float, float, float]]:
    """Of rows with one dot: both ends of its interval, and where the row stands."""
    return [
        (dot.low, dot.high, middle)
        for row, middle in zip(rows, middles, strict=True)
        for dot in (row.dots if len(row.dots) == 1 else ())
        if dot.low is not None and dot.high is not None
    ]


def _names_wide(rows: Sequence[DotRow]) -> int:
    longest = max((text_width(row.name, 14) for row in rows), default=0)
    return math.ceil(min(longest, NAMES_WIDE)) + 10


def _marks(
    rows: Sequence[DotRow],
    middles: Sequence[float],
    stacks: Sequence[Sequence[int]],
    palette: Palette,
) -> dict[str, Any]:
    placed = [
        (dot, middle + step * STACK)
        for row, middle, stack in zip(rows, middles, stacks, strict=True)
        for dot, step in zip(row.dots, stack, strict=True)
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [dot.value for dot, _ in placed],
        "y": [height for _, height in placed],
        "marker": {
            "size": [DOT - 1 if dot.is_few else DOT for dot, _ in placed],
            "color": [palette.bg if dot.is_few else palette.series for dot, _ in placed],
            "line": {
                "color": [palette.absent if dot.is_few else palette.series for dot, _ in placed],
                "width": 1.5,
            },
            "opacity": 0.85,
        },
        "cliponaxis": False,
        "customdata": [dot.link or "" for dot, _ in placed],
        "hovertext": [hover_lines(dot.name, dot.said) for dot, _ in placed],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _intervals(
    rows: Sequence[DotRow], middles: Sequence[float], its: Scale, palette: Palette
) -> list[dict[str, Any]]:
    """Of rows with one dot: between its ends a thin line, cut where the axis ends."""
    across: list[float | None] = []
    up: list[float | None] = []
    for low, high, middle in _ends(rows, middles):
        across += [max(low, its.low), min(high, its.high), None]
        up += [middle, middle, None]
    if not across:
        return []
    line = {"color": palette.series2, "width": 3}
    return [
        {"type": "scatter", "mode": "lines", "x": across, "y": up, "line": line}
        | {"hoverinfo": "skip"}
    ]


def _bars(rows: Sequence[DotRow], middles: Sequence[float], palette: Palette) -> dict[str, Any]:
    """From 0 to the dot of each row that has one."""
    across: list[float | None] = []
    up: list[float | None] = []
    for row, middle in zip(rows, middles, strict=True):
        for dot in row.dots if len(row.dots) == 1 else ():
            across += [0, dot.value, None]
            up += [middle, middle, None]
    line = {"color": palette.series, "width": 2}
    return {"type": "scatter", "mode": "lines", "x": across, "y": up, "line": line} | {
        "hoverinfo": "skip"
    }


def _value_axis(its: Scale, unit_words: str, palette: Palette) -> dict[str, Any]:
    """Its ticks under the picture, and under them of what they are."""
    title = " · ".join(filter(None, (unit_words, its.note)))
    air = (its.high - its.low) * 0.025
    return axis(
        palette,
        range=[its.low - air, its.high + air],
        tickvals=list(its.ticks),
        ticktext=[wording.as_printed(round(tick, 6)) for tick in its.ticks],
        showgrid=True,
        title={"text": safe(title), "font": {"size": 13, "color": palette.ink2}, "standoff": 4},
    )


def _rule(height: float, palette: Palette) -> dict[str, Any]:
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": height,
        "y1": height,
        "layer": "below",
        "line": {"color": palette.line, "width": 1},
    }


def _level_line(level: Level, at: int, height: float, palette: Palette) -> dict[str, Any]:
    """Up to its words, which stand over the picture, each level's over the one before."""
    style: dict[str, Any] = {"color": palette.ink, "width": 2}
    if level.is_common:
        style = {"color": palette.ink2, "width": 1.25}
    elif level.is_adopted:
        style |= {"dash": "dot", "width": 1.5}
    return {
        "type": "line",
        "x0": level.value,
        "x1": level.value,
        "yref": "paper",
        "y0": 0,
        "y1": 1 + (FOOT + LEVEL_LINE * at) / height,
        "layer": "below",
        "line": style,
    }
