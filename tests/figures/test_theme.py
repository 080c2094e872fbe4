"""Colours can be read, and states told apart, in both themes and by every eye."""

import re
from itertools import combinations

import numpy
import pytest
from colorspacious import cspace_convert

from figures import theme
from figures.theme import DARK, LIGHT, Palette, contrast

PALETTES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])

READ_ON_PAGE = [
    "ink",
    "ink2",
    "ink3",
    "primary",
    "series",
    "concern_t",
    "caution_t",
    "neutral_t",
    "good_t",
    "absent_t",
]
MARKS = ["line2", "series", "series2", "concern", "caution", "neutral", "good", "absent"]
STATE_MARKS = ["concern", "caution", "neutral", "good"]
EYES = ["normal", "deuteranomaly", "protanomaly", "tritanomaly"]


def seen(colour: str, eye: str) -> numpy.ndarray:
    """The colour in CAM02-UCS, after what a colour-blind eye takes away."""
    rgb = numpy.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    if eye != "normal":
        blind = {"name": "sRGB1+CVD", "cvd_type": eye, "severity": 100}
        rgb = numpy.clip(cspace_convert(rgb, blind, "sRGB1"), 0, 1)
    return cspace_convert(rgb, "sRGB1", "CAM02-UCS")


@PALETTES
@pytest.mark.parametrize("role", READ_ON_PAGE)
def test_everything_that_is_read_contrasts_with_the_page(colours: Palette, role):
    assert contrast(getattr(colours, role), colours.bg) >= 4.5


@PALETTES
@pytest.mark.parametrize("role", MARKS)
def test_every_mark_that_carries_meaning_contrasts_with_the_page(colours: Palette, role):
    assert contrast(getattr(colours, role), colours.bg) >= 3


@PALETTES
@pytest.mark.parametrize("role", ["concern", "caution", "neutral", "good"])
def test_words_of_a_state_can_be_read_on_its_fill(colours: Palette, role):
    words, fill = getattr(colours, f"{role}_t"), getattr(colours, f"{role}_b")

    assert contrast(words, fill) >= 4.5


@PALETTES
@pytest.mark.parametrize("role", ["ink", "ink2", "ink3"])
def test_words_can_be_read_on_the_panel(colours: Palette, role):
    assert contrast(getattr(colours, role), colours.surface) >= 4.5


@PALETTES
@pytest.mark.parametrize("step", range(5))
def test_words_can_be_read_on_every_step_of_the_scale(colours: Palette, step):
    fill = colours.scale[step]

    assert contrast(theme.text_on(fill), fill) >= 4.5


@PALETTES
@pytest.mark.parametrize("eye", EYES)
def test_the_four_state_marks_are_told_apart_by_every_eye(colours: Palette, eye):
    for one, other in combinations(STATE_MARKS, 2):
        distance = numpy.linalg.norm(
            seen(getattr(colours, one), eye) - seen(getattr(colours, other), eye)
        )
        assert distance >= 12, (one, other)


@PALETTES
def test_the_steps_of_the_scale_go_one_way_in_lightness(colours: Palette):
    against_page = [contrast(step, colours.bg) for step in colours.scale]

    assert against_page == sorted(against_page)


def test_every_state_has_a_shape_of_its_own():
    symbols = {theme.state_marker(state, LIGHT)["symbol"] for state in theme.STATE_ROLE}

    assert len(symbols) == len(theme.STATE_ROLE) == 7


def test_the_stylesheet_gets_every_role_in_both_themes():
    variables = theme.css_variables()

    assert "--bg: light-dark(#FFFFFF, #11171D);" in variables
    assert "--concern-t: light-dark(#972709, #FFA682);" in variables
    for step in range(1, 6):
        assert f"--scale-{step}: " in variables
        assert f"--scale-{step}-t: " in variables
    for line in variables.splitlines():
        assert re.fullmatch(r"--[a-z0-9-]+: light-dark\(#[0-9A-F]{6}, #[0-9A-F]{6}\);", line)


def test_a_theme_that_is_not_known_yet_is_light():
    assert theme.palette("dark") is DARK
    assert theme.palette("light") is theme.palette(None) is LIGHT
