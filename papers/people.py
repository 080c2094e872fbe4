"""What people wrote: units' own words on why, tasks that were given. They are quoted as theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import notes
from figures import wording
from figures.panels import tasks as standing
from figures.wording.meeting import tasks as said
from notes import tasks
from papers import words
from papers.asked import Asked
from papers.figures import Figures

Quoted = Mapping[tuple[str, str | None], list[str]]


def causes(period: str, unit: str | None = None) -> Quoted:
    """What units wrote of a period, by unit and measure (None: of no single one); of single
    dossiers nothing, whose codes are no part of a paper."""
    found: dict[tuple[str, str | None], list[str]] = {}
    for note in notes.words_of(period, unit):
        if note.is_erased or note.dossier_code is not None:
            continue
        cause = [wording.start_sentence(said.CAUSE[note.cause])] if note.cause else []
        quoted = [f"“{' '.join(note.text.split())}”"] if note.text.strip() else []
        theirs = f"Đơn vị nêu: {'. '.join([*cause, *quoted])}"
        found.setdefault((note.unit_code, note.measure), []).append(theirs)
    return found


def others_say(
    quoted: Quoted, besides: Iterable[tuple[str, str]], asked: Asked, titles: Mapping[str, str]
) -> list[str]:
    """What units say of figures, but for those quoted elsewhere in the paper (`besides`)."""
    named = set(besides)
    in_need = {unit for unit, _ in named}
    names = {row["unit_code"]: wording.unit_name(row) for row in asked.units}
    return [
        f"{names.get(unit, unit)}{_about(titles.get(measure or ''))}: "
        f"{wording.in_sentence('; '.join(theirs))}."
        for (unit, measure), theirs in sorted(quoted.items(), key=str)
        if (unit, measure) not in named and not (measure is None and unit in in_need)
    ]


def _about(title: str | None) -> str:
    return f" ({title})" if title else ""


def no_tasks() -> str:
    """Instead of tasks where none is open, or where that could not be read."""
    return words.TASKS_UNREAD if notes.trouble() else words.NO_TASKS


def _state(found: standing.Standing) -> str:
    """How it stands, after the document that assigns it, where there is one."""
    document = said.document(found.task.document_number, found.task.document_on)
    state = wording.in_sentence(said.TASK_STATE[found.state])
    return "; ".join(filter(None, (document, state)))


def open_tasks(figures: Figures, asked: Asked, unit: str | None = None) -> list[dict[str, Any]]:
    """Tasks that are not yet shown done by the figures of this build, nor dropped."""
    given = tasks.of(unit)
    goals, reports = standing.goals(given), standing.reports(given)
    found = standing.standing(
        given,
        figures.ask("task_figures", goals=goals).rows if goals else [],
        figures.ask("reports_missing", reports=reports).rows if reports else [],
        asked.build["as_of"],
    )
    names = standing.names(asked.units)
    return [
        {
            "unit": standing.name(each.task, names),
            "what": " ".join(each.task.what.split()),
            "due_on": wording.date(each.task.due_on),
            "state": _state(each),
        }
        for each in standing.split(found)[0]
    ]
