"""How tasks stand by the figures of the build that is looked at: decided here, kept nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from figures import html, wording
from figures.wording.meeting import tasks as said

# The order in which a meeting goes through them.
STATES = tuple(said.TASK_STATE)
CLOSED = ("shown", "dropped")
FEW = 10  # that are closed stand with the others


class Goal(said.Goal, Protocol):
    @property
    def measure(self) -> str | None: ...


class Task(Protocol):
    """What is asked of a task (notes/tasks.py)."""

    @property
    def id(self) -> str: ...
    @property
    def unit_code(self) -> str: ...
    @property
    def valid_from(self) -> date: ...
    @property
    def what(self) -> str: ...
    @property
    def due_on(self) -> date: ...
    @property
    def goal(self) -> Goal: ...
    @property
    def given_as_of(self) -> date: ...
    @property
    def is_assigned(self) -> bool: ...
    @property
    def document_number(self) -> str | None: ...
    @property
    def document_on(self) -> date | None: ...
    @property
    def said_done_on(self) -> date | None: ...
    @property
    def said(self) -> str: ...
    @property
    def written_by(self) -> str: ...
    @property
    def dropped(self) -> str | None: ...


@dataclass(frozen=True)
class Standing:
    """A task, its state, and the figure that decided: the first that reached its level, else the
    latest; None where none has come since."""

    task: Task
    state: str
    figure: Mapping | None = None
    is_past_due: bool = False  # its day is over and nothing shows it done


def goals(tasks: Iterable[Task]) -> str:
    """What the question task_figures is asked with."""
    return ",".join(key for each in tasks if (key := _figure_key(each)))


def reports(tasks: Iterable[Task]) -> str:
    """What the question reports_missing is asked with."""
    return ",".join(key for each in tasks if (key := _report_key(each)))


def standing(
    tasks: Sequence[Task],
    figures: Sequence[Mapping],
    missing: Sequence[Mapping],
    as_of: date,
) -> list[Standing]:
    """In the order in which a meeting goes through them, then by when they are due."""
    of_goal: dict[str, list[Mapping]] = {}
    for row in figures:
        of_goal.setdefault(row["goal"], []).append(row)
    still_missing = {row["report"] for row in missing}
    found = [
        _standing(each, of_goal.get(_figure_key(each), []), still_missing, as_of) for each in tasks
    ]
    return sorted(found, key=lambda each: (STATES.index(each.state), each.task.due_on))


def split(found: Sequence[Standing]) -> tuple[list[Standing], list[Standing]]:
    """Those that a meeting goes through, and those that are behind it."""
    closed = [each for each in found if each.state in CLOSED]
    return [each for each in found if each.state not in CLOSED], closed


def folded(found: Sequence[Standing]) -> tuple[list[Standing], list[Standing]]:
    """What the register shows, and what it folds: those that are behind it, once they are many."""
    going_on, closed = split(found)
    return (going_on, closed) if len(closed) > FEW else ([*going_on, *closed], [])


def by_state(found: Iterable[Standing]) -> dict[str, int]:
    count = dict.fromkeys(STATES, 0)
    for each in found:
        count[each.state] += 1
    return count


def sign(found: Standing) -> html.Text:
    """The state in words; with the mark of a target where figures or the calendar decided it."""
    state = found.state
    if found.is_past_due and state != "overdue":
        return f"{said.TASK_STATE[state]}; {said.PAST_DUE}"
    if state in ("shown", "overdue"):
        return html.target_tag("met" if state == "shown" else "unmet", said.TASK_STATE[state])
    return said.TASK_STATE[state]


def name(task: Task, names: Mapping[str, str]) -> str:
    """What its unit is called, by `names`; of one that is no longer listed its code, which may be
    another's by now."""
    return names.get(_whole_key(task.unit_code, task.valid_from), task.unit_code)


def names(offices: Iterable[Mapping]) -> dict[str, str]:
    """What units are called, by code and first day: codes are given again."""
    return {
        _whole_key(row["unit_code"], row["valid_from"]): wording.unit_name(row) for row in offices
    }


def _whole_key(unit_code: str, valid_from: date | None) -> str:
    return f"{unit_code} {valid_from}"


def table(
    found: Sequence[Standing],
    measures: Mapping[str, Mapping],
    sources: Mapping[str, str],
    link: Callable[..., str],
    names: Mapping[str, str] | None = None,
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """A row a task, which the name of its unit opens, or where all are of one its own words;
    `link` as the page gives addresses."""
    columns = [
        html.Column("what", "Nhiệm vụ"),
        html.Column("due", "Thời hạn", in_card="beside"),
        html.Column("state", "Tình trạng", in_card="line"),
        html.Column("goal", "Đánh giá bằng", note=True, in_card="line"),
        html.Column("document", "Văn bản giao", note=True, in_card="line"),
    ]
    return columns, [_row(each, measures, sources, link, names) for each in found]


def of_unit(
    title: str,
    found: Sequence[Standing],
    measures: Sequence[Mapping],
    sources: Sequence[Mapping],
    link: Callable[..., str],
) -> list[html.Markup]:
    """One unit's tasks under their heading; nothing where none was given."""
    if not found:
        return []
    by_code = {row["measure"]: row for row in measures}
    named = {row["source"]: wording.source_name(row) for row in sources}
    in_short = said.tasks_in_short(by_state(found))
    return [html.section(title, in_short), html.table(*table(found, by_code, named, link))]


def _row(
    found: Standing,
    measures: Mapping[str, Mapping],
    sources: Mapping[str, str],
    link: Callable[..., str],
    names: Mapping[str, str] | None,
) -> Mapping[str, html.Text | None]:
    task = found.task
    goal = goal_words(task, measures, sources)
    shown = said.found(found.figure, task.goal)
    opens = link("tasks", task=task.id)
    return {
        "what": html.link(html.theirs(task.what), opens)
        if names is None
        else html.lines([html.link(name(task, names), opens), html.small(html.theirs(task.what))]),
        "due": wording.date(task.due_on),
        "state": sign(found),
        "goal": html.join(*filter(None, (goal, shown)), by=" · ") or None,
        "document": said.document(task.document_number, task.document_on) or None,
    }


def goal_words(task: Task, measures: Mapping[str, Mapping], sources: Mapping[str, str]) -> str:
    """What would show a task done."""
    goal = task.goal
    return said.goal(goal, measures.get(goal.measure or ""), sources.get(goal.source or "", ""))


def _figure_key(task: Task) -> str:
    goal = task.goal
    if goal.measure is None or goal.side is None:
        return ""
    parts = (goal.measure, task.unit_code, task.valid_from, goal.period_kind, task.given_as_of)
    return _key(*parts)


def _report_key(task: Task) -> str:
    goal = task.goal
    if goal.source is None or goal.period is None:
        return ""
    return _key(goal.source, task.unit_code, task.valid_from, goal.period)


def _key(*parts: object) -> str:
    """Parted by what no part has: a code with such a mark in it finds nothing."""
    return "|".join(str(each).replace("|", "%7C").replace(",", "%2C") for each in parts)


def _standing(
    task: Task, figures: Sequence[Mapping], still_missing: set[str], as_of: date
) -> Standing:
    reached = next((row for row in figures if _reaches(row, task.goal)), None)
    figure = reached or (figures[-1] if figures else None)
    report = _report_key(task)
    is_come = report and report not in still_missing and as_of >= task.given_as_of
    if task.dropped is not None:
        state = "dropped"
    elif reached or is_come:
        state = "shown"
    elif task.said_done_on is not None:
        state = "only_said"
    elif not task.is_assigned:
        state = "planned"
    else:
        state = "overdue" if task.due_on < as_of else "under_way"
    is_over = task.due_on < as_of and state not in CLOSED
    return Standing(task, state, figure, is_over)


def _reaches(row: Mapping, goal: Goal) -> bool:
    """Compared as counts, so that no rounding moves a figure across the level."""
    if row["numerator"] is None:
        return False
    if goal.count is not None:
        have, level = row["numerator"], goal.count
    elif goal.share is not None and row["denominator"]:
        have, level = row["numerator"], Decimal(str(goal.share)) * row["denominator"]
    else:
        return False
    return have <= level if goal.side == "at_most" else have >= level
