"""Units by their size against what is expected of them, and how far healthy ones may lie."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from figures import wording
from figures.charts.boxes import Box, note_box
from figures.charts.frame import (
    CHART_WIDTHS,
    Figure,
    axis_words,
    hover_lines,
    layout,
    round_steps,
    value_axis,
    words,
)
from figures.theme import STATE_ROLE, Palette, state_marker
from pages.leaders.units.level_line import level_line
from pages.leaders.units.log_axis import log_axis, log_ends
from pages.leaders.units.mark_name import mark_name
from pages.leaders.units.placing import Placed, Spot, place_names

HEIGHT = 470
MARGIN = (34, 12, 38, 50)
PLOT_HEIGHT = HEIGHT - MARGIN[2] - MARGIN[3]
WIDTHS = [width - MARGIN[0] - MARGIN[1] for width in CHART_WIDTHS]
ALL_NAMED_UP_TO = 12
NAMED_STATES = ("lagging", "recovering", "watch", "leading")
SURE_STATES = ("lagging", "leading")
# Of whom nothing is concluded: they do not count for the height of the picture.
PALE_STATES = ("inconclusive", "insufficient")
BELOW_ZERO = 0.03  # zero sits above the axis, not cut by it
# … but up to here.
ENOUGH_RATIO = 3.0

AIR = (0.8, 1.3)  # room beyond the smallest and the largest unit, as factors

Limits = Sequence[tuple[float, float, float, float, float]]
"""(size, 99.8 % below, 95 % below, 95 % above, 99.8 % above) along the sizes."""


@dataclass(frozen=True)
class FunnelMark:
    """A unit that can be set beside the others: where it stands and in which state.

    `size` is what is expected of it, or its trials; `value` how many times the expected, or how
    many points away from it. `said` are the lines under its name on hover.
    """

    name: str
    size: float
    value: float
    state: str
    said: Sequence[str] = ()
    link: str | None = None


class FunnelWords(NamedTuple):
    """What stands along both axes."""

    across: str
    up: str


def funnel(
    marks: Sequence[FunnelMark],
    limits: Limits,
    palette: Palette,
    text: FunnelWords,
    is_ratio: bool = True,
) -> Figure:
    """Size (log) against the ratio to the expected (1: as expected), or the difference (0).

    Up to 12 units all carry their names; of more, those with a sign, and where those are more too,
    only what was found for sure. Where the ratios of those of
    whom nothing is concluded would press all others to the floor they stand on the upper edge.
    """
    centre = 1.0 if is_ratio else 0.0
    ends = log_ends([mark.size * factor for mark in marks for factor in AIR])
    ticks = _ratio_ticks(marks) if is_ratio else _difference_ticks(marks, limits)
    bottom, top = ticks[0], ticks[-1]
    bottom -= (top - bottom) * BELOW_ZERO
    heights = [min(mark.value, top) for mark in marks]
    named = _named(marks)
    spots = [
        Spot(
            (math.log10(mark.size) - ends[0]) / (ends[1] - ends[0]),
            (top - height) / (top - bottom),
            mark.name if mark.state in named else "",
            mark.state in NAMED_STATES,
        )
        for mark, height in zip(marks, heights, strict=True)
    ]
    notes = [
        axis_words(text.up, palette, MARGIN[0]),
        *_cut_words(sum(mark.value > top for mark in marks), palette),
    ]
    middle = (top - centre) / (top - bottom)
    taken = [[_box(note, width, ends) for note in notes[1:]] for width in WIDTHS]
    places = place_names(spots, WIDTHS, PLOT_HEIGHT, taken, [middle])
    names = [_name(marks[at], heights[at], place, palette) for at, place in places.items()]
    return {
        "data": [*_bands(limits, palette), _points(marks, heights, top, palette)],
        "layout": layout(
            palette,
            HEIGHT,
            MARGIN,
            xaxis=log_axis(ends, text.across, palette),
            yaxis=value_axis(palette, ticks, [bottom, top]),
            shapes=[level_line(centre, palette)],
            annotations=notes + names,
        ),
    }


def _named(marks: Sequence[FunnelMark]) -> frozenset[str]:
    """The states whose units carry their names: as many as a picture has room for."""
    if len(marks) <= ALL_NAMED_UP_TO:
        return frozenset(mark.state for mark in marks)
    signs = sum(mark.state in NAMED_STATES for mark in marks)
    return frozenset(NAMED_STATES if signs <= ALL_NAMED_UP_TO else SURE_STATES)


def _ratio_ticks(marks: Sequence[FunnelMark]) -> list[float]:
    judged = [mark.value for mark in marks if mark.state not in PALE_STATES]
    highest = max((mark.value for mark in marks), default=0.0)
    return round_steps(max([*judged, min(highest, ENOUGH_RATIO), 1.5]) * 1.06)


def _difference_ticks(marks: Sequence[FunnelMark], limits: Limits) -> list[float]:
    """As far below as above, so that 0 is in the middle."""
    middle = limits[len(limits) // 2]
    farthest = max([*(abs(mark.value) for mark in marks), middle[4]])
    steps = round_steps(farthest * 1.06, at_most=4)
    return [-step for step in reversed(steps[1:])] + steps


def _bands(limits: Limits, palette: Palette) -> list[dict[str, Any]]:
    """The 99.8 % band with a dotted edge, on it the 95 % band."""
    sizes, lowest, low, high, highest = (list(each) for each in zip(*limits, strict=True))
    edge = {"color": palette.line2, "width": 1, "dash": "dot"}
    none = {"width": 0}
    return [
        _edge(sizes, lowest, edge),
        _edge(sizes, highest, edge, palette.surface),
        _edge(sizes, low, none),
        _edge(sizes, high, none, palette.neutral_b),
    ]


def _edge(
    x: list[float], y: list[float], line: dict[str, Any], fill: str | None = None
) -> dict[str, Any]:
    filled = {"fill": "tonexty", "fillcolor": fill} if fill else {}
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": line,
        "hoverinfo": "skip",
        **filled,
    }


def _points(
    marks: Sequence[FunnelMark], heights: Sequence[float], top: float, palette: Palette
) -> dict[str, Any]:
    drawn = [state_marker(mark.state, palette) for mark in marks]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [mark.size for mark in marks],
        "y": list(heights),
        "marker": {
            "size": [each["size"] for each in drawn],
            "symbol": [
                "triangle-up-open" if mark.value > top else each["symbol"]
                for mark, each in zip(marks, drawn, strict=True)
            ],
            "color": [each["color"] for each in drawn],
            "line": {
                "width": [each["line"]["width"] or 1 for each in drawn],
                "color": [
                    each["color"] if each["symbol"].endswith("-open") else palette.bg
                    for each in drawn
                ],
            },
            "opacity": 1,
        },
        "cliponaxis": False,
        "customdata": [mark.link or "" for mark in marks],
        "hovertext": [
            hover_lines(mark.name, wording.STATE[mark.state], *mark.said) for mark in marks
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _cut_words(count: int, palette: Palette) -> list[dict[str, Any]]:
    """How many of whom nothing is concluded stand on the upper edge because they are above it."""
    if not count:
        return []
    text = f"{wording.number(count)} đơn vị chưa kết luận<br>cao hơn khung hình"
    corner = {"xref": "paper", "yref": "paper", "xanchor": "right", "yanchor": "top"}
    return [words(text, 1, 1, palette.ink3, 13, **corner) | {"align": "right", "yshift": -8}]


def _box(note: dict[str, Any], width: float, ends: tuple[float, float]) -> Box:
    def across(x: float) -> float:
        if note.get("xref") == "paper":
            return x * width
        return (x - ends[0]) / (ends[1] - ends[0]) * width

    return note_box(note, across, lambda y: y, PLOT_HEIGHT)


def _name(mark: FunnelMark, height: float, place: Placed, palette: Palette) -> dict[str, Any]:
    colour = getattr(palette, f"{STATE_ROLE[mark.state]}_t")
    at = (math.log10(mark.size), height)
    return mark_name(mark.name, at, place, palette, colour, mark.link, mark.state in NAMED_STATES)
