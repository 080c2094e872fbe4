"""Since when: one figure month by month, the band it used to move in, and where it left it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from figures import wording
from figures.charts.breaks import break_lines, break_words, interrupted
from figures.charts.frame import (
    Figure,
    axis_words,
    hover_lines,
    layout,
    round_steps,
    value_axis,
    words,
)
from figures.charts.line_names import Picture, last_point_name, line_name
from figures.theme import Palette
from pages.working_group.unit.control_gaps import gap_bands, gap_words, why_none
from pages.working_group.unit.month_axis import month_axis

HEIGHT = 430
MARGIN = (30, 6, 36, 44)
# Air over the highest point, for the words at the change.
HEADROOM = 1.3

# How a month outside the band looks, by the unit's state: only a state has a hue.
MARKS = {
    "lagging": ("triangle-down", 12, "concern"),
    "recovering": ("triangle-down-open", 11, "caution"),
    "watch": ("diamond-open", 11, "caution"),
}


@dataclass(frozen=True)
class Month:
    """A month (or another period): both counts, and the limits of its band as fractions.

    None where nothing came or there are no limits. `is_sign`: it is on the bad side of them.
    """

    period: str
    numerator: float | None
    denominator: float | None
    low: float | None = None
    high: float | None = None
    is_sign: bool = False
    link: str | None = None
    is_finished: bool = True


@dataclass(frozen=True)
class Levels:
    """The mean before the change (or of all months), the place of the change, the mean from it on.

    Fractions; None without limits, or without a change. `within`: the first and the last month
    within which it began, as surely as the rule says.
    """

    before: float | None = None
    change: int | None = None
    after: float | None = None
    within: tuple[int, int] | None = None


def control(
    months: Sequence[Month],
    levels: Levels,
    palette: Palette,
    noun: str,
    state: str | None = None,
    breaks: Sequence[wording.Break] = (),
) -> Figure:
    """A line over its band, with gaps where nothing came; the change is a line with its quarter.

    The band moves with the counts: a month with few dossiers has a wide one. After a change the
    former level goes on, dotted. `noun` is what is counted ("hồ sơ đến hạn bị quá hạn").
    """
    shares = [_share(month) for month in months]
    highs = [None if month.high is None else month.high * 100 for month in months]
    highest = max((value for value in [*shares, *highs] if value is not None), default=0)
    headroom = HEADROOM if levels.change is not None or breaks else 1.04
    ticks = round_steps(min(highest * headroom, 100))  # no share goes beyond the whole
    whys = [why_none(month.numerator, month.denominator) for month in months]
    notes = gap_words(whys, shares, ticks[-1], palette)
    notes += _change_words(months, levels, ticks[-1], palette, state)
    notes += break_words(breaks, len(months), ticks[-1], palette)
    before = [None if levels.before is None else levels.before * 100] * len(months)
    size = (MARGIN[0] + MARGIN[1], HEIGHT - MARGIN[2] - MARGIN[3])
    picture = Picture([shares, before], ticks[-1], *size)
    if months and not months[-1].is_finished:
        running = wording.WORD["unfinished"]
        notes += last_point_name(running, shares, picture, notes, palette)
    notes += line_name(_before_text(levels), before, picture, notes, palette)
    return {
        "data": [
            interrupted(each, breaks) for each in _lines(months, shares, palette, noun, state)
        ],
        "layout": layout(
            palette,
            HEIGHT,
            MARGIN,
            xaxis=month_axis([(month.period, month.link) for month in months], palette),
            yaxis=value_axis(palette, ticks, [0, ticks[-1]]),
            shapes=[
                *_band(months, palette),
                *gap_bands(whys, palette),
                *_level_lines(len(months), levels, palette, state),
                *break_lines(breaks, palette),
            ],
            annotations=[axis_words("%", palette, MARGIN[0]), *notes],
        ),
    }


def _share(month: Month) -> float | None:
    if month.numerator is None or not month.denominator:
        return None
    return month.numerator / month.denominator * 100


def _band(months: Sequence[Month], palette: Palette) -> list[dict[str, Any]]:
    """The band in steps, one piece for each run of months that have limits."""
    pieces: list[list[tuple[int, Month]]] = [[]]
    for place, month in enumerate(months):
        if month.low is not None and month.high is not None:
            pieces[-1].append((place, month))
        elif pieces[-1]:
            pieces.append([])
    return [
        {
            "type": "path",
            "path": _steps(piece),
            "fillcolor": palette.neutral_b,
            "line": {"width": 0},
            "layer": "below",
        }
        for piece in pieces
        if piece
    ]


def _steps(piece: Sequence[tuple[int, Month]]) -> str:
    """Along the upper limits, and back along the lower ones."""
    upper = [(x, month.high) for at, month in piece for x in (at - 0.5, at + 0.5)]
    lower = [(x, month.low) for at, month in reversed(piece) for x in (at + 0.5, at - 0.5)]
    corners = " L ".join(f"{x},{limit * 100}" for x, limit in [*upper, *lower] if limit is not None)
    return f"M {corners} Z"


def _level_lines(
    count: int, levels: Levels, palette: Palette, state: str | None
) -> list[dict[str, Any]]:
    """The former level, dotted after the change; the line of the change; the level since."""
    if levels.before is None:
        return _began(levels, palette, state)
    end = count - 0.5
    until = end if levels.change is None else levels.change - 0.5
    lines = [_level_line(-0.5, until, levels.before, palette.ink2, 1.25)]
    if levels.change is None:
        return lines
    lines.append(_level_line(until, end, levels.before, palette.ink2, 1.25, "dot"))
    upright = {"type": "line", "x0": until, "x1": until, "y0": 0, "y1": 1, "yref": "paper"}
    lines.append({**upright, "line": {"color": palette.ink2, "width": 1.25}})
    lines += _began(levels, palette, state)
    if levels.after is not None:
        lines.append(_level_line(until, end, levels.after, _colour(palette, state), 2))
    return lines


def _began(levels: Levels, palette: Palette, state: str | None) -> list[dict[str, Any]]:
    """Within which months it began: a thick line along the foot."""
    if levels.within is None:
        return []
    first, last = levels.within
    foot = {"type": "line", "x0": first - 0.5, "x1": last + 0.5, "y0": 0, "y1": 0, "yref": "paper"}
    return [{**foot, "line": {"color": _colour(palette, state), "width": 6}}]


def _level_line(
    start: float, end: float, level: float, colour: str, width: float, dash: str = "solid"
) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": start,
        "x1": end,
        "y0": level * 100,
        "y1": level * 100,
        "line": {"color": colour, "width": width, "dash": dash},
    }


def _change_words(
    months: Sequence[Month], levels: Levels, top: float, palette: Palette, state: str | None
) -> list[dict[str, Any]]:
    """The quarter of the change in bold, the level since, beside its line, on the roomier side."""
    if levels.change is None:
        return []
    is_left = levels.change > len(months) * 0.4
    beside: dict[str, Any] = {
        "xanchor": "right" if is_left else "left",
        "xshift": -6 if is_left else 6,
        "yanchor": "top",
        "align": "right" if is_left else "left",
    }
    bold = _colour(palette, state, "_t") if state in MARKS else palette.ink
    quarter = wording.quarter(months[levels.change].period)
    lines = [words(f"<b>Từ {quarter}</b>", levels.change - 0.5, top, bold, **beside)]
    if levels.after is not None:
        new = f"mức mới {wording.percent(levels.after, 1)}"
        note = words(new, levels.change - 0.5, top, palette.ink2, 13, **beside)
        lines.append(note | {"yshift": -20})
    return lines


def _before_text(levels: Levels) -> str:
    name = "mức trung bình" if levels.change is None else "mức trước"
    return name if levels.before is None else f"{name} {wording.percent(levels.before, 1)}"


def _colour(palette: Palette, state: str | None, kind: str = "") -> str:
    _, _, role = MARKS.get(state or "", ("", 0, ""))
    return getattr(palette, role + kind) if role else palette.ink2


def _lines(
    months: Sequence[Month],
    shares: Sequence[float | None],
    palette: Palette,
    noun: str,
    state: str | None,
) -> list[dict[str, Any]]:
    """The finished months, and under them the unfinished one with the piece that leads to it."""
    done = [place for place, month in enumerate(months) if month.is_finished]
    running = [place for place, month in enumerate(months) if not month.is_finished]
    traces = [_line(months, shares, done, palette, noun, state)]
    if running:
        led_to_by = [done[-1]] if done else []
        traces.insert(0, _line(months, shares, led_to_by + running, palette, noun, None))
    return traces


def _line(
    months: Sequence[Month],
    shares: Sequence[float | None],
    places: Sequence[int],
    palette: Palette,
    noun: str,
    state: str | None,
) -> dict[str, Any]:
    looks = [_look(months[place], palette, state) for place in places]
    is_whole = all(months[place].is_finished for place in places)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": list(places),
        "y": [shares[place] for place in places],
        "line": {
            "color": palette.series2,
            "width": 1.5,
            "dash": "solid" if is_whole else "dot",
        },
        "marker": {
            "symbol": [symbol for symbol, _, _ in looks],
            "size": [size for _, size, _ in looks],
            "color": [colour for _, _, colour in looks],
            "line": {"width": 1.6, "color": palette.series2 if not is_whole else palette.bg},
            "opacity": 1,
        },
        "connectgaps": False,
        "cliponaxis": False,
        "customdata": [months[place].link or "" for place in places],
        "hovertext": [_hover(months[place], noun) for place in places],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _look(month: Month, palette: Palette, state: str | None) -> tuple[str, int, str]:
    """(symbol, size, colour) of one point."""
    if not month.is_finished:
        return "circle", 9, palette.bg
    if month.is_sign and state in MARKS:
        symbol, size, role = MARKS[state]
        return symbol, size, getattr(palette, role)
    return "circle", 9, palette.neutral


def _hover(month: Month, noun: str) -> str:
    counted = ""
    if month.numerator is not None and month.denominator is not None:
        counted = wording.with_noun(wording.share_of(month.numerator, month.denominator), noun)
    usual = ""
    if month.low is not None and month.high is not None:
        low = wording.number(month.low * 100, 1)
        usual = f"dao động thông thường {low}–{wording.percent(month.high, 1)}"
    running = "" if month.is_finished else wording.WORD["unfinished"]
    return hover_lines(wording.period_title(month.period), counted, usual, running)
