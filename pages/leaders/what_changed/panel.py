"""The first sentences: what a chairman is told before anything else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from figures import html
from pages.leaders.what_changed import corrected, goals, sides, states, words
from queries.rows.what_changed import (
    ChangedGoals,
    ChangedStates,
    ChangedUnitGoals,
    CorrectedFigures,
)


def against(compared: sides.Sides) -> str:
    """What is compared with, in a sentence."""
    if compared.build is None:
        return words.in_sentence_period(compared.before)
    build = compared.build
    return words.against_build(build.number, build.name, build.as_of)


def lead(
    compared: sides.Sides | None,
    has_ended: bool,
    judged: Sequence[ChangedStates],
    crossed: Sequence[ChangedGoals],
    by_units: Sequence[ChangedUnitGoals],
    figures: Sequence[CorrectedFigures],
    tasks: str,
    as_of: date,
) -> list[html.Text]:
    """One sentence where nothing changed or there is nothing to compare, else up to three
    paragraphs. `tasks`: what is said of them, if anything.
    """
    if compared is None:
        return [words.NOTHING_TO_COMPARE if has_ended else words.NOT_FINISHED]
    its_day = compared.build.as_of if compared.build else None
    later: list[html.Text] = [words.OLDER] if its_day and as_of < its_day else []
    if not (judged or crossed or by_units or figures or tasks):
        return [words.nothing(against(compared)), *later]
    known, _ = corrected.split(figures)
    return [
        *later,
        words.units_sentence(
            against(compared),
            states.names(states.behind(judged)),
            states.names(states.recovered(judged)),
        ),
        *filter(
            None,
            [
                " ".join(
                    filter(
                        None,
                        [words.goals_sentence(goals.met(crossed), goals.lost(crossed)), tasks],
                    )
                ),
                corrected.sentence(known),
            ],
        ),
    ]
