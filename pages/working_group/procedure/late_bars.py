"""Where the late dossiers are: one bar a step."""

from collections.abc import Sequence
from dataclasses import dataclass

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
BAR = 15
GAP = 14  # between a bar and the next name


@dataclass(frozen=True)
class LateRow:
    """`late` of all `due` that are looked at; None where nothing came."""

    name: str
    late: int | None
    due: int | None
    link: str | None = None


def late_bars(rows: Sequence[LateRow], palette: Palette) -> Figure:
    """A bar a row, as long as its late dossiers, its name and both counts on lines above it.

    Names are wrapped to fit a phone, so rows differ in height: the y axis counts pixels.
    """
    names = [wrapped(_heading(row), CHART_WIDTHS[0] - 8) for row in rows]
    tops, down = [], 0
    for lines in names:
        tops.append(down)
        down += len(lines) * LINE + BAR + GAP
    height = max(down - GAP + 2, BAR)
    middles = [top + len(lines) * LINE + BAR / 2 for top, lines in zip(tops, names, strict=True)]
    longest = max((row.late or 0 for row in rows), default=0)
    bar = {
        "type": "bar",
        "orientation": "h",
        "x": [row.late or 0 for row in rows],
        "y": middles,
        "width": BAR,
        "marker": {"color": palette.series, "line": {"width": 0}},
        "text": [_label(row) for row in rows],
        "textposition": "outside",
        "constraintext": "none",
        "textfont": {"size": 13, "color": palette.ink},
        "cliponaxis": False,
        "customdata": [row.link or "" for row in rows],
        "hovertext": [_hover(row) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    return {
        "data": [bar],
        "layout": layout(
            palette,
            height + MARGIN[2] + MARGIN[3],
            MARGIN,
            bargap=0,
            xaxis=axis(palette, visible=False, range=[0, longest * _room(longest) or 1]),
            yaxis=axis(palette, visible=False, range=[height, 0]),
            shapes=[
                {
                    "type": "line",
                    "x0": 0,
                    "x1": 0,
                    "y0": middle - BAR / 2 - 2,
                    "y1": middle + BAR / 2 + 2,
                    "line": {"color": palette.line2, "width": 1.25},
                }
                for middle in middles
            ],
            annotations=[
                words(
                    _name_text(row, lines, palette),
                    0,
                    top,
                    palette.ink,
                    xref="paper",
                    xanchor="left",
                    yanchor="top",
                    borderpad=0,
                    yshift=2,
                )
                for row, lines, top in zip(rows, names, tops, strict=True)
            ],
        ),
    }


def _label(row: LateRow) -> str:
    """At the bar's end, with a little air: its late dossiers, unless the counts say it in words."""
    return f"{wording.NBSP}{wording.number(row.late)}" if row.due and row.late is not None else ""


def _counts(row: LateRow) -> str:
    if row.late is None or row.due is None:
        return wording.in_sentence(wording.NOTHING["no_data"])
    if row.due == 0:
        return wording.in_sentence(wording.NOTHING["no_cases"])
    return wording.counts(row.late, row.due)


def _heading(row: LateRow) -> str:
    """The name, and its counts as one word, so that they stay together when the line is full."""
    return f"{row.name} {wording.unbroken(_counts(row))}"


def _name_text(row: LateRow, lines: Sequence[str], palette: Palette) -> str:
    """The name in ink with its link, the counts that end its last line quieter."""
    counts = wording.unbroken(_counts(row))
    *before, last = lines
    last_name = last.removesuffix(counts).rstrip()
    text = "<br>".join(safe(line) for line in [*before, last_name] if line)
    apart = " " if last_name else "<br>"
    quiet = f'<span style="color:{palette.ink3}">{counts}</span>'
    return linked(text, row.link, palette.ink) + apart + quiet


def _room(longest: float) -> float:
    """How much longer than the longest bar the axis is, for the number at its end on a phone."""
    label = text_width(wording.number(longest), 13) + 10
    return CHART_WIDTHS[0] / (CHART_WIDTHS[0] - label)


def _hover(row: LateRow) -> str:
    if row.late is None or not row.due:
        return hover_lines(row.name, _counts(row))
    what = f"{wording.share_of(row.late, row.due)} hồ sơ quá hạn"
    return hover_lines(row.name, what)
