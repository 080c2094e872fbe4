"""Where the names of marks go: beside them, and over no other mark or name at either width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot

from figures.charts.boxes import Box, covered, least_bad, outside
from figures.charts.frame import text_width

MARK = 7  # half the size of a mark, with air
LINE = 18  # height of a name at 14 px
BESIDE = 11  # from the middle of a mark to its name
FAR = 22  # beyond it a thin line leads from the name to its mark
ELSEWHERE = 1.2  # what it costs a name to stand nearer to another mark than to its own
REACH = 150, 60  # pixels beyond which no name beside a mark comes
NEAR = 60, 30  # marks so near in pixels crowd each other

Point = tuple[float, float]


@dataclass(frozen=True)
class Spot:
    """A mark: its place as parts of the plot (0 left and top, 1 right and bottom), and its name."""

    across: float
    down: float
    name: str = ""
    is_bold: bool = False


@dataclass(frozen=True)
class Placed:
    """Where a name stands from its mark, in pixels; `is_far` names are led to by a thin line."""

    anchor: str  # left, right, center: which end of the name is at the shifted place
    shift_x: float
    shift_y: float  # downwards
    is_far: bool = False


def place_names(
    spots: Sequence[Spot],
    widths: Sequence[float],
    height: float,
    taken: Sequence[Sequence[Box]],
    lines_across: Sequence[float] = (),
) -> dict[int, Placed]:
    """For each spot with a name, the place that is the most free at every plot width.

    `taken` are, for each width, the boxes that other words fill; `lines_across` are heights (as
    parts) that a name should not lie on. Bold and crowded names choose first.
    """
    fixed = [
        [*boxes, *(mark_box(spot, width, height) for spot in spots)]
        for boxes, width in zip(taken, widths, strict=True)
    ]
    middles = [[(spot.across * width, spot.down * height) for spot in spots] for width in widths]
    names: list[list[Box]] = [[] for _ in widths]
    placed: dict[int, Placed] = {}
    for number in _hardest_first(spots, widths[0], height):
        spot = spots[number]
        of_width = [(points[number], _around(number, points)) for points in middles]

        def harm(place: Placed, spot: Spot = spot, of_width: list = of_width) -> float:
            found = 0.0
            for which, width in enumerate(widths):
                box = _name(spot, place, width, height)
                found += outside(box, width, height) * 40
                found += covered(box, fixed[which]) + 2 * covered(box, names[which])
                if not place.is_far:
                    found += ELSEWHERE * _is_nearer_another(box, *of_width[which])
                found += 4 * sum(box[1] + 3 < line * height < box[3] - 3 for line in lines_across)
            return found

        best = least_bad(_candidates(spot), harm)
        is_led_to = any(
            _is_nearer_another(_name(spot, best, width, height), *of_width[which])
            for which, width in enumerate(widths)
        )
        placed[number] = replace(best, is_far=best.is_far or is_led_to)
        for which, width in enumerate(widths):
            names[which].append(_name(spot, placed[number], width, height))
    return placed


def _is_nearer_another(box: Box, own: Point, others: Sequence[Point]) -> bool:
    """Whether a reader would take a name in this box for that of another mark."""
    far = _away(box, own)
    return any(_away(box, other) <= far for other in others)


def _away(box: Box, point: Point) -> float:
    left, top, right, bottom = box
    x, y = point
    return hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))


def _around(number: int, points: Sequence[Point]) -> list[Point]:
    """The other marks to which a name beside this one may come near."""
    x, y = points[number]
    return [
        other
        for at, other in enumerate(points)
        if at != number and abs(other[0] - x) < REACH[0] and abs(other[1] - y) < REACH[1]
    ]


def mark_box(spot: Spot, width: float, height: float) -> Box:
    """The room of a mark in a plot of this size, with air around it."""
    x, y = spot.across * width, spot.down * height
    return x - MARK, y - MARK, x + MARK, y + MARK


def _candidates(spot: Spot) -> Iterator[tuple[float, Placed]]:
    """Places, each with its cost: beside the mark, over or under it, then ever farther off."""
    sides = [("left", BESIDE), ("right", -BESIDE)]
    if spot.across > 0.75:  # a name in the right quarter goes left of its mark
        sides.reverse()
    yield 0.0, Placed(sides[0][0], sides[0][1], 0)
    yield 1.0, Placed("center", 0, -LINE)
    yield 1.0, Placed("center", 0, LINE)
    yield 1.5, Placed(sides[1][0], sides[1][1], 0)
    for step in (13, FAR, 36, 50, 66, 84, 104, 126, 150, 176, 204):
        for anchor, shift in sides:
            for direction in (-1, 1):
                yield 2 + step / 10, Placed(anchor, shift, direction * step, step > FAR)


def _hardest_first(spots: Sequence[Spot], width: float, height: float) -> list[int]:
    def neighbours(number: int) -> int:
        spot = spots[number]
        return sum(
            abs(other.across - spot.across) * width < NEAR[0]
            and abs(other.down - spot.down) * height < NEAR[1]
            for other in spots
        )

    named = [number for number, spot in enumerate(spots) if spot.name]
    return sorted(
        named, key=lambda number: (not spots[number].is_bold, -neighbours(number), number)
    )


def _name(spot: Spot, place: Placed, width: float, height: float) -> Box:
    long = text_width(spot.name, 14, spot.is_bold)
    x, y = spot.across * width + place.shift_x, spot.down * height + place.shift_y
    left = x - {"left": 0, "right": long, "center": long / 2}[place.anchor]
    return left, y - LINE / 2, left + long, y + LINE / 2
