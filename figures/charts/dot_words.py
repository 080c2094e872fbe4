"""Words in a picture of units: over its lines, at the right of a row, in place of a dot."""

from collections.abc import Sequence
from typing import Any

from figures.charts.frame import safe, words
from figures.charts.scale import Level, Scale
from figures.theme import Palette

LEVEL_LINE = 19  # a line of words over the picture, one a level
FOOT = 2  # pixels under the lowest of them
TEXT_WIDE = 56  # of the values at the right


def level_words(levels: Sequence[Level], its: Scale, palette: Palette) -> list[dict[str, Any]]:
    """Over the picture, each on a line of its own, towards the side that has room for it."""
    notes = []
    for at, level in enumerate(levels):
        place = its.place(level.value)
        side = "left" if place < 0.3 else "right" if place > 0.7 else "center"
        notes.append(
            words(
                safe(level.words),
                level.value,
                1,
                palette.ink2 if level.is_common else palette.ink,
                13,
                yref="paper",
                xanchor=side,
                yanchor="bottom",
                yshift=FOOT + LEVEL_LINE * at,
                bgcolor=palette.bg,  # the line of a level named higher up passes behind
                borderpad=0,
            )
        )
    return notes


def row_texts(
    texts: Sequence[str], middles: Sequence[float], head: str, palette: Palette
) -> list[dict[str, Any]]:
    """The values at the right edge, and over them what they are."""
    at_right = {"xref": "paper", "xanchor": "right", "xshift": TEXT_WIDE}
    notes = [
        words(safe(text), 1, middle, palette.ink, 13, yanchor="middle", **at_right)
        for text, middle in zip(texts, middles, strict=True)
        if text
    ]
    if head:
        over = words(safe(head), 1, 1, palette.ink2, 13, yref="paper", yanchor="bottom")
        notes.append(over | at_right)
    return notes


def why_absent(
    texts: Sequence[str], middles: Sequence[float], palette: Palette
) -> list[dict[str, Any]]:
    """In place of a dot, why there is none."""
    left = {"xref": "paper", "xanchor": "left", "xshift": 4}
    return [
        words(
            safe(text),
            0,
            middle,
            palette.absent_t,
            13,
            yanchor="middle",
            bgcolor=palette.bg,
            **left,
        )
        for text, middle in zip(texts, middles, strict=True)
        if text
    ]


def going_on(
    ends: Sequence[tuple[float, float, float]], its: Scale, palette: Palette
) -> list[dict[str, Any]]:
    """At the end of the axis, that an interval (low, high, the row's height) goes on beyond it."""
    at = {"yanchor": "middle", "xanchor": "center"}
    return [
        words(sign, edge, middle, palette.ink2, 14, **at)
        for low, high, middle in ends
        for sign, edge, is_cut in (("‹", its.low, low < its.low), ("›", its.high, high > its.high))
        if is_cut and 0 <= edge < 100
    ]
