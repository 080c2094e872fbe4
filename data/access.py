"""Who is looking, and what they may see.

Until access is configured there is one viewer, who holds every role, and only on this machine:
the dashboard is served on a loopback address alone.
"""

from __future__ import annotations

from dataclasses import dataclass

ROLES = frozenset({"leader", "working_group", "focal_person", "maintainer", "inspectorate"})
# Who may do what. What single units reported on anti-corruption is for the inspectorate alone;
# the province's totals, and who has sent its form, are for everyone.
ALLOWED = {
    "see": ROLES,
    "export": ROLES,
    "see_anti_corruption_cells": frozenset({"inspectorate"}),
}


@dataclass(frozen=True)
class Viewer:
    """One who looks; their rights, never their name, are part of the key of what is kept."""

    name: str
    roles: frozenset[str]


def viewer() -> Viewer:
    """The person before the screen."""
    return Viewer(name="local", roles=ROLES)


def rights(who: Viewer) -> frozenset[str]:
    """All that `who` may do: who may do the same is given the same answers."""
    return frozenset(action for action in ALLOWED if may(who, action))


def may(who: Viewer, action: str) -> bool:
    """Whether `who` may do `action`, one of ALLOWED. Every answer and every export asks."""
    return bool(who.roles & ALLOWED[action])
