"""Columns over time: one measure of one unit, period by period."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import Any

from figures import wording
from figures.charts.breaks import HEADROOM, break_lines, break_words
from figures.charts.frame import (
    Figure,
    axis,
    axis_words,
    hover_lines,
    layout,
    linked,
    words,
)
from figures.theme import Palette

HEIGHT = 300
MARGIN = (10, 10, 44, 48)
WIDTH = 0.66
THOUSANDS_FROM = 10_000  # above it a label over a column would be wider than the column


@dataclass(frozen=True)
class Column:
    """One period. `denominator` None: a plain count. `until`: only where it is unfinished."""

    period: str
    numerator: float | None
    denominator: float | None = None
    link: str | None = None
    until: Date | None = None
    is_chosen: bool = False


def period_columns(
    columns: Sequence[Column],
    palette: Palette,
    noun: str,
    is_share: bool = False,
    breaks: Sequence[wording.Break] = (),
) -> Figure:
    """A column a period with its number over it; the chosen period's name is bold.

    An unfinished period is an empty column outlined with dashes; one without figures is a dash.
    Shares are drawn in percent with one decimal, counts from 10,000 in thousands. At a break an
    upright line with words parts the columns.
    """
    heights = [_height(column, is_share) for column in columns]
    scale, unit_words = _unit(heights, noun, is_share)
    texts = [
        "" if height is None else _label(height / scale, scale, is_share) for height in heights
    ]
    drawn = [None if height is None else height / scale for height in heights]
    bar = {
        "type": "bar",
        "x": list(range(len(columns))),
        "y": drawn,
        "width": WIDTH,
        "marker": {
            "color": [palette.bg if column.until else palette.series for column in columns],
            "line": {"width": 0},
        },
        "text": texts,
        "textposition": "outside",
        "textangle": 0,
        "constraintext": "none",
        "cliponaxis": False,
        "textfont": {
            "size": 13,
            "color": [palette.ink3 if column.until else palette.ink for column in columns],
        },
        "customdata": [column.link or "" for column in columns],
        "hovertext": [_hover(column, noun) for column in columns],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    highest = max((height / scale for height in heights if height is not None), default=0)
    top = highest * (HEADROOM if breaks else 1.02) or 1
    return {
        "data": [bar],
        "layout": layout(
            palette,
            HEIGHT,
            MARGIN,
            bargap=0,
            xaxis=_time_axis(columns, palette),
            yaxis=axis(palette, visible=False, range=[0, top]),
            shapes=[
                _dashed(place, height, palette)
                for place, (column, height) in enumerate(zip(columns, drawn, strict=True))
                if column.until and height is not None
            ]
            + break_lines(breaks, palette),
            annotations=[
                axis_words(unit_words, palette, MARGIN[0]),
                *break_words(breaks, len(columns), top, palette),
                *_notes(columns, drawn, palette),
            ],
        ),
    }


def _height(column: Column, is_share: bool) -> float | None:
    if column.numerator is None:
        return None
    if not is_share:
        return float(column.numerator)
    return column.numerator / column.denominator * 100 if column.denominator else None


def _unit(heights: Sequence[float | None], noun: str, is_share: bool) -> tuple[float, str]:
    if is_share:
        return 1, "%"
    is_large = max((height or 0 for height in heights), default=0) >= THOUSANDS_FROM
    return (1000, f"nghìn {noun}") if is_large else (1, noun)


def _label(height: float, scale: float, is_share: bool) -> str:
    if is_share:
        return wording.percent(height / 100, 1).removesuffix("%")
    return wording.number(height, 1 if scale > 1 else 0)


def _hover(column: Column, noun: str) -> str:
    if column.numerator is None:
        figure = wording.NOTHING["no_data"]
    elif column.denominator == 0:
        figure = wording.NOTHING["no_cases"]
    elif column.denominator is None:
        figure = wording.with_noun(column.numerator, noun)
    else:
        figure = wording.with_noun(wording.share_of(column.numerator, column.denominator), noun)
    until = f"chưa kết thúc, số liệu đến {wording.date(column.until)}" if column.until else ""
    return hover_lines(wording.period_title(column.period), figure, until)


def _time_axis(columns: Sequence[Column], palette: Palette) -> dict[str, Any]:
    ticks, year_shown = [], None
    for column in columns:
        year = wording.period_year(column.period)
        name = wording.period_tick(column.period)
        name = f"<b>{name}</b>" if column.is_chosen else name
        under = f"<br>{year}" if year != year_shown and name != str(year) else ""
        colour = palette.ink if column.is_chosen else palette.ink2
        ticks.append(linked(name, column.link, colour) + under)
        year_shown = year
    return axis(
        palette,
        range=[-0.5, max(len(columns), 1) - 0.5],
        tickvals=list(range(len(columns))),
        ticktext=ticks,
        showline=True,
    )


def _dashed(place: int, height: float, palette: Palette) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": place - WIDTH / 2,
        "x1": place + WIDTH / 2,
        "y0": 0,
        "y1": height,
        "line": {"color": palette.line2, "width": 1.5, "dash": "dash"},
        "fillcolor": "rgba(0,0,0,0)",
    }


def _notes(
    columns: Sequence[Column], heights: Sequence[float | None], palette: Palette
) -> list[dict[str, Any]]:
    """Over an unfinished column the day it runs to; where nothing came, a dash on the axis."""
    notes = []
    for place, (column, height) in enumerate(zip(columns, heights, strict=True)):
        if height is None:
            sign = wording.NONE if column.numerator is None else "0"
            notes.append(words(sign, place, 0, palette.ink2, yanchor="bottom"))
        elif column.until:
            day = f"đến<br>{wording.day_month(column.until)}"
            notes.append(
                words(
                    day,
                    place,
                    height,
                    palette.ink3,
                    13,
                    yanchor="bottom",
                    yshift=18,
                    align="center",
                )
            )
    return notes
