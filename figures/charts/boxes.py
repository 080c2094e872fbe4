"""How much room words take in a chart, in pixels from its top left corner."""

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from figures.charts.frame import text_width

Box = tuple[float, float, float, float]  # left, top, right, bottom
Place = TypeVar("Place")


def note_box(
    note: dict[str, Any],
    across: Callable[[Any], float],
    down: Callable[[Any], float],
    height: float,
) -> Box:
    """The room of an annotation; `across` and `down` turn its data place into pixels.

    A place with `yref` paper is a part of the `height`. Tags in the text take no room.
    """
    size = note["font"]["size"]
    lines = note["text"].split("<br>")
    long = max(text_width(re.sub("<[^>]*>", "", line), size, "<b>" in line) for line in lines)
    high = size * 1.25 * len(lines)
    x = across(note["x"]) + note.get("xshift", 0) + note.get("ax", 0)
    y = height * (1 - note["y"]) if note.get("yref") == "paper" else down(note["y"])
    y += note.get("ay", 0) - note.get("yshift", 0)
    left = x - {"left": 0, "center": long / 2, "right": long}[note["xanchor"]]
    top = y - {"top": 0, "middle": high / 2, "bottom": high}[note["yanchor"]]
    return left, top, left + long, top + high


def overlap(one: Box, other: Box) -> float:
    """The area, in square pixels, that both boxes cover."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across * down if across > 0 and down > 0 else 0.0


def covered(box: Box, others: Iterable[Box]) -> float:
    """How much of a box lies on the others."""
    return sum(overlap(box, other) for other in others)


def outside(box: Box, width: float, height: float) -> float:
    """How far a box leaves the plot, in pixels; a few at its sides are forgiven."""
    left, top, right, bottom = box
    return max(0, -left - 2) + max(0, right - width - 4) + max(0, -top) + max(0, bottom - height)


def least_bad(candidates: Iterable[tuple[float, Place]], harm: Callable[[Place], float]) -> Place:
    """The first place of those that are the least bad: by their cost and the harm they do.

    Harm is not negative, and not looked for where the cost alone is too much: most words can stand
    at one of their first places. Raises ValueError without a candidate.
    """
    best: tuple[float, Place] | None = None
    for cost, place in candidates:
        if best is None or cost < best[0]:
            badness = cost + harm(place)
            if best is None or badness < best[0]:
                best = badness, place
    if best is None:
        raise ValueError("no place for these words")
    return best[1]
