"""The file of all slides: which there are, in which order, and writing them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from pptx import Presentation

from papers.asked import Asked, Say
from papers.slides import counting, drawing, late, missing, need, proposed, province
from papers.slides.content import Slide
from papers.slides.meeting import Meeting
from queries import commands

# In the order of a meeting; one that has nothing to say of a period is left out.
SLIDES: tuple[Callable[[Meeting], Slide | None], ...] = (
    province.first,
    province.goals,
    province.online,
    late.late,
    need.listed,
    need.course,
    need.why,
    missing.unseen,
    proposed.decide,
    counting.counting,
)
TITLE_ONLY = 5  # the layout of the file that python-pptx begins with


def write(asked: Asked, say: Say) -> Path:
    """The slides as a file. Raises AlreadyThere, FileNotWritten."""
    body = made(asked, say)
    with commands.whole(asked.to, asked.over) as aside:
        aside.write_bytes(body)
    return asked.to


def made(asked: Asked, say: Say = lambda sentence: None) -> bytes:
    """The same as bytes, for a browser."""
    say("đang hỏi số liệu cho trang trình chiếu")
    found = slides(asked)
    deck = Presentation()
    deck.slide_width, deck.slide_height = drawing.WIDTH, drawing.HEIGHT
    deck.core_properties.title = found[0].title
    deck.core_properties.language = "vi-VN"
    deck.core_properties.author = deck.core_properties.last_modified_by = ""
    for number, slide in enumerate(found, start=1):
        drawing.draw(deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY]), slide, number)
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def slides(asked: Asked) -> list[Slide]:
    """At most ten, each with something to say."""
    meeting = Meeting(asked)
    return [found for make in SLIDES if (found := make(meeting)) is not None]
