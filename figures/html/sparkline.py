"""The last periods of a figure in one line of type, without axis: always beside its sentence."""

from collections.abc import Sequence
from math import hypot
from urllib.parse import quote

from figures.html.markup import Markup, element

WIDTH, HEIGHT = 132, 34
_MARGIN, _DOT = 6, 4
Point = tuple[float, float]


def sparkline(values: Sequence[float | None], is_simulated: bool, end_filled: bool) -> Markup:
    """A 132 × 34 line on its own scale; gaps for None; "" where fewer than two values are known.

    Dashed where simulated; the last known dot filled if published or counted, else hollow. Drawn
    as a mask over a background, because `st.html` drops SVG and the line must follow the theme.
    """
    runs = _runs(_points(values))
    if sum(len(run) for run in runs) < 2:
        return Markup("")
    image = quote(_svg(runs, is_simulated, end_filled), safe="/:=' ")
    return element(
        "span",
        class_="tc-spark",
        style=f'mask-image:url("data:image/svg+xml,{image}")',
        aria_hidden="true",
    )


def _points(values: Sequence[float | None]) -> list[Point | None]:
    """Places in the picture: the highest value on top, equal values half way up."""
    present = [value for value in values if value is not None]
    low, high = min(present, default=0), max(present, default=0)
    across = (WIDTH - 2 * _MARGIN) / max(len(values) - 1, 1)
    down = HEIGHT - 2 * _MARGIN

    def place(index: int, value: float | None) -> Point | None:
        if value is None:
            return None
        share = (value - low) / (high - low) if high > low else 0.5
        return (_MARGIN + index * across, _MARGIN + down * (1 - share))

    return [place(index, value) for index, value in enumerate(values)]


def _runs(points: Sequence[Point | None]) -> list[list[Point]]:
    """Stretches without a gap."""
    runs: list[list[Point]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


def _svg(runs: list[list[Point]], is_simulated: bool, end_filled: bool) -> str:
    end = runs[-1][-1]
    if not end_filled and len(runs[-1]) > 1:
        runs = [*runs[:-1], [*runs[-1][:-1], _short_of(runs[-1][-2], end)]]
    # A single known period between two gaps is a line of no length: its round cap is a dot.
    drawn = "".join(
        f"M{_xy(run[0])}L{' '.join(_xy(point) for point in run[1:] or run)}"
        for run in runs
        if run != [end]
    )
    dashes = " stroke-dasharray='2.5 3.5'" if is_simulated else ""
    dot = "fill='#000'" if end_filled else "fill='none' stroke='#000' stroke-width='1.5'"
    radius = _DOT if end_filled else _DOT - 0.75
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{WIDTH}' height='{HEIGHT}'"
        f" viewBox='0 0 {WIDTH} {HEIGHT}'>"
        f"<path d='{drawn}' fill='none' stroke='#000' stroke-width='1.75'"
        f" stroke-linecap='round' stroke-linejoin='round'{dashes}/>"
        f"<circle cx='{end[0]:.1f}' cy='{end[1]:.1f}' r='{radius}' {dot}/></svg>"
    )


def _short_of(start: Point, end: Point) -> Point:
    """The end of the last piece moved back to the rim of a hollow dot."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    kept = max(length - _DOT, 0) / length
    return (start[0] + (end[0] - start[0]) * kept, start[1] + (end[1] - start[1]) * kept)


def _xy(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"
