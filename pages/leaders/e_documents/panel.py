"""Documents between agencies: what forms and the press say, and level by level."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import wording
from figures.panels import marks, objectives, topics
from pages.leaders.e_documents import words
from queries.rows.shared import FormSenders, Periods

Row = Mapping
Link = Callable[..., str]

ELECTRONIC = "documents_electronic"  # what the page asks


def lead(rows: Sequence[Row], senders: Sequence[FormSenders], period: Periods) -> list[str]:
    """Fully electronic as forms have it, beside the bound that was printed; who has sent."""
    asked = period["period"]
    of_measure = [row for row in rows if (row["measure"], row["period"]) == (ELECTRONIC, asked)]
    counted = next((row for row in of_measure if row["origin"] not in marks.PRINTED), None)
    printed = next((row for row in of_measure if row["origin"] in marks.PRINTED), None)
    share = origin = with_paper = ""
    if counted and counted["denominator"]:
        share = wording.share_of(counted["numerator"], counted["denominator"])
        origin = wording.ORIGIN_SHORT[counted["origin"]]
        left = counted["denominator"] - counted["numerator"]
        with_paper = wording.with_noun(left, counted["unit_of_measure"]) if left else ""
    bound = objectives.value(printed)[0] if printed else ""
    name = wording.period(period["period"])
    return [
        words.electronic_sentence(name, share, origin, with_paper, bound),
        topics.sent("IV.01", senders, name) + words.of_senders(_is_of_some(counted)),
    ]


def _is_of_some(row: Row | None) -> bool:
    """Whether a figure is the sum of units of which some have not sent."""
    if row is None or not row["units_expected"]:
        return False
    return bool(row["units_complete"] < row["units_expected"])
