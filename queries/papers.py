"""How a paper is written on a day: its template and outline, of the store that is asked."""

from __future__ import annotations

from datetime import date

from data import builds, packs
from data.packs import papers
from data.packs.papers import Paper

__all__ = ["Paper", "in_force"]


def in_force(kind: str, day: date) -> Paper:
    """Raises NotConfigured and what else can be wrong with them; all are Faults."""
    return papers.in_force(packs.place(builds.store()), kind, day)
