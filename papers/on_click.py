"""Papers that a page offers: made when somebody presses, of the build and for whom the page ran."""

from __future__ import annotations

import contextvars
import io
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import queries
from figures import files
from papers import asked as asking
from papers import kinds
from queries.commands import Fault

TITLE_ONLY = 5  # the layout of a slide


class Offered(NamedTuple):
    """A paper that a page offers: the words of its button, its file's name and ending, what makes
    it (figures.page.downloads)."""

    word: str
    name: str
    ending: str
    make: Callable[[], bytes]


def of_province(period: str, words: Mapping[str, str]) -> list[Offered]:
    """What the page about the province offers; to who may take nothing away, nothing."""
    return _offered(("docx", "pptx", "xlsx"), period, None, words)


def of_unit(
    period: str, unit: str, by_units: str | None, words: Mapping[str, str]
) -> list[Offered]:
    """What a unit's page offers, by the units of the day: papers know no others."""
    return _offered(("sheet", "txt"), period, unit, words) if by_units in (None, "day") else []


def _offered(
    wanted: Sequence[str], period: str, unit: str | None, words: Mapping[str, str]
) -> list[Offered]:
    if not queries.may("export"):
        return []
    parts = [unit, period] if unit else [period]
    return [
        Offered(
            words[kind],
            "-".join([kinds.KINDS[kind].called, *parts]),
            kinds.KINDS[kind].ending,
            made(kind, period, unit),
        )
        for kind in wanted
    ]


def made(kind: str, period: str, unit: str | None = None) -> Callable[[], bytes]:
    """What the button's file is made by. What cannot be written is said in a file of that kind,
    since a button cannot say anything else."""
    within = queries.as_now()

    def make() -> bytes:
        with within(), tempfile.TemporaryDirectory(prefix="thucchat-giay-") as folder:
            to = Path(folder) / f"giay{kinds.KINDS[kind].ending}"
            try:
                its = asking.asked(period, unit, to)
                return kinds.write(kind, its, lambda sentence: None).read_bytes()
            except Fault as fault:
                return _told(kind, str(fault))

    return lambda: contextvars.copy_context().run(make)


def _told(kind: str, sentence: str) -> bytes:
    """A file of the kind that says only this; what makes it is a tenth of a second to import, which
    no page waits for."""
    ending = kinds.KINDS[kind].ending
    if ending == ".xlsx":
        return files.excel({}, [], [sentence])
    if ending not in (".docx", ".pptx"):
        return f"{sentence}\n".encode()
    written = io.BytesIO()
    if ending == ".docx":
        import docx

        document = docx.Document()
        document.add_paragraph(sentence)
        document.save(written)
        return written.getvalue()
    import pptx

    deck = pptx.Presentation()
    page: Any = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    page.shapes.title.text_frame.text = sentence
    deck.save(written)
    return written.getvalue()
