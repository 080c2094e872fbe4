"""Why two figures differ: for each procedure what is handled otherwise, and what is other work."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from figures import wording
from figures.charts.frame import (
    CHART_WIDTHS,
    Figure,
    axis,
    hover_lines,
    layout,
    linked,
    safe,
    text_width,
    words,
    wrapped,
)
from figures.theme import Palette

MARGIN = (2, 2, 6, 6)
LINE = 19  # a line of names
BAR = 13
BETWEEN = 3  # the two bars of a row
GAP = 13  # between a bar and the next name
DECIMALS = 2
# A chart is drawn once for every width: names are written twice, and the stylesheet shows one; the
# wide ones where there is no stylesheet, in a picture that was taken away.
NARROW, WIDE = "var(--chart-narrow, none)", "var(--chart-wide, inline)"
WIDE_NAMES = 540


@dataclass(frozen=True)
class GapRow:
    """`handling` and `mix` in the unit that is drawn: percentage points, or days.

    `counts` stand after the name; `is_total` is the first row, ruled off from the others.
    """

    name: str
    counts: str
    handling: float
    mix: float
    link: str | None = None
    note: str = ""
    is_total: bool = False


def gap_bars(rows: Sequence[GapRow], palette: Palette, better: str = "lower") -> Figure:
    """Two bars a row from one zero, each with its number; the name with its counts above them.

    Handling is concern where it makes the figure worse (`better` says which way that is), good
    where it makes it better; mix is nobody's doing and has no hue.
    """
    names = [wrapped(_heading(row), CHART_WIDTHS[0] - 8) for row in rows]
    tops, down = [], 0
    for row, lines in zip(rows, names, strict=True):
        tops.append(down)
        down += len(lines) * LINE + 2 * BAR + BETWEEN + GAP + (6 if row.is_total else 0)
    height = max(down - GAP + 2, BAR)
    starts = [top + len(lines) * LINE for top, lines in zip(tops, names, strict=True)]
    upper = [start + BAR / 2 for start in starts]
    lower = [start + BAR * 1.5 + BETWEEN for start in starts]
    worse = 1 if better == "lower" else -1
    colours = [palette.concern if row.handling * worse > 0 else palette.good for row in rows]
    return {
        "data": [
            _bars(rows, [row.handling for row in rows], upper, colours, palette),
            _bars(rows, [row.mix for row in rows], lower, palette.series2, palette),
        ],
        "layout": layout(
            palette,
            height + MARGIN[2] + MARGIN[3],
            MARGIN,
            bargap=0,
            xaxis=axis(palette, visible=False, range=_range(rows)),
            yaxis=axis(palette, visible=False, range=[height, 0]),
            shapes=[
                *(_zero(start, palette) for start in starts),
                *(
                    _rule(start + 2 * BAR + BETWEEN + GAP / 2, palette)
                    for row, start in zip(rows, starts, strict=True)
                    if row.is_total
                ),
            ],
            annotations=[
                *(
                    _name_note(row, lines, top, "top", NARROW, palette)
                    for row, lines, top in zip(rows, names, tops, strict=True)
                ),
                *(
                    _name_note(
                        row, wrapped(_heading(row), WIDE_NAMES), start, "bottom", WIDE, palette
                    )
                    for row, start in zip(rows, starts, strict=True)
                ),
            ],
        ),
    }


def _name_note(
    row: GapRow, lines: Sequence[str], place: float, end: str, seen: str, palette: Palette
) -> dict[str, Any]:
    """The name over its bars; `seen` says on which width of screen."""
    return words(
        f'<span style="display:{seen}">{_name_text(row, lines, palette)}</span>',
        0,
        place,
        palette.ink,
        xref="paper",
        xanchor="left",
        yanchor=end,
        borderpad=0,
        yshift=2,
    )


def _bars(
    rows: Sequence[GapRow],
    values: Sequence[float],
    places: Sequence[float],
    colour: str | Sequence[str],
    palette: Palette,
) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(values),
        "y": list(places),
        "width": BAR,
        "marker": {"color": colour, "line": {"width": 0}},
        "text": [f"{wording.NBSP}{_signed(value)}{wording.NBSP}" for value in values],
        "textposition": "outside",
        "constraintext": "none",
        "textfont": {"size": 13, "color": palette.ink},
        "cliponaxis": False,
        "customdata": [row.link or "" for row in rows],
        "hovertext": [_hover(row) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _range(rows: Sequence[GapRow]) -> list[float]:
    """Room for the numbers at both ends on a phone."""
    values = [value for row in rows for value in (row.handling, row.mix)]
    low, high = min([*values, 0]), max([*values, 0])
    if low == high:
        return [0, 1]
    label = max(text_width(_signed(value), 13) for value in values) + 14
    left = label if low < 0 else 1
    a_pixel = (high - low) / (CHART_WIDTHS[0] - left - label)
    return [low - left * a_pixel, high + label * a_pixel]


def _signed(value: float) -> str:
    return wording.signed(value, DECIMALS)


def _zero(start: float, palette: Palette) -> dict[str, Any]:
    """Beside the bars only, not through the names."""
    return {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": start - 2,
        "y1": start + 2 * BAR + BETWEEN + 2,
        "line": {"color": palette.ink2, "width": 1.25},
    }


def _rule(place: float, palette: Palette) -> dict[str, Any]:
    line = {"color": palette.line2, "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": place, "y1": place} | {
        "line": line
    }


def _after_name(row: GapRow) -> str:
    return wording.unbroken(f"{row.counts} · {row.note}" if row.note else row.counts)


def _heading(row: GapRow) -> str:
    """The name, and its counts as one word, so that they stay together when the line is full."""
    return f"{row.name} {_after_name(row)}"


def _name_text(row: GapRow, lines: Sequence[str], palette: Palette) -> str:
    after = _after_name(row)
    *before, last = lines
    last_name = last.removesuffix(after).rstrip()
    text = "<br>".join(safe(line) for line in [*before, last_name] if line)
    apart = " " if last_name else "<br>"
    quiet = f'<span style="color:{palette.ink3}">{safe(after)}</span>'
    name = linked(text, row.link, palette.ink)
    return (f"<b>{name}</b>" if row.is_total else name) + apart + quiet


def _hover(row: GapRow) -> str:
    return hover_lines(
        row.name,
        row.counts,
        f"do khâu giải quyết {_signed(row.handling)}",
        f"do cơ cấu thủ tục {_signed(row.mix)}",
        row.note,
    )
