"""Since when: one unit's share month by month, against the common level of its peers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from figures import wording
from figures.charts.frame import (
    Figure,
    axis,
    axis_words,
    hover_lines,
    layout,
    linked,
    round_steps,
    value_axis,
)
from figures.charts.gaps import gap_bands, gap_words, why_none
from figures.charts.line_names import Picture, last_point_name, line_name
from figures.theme import Palette

HEIGHT = 380
MARGIN = (30, 8, 36, 46)


@dataclass(frozen=True)
class Point:
    """A month (or another period). `common` is the peers' share as a fraction, None if unknown."""

    period: str
    numerator: float | None
    denominator: float | None
    common: float | None = None
    link: str | None = None
    is_finished: bool = True


def trend(points: Sequence[Point], palette: Palette, noun: str, common_name: str) -> Figure:
    """A line with gaps where nothing came; the unfinished month is a hollow dot on a dotted piece.

    `noun` is what is counted ("hồ sơ đến hạn bị quá hạn"); `common_name` is written at the end of
    the quiet line of the peers ("mức chung các huyện, thành phố"), with its last value.
    """
    shares = [_share(point) for point in points]
    commons = [None if point.common is None else point.common * 100 for point in points]
    highest = max((value for value in [*shares, *commons] if value is not None), default=0)
    ticks = round_steps(highest * 1.04)
    whys = [why_none(point.numerator, point.denominator) for point in points]
    size = (MARGIN[0] + MARGIN[1], HEIGHT - MARGIN[2] - MARGIN[3])
    picture = Picture([shares, commons], ticks[-1], *size)
    notes = gap_words(whys, shares, ticks[-1], palette)
    if points and not points[-1].is_finished:
        running = wording.WORD["unfinished"]
        notes += last_point_name(running, shares, picture, notes, palette)
    notes += line_name(_common_text(commons, common_name), commons, picture, notes, palette)
    return {
        "data": [*_common_line(commons, palette), *_unit_lines(points, shares, palette, noun)],
        "layout": layout(
            palette,
            HEIGHT,
            MARGIN,
            xaxis=_month_axis(points, palette),
            yaxis=value_axis(palette, ticks, [0, ticks[-1]]),
            shapes=gap_bands(whys, palette),
            annotations=[axis_words("%", palette, MARGIN[0]), *notes],
        ),
    }


def _common_text(commons: Sequence[float | None], name: str) -> str:
    last = next((value for value in reversed(commons) if value is not None), None)
    return name if last is None else f"{name} {wording.percent(last / 100, 1)}"


def _share(point: Point) -> float | None:
    if point.numerator is None or not point.denominator:
        return None
    return point.numerator / point.denominator * 100


def _common_line(commons: Sequence[float | None], palette: Palette) -> list[dict[str, Any]]:
    if all(value is None for value in commons):
        return []
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": list(range(len(commons))),
            "y": list(commons),
            "line": {"color": palette.series2, "width": 1.5, "dash": "dot"},
            "hoverinfo": "skip",
            "connectgaps": False,
        }
    ]


def _unit_lines(
    points: Sequence[Point], shares: Sequence[float | None], palette: Palette, noun: str
) -> list[dict[str, Any]]:
    """The finished months, and under them the unfinished one with the piece that leads to it."""
    done = [place for place, point in enumerate(points) if point.is_finished]
    running = [place for place, point in enumerate(points) if not point.is_finished]
    traces = [_line(points, shares, done, palette, noun, is_finished=True)]
    if running:
        led_to_by = [done[-1]] if done else []
        traces.insert(0, _line(points, shares, led_to_by + running, palette, noun, False))
    return traces


def _line(
    points: Sequence[Point],
    shares: Sequence[float | None],
    places: Sequence[int],
    palette: Palette,
    noun: str,
    is_finished: bool,
) -> dict[str, Any]:
    marker = {"size": 8, "color": palette.series}
    if not is_finished:
        marker = {
            "size": 9,
            "color": [
                palette.series if points[place].is_finished else palette.bg for place in places
            ],
            "line": {"width": 1.6, "color": palette.series2},
        }
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": list(places),
        "y": [shares[place] for place in places],
        "line": {
            "color": palette.series if is_finished else palette.series2,
            "width": 1.75,
            "dash": "solid" if is_finished else "dot",
        },
        "marker": marker,
        "connectgaps": False,
        "cliponaxis": False,
        "customdata": [points[place].link or "" for place in places],
        "hovertext": [_hover(points[place], noun) for place in places],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _hover(point: Point, noun: str) -> str:
    counted = ""
    if point.numerator is not None and point.denominator is not None:
        counted = wording.with_noun(wording.share_of(point.numerator, point.denominator), noun)
    common = ""
    if point.common is not None:
        common = f"{wording.WORD['common_level']} {wording.percent(point.common, 1)}"
    running = "" if point.is_finished else wording.WORD["unfinished"]
    return hover_lines(wording.period_title(point.period), counted, common, running)


def _month_axis(points: Sequence[Point], palette: Palette) -> dict[str, Any]:
    """Every third month is named, the year under the first of them; longer periods all."""
    every = 3 if len(points) <= 40 else 6
    ticks, year_shown = [], None
    for place, point in enumerate(points):
        name = wording.period_tick(point.period)
        if name.startswith("T") and (int(name[1:]) - 1) % every:
            continue
        year = wording.period_year(point.period)
        under = f"<br>{year}" if year != year_shown and name != str(year) else ""
        year_shown = year
        ticks.append((place, linked(name, point.link, palette.ink2) + under))
    return axis(
        palette,
        range=[-0.6, max(len(points), 1) - 0.4],
        tickvals=[place for place, _ in ticks],
        ticktext=[text for _, text in ticks],
        ticks="outside",
        ticklen=5,
        showline=True,
    )
