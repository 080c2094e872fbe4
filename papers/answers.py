"""The overview's own sentences in a paper: where the province stands, in the words of the page."""

from __future__ import annotations

from collections.abc import Mapping

from figures import wording
from figures.panels import in_need, lead
from papers import needs
from papers.asked import Asked
from papers.figures import Answer, Figures
from papers.measures import Measures
from papers.slides.plain import nowhere, plain

Row = Mapping
ABOUT = (lead.ONLINE, lead.AFAR, lead.RESOLVED_LATE, lead.CLOSED_LATE, lead.OVERDUE)


def sentences(asked: Asked, measures: Measures) -> list[str]:
    """Those that the figures of the period allow; each figure in them is written down."""
    figures, period = measures.figures, asked.period["period"]
    exact = [row for row in measures.now.rows if not row["is_longer"]]
    judged = figures.ask("judged_units", period=period)
    soon = _soon(figures, asked, exact)
    rows = soon.rows if soon else []
    said = [
        plain(each)
        for each in lead.sentences(
            exact,
            judged.rows,
            asked.period,
            needs.terms(figures),
            measures.past.rows,
            rows,
            nowhere,
        )
    ]
    for row in exact:
        if row["measure"] in ABOUT:
            measures.value(row)
    if soon:
        for row in rows:
            figures.say(soon, row, ("count_dossiers",), wording.number, "sắp đến hạn")
    return said


def _soon(figures: Figures, asked: Asked, exact: list[Row]) -> Answer | None:
    """What falls due within three working days, where the period runs and days are known."""
    if asked.period["ends_on"] < asked.build["as_of"] or not in_need.is_due_known(exact):
        return None
    return figures.ask("due_soon", period=asked.period["period"], unit=exact[0]["unit_code"])
