"""A break in a series over time: its line is interrupted, an upright one with words says why."""

import itertools
from collections.abc import Sequence
from typing import Any

from figures import wording
from figures.charts.frame import safe, words
from figures.theme import Palette

HEADROOM = 1.2  # air over the highest point, for the words at a break
# What a trace has one of for each point.
_BY_POINT = ("x", "y", "customdata", "hovertext")


def interrupted(trace: dict[str, Any], breaks: Sequence[wording.Break]) -> dict[str, Any]:
    """The trace with a gap wherever its line would lead across a break; its points as they were."""
    places = trace["x"]
    cuts = [
        (at + 1, each.place - 0.5)
        for each in breaks
        for at, (left, right) in enumerate(itertools.pairwise(places))
        if left < each.place <= right
    ]
    made = dict(trace)
    for key in _BY_POINT:
        if key in trace:
            made[key] = _with(trace[key], cuts, key)
    marker = trace.get("marker", {})
    made["marker"] = {
        key: _with(value, cuts, key) if isinstance(value, list) else value
        for key, value in marker.items()
    }
    return made


def break_lines(breaks: Sequence[wording.Break], palette: Palette) -> list[dict[str, Any]]:
    """An upright dashed line between the two periods that are not connected."""
    return [
        {
            "type": "line",
            "x0": each.place - 0.5,
            "x1": each.place - 0.5,
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "line": {"color": palette.ink2, "width": 1.25, "dash": "dash"},
        }
        for each in breaks
    ]


def break_words(
    breaks: Sequence[wording.Break], count: int, top: float, palette: Palette
) -> list[dict[str, Any]]:
    """What begins at each break, at the top of its line, on the roomier side of it."""
    notes = []
    for place, name in wording.break_names(breaks):
        is_left = place > count / 2
        side = "right" if is_left else "left"
        notes.append(
            words(
                safe(name),
                place - 0.5,
                top,
                palette.ink,
                13,
                xanchor=side,
                xshift=-5 if is_left else 5,
                yanchor="top",
                align=side,
            )
        )
    return notes


def _with(values: Sequence[Any], cuts: Sequence[tuple[int, float]], key: str) -> list[Any]:
    """The values with one more at each cut: its place of x, nothing of y, a copy of the rest."""
    made = list(values)
    for at, place in sorted(cuts, reverse=True):
        filler = {"x": place, "y": None, "customdata": "", "hovertext": ""}.get(key, made[at - 1])
        made.insert(at, filler)
    return made
