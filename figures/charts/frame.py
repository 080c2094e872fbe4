"""What every chart shares: type, grid, hover, margins, and text that is safe and fits.

A chart is drawn once for all widths, because the server does not know the width. So sizes are in
pixels, and what must not overlap is checked at the narrowest and at the usual width.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

from figures import wording
from figures.theme import FONT, Palette

Figure = dict[str, Any]

CONFIG = {"displayModeBar": False}
# Streamlit hands Plotly each figure twice, the second a copy of the first. With a revision Plotly
# believes that what lies in arrays is as it was, and does not draw it all again.
REVISION = "as sent"
CHART_WIDTHS = (326, 760)  # pixels: rather less than a phone of 390 has, and a page of 1,440

# Widths in Source Sans as parts of the type size, on the generous side.
_NARROW = frozenset("iíìỉĩịjlI.,:;'’·|! tfr()/-–")
_WIDE = frozenset("mwMWƯ%ĐQGOÔƠ&")


def layout(
    palette: Palette, height: int, margin: tuple[int, int, int, int], **more: Any
) -> dict[str, Any]:
    """The layout of a chart; `margin` is left, right, top, bottom in pixels."""
    left, right, top, bottom = margin
    return {
        "height": height,
        "margin": {"l": left, "r": right, "t": top, "b": bottom, "autoexpand": False},
        "paper_bgcolor": palette.bg,
        "plot_bgcolor": palette.bg,
        "font": {"family": FONT, "size": 14, "color": palette.ink2},
        "separators": ",.",
        "datarevision": REVISION,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": palette.surface,
            "bordercolor": palette.line2,
            "align": "left",
            "namelength": -1,
            "font": {"family": FONT, "size": 14, "color": palette.ink},
        },
        "xaxis": axis(palette),
        "yaxis": axis(palette),
        **more,
    }


def axis(palette: Palette, **more: Any) -> dict[str, Any]:
    """An axis that stays where it is: no grid, no zero line, no zoom; add what the chart needs."""
    return {
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "gridcolor": palette.line,
        "linecolor": palette.line2,
        "tickcolor": palette.line2,
        "tickfont": {"size": 14, "color": palette.ink2},
        "tickangle": 0,
        "automargin": False,
        **more,
    }


def value_axis(palette: Palette, ticks: Sequence[float], ends: Sequence[float]) -> dict[str, Any]:
    """A y axis with its grid: 0 · 0,5 · 1, each tick with the decimals that it needs."""
    return axis(
        palette,
        range=list(ends),
        tickvals=list(ticks),
        ticktext=[_tick_text(tick) for tick in ticks],
        showgrid=True,
    )


def words(text: str, x: Any, y: Any, colour: str, size: int = 14, **more: Any) -> dict[str, Any]:
    """Words anchored to a place in the data, without an arrow; shift them in pixels."""
    return {
        "text": text,
        "x": x,
        "y": y,
        "showarrow": False,
        "font": {"size": size, "color": colour},
        "align": "left",
        **more,
    }


def axis_words(text: str, palette: Palette, left: int) -> dict[str, Any]:
    """The name of the y axis: over the top left corner of the picture, never rotated."""
    return words(
        safe(text),
        0,
        1,
        palette.ink2,
        xref="paper",
        yref="paper",
        xanchor="left",
        yanchor="bottom",
        xshift=2 - left,
        yshift=10,
    )


def safe(text: str) -> str:
    """Text from data, which Plotly would otherwise read for tags."""
    return escape(text, quote=False)


def linked(text: str, href: str | None, colour: str) -> str:
    """Text, already safe, as a link of the page: reached by keyboard, in the colour of words."""
    if not href:
        return text
    style = f"color:{colour}"
    return f'<a href="{escape(href, quote=True)}" target="_self" style="{style}">{text}</a>'


def hover_lines(*lines: str) -> str:
    """Hover text: the first line bold; empty lines are left out."""
    shown = [safe(line) for line in lines if line]
    return "<br>".join([f"<b>{shown[0]}</b>", *shown[1:]]) if shown else ""


def text_width(text: str, size: int = 14, is_bold: bool = False) -> float:
    """About how many pixels a text takes, rather too many than too few."""
    parts = sum(
        0.33
        if letter in _NARROW
        else 0.86
        if letter in _WIDE
        else 0.64
        if letter.isupper()
        else 0.53
        for letter in text
    )
    return parts * size * (1.06 if is_bold else 1.0)


def wrapped(text: str, width: float, size: int = 14) -> list[str]:
    """The text in lines that fit the width, broken between words, never inside one."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def round_steps(highest: float, at_most: int = 6) -> list[float]:
    """Round tick values from 0 that cover `highest`, at most so many of them."""
    if highest <= 0:
        return [0.0, 1.0]
    step = _round_step(highest / (at_most - 1))
    count = int(highest / step + 0.999999)
    return [round(step * place, 10) for place in range(count + 1)]


def _tick_text(tick: float) -> str:
    return wording.number(tick, len(f"{tick:.6f}".rstrip("0").partition(".")[2]))


def _round_step(least: float) -> float:
    power = 1.0
    while power * 10 <= least:
        power *= 10
    while power > least:
        power /= 10
    return next(
        power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= least * 0.999999
    )
