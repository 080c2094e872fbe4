"""Tasks that the figures show done since, and those whose day has passed since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from figures.panels.tasks import Standing, Task, standing
from pages.leaders.what_changed import words

Row = Mapping
# What one side tells of tasks: the figures that may show them done, the reports that are missing,
# and as far as it tells of.
Side = tuple[Sequence[Row], Sequence[Row], date]


def kept_and_missed(
    given: Sequence[Task], now: Side, before: Side
) -> tuple[list[Standing], list[Standing]]:
    """Those that are shown done and were not, and those that are overdue and were not."""
    state_before = {each.task.id: each.state for each in _standing(given, before)}
    changed = [each for each in _standing(given, now) if each.state != state_before[each.task.id]]
    return (
        [each for each in changed if each.state == "shown"],
        [each for each in changed if each.state == "overdue"],
    )


def sentence(kept: Sequence[Standing], missed: Sequence[Standing]) -> str:
    """How many of each; "" where there is none."""
    return words.tasks_sentence(len(kept), len(missed))


def _standing(given: Sequence[Task], side: Side) -> list[Standing]:
    """By figures of periods that had ended by then: of two periods of one build the later are
    not known to the earlier."""
    figures, missing, day = side
    return standing(given, [row for row in figures if row["ends_on"] <= day], missing, day)
