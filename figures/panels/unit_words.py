"""What a unit says of a figure or of a dossier, shown as its own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Protocol

from figures import html, wording
from figures.wording.meeting.tasks import CAUSE, written


class UnitNote(Protocol):
    """What is asked of a note (notes/unit_words.py)."""

    @property
    def id(self) -> str: ...
    @property
    def valid_from(self) -> date: ...
    @property
    def measure(self) -> str | None: ...
    @property
    def dossier_code(self) -> str | None: ...
    @property
    def cause(self) -> str | None: ...
    @property
    def text(self) -> str: ...
    @property
    def written_at(self) -> datetime: ...
    @property
    def written_by(self) -> str: ...
    @property
    def is_erased(self) -> bool: ...


def of_measure(notes: Iterable[UnitNote], valid_from: date, measure: str) -> list[UnitNote]:
    """Those on a measure of the unit that began that day, and on the unit as a whole."""
    return [
        each
        for each in notes
        if each.dossier_code is None
        and each.valid_from == valid_from
        and each.measure in (None, measure)
    ]


def of_dossiers(notes: Iterable[UnitNote]) -> dict[str, UnitNote]:
    """The newest on each dossier, by its code; `notes` the newest first."""
    return {each.dossier_code: each for each in reversed(list(notes)) if each.dossier_code}


def said(note: UnitNote) -> html.Text:
    """“chờ cơ quan khác: …”, as the unit wrote it."""
    if note.is_erased:
        return "nội dung đã xóa"
    cause = CAUSE[note.cause] if note.cause else ""
    return html.join(*filter(None, (cause, html.theirs(note.text) if note.text else "")), by=": ")


def listed(notes: Sequence[UnitNote]) -> html.Markup:
    """A paragraph a note: what, when, who wrote it."""
    return html.lines(
        [
            html.join(
                said(each),
                html.small(f"{wording.date(written(each.written_at).date())}, {each.written_by}"),
                by=" · ",
            )
            for each in notes
        ]
    )


def beside(notes: Sequence[UnitNote]) -> list[html.Markup]:
    """Under their heading, beside a figure; nothing where the unit said nothing."""
    if not notes:
        return []
    words = wording.WORD
    return [html.section(words["theirs"], words["theirs_caption"]), listed(notes)]


def to_choose(notes: Sequence[UnitNote]) -> dict[str, str]:
    """The notes whose words are still there, as one picks one."""
    return {each.id: _shortly(each) for each in notes if not each.is_erased}


def _shortly(note: UnitNote) -> str:
    begins = note.text[:60] or CAUSE[note.cause or "other"]
    return f"{wording.date(written(note.written_at).date())}: {begins}"
