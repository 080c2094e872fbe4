"""Documents between agencies: what forms and the press say, and level by level."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks, objectives, topics
from pages.leaders.e_documents import words
from queries.rows.shared import FormSenders, LevelsByMeasure, Periods

Row = Mapping
Link = Callable[..., str]

ELECTRONIC = "documents_electronic"  # what the page asks


def lead(rows: Sequence[Row], senders: Sequence[FormSenders], period: Periods) -> list[str]:
    """Fully electronic as forms have it, beside the bound that was printed; who has sent."""
    asked = period["period"]
    of_measure = [row for row in rows if (row["measure"], row["period"]) == (ELECTRONIC, asked)]
    counted = next((row for row in of_measure if row["origin"] not in marks.PRINTED), None)
    printed = next((row for row in of_measure if row["origin"] in marks.PRINTED), None)
    share = ""
    if counted and counted["denominator"]:
        share = wording.share_of(counted["numerator"], counted["denominator"])
        share += f", theo {wording.ORIGIN[counted['origin']]}"
    bound = objectives.value(printed)[0] if printed else ""
    name = wording.period(period["period"])
    return [words.electronic_sentence(name, share, bound), topics.sent("IV.01", senders, name)]


def by_level(found: Mapping[str, Sequence[LevelsByMeasure]], period: Periods) -> topics.Table:
    """Several shares level by level: {head of the column: rows of levels_by_measure}."""
    columns = [
        html.Column("level", wording.COLUMN["level"]),
        *(html.Column(head, head, "right") for head in found),
    ]
    lines: dict[str, dict[str, html.Text | None]] = {}
    for head, rows in found.items():
        for row in rows:
            name = wording.start_sentence(wording.level_words(row["level"], period["ends_on"]))
            line = lines.setdefault(row["level"], {"level": name})
            line[head] = marks.absent(row) or topics.with_share(row)
    return columns, list(lines.values())
