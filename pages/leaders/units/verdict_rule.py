"""How sure verdicts are: false alarms, how units differ, and every constant with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import html, wording
from pages.leaders.units import words
from queries.rows.shared import Periods
from queries.rows.units import VerdictLevels, VerdictRule

Row = Mapping


def honesty(levels: Sequence[VerdictLevels]) -> html.Markup:
    """How many may be named by mistake, and what cannot be seen."""
    return html.note(words.false_alarms(levels), words.not_seen(levels[0]["rule_version"]))


def rule_levels(
    levels: Sequence[VerdictLevels], period: Periods
) -> tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]:
    """How units of each level differ on each measure, and what chance may name."""
    columns = [
        html.Column("level", wording.COLUMN["level"]),
        html.Column("judged", words.RULE_HEADS["judged"], "right"),
        html.Column("tau", words.RULE_HEADS["tau"], "right"),
        html.Column("tau_past", words.RULE_HEADS["tau_past"], "right"),
        html.Column("false", words.RULE_HEADS["false"], "right"),
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
                "tau_past": wording.number(row["tau_past"], 2),
                "false": wording.number(row["false_ordinary"], 2),
            }
            for row in mine
        )
    return columns, lines


def rule_constants(
    rows: Sequence[VerdictRule],
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """Every constant of the rule with its reason."""
    columns = [
        html.Column("reason", words.RULE_HEADS["reason"]),
        html.Column("value", words.RULE_HEADS["value"], "right"),
    ]
    return columns, [
        {"reason": row["reason"], "value": words.constant(row["value"])} for row in rows
    ]
