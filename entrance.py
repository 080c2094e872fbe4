"""Who comes in, before anything else runs: by the way that this machine is configured to.

Alone, one holds every role, and only at an address that no other machine reaches. Else a session is
for the person that the gate in front of it (serving/proxied.py, serving/signed_in.py) names, at
each run while their sign-in holds; who started the program without that gate gets nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from data import access, builds
from data.keeping import configured, ways
from data.people import ended, journal, roster
from figures import page, wording
from serving import made, named, routes
from serving.loopback import is_loopback

log = logging.getLogger("thucchat")


def admit() -> None:
    """Says for whom this run is. Stops it, with a sentence, where for nobody."""
    try:
        way = ways.configured_way()
    except configured.WrongFile as fault:
        page.refuse(str(fault))
    if way is None:
        # No address means every network card. Who took the configuration away while others come in
        # through the proxy did not make them the one who is alone here.
        if access.asks_who_enters() or not is_loopback(page.served_at() or ""):
            page.refuse(wording.not_on_loopback())
        access.enter(access.ALONE)
        page.came_in("", None)
        return
    said = page.request_headers()
    if said.get(named.PROOF) != named.proof:
        page.refuse(wording.not_through_proxy(way.address))
    # As the gate in front says, whatever the configuration says by now.
    signs_in_here = named.SIGN_IN in said
    if signs_in_here:
        insist_on_sign_in(said)
    name = _signed_in_as()
    groups = named.groups_in(said.get(named.GROUPS, ""))
    page.begin_anew_for(name)
    who = roster.viewer(builds.store(), name, groups)
    event = "came" if who else "refused"
    if page.is_first(event):
        note(who or access.Viewer(name, frozenset()), event)
    way_out = (wording.WORD["sign_out"], routes.SIGN_OUT) if signs_in_here else None
    if who is None:
        page.refuse(wording.without_a_role(name), way_out)

    def by_then() -> access.Viewer | None:
        is_over = signs_in_here and is_sign_in_over(said)
        return None if is_over else roster.viewer(builds.store(), name, groups)

    access.enter(who, again=by_then)
    page.came_in(who.name, way_out)


def insist_on_sign_in(said: Mapping[str, str]) -> None:
    """Stops a run whose person has not signed in, or no longer, with the way to do so."""
    way_in = (wording.WORD["sign_in"], routes.SIGN_IN)
    if not said.get(named.PERSON):
        page.refuse(wording.not_signed_in(), way_in)
    if is_sign_in_over(said):
        page.refuse(wording.sign_in_over(), way_in)


def is_sign_in_over(said: Mapping[str, str]) -> bool:
    return ended.is_over(builds.store(), said[named.SIGN_IN], float(said[named.UNTIL]))


def handing() -> Callable[[str, bytes], bytes]:
    """What is done with each file that this run's person takes away: noted, and theirs alone."""
    by_then, name = access.by_then(), _signed_in_as()

    def hand_out(called: str, body: bytes) -> bytes:
        who = by_then()
        if not access.may(who, "export"):
            raise PermissionError(who.name)
        note(who, "took", called)
        made.made.by(name, body)  # as the gate knows them, also who is kept as a seal
        return body

    return hand_out


def _signed_in_as() -> str:
    """The name that the gate in front wrote; of who is alone there is none."""
    return unquote(page.request_headers().get(named.PERSON, ""))


def note_opened(noted: str | None) -> None:
    """In the journal, once a session and address, where it shows what is not for everybody.

    Not what was typed to find something: it may be somebody's name or number.
    """
    who, address = access.viewer(), page.here(find=None)
    if noted and access.may(who, noted) and page.is_first(address):
        note(who, "opened", address)


def note(who: access.Viewer, event: str, of: str = "") -> None:
    """In the journal, of whoever is not alone here; where that is full, people still get in."""
    if who == access.ALONE:
        return
    try:
        journal.note(builds.store(), who.name, event, of)
    except OSError:
        log.exception("journal of %s", who.name)
