"""Why a unit is drawn as in need though its share is no higher than the common one, and why one
with a higher share is not: a state is told by procedures and by its own past, a dot by the period.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import wording
from figures.panels import higher
from figures.wording import VerdictTerms
from pages.leaders.dossiers import words

Row = Mapping

NAMED = 2
# Below so many times the common share a reader sees no difference.
ALIKE = 1.1


def coloured(verdicts: Sequence[Row], terms: VerdictTerms) -> list[str]:
    """A sentence for those in need, two at most, then those that are not; nothing where colours go
    with shares. `verdicts`: of one level and measure.
    """
    known = [row for row in verdicts if wording.share_decimals(row["denominator"] or 0) is not None]
    counted = [sum(row[each] for row in known) for each in ("numerator", "denominator")]
    found = [
        row
        for row in known
        if row["state"] == "lagging"
        and row["expected"]
        and row["numerator"] * counted[1] <= ALIKE * counted[0] * row["denominator"]
    ]
    if not found:
        return []
    named = "; ".join(_of_one(row, counted, terms) for row in found[:NAMED])
    return [f"{words.NOT_BY_SHARE}: {named}.", *higher.higher_yet_typical(verdicts, terms)[:1]]


def _of_one(row: Row, counted: Sequence[int], terms: VerdictTerms) -> str:
    return words.despite(
        row["unit_name"],
        wording.share_of(row["numerator"], row["denominator"]) + wording.if_any_simulated([row]),
        wording.share(*counted),
        f"{wording.with_noun(row['window_months'], 'tháng')} {wording.number(row['events'])} "
        f"{terms.events(row['measure'])}, {wording.times(row)}",
        wording.as_whom(row),
    )
