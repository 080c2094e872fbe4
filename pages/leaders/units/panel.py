"""Verdicts of the units of a level: the answer, the funnel, the list by state."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from analysis import funnel
from figures import html, wording
from figures.panels import marks as signs
from figures.panels import units, verdicts
from figures.wording import VerdictTerms
from pages.leaders.units import funnel_chart, words
from queries.rows.shared import (
    Definition,
    OpeningUnit,
    Periods,
    Units,
    UnitsByMeasure,
    WithoutClosing,
)
from queries.rows.units import UnitStates, VerdictLevels, Verdicts

Row = Mapping
Link = Callable[..., str]


LISTED = 12  # of more units than this those in a quiet state stand as one line that opens
FEW = 3  # but for so few in a state

QUIET = ("inconclusive", "insufficient", "typical")

LEAST_DRAWN = 1
ALIKE = ("typical", "watch")  # of which one sentence holds of all
NOT_HELD = "typical"
IN_NEED, WHERE_NOBODY = "lagging", ("district", "commune")
A_YEAR = 12  # months


def opening_level(opening: Sequence[OpeningUnit], offered: Collection[str]) -> str | None:
    """The level that the page opens on: of the unit in most need; where none is, districts."""
    needs = (row["level"] for row in opening if row["state"] == IN_NEED)
    return next((level for level in [*needs, *WHERE_NOBODY] if level in offered), None)


def of_level(levels: Sequence[VerdictLevels], measure: str, level: str) -> VerdictLevels | None:
    """How a level stands on a measure; None where it gets no verdict."""
    found = (row for row in levels if (row["measure"], row["level"]) == (measure, level))
    return next(found, None)


def lead(
    rows: Sequence[Verdicts],
    level_row: VerdictLevels,
    listed: Sequence[Units],
    period: Periods,
    terms: VerdictTerms,
    levels: Sequence[VerdictLevels],
    states: Sequence[UnitStates],
    here: Link,
) -> list[html.Text]:
    """Who lags, by name, or where to ask next; how many units stand in which state; how many lag
    on the other `levels`, which open, and who of this level on other measures, by `states`.
    """
    level = level_row["level"]
    whom = wording.level_words(level, period["ends_on"])
    size = wording.size_of_level(listed, level, whom)
    who = wording.who_lags(rows, period["period"], terms, whom)
    elsewhere = [
        html.link(
            words.need_of_level(row, period["ends_on"], in_need(states, row)),
            here(level=row["level"]),
        )
        for row in levels
        if row["measure"] == level_row["measure"]
        and row["level"] != level
        and row[f"count_{IN_NEED}"]
    ] + on_other_measures(states, level_row, here)
    return [
        html.join(*(html.strong(text) if strong else text for text, strong in who)),
        words.how_many(level_row, size, period["period"]),
        *(
            [html.join(words.WORD["elsewhere"], html.join(*elsewhere, by="; "), ".")]
            * bool(elsewhere)
        ),
    ]


def in_need(states: Sequence[UnitStates], level_row: VerdictLevels) -> list[str]:
    """Who of a level lags on its measure, by name."""
    return [
        row["unit_name"]
        for row in states
        if row["state"] == IN_NEED
        and all(row[key] == level_row[key] for key in ("measure", "level"))
    ]


def on_other_measures(
    states: Sequence[UnitStates], level_row: VerdictLevels, here: Link
) -> list[html.Markup]:
    """Who of this level lags on another measure, which opens; nothing where nobody does."""
    lagging = [
        row
        for row in states
        if row["state"] == IN_NEED
        and row["level"] == level_row["level"]
        and row["measure"] != level_row["measure"]
    ]
    return [
        html.link(
            words.named_on_measure([row for row in lagging if row["measure"] == measure]),
            here(measure=measure, level=level_row["level"]),
        )
        for measure in dict.fromkeys(row["measure"] for row in lagging)
    ]


def drawn(rows: Sequence[Verdicts]) -> list[Verdicts]:
    """The units that can be set beside what is expected of them."""
    return [
        row for row in rows if (row["year_expected"] or 0) >= LEAST_DRAWN and row["year_trials"]
    ]


def why_not_drawn(rows: Sequence[Verdicts]) -> str:
    """The key of the words: no unit's figures go back a year, or too little happened in it."""
    steps = [wording.steps_of(row) for row in rows]
    expected = [
        wording.months_that_came(row, each) + len(each.get("missing", {"months": []})["months"])
        for row, each in zip(rows, steps, strict=True)
    ]
    return "nothing_drawn" if max(expected, default=0) >= A_YEAR else "year_too_short"


def size(row: Verdicts) -> float:
    """How large a unit is in the funnel: what is expected of it in a year, or its cases."""
    return row["year_expected"] if row["is_rare"] else row["year_trials"]


def ends(rows: Sequence[Verdicts]) -> tuple[float, float]:
    """The sizes between which limits are drawn: rather beyond all units."""
    sizes = [size(row) for row in rows]
    return min(sizes) / 2, max(sizes) * 2


def marks(
    rows: Sequence[Verdicts], link: Link, terms: VerdictTerms
) -> list[funnel_chart.FunnelMark]:
    """The units for the funnel: times the expected, or points away from the expected share."""
    return [
        funnel_chart.FunnelMark(
            name=row["short_name"],
            size=size(row),
            value=_value(row),
            state=row["state"],
            said=words.hover_said(row, terms),
            link=signs.unit_link(row, link),
        )
        for row in rows
    ]


def limits(
    rows: Sequence[Verdicts], level_row: VerdictLevels, terms: VerdictTerms
) -> list[funnel.Limit]:
    """What is drawn behind the units: how far those may lie that the rule would not name."""
    spread, times = level_row["limit_spread"], terms.constant("worse_times")
    if level_row["is_rare"]:
        return funnel.ratios(*ends(rows), spread, times)
    return funnel.differences(*ends(rows), level_row["level_value"], spread, times)


def axes(level_row: VerdictLevels, terms: VerdictTerms) -> funnel_chart.FunnelWords:
    """What stands along both axes of the funnel."""
    return funnel_chart.FunnelWords(
        **words.funnel_words(
            level_row["is_rare"],
            terms.events(level_row["measure"]),
            level_row["unit_of_measure"],
        )
    )


def groups(
    rows: Sequence[Verdicts],
    period: str,
    link: Link,
    terms: VerdictTerms,
    parted: Sequence[WithoutClosing] = (),
) -> list[html.UnitGroup]:
    """The units by state, in a state by what is beyond expectation; never a rank.

    `period` says whether the lines speak of quarters or of three months; `parted` is what is left
    of the late ones without those only closed late.
    """
    known = {(each["unit_code"], each["valid_from"]): each for each in parted}
    of_period: Sequence[Mapping] = [
        {**row, "period": period, "parted": known.get((row["unit_code"], row["valid_from"]))}
        for row in rows
    ]
    return [_group(state, of_period, link, terms) for state in wording.STATES_AS_LISTED]


def apart(
    groups: Sequence[html.UnitGroup],
) -> tuple[list[html.UnitGroup], list[html.UnitGroup]]:
    """Those beside the picture, and under it those of whom nothing is held; where there are only
    these, they stand beside it.
    """
    there = [group for group in groups if group.units]
    first = [group for group in there if group.state != NOT_HELD]
    return (first, [group for group in there if group not in first]) if first else (there, [])


def has_ended(listed: Sequence[Units], level: str, period: Periods) -> bool:
    """Whether a unit of the level ended within the period: all others of it have a verdict."""
    last_days = [row["valid_to"] for row in listed if row["level"] == level and row["valid_to"]]
    return any(day < period["ends_on"] for day in last_days)


def ended(
    figures: Sequence[UnitsByMeasure], rows: Sequence[Verdicts], definition: Definition, link: Link
) -> html.Markup:
    """Units with figures in the period that did not last to its end, so without a verdict."""
    judged = {(row["unit_code"], row["valid_from"]) for row in rows}
    gone = [row for row in figures if (row["unit_code"], row["valid_from"]) not in judged]
    if not gone:
        return html.join()
    return html.fold(
        wording.with_noun(len(gone), words.WORD["ended"]),
        html.table(*units.table(gone, link, wording.counts_head(definition))),
    )


def _group(state: str, rows: Sequence[Row], link: Link, terms: VerdictTerms) -> html.UnitGroup:
    mine: Sequence[Row] = [row for row in rows if row["state"] == state]
    if state not in QUIET:
        mine = wording.by_excess(mine)
    number = wording.with_noun(len(mine), "đơn vị")
    is_folded = state in QUIET and len(rows) > LISTED and len(mine) > FEW
    return html.UnitGroup(
        state,
        wording.STATE[state],
        [
            verdicts.unit_line(row, link, wording.short_line(row, terms, row["parted"]))
            for row in mine
        ],
        "" if is_folded else number,
        number if is_folded else "",
        words.QUIET[state] if is_folded or (mine and state in ALIKE) else "",
    )


def _value(row: Verdicts) -> float:
    if row["is_rare"]:
        return row["year_events"] / row["year_expected"]
    away = (row["year_events"] - row["year_expected"]) / row["year_trials"] * 100
    return -away if row["better"] == "higher" else away
