"""The units in need, by name: who lags, recovers or is watched, over all levels and measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks, verdicts
from figures.wording import VerdictTerms
from pages.leaders.overview import panel, words
from queries.rows.overview import JudgedUnits
from queries.rows.shared import Periods

Row = Mapping
Link = Callable[..., str]

SHOWN = 5  # as many as a leader takes in; the rest is counted, by level
IN_NEED = ("lagging", "recovering", "watch")
LEVELS = ("department", "district", "commune")


def section(rows: Sequence[JudgedUnits]) -> html.Markup:
    """The heading of the list, and how many there are."""
    counted = Counter(row["state"] for row in rows)
    return html.section(
        words.WORD["needs"],
        words.needs_counted(
            {state: counted[state] for state in IN_NEED},
            len({row["measure"] for row in rows}),
            sum(_is_apart(row) for row in rows),
        ),
        marks.origins(rows),
    )


def listed(rows: Sequence[Row], period: Periods, link: Link, terms: VerdictTerms) -> html.Markup:
    """Those that lag, recover, are watched; where nobody lags, first where to ask next."""
    in_need = _in_order(rows)
    shown, others = in_need[:SHOWN], in_need[SHOWN:]
    any_named = any(row["state"] == "lagging" for row in shown)
    lines = [
        (
            verdicts.unit_line(row, link, wording.short_line(row, terms), measure=row["measure"]),
            row["state"],
            wording.STATE[row["state"]],
        )
        for row in shown
    ]
    return html.join(
        *_nobody(rows, period, terms),
        html.needs_attention(lines) if lines else "",
        html.note(wording.A_NAME_MAY_BE_WRONG) if any_named else "",
        html.note(words.WORD["more"], *_more(others, link)) if others else "",
    )


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """By state, lateness before other measures, then by level; last whose units differ too much.

    Within a level by what is beyond expected: larger levels have more of that, so it sets nobody
    beside those of another.
    """
    return sorted(
        (row for row in rows if row["state"] in IN_NEED),
        key=lambda row: (
            IN_NEED.index(row["state"]),
            row["measure"] != panel.LATE,
            _is_apart(row),
            LEVELS.index(row["level"]),
            -(row["excess"] or 0),
        ),
    )


def _is_apart(row: Row) -> bool:
    """Whether a unit is watched on a measure on which its level is no one population."""
    return row["state"] == "watch" and "too_different" in wording.steps_of(row)


def _nobody(rows: Sequence[Row], period: Periods, terms: VerdictTerms) -> list[html.Markup]:
    if any(row["state"] == "lagging" for row in rows):
        return []
    late = [row for row in rows if row["measure"] == panel.LATE]
    pieces = wording.who_lags(late or rows, period["period"], terms)
    return [html.paragraph(*(html.strong(text) if strong else text for text, strong in pieces))]


def _more(others: Sequence[Row], link: Link) -> list[html.Markup]:
    """How many more in each level and measure, each opening its page."""
    counted = Counter((row["measure"], row["title"], row["level"]) for row in others)
    return [
        html.link(
            f"{wording.LEVEL_SHORT[level]}, {wording.in_sentence(title)} ({wording.number(count)})",
            link("units", level=level, measure=measure),
        )
        for (measure, title, level), count in counted.items()
    ]
