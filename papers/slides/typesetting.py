"""The typeface, the colours and the column of a slide; text with its bold parts, run by run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from figures import theme
from figures.wording import Pieces
from papers.words import storable

# Every office has it, and it has every Vietnamese letter; where it is not, one of its widths stands
# in for it (Arimo), so that no letter is of another face.
FONT = "Arial"
COLOURS = theme.LIGHT
LEFT, INNER = Inches(0.6), Inches(12.13)
JOINER = "\u2060"  # holds signs together on the screen; here it would be drawn


def write(
    frame: Any, said: Sequence[Pieces], size: float, colour: str = "", is_right: bool = False
) -> None:
    """A paragraph a sentence; the typeface is named on every run, or a theme's would stand in."""
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    for side in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
        setattr(frame, side, 0)
    for place, pieces in enumerate(said):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.RIGHT if is_right else PP_ALIGN.LEFT
        if len(said) > 1:
            paragraph.space_after = Pt(size * 0.5)
        runs(paragraph, pieces, size, colour or COLOURS.ink)


def runs(paragraph: Any, pieces: Pieces, size: float, colour: str) -> None:
    for piece, is_strong in pieces:
        for place, line in enumerate(storable(piece.replace(JOINER, "")).split("\n")):
            if place:
                paragraph.add_line_break()
            if not line:
                continue
            run = paragraph.add_run()
            run.text = line
            run.font.bold = is_strong
            run.font.size = Pt(size)
            run.font.color.rgb = RGBColor.from_string(colour[1:])
            face(run)


def face(run) -> None:
    """The typeface of all kinds of letters, and the language, for what a speller marks."""
    run.font.name = FONT
    properties = run.font._element
    properties.set("lang", "vi-VN")
    for kind in ("a:ea", "a:cs"):
        element = properties.find(qn(kind))
        if element is None:
            element = properties.makeelement(qn(kind), {})
            properties.append(element)
        element.set("typeface", FONT)
