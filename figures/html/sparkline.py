"""The last periods of a figure in one line of type, without axis: always beside its sentence."""

from collections.abc import Sequence
from math import hypot
from urllib.parse import quote

from figures.html.markup import Markup, element

WIDTH, HEIGHT = 132, 34
_MARGIN, _DOT = 6, 4
Point = tuple[float, float]


def sparkline(
    values: Sequence[float | None],
    is_simulated: bool,
    end_filled: bool,
    breaks: Sequence[int] = (),
    least_range: float = 0.0,
) -> Markup:
    """A 132 × 34 line on its own scale; gaps for None; "" where fewer than two values are known.

    `least_range`: so much of the value the picture is high at least, so that what hardly changes
    is drawn as what it is.

    `breaks`: places of the first values after a break in the series, where the line is interrupted
    by an upright stroke.
    Dashed where simulated; the last known dot filled if published or counted, else hollow. Drawn
    as a mask over a background, because `st.html` drops SVG and the line must follow the theme.
    """
    runs = _runs(_points(values, least_range), breaks)
    if sum(len(run) for run in runs) < 2:
        return Markup("")
    across = (WIDTH - 2 * _MARGIN) / max(len(values) - 1, 1)
    strokes = [_MARGIN + (place - 0.5) * across for place in breaks]
    image = quote(_svg(runs, is_simulated, end_filled, strokes), safe="/:=' ")
    return element(
        "span",
        class_="tc-spark",
        style=f'mask-image:url("data:image/svg+xml,{image}")',
        aria_hidden="true",
    )


def _points(values: Sequence[float | None], least_range: float) -> list[Point | None]:
    """Places in the picture: the highest value on top, equal values half way up."""
    present = [value for value in values if value is not None]
    low, high = min(present, default=0), max(present, default=0)
    lacking = max(least_range - (high - low), 0)
    low, high = low - lacking / 2, high + lacking / 2
    across = (WIDTH - 2 * _MARGIN) / max(len(values) - 1, 1)
    down = HEIGHT - 2 * _MARGIN

    def place(index: int, value: float | None) -> Point | None:
        if value is None:
            return None
        share = (value - low) / (high - low) if high > low else 0.5
        return (_MARGIN + index * across, _MARGIN + down * (1 - share))

    return [place(index, value) for index, value in enumerate(values)]


def _runs(points: Sequence[Point | None], breaks: Sequence[int]) -> list[list[Point]]:
    """Stretches without a gap."""
    runs: list[list[Point]] = [[]]
    for place, point in enumerate(points):
        if point is None or place in breaks:
            runs.append([])
        if point is not None:
            runs[-1].append(point)
    return [run for run in runs if run]


def _svg(
    runs: list[list[Point]], is_simulated: bool, end_filled: bool, strokes: Sequence[float]
) -> str:
    end = runs[-1][-1]
    if not end_filled and len(runs[-1]) > 1:
        runs = [*runs[:-1], [*runs[-1][:-1], _short_of(runs[-1][-2], end)]]
    # A single known period between two gaps is a line of no length: its round cap is a dot.
    drawn = "".join(
        f"M{_xy(run[0])}L{' '.join(_xy(point) for point in run[1:] or run)}"
        for run in runs
        if run != [end]
    )
    upright = "".join(f"M{x:.1f} 2V{HEIGHT - 2}" for x in strokes)
    if upright:
        upright = f"<path d='{upright}' stroke='#000' stroke-width='1'/>"
    dashes = " stroke-dasharray='2.5 3.5'" if is_simulated else ""
    dot = "fill='#000'" if end_filled else "fill='none' stroke='#000' stroke-width='1.5'"
    radius = _DOT if end_filled else _DOT - 0.75
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{WIDTH}' height='{HEIGHT}'"
        f" viewBox='0 0 {WIDTH} {HEIGHT}'>"
        f"<path d='{drawn}' fill='none' stroke='#000' stroke-width='1.75'"
        f" stroke-linecap='round' stroke-linejoin='round'{dashes}/>"
        f"{upright}<circle cx='{end[0]:.1f}' cy='{end[1]:.1f}' r='{radius}' {dot}/></svg>"
    )


def _short_of(start: Point, end: Point) -> Point:
    """The end of the last piece moved back to the rim of a hollow dot."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    kept = max(length - _DOT, 0) / length
    return (start[0] + (end[0] - start[0]) * kept, start[1] + (end[1] - start[1]) * kept)


def _xy(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"
