"""Late dossiers of the province over the last periods."""

from __future__ import annotations

from figures import wording
from figures.html import Text
from figures.panels import lead
from papers.slides import over_time, province, words
from papers.slides.content import Lines, Part, Slide
from papers.slides.meeting import Meeting
from papers.slides.plain import nowhere, pieces, plain

TOLD = (lead.RESOLVED_LATE, lead.CLOSED_LATE, lead.OVERDUE)


def late(meeting: Meeting) -> Slide | None:
    """How many were finished late, over eight periods; what is still open under it."""
    slide = meeting.opened()
    exact = province.of_period(slide)
    history = province.history(slide)
    said = lead.late_parts(exact, history, province.soon(slide, exact), nowhere)
    if not said:
        return None
    past = [row for row in history if row["measure"] == lead.RESOLVED_LATE]
    drawn = over_time.counts(words.WORD["late"], past, meeting.period_id)
    parts: list[Part] = [drawn] if drawn else []
    if said[1:]:
        parts.append(Lines([_sentence(each) for each in said[1:]], is_large=not drawn))
    shown = [*(row for row in exact if row["measure"] in TOLD), *(past if drawn else [])]
    return slide.slide(plain(said[0]), parts, shown)


def _sentence(said: Text) -> wording.Pieces:
    first, *rest = pieces(said)
    return [(wording.start_sentence(first[0]), first[1]), *rest, (".", False)]
