"""Files are taken from whoever may bring them, and from nobody else."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest

from data import access, builds
from data.keeping import ways
from data.people import roster
from data.people.roster import Given
from data.sending import senders
from serving import named, uploads
from serving.addresses import Addresses

PROXY = ways.Proxy("https://cchc.test", "X-Remote-User", None, "x" * 40)
PLACE = "/_stcore/upload_file/a/b"


def status(app_of, path=PLACE, method="PUT", person="", kind="http") -> int:
    """What is answered, 204 where the program behind it is."""
    sent = []

    async def behind(scope, receive, send):
        await send({"type": "http.response.start", "status": 204, "headers": []})

    async def send(message):
        sent.append(message)

    scope = {
        "type": kind,
        "path": path,
        "method": method,
        "headers": [(named.PERSON.encode(), quote(person).encode())],
    }
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, app_of(behind)(scope, None, send)).result()
    return sent[0]["status"]


def gate(way):
    return lambda app: uploads.Uploads(app, senders.may_send(way))


@pytest.mark.parametrize("role", sorted(access.ROLES))
def test_who_may_import_here_may_send_files_and_no_other_role(role, own_store):
    unit = "A" if role in access.OF_A_UNIT else ""
    roster.write(builds.store(), [Given("name", "an", role, unit)])
    may = role in access.ALLOWED["import_in_browser"]

    assert status(gate(PROXY), person="an") == (204 if may else 403)
    assert status(gate(PROXY), person="an", path="/don-vi") == 204


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "POST"])
def test_nobody_sends_files_where_people_sign_in(method, own_store):
    assert status(gate(PROXY), method=method) == 403
    assert status(gate(PROXY), method=method, person="an") == 403


def test_what_cannot_be_told_is_refused(own_store, monkeypatch):
    def broken(*_):
        raise OSError("list of roles")

    monkeypatch.setattr(roster, "viewer", broken)
    assert status(gate(PROXY), person="an") == 403


def test_who_is_alone_on_this_machine_sends_files():
    assert status(gate(None)) == 204


@pytest.mark.parametrize(("method", "found"), [("PUT", 204), ("DELETE", 204), ("GET", 404)])
def test_the_address_of_files_is_no_page(method, found):
    assert status(lambda app: Addresses(app, pages=[""]), method=method) == found
