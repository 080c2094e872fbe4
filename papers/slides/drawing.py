"""A slide drawn: title, parts from top to bottom, the as-of line; all text can be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

from figures import wording
from figures.wording import Pieces
from papers.slides import charts, tables, words
from papers.slides.content import Chart, Lines, Slide, Table
from papers.slides.letters import height_of, lines_of
from papers.slides.typesetting import COLOURS, INNER, LEFT, write

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
TOP, BOTTOM, FOOT = Inches(0.4), Inches(6.72), Inches(6.86)
GAP = Inches(0.14)
CHART = Inches(2.4)  # high at least
TITLES = (30, 28, 26, 24, 22, 20, 18)  # points: the largest that fits two lines, else three
FIRST, LARGE, USUAL, SMALL = 34, 22, 15, 11


def draw(page: Any, slide: Slide, number: int) -> None:
    """All of it, on an empty page."""
    under = _title(page, slide)
    if slide.is_first:
        under += Inches(0.5)
    _parts(page, slide, under)
    _foot(page, slide.foot, number)
    notes = [words.ASKED, *(f"• {each.words}\n   {each.command}" for each in slide.answers)]
    write(page.notes_slide.notes_text_frame, [[(each, False)] for each in notes], 12)


def _title(page: Any, slide: Slide) -> int:
    """The title's sentence as large as its length allows; where the body begins."""
    frame = page.shapes.title.text_frame
    size, lines = fitting(slide.title, INNER)
    if slide.is_first:
        size, lines = FIRST, lines_of(slide.title, FIRST, INNER, is_bold=True)
        text(page, [[(wording.PRODUCT, False)]], Inches(0.8), height_of(1, USUAL), USUAL)
    top = Inches(1.3) if slide.is_first else TOP
    height = height_of(lines, size) + Inches(0.1)
    _place(page.shapes.title, LEFT, top, INNER, height)
    write(frame, [[(slide.title, True)]], size)
    rule = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, LEFT, top + height, INNER, Pt(1))
    rule.fill.solid()
    rule.fill.fore_color.rgb = RGBColor.from_string(COLOURS.line2[1:])
    rule.line.fill.background()
    rule.shadow.inherit = False
    return top + height + GAP


def _parts(page: Any, slide: Slide, top: int) -> None:
    """Sentences take what they need; what is left is the chart's or the table's."""
    others = [part for part in slide.parts if not isinstance(part, Lines)]
    least = sum(tables.least(part) if isinstance(part, Table) else CHART for part in others)
    fitted = _fitted(slide, BOTTOM - top - least - GAP * len(others))
    needed = sum(_height(said, size) + GAP for said, size in fitted.values() if said)
    each = (BOTTOM - top - needed) // max(1, len(others))
    for place, part in enumerate(slide.parts):
        if isinstance(part, Lines):
            said, size = fitted[place]
            if said:
                height = _height(said, size)
                text(page, said, top, height, size)
                top += height + GAP
        elif isinstance(part, Table):
            top += tables.put(page, part, top, each) + GAP
        else:
            _chart(page, part, top, each)
            top += each


def _fitted(slide: Slide, room: int) -> dict[int, tuple[list[Pieces], int]]:
    """The sentences by their place and how large they are: smaller until they fit the room, and
    where even the smallest do not, without the last ones."""
    lines = {place: part for place, part in enumerate(slide.parts) if isinstance(part, Lines)}
    made: dict[int, tuple[list[Pieces], int]] = {}
    for smaller in range(LARGE - SMALL):
        made = {
            place: (list(part.said), max(SMALL, (LARGE if part.is_large else USUAL) - smaller))
            for place, part in lines.items()
        }
        if sum(_height(said, size) + GAP for said, size in made.values()) <= room:
            return made
    for said, _ in reversed(made.values()):
        while said and sum(_height(*each) + GAP for each in made.values() if each[0]) > room:
            said.pop()
    return made


def _chart(page: Any, part: Chart, top: int, height: int) -> None:
    line = height_of(lines_of(wording.plain(part.caption), SMALL, INNER), SMALL)
    charts.put(page, part, (LEFT, top, INNER, height - line - GAP))
    text(page, [part.caption], top + height - line - GAP, line, SMALL, COLOURS.ink2)


def _height(said: Sequence[Pieces], size: int) -> int:
    lines = sum(lines_of(wording.plain(each), size, INNER) for each in said)
    return height_of(lines + 0.5 * len(said), size)


def fitting(title: str, width: int) -> tuple[int, int]:
    """The size of a title and how many lines it then takes."""
    for most in (2, 3):
        for size in TITLES:
            if (lines := lines_of(title, size, width, is_bold=True)) <= most:
                return size, lines
    return TITLES[-1], lines_of(title, TITLES[-1], width, is_bold=True)


def text(
    page: Any, said: Sequence[Pieces], top: int, height: int, size: float, colour: str = ""
) -> None:
    box = page.shapes.add_textbox(LEFT, top, INNER, height)
    write(box.text_frame, said, size, colour)


def _foot(page: Any, foot: Sequence[Pieces], number: int) -> None:
    """The as-of line, that it is a draft, which slide."""
    pieces: Pieces = []
    for place, each in enumerate(foot):
        pieces += [(" · ", False)] if place and each else []
        pieces += each
    lines = lines_of(wording.plain(pieces), SMALL, INNER - Inches(1.9))
    box = page.shapes.add_textbox(LEFT, FOOT, INNER - Inches(1.9), height_of(lines, SMALL))
    write(box.text_frame, [pieces], SMALL, COLOURS.ink2)
    box = page.shapes.add_textbox(
        LEFT + INNER - Inches(1.8), FOOT, Inches(1.8), height_of(1, SMALL)
    )
    draft: Pieces = [(words.DRAFT, True), (f" · {number}", False)]
    write(box.text_frame, [draft], SMALL, COLOURS.ink2, is_right=True)


def _place(shape, left: int, top: int, width: int, height: int) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height
