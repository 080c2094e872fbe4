"""The line of a level's own share across a scatter of its units, and its name."""

from collections.abc import Sequence
from typing import Any

from figures.charts.boxes import covered, note_box
from figures.charts.frame import safe, words
from figures.theme import Palette
from pages.leaders.units.placing import Spot, mark_box


def level_line(level: float, palette: Palette) -> dict[str, Any]:
    """A thin line from side to side, under the marks."""
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": level,
        "y1": level,
        "layer": "below",
        "line": {"color": palette.ink2, "width": 1.25},
    }


def level_words(
    text: str,
    level: float,
    spots: Sequence[Spot],
    line: float,
    widths: Sequence[float],
    height: float,
    palette: Palette,
) -> dict[str, Any]:
    """The line's name, at the end and on the side that are clear of the marks.

    `line` is the line's place as a part of the plot's height, from its top.
    """
    candidates = [
        words(safe(text), place, level, palette.ink2, 13, xref="paper", xanchor=end, yshift=shift)
        | {"yanchor": "middle"}
        for place, end in ((1, "right"), (0, "left"))
        for shift in (11, -11)
    ]

    def badness(note: dict[str, Any]) -> float:
        hidden = 0.0
        for width in widths:
            box = note_box(note, _times(width), lambda _: line * height, height)
            hidden += covered(box, (mark_box(spot, width, height) for spot in spots))
        return hidden

    return min(candidates, key=badness)


def _times(width: float) -> Any:
    return lambda part: part * width
