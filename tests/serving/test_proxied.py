"""A proxy is believed that reaches this machine only from within and brings the secret."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import unquote

import pytest

from serving import made, named, proxied

SECRET = "x" * 40
PROXY = proxied.Believed(
    "https://cchc.test", "cchc.test", "X-Remote-User", "X-Remote-Groups", "X-Secret", SECRET
)
HERE, LAN = ("127.0.0.1", 8501), ("10.0.0.2", 8501)
TRUE = [
    ("host", "cchc.test"),
    ("x-secret", SECRET),
    ("x-remote-user", "an"),
    ("x-forwarded-for", "10.0.0.9"),
]


def a_request(path="/", server=HERE, client=("10.0.0.9", 0), kind="http", without=(), headers=()):
    named = [(key, value) for key, value in TRUE if key not in without] + list(headers)
    return {
        "type": kind,
        "path": path,
        "method": "GET",
        "headers": [(key.encode(), value.encode()) for key, value in named],
        "server": server,
        "client": client,
    }


def answered(scope, body=b"figures", status=200):
    """What is sent, and the request as the program behind the gate saw it."""
    sent, seen = [], []

    async def app(scope, receive, send):
        seen.append(scope)
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": body[:3], "more_body": True})
        await send({"type": "http.response.body", "body": body[3:]})

    async def send(message):
        sent.append(message)

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, proxied.Proxied(app, PROXY)(scope, None, send)).result()
    return sent, seen[0] if seen else None


def status_of(scope, **how):
    sent, seen = answered(scope, **how)
    return sent[0]["status"], seen is not None


@pytest.mark.parametrize("path", ["/", "/unit", "/_stcore/host-config"])
def test_who_the_proxy_let_in_is_let_in(path):
    assert status_of(a_request(path)) == (200, True)


FORGED = {
    "from the network": {"server": LAN},
    "an address that is no address": {"server": ("/run/a.sock", None)},
    "without the secret": {"without": ["x-secret"]},
    "with another secret": {"without": ["x-secret"], "headers": [("x-secret", "y" * 40)]},
    "with a secret beside the secret": {"headers": [("x-secret", "y" * 40)]},
    "with an empty secret": {"without": ["x-secret"], "headers": [("x-secret", "")]},
    "for another name of this machine": {
        "without": ["host"],
        "headers": [("host", "127.0.0.1:8501")],
    },
    "for two names": {"headers": [("host", "evil.test")]},
    "from a page elsewhere": {"headers": [("origin", "https://evil.test")]},
    "from a page that says it is nowhere": {"headers": [("origin", "null")]},
    "for nobody": {"without": ["x-remote-user"]},
    "for an empty name": {"without": ["x-remote-user"], "headers": [("x-remote-user", " ")]},
    "for two people": {"headers": [("x-remote-user", "binh")]},
    "for a name that breaks the line": {
        "without": ["x-remote-user"],
        "headers": [("x-remote-user", "an\u2028binh")],
    },
    "for a name without end": {
        "without": ["x-remote-user"],
        "headers": [("x-remote-user", "a" * 201)],
    },
}


@pytest.mark.parametrize("how", FORGED)
@pytest.mark.parametrize("path", ["/", "/media/a.csv", "/static/js/a.js"])
def test_a_request_is_refused_that_comes(path, how):
    assert status_of(a_request(path, **FORGED[how])) == (403, False)


def test_a_session_is_refused_as_a_page_is():
    for how in FORGED.values():
        sent, seen = answered(a_request("/_stcore/stream", kind="websocket", **how))
        assert (sent[0]["type"], seen) == ("websocket.close", None)


def test_whether_the_server_is_alive_anybody_on_this_machine_may_ask_and_nothing_else():
    bare = {"without": [key for key, _ in TRUE]}
    assert status_of(a_request("/_stcore/health", **bare)) == (200, True)
    assert status_of(a_request("/_stcore/health", server=LAN)) == (403, False)
    assert status_of(a_request("/_stcore/metrics")) == (403, False)


def test_a_session_reads_whom_it_is_for_and_nothing_that_the_browser_wrote_itself():
    _, seen = answered(
        a_request(
            without=["x-remote-user"],
            headers=[
                ("x-remote-user", "Nguyễn Văn A"),
                ("x-remote-groups", "to cong tac,lãnh đạo"),
                (named.PERSON, "admin"),
                (named.GROUPS, "admins"),
                (named.PROOF, "guessed"),
            ],
        )
    )
    read = {}
    for key, value in seen["headers"]:
        read.setdefault(key.decode(), []).append(unquote(value.decode()))
    assert read[named.PERSON] == ["Nguyễn Văn A"]
    assert read[named.GROUPS] == ["to cong tac,lãnh đạo"]
    assert read[named.PROOF] == [named.proof]
    assert "x-secret" not in read


def test_a_file_goes_to_who_had_it_made_and_to_nobody_else():
    made.made.by("an", b"of an")
    whole = a_request("/media/1.csv", headers=[("accept-encoding", "gzip"), ("range", "bytes=1-")])
    sent, seen = answered(whole, body=b"of an")
    assert sent[0]["status"] == 200
    assert not {b"accept-encoding", b"range"} & {key for key, _ in seen["headers"]}

    made.made.by("binh", b"of binh")
    sent, _ = answered(a_request("/media/2.csv"), body=b"of binh")
    assert sent[0]["status"] == 403
    assert b"of binh" not in b"".join(each.get("body", b"") for each in sent)
    assert status_of(a_request("/media/3.csv"), body=b"of nobody")[0] == 403
    assert status_of(a_request("/media/4.csv"), body=b"of an", status=404)[0] == 403


def test_whose_a_file_is_is_remembered_of_the_last_ones():
    kept = made.Made()
    for number in range(kept.MOST + 1):
        kept.by("an", b"%d" % number)
    assert not kept.may_be_taken("an", b"0")
    assert kept.may_be_taken("an", b"1") and not kept.may_be_taken("binh", b"1")
