"""Who is looking, and what they may see.

Until access is configured there is one viewer, who holds every role, and only on this machine:
the dashboard is served on a loopback address alone.
"""

from __future__ import annotations

from dataclasses import dataclass

ROLES = frozenset({"leader", "working_group", "focal_person", "maintainer"})


@dataclass(frozen=True)
class Viewer:
    """One who looks; part of the key of every cached answer."""

    name: str
    roles: frozenset[str]


def viewer() -> Viewer:
    """The person before the screen."""
    return Viewer(name="local", roles=ROLES)


def may(who: Viewer, action: str) -> bool:
    """Whether `who` may do `action`: "see" an answer or "export" a table. Every one asks."""
    needed = {"see": ROLES, "export": ROLES}[action]
    return bool(who.roles & needed)
