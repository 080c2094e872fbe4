"""Coming to the dashboard through a proxy, in the province told apart; pressing its buttons."""

from __future__ import annotations

from urllib.parse import quote

import pytest
import streamlit

from data import access
from data.keeping import ways
from data.people import roster
from data.people.roster import Given
from figures import page
from navigation import PAGES
from serving import named
from tests import kept

PROXY = ways.Proxy("https://cchc.test", "X-Remote-User", "X-Remote-Groups", "x" * 40)
NAMED = {entry.name: entry for entry in PAGES}


@pytest.fixture
def through_proxy(told_apart_store, own_store, monkeypatch):
    """Come to the dashboard as somebody whom the proxy named."""
    kept.copied(told_apart_store, own_store)
    given = [
        Given("name", role, role, "A" if role in access.OF_A_UNIT else "")
        for role in sorted(access.ROLES)
    ]
    given += [each._replace(who="everyone") for each in given]
    roster.write(own_store, [*given, Given("name", "of B", "focal_person", "B")])
    monkeypatch.setattr(ways, "configured_way", lambda: PROXY)
    said = {named.PROOF: named.proof, named.GROUPS: ""}

    def come(name: str, **changed: str) -> None:
        headers = {**said, named.PERSON: quote(name), **changed}
        monkeypatch.setattr(page, "request_headers", lambda: headers)

    yield come
    access.enter(access.ALONE)  # AppTest runs pages in this thread's context


@pytest.fixture
def buttons(monkeypatch) -> dict:
    """What each button makes when it is pressed, by the name of its file."""
    made = {}
    offer = streamlit.download_button

    def noted(label, data, *, file_name, **others):
        made[file_name] = data
        return offer(label, data, file_name=file_name, **others)

    monkeypatch.setattr(streamlit, "download_button", noted)
    return made
