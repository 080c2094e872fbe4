"""Who comes in, before anything else runs: by the way that this machine is configured to.

Alone, one holds every role, and only at an address that no other machine reaches. Through a proxy a
session is for the person that the gate in front of it (serving/proxied.py) names; who started the
program without that gate gets nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from urllib.parse import unquote

from data import access, builds
from data.keeping import configured, ways
from data.people import journal, roster
from figures import page, wording
from serving import proxied
from serving.loopback import is_loopback

log = logging.getLogger("thucchat")


def admit() -> None:
    """Says for whom this run is. Stops it, with a sentence, where for nobody."""
    try:
        way = ways.configured_way()
    except configured.WrongFile as fault:
        page.refuse(str(fault))
    if way is None:
        # No address means every network card.
        if not is_loopback(page.served_at() or ""):
            page.refuse(wording.not_on_loopback())
        access.enter(access.ALONE)
        return
    said = page.request_headers()
    if said.get(proxied.PROOF) != proxied.proof:
        page.refuse(wording.not_through_proxy(way.address))
    name = unquote(said.get(proxied.PERSON, ""))
    groups = [unquote(each).strip() for each in said.get(proxied.GROUPS, "").split(",")]
    who = roster.viewer(builds.store(), name, [each for each in groups if each])
    if page.is_first("came"):
        note(who or access.Viewer(name, frozenset()), "came" if who else "refused")
    if who is None:
        page.refuse(wording.without_a_role(name))
    access.enter(who)


def handing() -> Callable[[str, bytes], bytes]:
    """What is done with each file that this run's person takes away: noted, and theirs alone."""
    who = access.viewer()

    def hand_out(name: str, body: bytes) -> bytes:
        if not access.may(who, "export"):
            raise PermissionError(who.name)
        note(who, "took", name)
        proxied.made.by(who.name, body)
        return body

    return hand_out


def note(who: access.Viewer, event: str, of: str = "") -> None:
    """In the journal, of whoever is not alone here; where that is full, people still get in."""
    if who == access.ALONE:
        return
    try:
        journal.note(builds.store(), who.name, event, of)
    except OSError:
        log.exception("journal of %s", who.name)
