"""The register, one task with its course, and what is typed of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from figures import html, wording
from figures.panels import tasks as standing
from figures.wording.meeting import proposals as task_words
from figures.wording.meeting import tasks as said
from notes.proposals import Decision
from notes.tasks import Goal, Task
from pages.working_group.tasks import words
from queries.rows.shared import Periods, Proposals

QUARTER = "quarter"
LEAST_DAYS = 30  # that a task has, where nobody says until when
SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%")
COUNT = re.compile(r"\d{1,3}(?:\.\d{3})*|\d+")


def lead(found: Sequence[standing.Standing], is_of_unit: bool) -> list[html.Text]:
    if not found:
        return [words.WORD["none_of_unit" if is_of_unit else "none"]]
    return [said.tasks_in_short(standing.by_state(found))]


def options(found: Sequence[standing.Standing], names: Mapping[str, str]) -> dict[str, str]:
    """The list, a new one, and each task as one chooses it."""
    return {"all": words.WORD["whole"], "new": words.WORD["new"]} | {
        each.task.id: f"{standing.name(each.task, names)}: {_shortly(each.task.what)}"
        for each in found
    }


def about(
    found: standing.Standing, measures: Mapping[str, Mapping], sources: Mapping[str, str]
) -> html.Markup:
    """The facts of one task."""
    task = found.task
    goal = standing.goal_words(task, measures, sources)
    return html.fact_strip(
        [
            html.Fact("Tình trạng", standing.sign(found)),
            html.Fact("Thời hạn hoàn thành", wording.date(task.due_on)),
            html.Fact(
                "Đánh giá bằng",
                said.found(found.figure, task.goal) or "–",
                made_of=[goal or words.WORD["no_measure"]],
            ),
            html.Fact(
                "Văn bản giao",
                task.document_number or "–",
                made_of=[wording.date(task.document_on)] if task.document_on else [],
            ),
        ]
    )


def course(versions: Sequence[Task]) -> html.Markup:
    """A line a thing that was done, the newest first: when, who, what."""
    return html.lines([_line(each) for each in reversed(versions)])


def _line(version: Task) -> html.Text:
    at = said.written(version.written_at)
    told = {
        "given": _with_day(version),
        "changed": _with_day(version),
        "assigned": said.document(version.document_number, version.document_on),
        "said_done": version.said,
        "dropped": version.dropped or "",
    }.get(version.event, "")
    head = (
        f"{at:%H:%M} {wording.date(at.date())}, {version.written_by}: {words.EVENT[version.event]}"
    )
    return html.join(head, html.theirs(told), by=": ") if told else head


def _with_day(version: Task) -> str:
    return f"{version.what} (hạn {wording.date(version.due_on)})"


def day_proposed(as_of: date) -> date:
    """The end of the first quarter of the report calendar that leaves so many days: its figures
    are then to be had."""
    ends = (date(as_of.year + later, month, 14) for later in (0, 1) for month in (3, 6, 9, 12))
    return next(day for day in ends if (day - as_of).days >= LEAST_DAYS)


class Proposed(NamedTuple):
    """A proposal that is decided on: its key, the figures it rests on, and as a task."""

    key: str
    fingerprint: str
    unit_code: str
    what: str
    due_on: date | None
    goal: Goal


def proposed(
    rows: Sequence[Proposals], key: str | None, period: Periods, terms: wording.VerdictTerms
) -> Proposed | None:
    """The one that was chosen; None where none was, or this period has it no more."""
    row = next((each for each in rows if each["proposal"] == key), None)
    if row is None:
        return None
    if row["kind"] == "missing":
        goal = Goal(source=row["source"], period=period["period"])
    else:
        is_share = row["goal_share"] is not None
        goal = Goal(
            row["measure"],
            row["goal_period_kind"] or QUARTER,
            row["goal_side"],
            count=None if is_share or row["goal_count"] is None else int(row["goal_count"]),
            share=row["goal_share"],
        )
    what = wording.start_sentence(task_words.task(row))
    return Proposed(
        row["proposal"], row["fingerprint"], row["unit_code"], what, row["due_on"], goal
    )


def dropped(
    decided: Mapping[str, Decision], names: Mapping[str, str], measures: Mapping[str, Mapping]
) -> list[html.Text]:
    """What was dropped, the newest first: whose, about what, who said so, when and why."""
    found = [each for each in decided.values() if each.decision == "dropped"]
    found.sort(key=lambda each: each.written_at, reverse=True)
    return [_dropped(each, names, measures) for each in found]


def _dropped(
    decision: Decision, names: Mapping[str, str], measures: Mapping[str, Mapping]
) -> html.Text:
    parts = decision.proposal.split(".")
    unit = next((names[each] for each in parts if each in names), "")
    about = next((measures[each]["title"] for each in parts if each in measures), "")
    day = wording.date(said.written(decision.written_at).date())
    head = ", ".join(each for each in (unit, about, day, decision.written_by) if each)
    return html.join(f"{head}: ", html.theirs(decision.reason))


def new_heading(of: Proposed | None) -> tuple[str, str]:
    kind = "new" if of is None else "of_proposal"
    return words.WORD[kind], words.WORD[f"{kind}_caption"]


class Begun(NamedTuple):
    """What the form of a new task begins with; `key` tells its boxes from another's."""

    key: str
    unit: str
    what: str
    due_on: date | None
    measure: str
    goal: Goal


def begun(
    of: Proposed | None,
    unit: str,
    measure: str | None,
    measures: Sequence[Mapping],
    as_of: date,
) -> Begun:
    """A proposal's own task, else one on what the reader came from."""
    if of:
        due_on = of.due_on or day_proposed(as_of)
        return Begun(of.key, of.unit_code, of.what, due_on, of.goal.measure or "", of.goal)
    known = measure if measure in measures_offered(measures) else None
    goal = Goal(known, QUARTER, usual_side(measures, known))
    return Begun(f"{unit}-{known}", unit, "", day_proposed(as_of), known or "", goal)


def is_changed(begun: Begun, unit: str, what: str, due_on: date | None, goal: Goal) -> bool:
    """Whether a proposal was given otherwise than it was made."""
    return (begun.unit, begun.what.strip(), begun.due_on, begun.goal) != (
        *(unit, what.strip(), due_on, goal),
    )


def goal(measure: str, kind: str, side: str | None, typed: str, begun: Goal | None = None) -> Goal:
    """What is typed as a level: “40”, “1.377” are counts, “95%” a share; else neither, which is
    refused where the goal is kept. A level that was left as it was `begun` is that one exactly."""
    if begun and begun.source is not None:
        return begun
    if not measure:
        return Goal(period_kind=kind)
    is_left = begun is not None and (measure, kind, side, typed.strip()) == (
        *(begun.measure, begun.period_kind, begun.side, level(begun)),
    )
    if begun is not None and is_left:
        return begun if level(begun) else Goal(measure, kind)
    typed = typed.strip()
    if found := SHARE.fullmatch(typed):
        share = float(found[1].replace(",", ".")) / 100
        return Goal(measure, kind, side, share=share)
    if COUNT.fullmatch(typed):
        return Goal(measure, kind, side, count=int(typed.replace(".", "")))
    return Goal(measure, kind, side) if typed else Goal(measure, kind)


def level(goal: Goal) -> str:
    """A level as one types it."""
    if goal.share is not None:
        return wording.plain_percent(goal.share)
    return wording.number(goal.count) if goal.count is not None else ""


def measures_offered(rows: Sequence[Mapping]) -> dict[str, str]:
    """Those that are better one way: of others no level can be asked."""
    offered = {row["measure"]: row["title"] for row in rows if row["better"] in ("higher", "lower")}
    return {"": words.WORD["no_measure"]} | offered


def usual_side(rows: Sequence[Mapping], measure: str | None) -> str:
    better = {row["measure"]: row["better"] for row in rows}.get(measure or "")
    return "at_least" if better == "higher" else "at_most"


def to_file(
    found: Sequence[standing.Standing],
    measures: Mapping[str, Mapping],
    sources: Mapping[str, str],
    names: Mapping[str, str],
) -> list[dict]:
    """The register as rows to take away."""
    return [
        {
            "unit_name": standing.name(each.task, names),
            "what": each.task.what,
            "due_on": each.task.due_on,
            "task_state": said.TASK_STATE[each.state],
            "goal_words": standing.goal_words(each.task, measures, sources),
            "found_words": said.found(each.figure, each.task.goal),
            "document_words": said.document(each.task.document_number, each.task.document_on),
            "said": each.task.said,
            "given_as_of": each.task.given_as_of,
            "written_by": each.task.written_by,
        }
        for each in found
    ]


def _shortly(text: str) -> str:
    first, *_ = text.splitlines() or [""]
    return first if len(first) <= 80 else f"{first[:80].rsplit(' ', 1)[0]} …"
