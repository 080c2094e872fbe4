"""Colours by what they mean, for light and dark; and the shape that each state has without colour.

A change of a hex goes through tests/figures/test_theme.py: contrast for reading, and distances
between the state marks as colour-blind eyes see them.
"""

from dataclasses import asdict, dataclass
from typing import Any

FONT = '"Source Sans", sans-serif'

INK_ON_PALE = "#17212B"
INK_ON_DEEP = "#FFFFFF"


@dataclass(frozen=True)
class Palette:
    """`…_t` is text in that role's colour, `…_b` the pale fill under it."""

    bg: str
    surface: str  # hover, widgets
    line: str  # row rules and grid: decoration only
    line2: str  # axis lines, outlines, dotted limits
    ink: str
    ink2: str  # secondary text, axes
    ink3: str  # the smallest notes
    primary: str  # widgets, focus, links
    series: str  # values that are not judged
    series2: str  # the second part, always with its number
    concern: str
    concern_t: str
    concern_b: str
    caution: str
    caution_t: str
    caution_b: str
    neutral: str
    neutral_t: str
    neutral_b: str
    good: str  # blue, never green
    good_t: str
    good_b: str
    absent: str
    absent_t: str
    scale: tuple[str, str, str, str, str]  # values on the map, from low to high


LIGHT = Palette(
    bg="#FFFFFF",
    surface="#F4F6F7",
    line="#D5DBE0",
    line2="#86929D",
    ink="#17212B",
    ink2="#46535F",
    ink3="#5F6B77",
    primary="#24405A",
    series="#3B5266",
    series2="#8594A1",
    concern="#A62B0B",
    concern_t="#972709",
    concern_b="#FCE9DF",
    caution="#B27C00",
    caution_t="#755000",
    caution_b="#FAF0D4",
    neutral="#77848F",
    neutral_t="#46535F",
    neutral_b="#ECEFF2",
    good="#0B62A4",
    good_t="#0A558F",
    good_b="#E3EFF9",
    absent="#86929D",
    absent_t="#5F6B77",
    scale=("#E4ECF2", "#C2D2DF", "#94AFC4", "#527897", "#2F5575"),
)
DARK = Palette(
    bg="#11171D",
    surface="#1A232C",
    line="#34414D",
    line2="#75838F",
    ink="#EEF2F5",
    ink2="#B7C3CD",
    ink3="#9AA8B4",
    primary="#A9C3DC",
    series="#A9C3DC",
    series2="#647686",
    concern="#FF7E4D",
    concern_t="#FFA682",
    concern_b="#3D2318",
    caution="#F3CC5C",
    caution_t="#F3CC5C",
    caution_b="#342A12",
    neutral="#8A98A5",
    neutral_t="#B7C3CD",
    neutral_b="#242F39",
    good="#62B1F0",
    good_t="#8FC8F7",
    good_b="#142B40",
    absent="#6F7D89",
    absent_t="#9AA8B4",
    scale=("#1F2C38", "#2C4254", "#436079", "#6F92AF", "#A9C8E0"),
)

STATE_ROLE = {
    "lagging": "concern",
    "recovering": "caution",
    "watch": "caution",
    "leading": "good",
    "typical": "neutral",
    "inconclusive": "absent",
    "insufficient": "absent",
}
_STATE_SHAPE = {
    "lagging": ("triangle-down", 15, 0.0),
    "recovering": ("triangle-down-open", 13, 2.2),
    "watch": ("diamond-open", 13, 2.4),
    "leading": ("triangle-up", 15, 0.0),
    "typical": ("circle", 10, 0.0),
    "inconclusive": ("circle-open", 8, 1.3),
    "insufficient": ("square-open", 8, 1.3),
}


def palette(kind: str | None) -> Palette:
    """The palette of a theme: "dark", or light for anything else, as before the theme is known."""
    return DARK if kind == "dark" else LIGHT


def state_marker(state: str, colours: Palette) -> dict[str, Any]:
    """The Plotly marker of a state: its shape and size, and its colour."""
    symbol, size, width = _STATE_SHAPE[state]
    colour = getattr(colours, STATE_ROLE[state])
    return {"symbol": symbol, "size": size, "color": colour, "line": {"width": width}}


def css_variables() -> str:
    """`--bg: light-dark(#FFFFFF, #11171D);` and so on, to stand inside a rule of the stylesheet."""
    light, dark = _by_variable(LIGHT), _by_variable(DARK)
    return "\n".join(f"--{name}: light-dark({light[name]}, {dark[name]});" for name in light)


def text_on(fill: str) -> str:
    """The ink that reads better on a step of the scale."""
    return max((INK_ON_PALE, INK_ON_DEEP), key=lambda ink: contrast(ink, fill))


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast of two hex colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _by_variable(colours: Palette) -> dict[str, str]:
    variables = {
        name.replace("_", "-"): value for name, value in asdict(colours).items() if name != "scale"
    }
    for step, fill in enumerate(colours.scale, start=1):
        variables[f"scale-{step}"] = fill
        variables[f"scale-{step}-t"] = text_on(fill)
    return variables


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
