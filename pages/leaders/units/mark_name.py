"""The name beside a mark, where `place_names` found room for it."""

from typing import Any

from figures.charts.frame import linked, safe, words
from figures.theme import Palette
from pages.leaders.units.placing import Placed


def mark_name(
    name: str,
    at: tuple[float, float],
    place: Placed,
    palette: Palette,
    colour: str,
    link: str | None = None,
    is_bold: bool = False,
) -> dict[str, Any]:
    """The note of a mark `at` its place in the data; a thin line leads to it from afar."""
    text = linked(safe(name), link, colour)
    note = words(
        f"<b>{text}</b>" if is_bold else text,
        *at,
        colour,
        14,
        borderpad=0,
        xanchor=place.anchor,
        yanchor="middle",
    )
    if not place.is_far:
        return {**note, "xshift": place.shift_x, "yshift": -place.shift_y}
    leader = {"arrowhead": 0, "arrowwidth": 1, "arrowcolor": palette.line2, "standoff": 6}
    shift = {"ax": place.shift_x, "ay": place.shift_y}
    return {**note, **leader, **shift, "showarrow": True}
