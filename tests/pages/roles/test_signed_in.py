"""Who signed in with the office's provider: while that holds, and at the door before and after."""

from __future__ import annotations

import time

import pytest

from data.keeping import ways
from data.people import ended, journal, roster
from data.people.roster import Given
from figures import wording
from navigation import PAGES
from serving import named, routes
from tests.pages.roles.come_in import NAMED

PROVIDER = ways.Provider(
    *("https://cchc.test", "https://sso.test/.well-known/openid-configuration", "thucchat"),
    *("client-secret", "c" * 40, "preferred_username", "groups"),
)
SIGN_IN, NUMBER = "a" * 64, "062099012345"


@pytest.fixture
def signed_in(through_proxy, monkeypatch):
    """Come as somebody whom the office's provider signed in, for some seconds yet."""
    monkeypatch.setattr(ways, "configured_way", lambda: PROVIDER)
    monkeypatch.setattr(ended, "_in_this_process", set())

    def come(name: str, seconds: float = 600, **changed: str) -> None:
        until = repr(time.time() + seconds) if name else ""
        sign_in = {named.SIGN_IN: SIGN_IN if name else "", named.UNTIL: until}
        through_proxy(name, **sign_in, **changed)

    return come


def is_at_the_door(opened, sentence: str) -> bool:
    """Whether nothing stands there but a sentence and the button to sign in."""
    assert not opened.app.selectbox
    return opened.said == f"{sentence} Đăng nhập" and opened.links == [routes.SIGN_IN]


def test_who_signed_in_sees_who_they_are_and_after_signing_out_every_tab_is_out(
    signed_in, visit, own_store, buttons
):
    signed_in("leader")
    opened = visit(NAMED["dossier_list"], status="all")
    assert "leader Đăng xuất" in opened.said and routes.SIGN_OUT in opened.links
    assert [make() for make in buttons.values()]

    ended.end(own_store, SIGN_IN, time.time() + 600)
    for make in buttons.values():  # they run no page
        with pytest.raises(PermissionError):
            make()
    assert is_at_the_door(opened.again(), wording.sign_in_over())


def test_a_sign_in_that_has_run_out_is_asked_to_sign_in_again(signed_in, visit, monkeypatch):
    signed_in("leader", seconds=-1)
    assert is_at_the_door(visit(PAGES[0]), wording.sign_in_over())
    # also where somebody writes another way into the configuration meanwhile
    monkeypatch.setattr(ways, "configured_way", lambda: ways.Proxy("https://a", "b", None, "c"))
    assert is_at_the_door(visit(PAGES[0]), wording.sign_in_over())


def test_before_signing_in_nothing_runs_and_nothing_is_noted(signed_in, visit, own_store):
    signed_in("")
    for entry in (PAGES[0], PAGES[11]):
        assert is_at_the_door(visit(entry), wording.not_signed_in())
    signed_in("leader", **{named.PROOF: "guessed"})
    assert visit(PAGES[0]).said == wording.not_through_proxy(PROVIDER.address)
    assert not list(journal.read(own_store))


def test_who_signed_in_without_a_role_may_sign_out(signed_in, visit):
    signed_in("someone")
    opened = visit(PAGES[0])
    assert opened.said == f"{wording.without_a_role('someone')} Đăng xuất"
    assert opened.links == [routes.SIGN_OUT]


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        ("focal_person", {"unit": "B"}),  # before the page has a head
        ("leader", {"status": "all", "find": "there is none"}),  # after it
    ],
)
def test_a_page_that_stops_with_a_notice_has_the_way_out_too_and_once(
    signed_in, visit, name, chosen
):
    signed_in(name)
    opened = visit(NAMED["dossier_list"], **chosen)
    assert opened.said.count(f"{name} Đăng xuất") == opened.links.count(routes.SIGN_OUT) == 1


def test_a_citizens_number_that_somebody_signs_in_with_is_neither_shown_nor_kept(
    signed_in, visit, own_store
):
    roster.write(own_store, [Given("name", NUMBER, "leader")])
    signed_in(NUMBER)
    opened = visit(PAGES[0])
    assert "số-" in opened.said and NUMBER not in opened.html
    kept = [path for path in own_store.rglob("*") if path.is_file() and path.suffix != ".duckdb"]
    assert len(kept) > 2 and not any(NUMBER.encode() in path.read_bytes() for path in kept)


def test_through_a_proxy_the_head_has_the_name_alone(through_proxy, visit):
    through_proxy("leader")
    opened = visit(PAGES[0])
    assert "leader" in opened.said and "Đăng xuất" not in opened.said
