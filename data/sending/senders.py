"""Whose files the server takes at all: asked before any page runs, of each piece that is sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from data import access
from data.keeping import ways


def may_send(
    way: ways.Proxy | ways.Provider | str | None,
) -> Callable[[str, Sequence[str]], bool]:
    """Whether one of that name and groups may: who is alone here; else as their roles say."""
    if way is None:
        return lambda name, groups: True

    def has_a_role(name: str, groups: Sequence[str]) -> bool:
        from data import builds  # the server starts without them
        from data.people import roster

        who = roster.viewer(builds.store(), name, groups)
        return who is not None and access.may(who, "import_in_browser")

    return has_a_role
