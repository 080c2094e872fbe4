"""Who is looking, and what they may see: the one rule behind pages, questions, exports, downloads.

At a command there is one who holds every role: whoever may run it could open the files themselves.
So it is on a server that only this machine reaches. A server that others reach calls
`ask_who_enters` when it starts; from then on a session is nobody until it says for whom it is.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass

ROLES = frozenset(
    {"leader", "working_group", "focal_person", "inspectorate", "signatory", "maintainer"}
)
# Who may do what. What single units reported on anti-corruption is for the inspectorate alone, and
# for those who sign what it writes; the province's totals, and who has sent its form, are for
# everyone. Dossiers one by one are for those who work on them: a focal person's own (see `own`).
ALLOWED = {
    "see": ROLES,
    "export": ROLES,
    "list_dossiers": frozenset({"leader", "working_group", "focal_person", "maintainer"}),
    "see_dossiers": frozenset({"leader", "working_group", "maintainer"}),
    "see_rejects": frozenset({"working_group", "maintainer"}),
    "see_anti_corruption_cells": frozenset({"inspectorate", "signatory"}),
    "import": frozenset({"working_group", "maintainer"}),
    "import_anti_corruption": frozenset({"inspectorate"}),
    "import_of_unit": frozenset({"focal_person"}),  # of `units` alone: data/sending/theirs.py
    "import_in_browser": frozenset({"working_group", "maintainer", "inspectorate", "focal_person"}),
    "keep_builds": frozenset({"leader", "working_group", "maintainer"}),  # by a name, on the page
    "assign": frozenset({"leader", "working_group"}),
    "answer_for_unit": frozenset({"working_group", "focal_person"}),  # of `units` alone: `answers`
    "erase_notes": frozenset({"working_group", "maintainer"}),
}
# Roles that are of one unit, and are given with it.
OF_A_UNIT = frozenset({"focal_person"})
# Roles that are given to a person by name alone, never to whoever is in a group or at a domain.
BY_NAME_ALONE = frozenset({"inspectorate", "signatory"})


@dataclass(frozen=True)
class Viewer:
    """One who looks; their rights, never their name, are part of the key of what is kept.

    `units`: the codes of those whose dossiers are theirs.
    """

    name: str
    roles: frozenset[str]
    units: frozenset[str] = frozenset()


ALONE = Viewer(name="local", roles=ROLES)
NOBODY = Viewer(name="", roles=frozenset())

_before_anybody = ALONE
# How a viewer is found again, with what is theirs by then; None where nothing is any more.
Again = Callable[[], Viewer | None]
_entered: ContextVar[Viewer | None] = ContextVar("entered", default=None)
_again: ContextVar[Again | None] = ContextVar("again", default=None)


def ask_who_enters() -> None:
    """From now on, in this process, a session that did not say for whom it is may see nothing."""
    global _before_anybody
    _before_anybody = NOBODY


def asks_who_enters() -> bool:
    """Whether this process serves others: then nobody holds every role for being alone here."""
    return _before_anybody == NOBODY


def enter(who: Viewer, again: Again | None = None) -> None:
    """This run is for `who`; `again` says who they are later, where their roles may change."""
    _entered.set(who)
    _again.set(again)


def viewer() -> Viewer:
    """The person before the screen."""
    return _entered.get() or _before_anybody


def by_then() -> Callable[[], Viewer]:
    """Asked after this run, at a click that runs no page: its viewer with what is theirs by then.

    Nobody where a role that this run was made by has been taken since.
    """
    who, again = viewer(), _again.get()

    def now() -> Viewer:
        found = again() if again else who
        return found if found and rights(found) >= rights(who) else NOBODY

    return now


def rights(who: Viewer) -> frozenset[str]:
    """All that `who` may do: who may do the same is given the same answers."""
    return frozenset(action for action in ALLOWED if may(who, action)) | {
        f"own:{unit}" for unit in own(who)
    }


def own(who: Viewer) -> frozenset[str]:
    """The units whose dossiers `who` may list, where not those of all."""
    is_limited = may(who, "list_dossiers") and not may(who, "see_dossiers")
    return who.units if is_limited else frozenset()


def answers(who: Viewer, unit_code: str) -> bool:
    """Whether `who` may write down what a unit says: the unit's own people, and those who assign
    tasks, of what reached them on paper."""
    return may(who, "answer_for_unit") and (unit_code in who.units or may(who, "assign"))


def may(who: Viewer, action: str) -> bool:
    """Whether `who` may do `action`, one of ALLOWED. Every answer and every export asks."""
    return bool(who.roles & ALLOWED[action])
