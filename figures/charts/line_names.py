"""Names of lines and points, where they cover neither a line nor other words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from figures.charts.boxes import Box, covered, least_bad, note_box, outside
from figures.charts.frame import CHART_WIDTHS, safe, words
from figures.theme import Palette

Line = Sequence[float | None]
Note = dict[str, Any]

SHIFTS = (14, 26, 38, 54, 72, 92, 114, 138)  # pixels from the line
FAR = 26  # beyond it a thin line leads from the words to their line
EDGE = 0.6  # months of air left of the first point


@dataclass(frozen=True)
class Picture:
    """What notes must keep clear of: the lines, up to the y of `top`, in a plot of some size."""

    lines: Sequence[Line]
    top: float
    margins: float  # left plus right, in pixels
    height: float  # of the plot, in pixels


def line_name(
    text: str,
    line: Line,
    picture: Picture,
    others: Sequence[Note],
    palette: Palette,
    begins: bool = False,
) -> list[Note]:
    """The words at an end of `line`, clear of the `others`; none where the line has no point.

    At its right end, or (`begins`) where it begins, if there is room.
    """
    known = [(place, value) for place, value in enumerate(line) if value is not None]
    if not known:
        return []
    costs = (6.0, 0.0) if begins else (0.0, 6.0)
    ends = ((known[-1], "right", costs[0]), (known[0], "left", costs[1]))
    candidates = [
        (cost + extra, note)
        for (place, value), anchor, cost in ends
        for extra, note in _beside(text, place, value, anchor, 13, palette.ink2, palette)
    ]
    return [_clearest(candidates, picture, others)]


def last_point_name(
    text: str, line: Line, picture: Picture, others: Sequence[Note], palette: Palette
) -> list[Note]:
    """Small words at the last point of `line`; none where it has no value."""
    if not line or line[-1] is None:
        return []
    beside = _beside(text, len(line) - 1, line[-1], "right", 12, palette.ink3, palette)
    return [_clearest(list(beside), picture, others)]


def _beside(
    text: str, place: int, value: float, anchor: str, size: int, colour: str, palette: Palette
) -> Iterator[tuple[float, Note]]:
    """Notes over and under a point, ever farther from it, each with its cost."""
    for shift in SHIFTS:
        for direction in (1, -1):
            note = words(safe(text), place, value, colour, size, xanchor=anchor, yanchor="middle")
            note |= {"bgcolor": palette.bg, "borderpad": 0}
            leader = {
                "showarrow": True,
                "arrowhead": 0,
                "arrowwidth": 1,
                "arrowcolor": palette.line2,
                "ax": 0,
                "ay": direction * shift,
            }
            near = {"yshift": -direction * shift}
            yield shift / 10, {**note, **(leader if shift > FAR else near)}


def _clearest(
    candidates: Sequence[tuple[float, Note]], picture: Picture, others: Sequence[Note]
) -> Note:
    def harm(note: Note) -> float:
        found = 0.0
        for width in (width - picture.margins for width in CHART_WIDTHS):
            step = width / (len(picture.lines[0]) + 2 * EDGE - 1)
            box = _box(note, step, picture)
            found += outside(box, width, picture.height) * 20
            found += covered(box, (_box(other, step, picture) for other in others))
            found += 8 * sum(_hits(box, line, step, picture) for line in picture.lines)
        return found

    return least_bad(candidates, harm)


def _box(note: Note, step: float, picture: Picture) -> Box:
    def down(value: float) -> float:
        return picture.height * (1 - value / picture.top)

    return note_box(note, lambda place: (place + EDGE) * step, down, picture.height)


def _hits(box: Box, line: Line, step: float, picture: Picture) -> int:
    """At how many places, four a month, the line runs through the box."""
    hits, place = 0, max(box[0] / step - EDGE, 0.0)
    while place <= min(box[2] / step - EDGE, len(line) - 1):
        value = _between(line, place)
        if value is not None:
            hits += box[1] - 4 < picture.height * (1 - value / picture.top) < box[3] + 4
        place += 0.25
    return hits


def _between(line: Line, place: float) -> float | None:
    low = int(place)
    high = min(low + 1, len(line) - 1)
    left, right = line[low], line[high]
    if left is None or right is None:
        return left if place - low < 0.5 else right
    return left + (right - left) * (place - low)
