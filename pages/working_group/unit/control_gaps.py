"""Where a line has nothing to show, and which kind of nothing it is."""

from collections.abc import Iterator, Sequence
from typing import Any

from figures.charts.frame import words
from figures.theme import Palette

Why = str | None  # no_data, no_cases; None where there is a share


def why_none(numerator: float | None, denominator: float | None) -> Why:
    """Nothing came, or nothing happened; None where a share can be drawn."""
    if numerator is None or denominator is None:
        return "no_data"
    return None if denominator else "no_cases"


def gaps(whys: Sequence[Why]) -> Iterator[tuple[int, int, str]]:
    """Runs of one kind of nothing, as (first, last, kind)."""
    start = 0
    for place in range(1, len(whys) + 1):
        if place == len(whys) or whys[place] != whys[start]:
            why = whys[start]
            if why is not None:
                yield start, place - 1, why
            start = place


def gap_bands(whys: Sequence[Why], palette: Palette) -> list[dict[str, Any]]:
    """A pale band with a dotted edge over the months of which nothing came."""
    return [
        {
            "type": "rect",
            "x0": first - 0.5,
            "x1": last + 0.5,
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "fillcolor": palette.surface,
            "line": {"color": palette.line2, "width": 1, "dash": "dot"},
            "layer": "below",
        }
        for first, last, why in gaps(whys)
        if why == "no_data"
    ]


def gap_words(
    whys: Sequence[Why], shares: Sequence[float | None], top: float, palette: Palette
) -> list[dict[str, Any]]:
    """What kind of nothing a gap is, at its top, or at its foot where the line runs high.

    Only the longest gap of each kind is named: more would run into each other on a phone.
    """
    longest: dict[str, tuple[int, int]] = {}
    for first, last, why in gaps(whys):
        if why not in longest or last - first > longest[why][1] - longest[why][0]:
            longest[why] = (first, last)
    return [
        _words_at(why, first, last, len(whys), _is_high(shares, first, last, top), palette)
        for why, (first, last) in longest.items()
    ]


def _is_high(shares: Sequence[float | None], first: int, last: int, top: float) -> bool:
    near = [value for value in shares[max(first - 4, 0) : last + 5] if value is not None]
    return bool(near) and max(near) > top * 0.8


def _words_at(
    why: str, first: int, last: int, count: int, is_high: bool, palette: Palette
) -> dict[str, Any]:
    half_way = {"no_data": "chưa có<br>số liệu", "no_cases": "không<br>phát sinh"}
    if first < count / 5:
        edge, place = "left", first - 0.4
    elif last > count * 0.8:
        edge, place = "right", last + 0.4
    else:
        edge, place = "center", (first + last) / 2
    return words(
        half_way[why],
        place,
        0 if is_high else 1,
        palette.ink3,
        13,
        yref="paper",
        xanchor=edge,
        yanchor="bottom" if is_high else "top",
        align="center",
        yshift=4 if is_high else -2,
    )
