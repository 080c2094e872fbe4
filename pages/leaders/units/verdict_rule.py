"""How sure verdicts are: how often they err, how units differ, every constant with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import html, wording
from pages.leaders.units import words
from queries.rows.shared import Periods
from queries.rows.units import VerdictLevels, VerdictRule

Row = Mapping


def honesty(level: VerdictLevels, terms: wording.VerdictTerms) -> html.Markup:
    """How many may be named by mistake, and which rule spoke."""
    promise, _ = wording.how_often_wrong(terms)
    return html.note(promise, words.version(level["rule_version"]))


def rule_levels(
    levels: Sequence[VerdictLevels], period: Periods
) -> tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]:
    """How units of each level differ on each measure, and how their cases come in batches."""
    columns = [
        html.Column("level", wording.COLUMN["level"]),
        html.Column("judged", words.RULE_HEADS["judged"], "right"),
        html.Column("tau", words.RULE_HEADS["tau"], "right"),
        html.Column("clustering", words.RULE_HEADS["clustering"], "right"),
    ]
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    for measure in dict.fromkeys(row["measure"] for row in levels):
        mine = [row for row in levels if row["measure"] == measure]
        lines.append(html.GroupHeading(mine[0]["title"]))
        lines.extend(
            {
                "level": wording.start_sentence(
                    wording.level_words(row["level"], period["ends_on"])
                ),
                "judged": wording.counts(row["count_judged"], row["count_units"]),
                "tau": wording.number(row["tau"], 2),
                "clustering": wording.number(row["clustering"], 2),
            }
            for row in mine
        )
    return columns, lines


def rule_constants(
    rows: Sequence[VerdictRule], measures: Sequence[Row], levels: Sequence[VerdictLevels]
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """Every constant of the rule with its reason."""
    columns = [
        html.Column("reason", words.RULE_HEADS["reason"]),
        html.Column("value", words.RULE_HEADS["value"], "right"),
    ]
    titles = {row["measure"]: row["title"] for row in measures}
    there = {row["level"] for row in levels}
    return columns, [
        {"reason": row["reason"], "value": words.constant(row["value"], titles, there)}
        for row in rows
        if row["name"] != "errors"  # told in sentences
    ]
