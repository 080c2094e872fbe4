"""Two figures, procedure by procedure: bars of one row from one zero, each with its number."""

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
BETWEEN = 3  # two bars of a row
GAP = 13  # between a bar and the next name
# A chart is drawn once for every width: names are written twice, and the stylesheet shows one; the
# wide ones where there is no stylesheet, in a picture that was taken away.
NARROW, WIDE = "var(--chart-narrow, none)", "var(--chart-wide, inline)"
WIDE_NAMES = 540


@dataclass(frozen=True)
class GapBar:
    """A value in the unit that is drawn, what stands at its end, and what is said of it to those
    who do not see it; only one that `is_judged` has a hue, by its sign; the first of several that
    are not is the darker.
    """

    value: float
    label: str
    said: str
    is_judged: bool = False


@dataclass(frozen=True)
class GapRow:
    """A row with as many bars as each other row has.

    `counts` stand after the name; `is_total` is the first row, ruled off from the others.
    """

    name: str
    counts: str
    bars: Sequence[GapBar]
    link: str | None = None
    note: str = ""
    is_total: bool = False


def gap_bars(rows: Sequence[GapRow], palette: Palette, better: str = "lower") -> Figure:
    """Bars of a row from one zero, each with its number; the name with its counts above them.

    What is judged is concern where it makes the figure worse (`better` says which way that is),
    good where it makes it better.
    """
    across = len(rows[0].bars) if rows else 0
    thick = across * BAR + (across - 1) * BETWEEN
    names = [wrapped(_heading(row), CHART_WIDTHS[0] - 8) for row in rows]
    # Where one name needs two lines all have them, so that no name seems to be of other bars.
    most = max((len(lines) for lines in names), default=1)
    starts, down = [], 0
    for row, lines in zip(rows, names, strict=True):
        starts.append(down + (len(lines) if row.is_total else most) * LINE)
        down = starts[-1] + thick + GAP + (6 if row.is_total else 0)
    height = max(down - GAP + 2, BAR)
    tops = [start - len(lines) * LINE for start, lines in zip(starts, names, strict=True)]
    worse = 1 if better == "lower" else -1
    return {
        "data": [
            _bars(
                rows,
                which,
                [start + BAR / 2 + which * (BAR + BETWEEN) for start in starts],
                [_colour(row.bars, which, worse, palette) for row in rows],
                palette,
            )
            for which in range(across)
        ],
        "layout": layout(
            palette,
            height + MARGIN[2] + MARGIN[3],
            MARGIN,
            bargap=0,
            xaxis=axis(palette, visible=False, range=_range(rows)),
            yaxis=axis(palette, visible=False, range=[height, 0]),
            shapes=[
                *(_zero(start, thick, palette) for start in starts),
                *(
                    _rule(start + thick + GAP / 2, palette)
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
    which: int,
    places: Sequence[float],
    colours: Sequence[str],
    palette: Palette,
) -> dict[str, Any]:
    bars = [row.bars[which] for row in rows]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [bar.value for bar in bars],
        "y": list(places),
        "width": BAR,
        "marker": {"color": list(colours), "line": {"width": 0}},
        "text": [f"{wording.NBSP}{bar.label}{wording.NBSP}" for bar in bars],
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
    bars = [bar for row in rows for bar in row.bars]
    values = [bar.value for bar in bars]
    low, high = min([*values, 0]), max([*values, 0])
    if low == high:
        return [0, 1]
    label = max(text_width(bar.label, 13) for bar in bars) + 14
    left = label if low < 0 else 1
    a_pixel = (high - low) / (CHART_WIDTHS[0] - left - label)
    return [low - left * a_pixel, high + label * a_pixel]


def _colour(bars: Sequence[GapBar], which: int, worse: int, palette: Palette) -> str:
    bar = bars[which]
    if bar.is_judged:
        return palette.concern if bar.value * worse > 0 else palette.good
    plain = [each for each in bars if not each.is_judged]
    return palette.series if len(plain) > 1 and bar is plain[0] else palette.series2


def _zero(start: float, thick: float, palette: Palette) -> dict[str, Any]:
    """Beside the bars only, not through the names."""
    return {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": start - 2,
        "y1": start + thick + 2,
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
        *(bar.said for bar in row.bars),
        row.note,
    )
