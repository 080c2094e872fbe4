"""Who signed in with the office's provider is told to the session; nothing else is believed."""

from __future__ import annotations

import asyncio
import secrets
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import unquote

import pytest

from serving import made, named, routes, signed_in
from serving.sign_ins import Asked
from tests.serving.sign_in_cookies import ADDRESS, SECRET, claims, header

ASKED = Asked(ADDRESS, "cchc.test", SECRET, "preferred_username", "groups")
HERE, LAN = ("127.0.0.1", 8501), ("10.0.0.2", 8501)


class Office:
    """A gate with its list of ended sign-ins."""

    def __init__(self, asked: Asked = ASKED) -> None:
        self.asked = asked
        self.over: dict[str, float] = {}

    def ask(self, path="/", cookie=None, kind="http", server=HERE, headers=(), body=b"figures"):
        """What is sent, and the request as the program behind the gate saw it."""
        given = [("host", "cchc.test"), *headers]
        if cookie:
            given.append(("cookie", cookie))
        scope = {
            **{"type": kind, "path": path, "method": "GET", "query_string": b""},
            **{"server": server, "client": ("10.0.0.9", 0)},
            "headers": [(key.encode(), value.encode()) for key, value in given],
        }
        sent, seen = [], []

        async def app(scope, receive, send):
            seen.append(scope)
            flags = [(b"set-cookie", b"a=b; HttpOnly"), (b"set-cookie", b"c=d; Secure")]
            await send({"type": "http.response.start", "status": 200, "headers": flags})
            await send({"type": "http.response.body", "body": body})

        async def send(message):
            sent.append(message)

        gate = signed_in.SignedIn(
            app,
            self.asked,
            is_over=lambda seal, until: seal in self.over or until < time.time(),
            end=self.over.__setitem__,
        )
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, gate(scope, None, send)).result()
        return sent, seen[0] if seen else None

    def status(self, *how, **more) -> int:
        return self.ask(*how, **more)[0][0]["status"]

    def told(self, *how, **more) -> dict[str, str]:
        """What the session reads, where nothing is said twice."""
        read = {}
        for key, value in self.ask(*how, **more)[1]["headers"]:
            assert key.decode() not in read
            read[key.decode()] = unquote(value.decode())
        return read


def test_a_session_reads_who_signed_in_with_which_sign_in_and_until_when():
    said = claims(preferred_username="Nguyễn Văn A", groups=["lãnh đạo", "a,b"])
    forged = [(named.PERSON, "admin"), (named.PROOF, "x"), (named.UNTIL, "9e9")]
    _, seen = Office().ask(cookie=header(said), headers=forged)
    read = [(key.decode(), value.decode()) for key, value in seen["headers"]]

    assert len(dict(read)) == len(read)
    assert unquote(dict(read)[named.PERSON]) == "Nguyễn Văn A"
    assert named.groups_in(dict(read)[named.GROUPS]) == ["lãnh đạo", "a,b"]
    assert dict(read)[named.PROOF] == named.proof
    assert float(dict(read)[named.UNTIL]) == said["exp"]
    assert len(dict(read)[named.SIGN_IN]) == 64
    assert said["sub"] not in str(read)[str(read).index(named.PERSON) :]


@pytest.mark.parametrize("path", ["/", "/unit", "/static/js/a.js", "/_stcore/stream"])
def test_who_has_not_signed_in_is_nobody(path):
    told = Office().told(path)
    assert (told[named.PERSON], told[named.SIGN_IN], told[named.PROOF]) == ("", "", named.proof)


NO_SIGN_IN = {
    "signed elsewhere": header(claims(), secret="d" * 40),
    "not signed": "_streamlit_user=eyJhIjoxfQ",
    "cut": header(claims())[:-3],
    "of another address": header(claims(origin="https://evil.test")),
    "of nobody": header(claims(preferred_username=...)),
    "of an empty name": header(claims(preferred_username=" ")),
    "of what is no name": header(claims(preferred_username=["an"])),
    "of a name that breaks the line": header(claims(preferred_username="an\nbinh")),
    "without an end": header(claims(exp=...)),
    "with an end that is no time": header(claims(exp="9999999999")),
    "with true for an end": header(claims(exp=True)),
    "before anybody signed in": header(claims(is_logged_in=False)),
    "that says nothing": header(["an"]),
}


@pytest.mark.parametrize("how", NO_SIGN_IN)
def test_a_cookie_is_not_believed(how):
    office = Office()
    assert office.told(cookie=NO_SIGN_IN[how])[named.PERSON] == ""
    made.made.by("an", b"of an")
    assert office.status("/media/1.csv", NO_SIGN_IN[how], body=b"of an") == 403


def test_a_long_list_of_groups_comes_in_several_cookies():
    many = [secrets.token_hex(20) for _ in range(200)]  # chance: they are sent compressed
    cookie = header(claims(groups=many))
    assert "_streamlit_user_2=" in cookie
    _, seen = Office().ask(cookie=cookie)
    assert named.groups_in(dict(seen["headers"])[named.GROUPS.encode()].decode()) == many


def test_an_address_of_mail_that_nobody_verified_names_nobody():
    office = Office(ASKED._replace(name="email"))
    assert office.told(cookie=header(claims()))[named.PERSON] == "an@kontum.gov.vn"
    for said in (False, "false"):
        assert office.told(cookie=header(claims(email_verified=said)))[named.PERSON] == ""


def test_one_group_may_come_as_its_name_and_what_is_no_name_is_left_out():
    for said, kept in (("to", ["to"]), (["a", 1, None], ["a"]), (None, []), ({"a": 1}, [])):
        told = Office().told(cookie=header(claims(groups=said)))
        assert named.groups_in(told[named.GROUPS]) == kept
    none_asked = Office(ASKED._replace(groups=None))
    assert none_asked.told(cookie=header(claims()))[named.GROUPS] == ""


FOREIGN = {
    "from the network": {"server": LAN},
    "for another name of this machine": {"headers": [("host", "127.0.0.1:8501")]},
    "from a page elsewhere": {"headers": [("origin", "https://evil.test")]},
    "from the same name without TLS": {"headers": [("origin", "http://cchc.test")]},
    "from a page that says it is nowhere": {"headers": [("origin", "null")]},
    "from two pages": {"headers": [("origin", ADDRESS), ("origin", "https://evil.test")]},
}


@pytest.mark.parametrize("how", FOREIGN)
@pytest.mark.parametrize("path", ["/", "/media/1.csv", "/auth/logout", "/static/js/a.js"])
def test_a_request_is_refused_that_comes(path, how):
    office = Office()
    sent, seen = office.ask(path, header(claims()), **FOREIGN[how])
    assert (sent[0]["status"], seen, office.over) == (403, None, {})
    sent, seen = office.ask("/_stcore/stream", header(claims()), "websocket", **FOREIGN[how])
    assert (sent[0]["type"], seen) == ("websocket.close", None)


def test_metrics_are_shut_and_whether_it_is_alive_only_this_machine_may_ask():
    office = Office()
    assert office.status("/_stcore/metrics", header(claims())) == 403
    assert office.status("/_stcore/health", headers=[("host", "127.0.0.1:8501")]) == 200
    assert office.status("/_stcore/health", server=LAN) == 403


def test_a_file_goes_to_who_had_it_made_while_their_sign_in_holds():
    office = Office()
    made.made.by("an", b"of an")
    mine, anothers = header(claims()), header(claims(preferred_username="binh"))
    assert office.status("/media/1.csv", mine, body=b"of an") == 200
    assert office.status("/media/1.csv", anothers, body=b"of an") == 403
    assert office.status("/media/1.csv", body=b"of an") == 403
    expired = header(claims(exp=int(time.time()) - 1))
    assert office.status("/media/1.csv", expired, body=b"of an") == 403


def test_a_cookie_kept_from_before_signing_out_opens_nothing():
    office = Office()
    made.made.by("an", b"of an")
    kept, again = header(claims()), header(claims(nonce="another chance"))
    assert office.status(routes.SIGN_OUT, kept) == 200
    assert list(office.over) == [office.told(cookie=kept)[named.SIGN_IN]]
    assert office.status("/media/1.csv", kept, body=b"of an") == 403
    # Groups of another sign-in make no other of it; the next sign-in is another.
    assert office.status("/media/1.csv", header(claims(groups=[])), body=b"of an") == 403
    assert office.status("/media/1.csv", again, body=b"of an") == 200


def test_another_site_can_sign_nobody_out():
    office = Office()
    for site in ("cross-site", "same-site"):
        headers = [("sec-fetch-site", site)]
        assert office.status(routes.SIGN_OUT, header(claims()), headers=headers) == 403
    assert not office.over


def test_cookies_go_over_tls_alone_where_people_come_by_tls():
    sent, _ = Office().ask()
    assert [value for _, value in sent[0]["headers"]] == [
        b"a=b; HttpOnly; Secure",
        b"c=d; Secure",
    ]
    plain = Office(ASKED._replace(address="http://cchc.test"))
    assert plain.ask()[0][0]["headers"][0][1] == b"a=b; HttpOnly"


def test_where_the_end_of_a_sign_in_cannot_be_kept_the_browser_loses_it_all_the_same():
    office = Office()

    class Full(dict):
        def __setitem__(self, seal, until):
            raise OSError(28, "no space left")

    office.over = Full()
    assert office.status(routes.SIGN_OUT, header(claims())) == 200
