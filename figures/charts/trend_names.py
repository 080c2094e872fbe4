"""Words in a trend, values and names of its lines, where they cover neither nor each other."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from figures.charts.boxes import Box, covered, least_bad, note_box, outside
from figures.charts.frame import CHART_WIDTHS, safe, words
from figures.charts.scale import Level, Scale
from figures.charts.trend_plot import AIR, PLOT_HEIGHT, RIGHT, TrendPoint, left_margin, top_end
from figures.theme import Palette

# Where words may stand around a point: their anchor and how far they are shifted, in pixels.
_AROUND = (
    ("center", "bottom", 0, 9),
    ("center", "top", 0, -9),
    ("right", "bottom", -4, 9),
    ("right", "top", -4, -9),
    ("left", "bottom", 4, 9),
    ("left", "top", 4, -9),
    ("right", "middle", -10, 0),
    ("left", "middle", 10, 0),
    ("center", "bottom", 0, 26),
    ("center", "top", 0, -26),
)


def trend_names(
    points: Sequence[TrendPoint],
    levels: Sequence[Level],
    begin: float,
    its: Scale,
    palette: Palette,
    common_words: str,
) -> list[dict[str, Any]]:
    """The values of the first, the chosen and the last period, and the words of each line."""
    known = [at for at, point in enumerate(points) if point.value is not None]
    wanted: list[tuple[str, list[float], float, str]] = []
    chosen = next((at for at in known if points[at].is_chosen), None)
    for at in dict.fromkeys([*known[-1:], *known[:1], *([] if chosen is None else [chosen])]):
        value = points[at].value
        assert value is not None
        wanted.append((f"<b>{safe(points[at].text)}</b>", [at], value, palette.ink))
    middle = max((begin + len(points) - 1) / 2, 0)
    # A level's name may stand anywhere along it.
    along = [middle, max(begin, 0.0), len(points) - 1.0]
    wanted += [(safe(level.words), along, level.value, palette.ink) for level in levels]
    commons = [at for at, point in enumerate(points) if point.common is not None]
    if commons and common_words:
        height = points[commons[-1]].common
        assert height is not None
        wanted.append((safe(common_words), [commons[-1]], height, palette.ink2))
    placed: list[dict[str, Any]] = []
    for text, places, height, colour in wanted:
        candidates = [
            each for place in places for each in _around(text, place, height, colour, palette)
        ]
        placed.append(least_bad(candidates, lambda note: _harm(note, placed, points, levels, its)))
    return placed


def _around(
    text: str, at: float, height: float, colour: str, palette: Palette
) -> Iterator[tuple[float, dict[str, Any]]]:
    for cost, (xanchor, yanchor, right, up) in enumerate(_AROUND):
        note = words(text, at, height, colour, 13, xanchor=xanchor, yanchor=yanchor)
        yield cost, note | {"xshift": right, "yshift": up, "bgcolor": palette.bg, "borderpad": 0}


def _harm(
    note: dict[str, Any],
    placed: Sequence[dict[str, Any]],
    points: Sequence[TrendPoint],
    levels: Sequence[Level],
    its: Scale,
) -> float:
    """How much of dots, lines and other words a note covers, at both widths of a page."""
    top = top_end(its)
    found = 0.0
    for width in (each - left_margin(its) - RIGHT for each in CHART_WIDTHS):
        step = width / max(len(points) - 1 + 2 * AIR, 1)

        def down(value: float) -> float:
            return (top - value) / (top - its.low) * PLOT_HEIGHT

        def box(each: dict[str, Any], step: float = step) -> Box:
            return note_box(each, lambda at: (at + AIR) * step, down, PLOT_HEIGHT)

        own = box(note)
        found += outside(own, width, PLOT_HEIGHT) * 20
        found += 3 * covered(own, (box(other) for other in placed))
        found += covered(own, _taken(points, levels, step, down))
    return found


def _taken(
    points: Sequence[TrendPoint],
    levels: Sequence[Level],
    step: float,
    down: Callable[[float], float],
) -> Iterator[Box]:
    """The room of dots, of the lines between them in short pieces, and of the levels."""
    before: tuple[float, float] | None = None
    for place, point in enumerate(points):
        if point.value is None:
            before = None
            continue
        across, high = (place + AIR) * step, down(point.value)
        yield across - 6, high - 6, across + 6, high + 6
        if before is not None:
            for part in range(1, 8):
                x = before[0] + (across - before[0]) * part / 8
                y = before[1] + (high - before[1]) * part / 8
                yield x - 2, y - 2, x + 2, y + 2
        before = across, high
    for level in levels:
        yield 0.0, down(level.value) - 1, len(points) * step, down(level.value) + 1
