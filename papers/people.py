"""What people wrote: units' own words on why, tasks that were given. They are quoted as theirs."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from typing import Any

from figures import wording
from papers import words

Quoted = Mapping[tuple[str, str | None], list[str]]


def causes(period: str, unit: str | None = None) -> Quoted:
    """What units wrote of a period, by unit and measure (None: of no single one)."""
    found: dict[tuple[str, str | None], list[str]] = {}
    for note in _of_notes("", "words_of", period, unit):
        if not note.is_erased and note.text:
            key = (note.unit_code, note.measure)
            found.setdefault(key, []).append(f"“{note.text.strip()}” (đơn vị nêu)")
    return found


def open_tasks(unit: str | None = None) -> list[dict[str, Any]]:
    """Tasks that are not dropped and not said to be done, the first due first."""
    tasks = [
        task
        for task in _of_notes(".tasks", "of", unit)
        if task.dropped is None and task.said_done_on is None
    ]
    return [
        {
            "unit_code": task.unit_code,
            "what": task.what,
            "due_on": wording.date(task.due_on),
            "document": _document(task),
        }
        for task in sorted(tasks, key=lambda task: (task.due_on, task.unit_code))
    ]


def _document(task: Any) -> str:
    if task.document_number is None:
        return "dự kiến"
    day = f", {words.long_date(task.document_on)}" if task.document_on else ""
    return f"{task.document_number}{day}"


def _of_notes(module: str, name: str, *given: Any) -> Sequence[Any]:
    """Nothing where nobody can write yet."""
    try:
        found: Sequence[Any] = getattr(importlib.import_module(f"notes{module}"), name)(*given)
    except (ImportError, AttributeError):
        return []
    return found
