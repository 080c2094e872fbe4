"""Which units have many dossiers and which are late: one mark a unit."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

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
from figures.theme import Palette
from pages.leaders.units.level_line import level_line, level_words
from pages.leaders.units.log_axis import log_axis, log_ends
from pages.leaders.units.mark_name import mark_name
from pages.leaders.units.placing import Placed, Spot, place_names

HEIGHT = 470
MARGIN = (34, 12, 38, 50)
PLOT_HEIGHT = HEIGHT - MARGIN[2] - MARGIN[3]
WIDTHS = [width - MARGIN[0] - MARGIN[1] for width in CHART_WIDTHS]
ALL_NAMED_UP_TO = 12
FEW = 100  # dossiers; below it a share is hardly a share, and the mark is pale and hollow
BELOW_ZERO = 0.03  # zero sits above the axis, not cut by it
ABOVE_ALL = 104  # no share is higher than 100 %, whose mark is not cut either


@dataclass(frozen=True)
class UnitSpot:
    """A unit with dossiers due in the period; `name` short enough to stand beside its mark."""

    name: str
    late: int
    due: int
    link: str | None = None
    is_named: bool = False


def volume_scatter(
    units: Sequence[UnitSpot],
    palette: Palette,
    common: tuple[int, int],
    common_name: str = "mức chung",
    x_words: str = "Số hồ sơ đến hạn trong kỳ",
    y_words: str = "Tỷ lệ quá hạn, %",
) -> Figure:
    """Dossiers due (log) against the late share, with the level's own share as a line.

    `common` is the level's (late, due). Up to 12 units all carry their names; of more, those given
    `is_named`. Units without dossiers due have no share: leave them out and say so in words.
    Where tiny units would press all others to the floor, they stand on the upper edge instead.
    """
    ends = log_ends([unit.due for unit in units])
    level = common[0] / common[1] * 100 if common[1] else None
    ticks = round_steps(_highest(units, level) * 1.06)
    top = min(ticks[-1], ABOVE_ALL)
    ticks = [tick for tick in ticks if tick <= top]
    bottom = -ticks[-1] * BELOW_ZERO
    heights = [min(_share(unit), top) for unit in units]
    spots = [
        Spot(
            _across(unit, ends),
            (top - height) / (top - bottom),
            unit.name if unit.is_named or len(units) <= ALL_NAMED_UP_TO else "",
            unit.is_named,
        )
        for unit, height in zip(units, heights, strict=True)
    ]
    notes = [axis_words(y_words, palette, MARGIN[0]), *_cut_words(units, top, palette)]
    lines = []
    if level is not None:
        lines = [(top - level) / (top - bottom)]
        text = f"{common_name} {wording.share(*common)}"
        notes.append(level_words(text, level, spots, lines[0], WIDTHS, PLOT_HEIGHT, palette))
    taken = [_boxes(notes[1:], width, lines) for width in WIDTHS]
    places = place_names(spots, WIDTHS, PLOT_HEIGHT, taken, lines)
    names = [
        _name(units[number], heights[number], place, palette) for number, place in places.items()
    ]
    return {
        "data": [_marks(units, heights, top, palette)],
        "layout": layout(
            palette,
            HEIGHT,
            MARGIN,
            xaxis=log_axis(ends, x_words, palette),
            yaxis=value_axis(palette, ticks, [bottom, top]),
            shapes=[] if level is None else [level_line(level, palette)],
            annotations=notes + names,
        ),
    }


def _share(unit: UnitSpot) -> float:
    return unit.late / unit.due * 100


def _highest(units: Sequence[UnitSpot], level: float | None) -> float:
    """What the y axis must reach: tiny units count only up to twice what all others need."""
    every = max((_share(unit) for unit in units), default=0.0)
    many = [_share(unit) for unit in units if unit.due >= FEW]
    enough = max([*many, level or 0.0]) * 2
    return max(every if not many or every <= enough else enough, level or 0.0)


def _across(unit: UnitSpot, ends: tuple[float, float]) -> float:
    return (math.log10(unit.due) - ends[0]) / (ends[1] - ends[0])


def _marks(
    units: Sequence[UnitSpot], heights: Sequence[float], top: float, palette: Palette
) -> dict[str, Any]:
    is_few = [unit.due < FEW for unit in units]
    is_cut = [_share(unit) > top for unit in units]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [unit.due for unit in units],
        "y": list(heights),
        "marker": {
            "size": [8 if few else 11 for few in is_few],
            "symbol": [
                "triangle-up-open" if cut else "circle-open" if few else "circle"
                for few, cut in zip(is_few, is_cut, strict=True)
            ],
            "color": [palette.absent if few else palette.series for few in is_few],
            "line": {
                "width": [1.3 if few else 1 for few in is_few],
                "color": [palette.absent if few else palette.bg for few in is_few],
            },
            "opacity": 1,
        },
        "cliponaxis": False,
        "customdata": [unit.link or "" for unit in units],
        "hovertext": [_hover(unit) for unit in units],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _hover(unit: UnitSpot) -> str:
    what = wording.share_of(unit.late, unit.due)
    return hover_lines(unit.name, what, "quá ít hồ sơ để kết luận" if unit.due < FEW else "")


def _cut_words(units: Sequence[UnitSpot], top: float, palette: Palette) -> list[dict[str, Any]]:
    """How many tiny units stand on the upper edge because their share is above it."""
    count = sum(_share(unit) > top for unit in units)
    if not count:
        return []
    text = f"{count} đơn vị dưới {FEW} hồ sơ<br>có tỷ lệ cao hơn khung hình"
    return [
        words(
            text,
            1,
            1,
            palette.ink3,
            13,
            xref="paper",
            yref="paper",
            xanchor="right",
            yanchor="top",
            yshift=-8,
            align="right",
        )
    ]


def _boxes(notes: Sequence[dict[str, Any]], width: float, lines: Sequence[float]) -> list[Box]:
    return [
        note_box(note, lambda x: x * width, lambda _: lines[0] * PLOT_HEIGHT, PLOT_HEIGHT)
        for note in notes
    ]


def _name(unit: UnitSpot, height: float, place: Placed, palette: Palette) -> dict[str, Any]:
    colour = palette.absent_t if unit.due < FEW else palette.ink
    at = (math.log10(unit.due), height)
    return mark_name(unit.name, at, place, palette, colour, unit.link, unit.is_named)
