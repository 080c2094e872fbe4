"""How the slides count: definitions, origins, what was not judged."""

from __future__ import annotations

from figures import wording
from figures.panels import in_need, lead, marks
from papers.slides import province, words
from papers.slides.content import Lines, Slide, Table
from papers.slides.meeting import Meeting

COUNTED = (lead.ONLINE, lead.RESOLVED_LATE, in_need.LATE)


def counting(meeting: Meeting) -> Slide | None:
    """The last slide: as of when, whose figures, how the three leading ones are counted."""
    slide = meeting.opened()
    exact = province.of_period(slide)
    documents = [slide.rows("definition", measure=measure)[0] for measure in COUNTED]
    table = Table(
        [words.WORD[each] for each in ("measure", "counted", "basis")],
        [
            [
                [(row["title"], True)],
                [(_counted(row), False)],
                [(wording.as_text(row["legal_basis"] or wording.NONE), False)],
            ]
            for row in documents
        ],
        (22, 48, 30),
    )
    judged = slide.of_period("judged_units")
    said = [
        *_origins(exact, meeting),
        *([" ".join(wording.how_often_wrong(meeting.terms))] if judged else [words.NOT_JUDGED]),
    ]
    name = wording.period_title(meeting.period_id)
    build = meeting.asked.build
    title = words.counted(name, wording.date(build["as_of"]), _is_simulated(exact))
    return slide.slide(title, [table, Lines([[(each, False)] for each in said])], exact)


def _counted(row) -> str:
    if not row["denominator_words"]:
        return wording.as_text(row["numerator_words"])
    return wording.as_text(f"{row['numerator_words']} / {row['denominator_words']}")


def _is_simulated(rows) -> bool:
    return any(row["origin"] == "simulated" for row in rows)


def _origins(rows, meeting: Meeting) -> list[str]:
    codes = marks.origin_codes(rows) or [meeting.asked.build["origin"]]
    said = "; ".join(wording.ORIGIN[code] for code in codes)
    return [f"Nguồn số: {said}. Bản số liệu {meeting.asked.build_id}."]
