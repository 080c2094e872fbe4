"""Who is answered is decided from each request alone: its two ends and its headers."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from serving import visitors

ELSEWHERE = "Chỉ mở được trên chính máy này."
HERE = ("127.0.0.1", 8501)


def a_request(path="/", host="127.0.0.1:8501", server=HERE, client=HERE, kind="http", **headers):
    """The scope of a request, as servers hand it over."""
    named = {"host": host, **{k.replace("_", "-"): v for k, v in headers.items()}}
    return {
        "type": kind,
        "path": path,
        "headers": [(k.encode(), v.encode()) for k, v in named.items()],
        "server": server,
        "client": client,
    }


def asked(path, **request):
    """The reason for which a request is refused, or None."""
    return visitors.Visitors(app=None, elsewhere=ELSEWHERE).refusal(a_request(path, **request))


def answered(scope):
    """The messages that the server sends back, if the app is never to see the request."""
    sent = []

    async def send(message):
        sent.append(message)

    # In a thread of its own: where browser tests ran before, this one has the driver's event loop.
    with ThreadPoolExecutor(1) as thread:
        gate = visitors.Visitors(app=None, elsewhere=ELSEWHERE)
        thread.submit(asyncio.run, gate(scope, None, send)).result()
    return sent


LAN, OTHER = ("10.0.0.2", 8501), ("10.0.0.9", 50000)
A_SOCKET_FILE = None


@pytest.mark.parametrize(
    "path", ["/", "/don-vi", "/favicon.png", "/media/a.csv", "/_stcore/health"]
)
@pytest.mark.parametrize(
    "ends",
    [
        {"server": LAN, "client": OTHER, "host": "10.0.0.2:8501"},
        {"server": LAN, "client": OTHER},  # says that it asks for 127.0.0.1
        {"server": LAN, "client": LAN},  # this machine, by its address on the network
        {"server": HERE, "client": OTHER},
        {"server": LAN, "client": HERE},
        {"server": ("::", 8501), "client": ("::1", 50000)},
        {"server": A_SOCKET_FILE, "client": A_SOCKET_FILE},
        {"server": HERE, "client": A_SOCKET_FILE},
        {"server": ("/run/a.sock", None), "client": HERE},
    ],
)
def test_another_machine_gets_one_sentence_and_nothing_else(path, ends):
    start, body = answered(a_request(path, **ends))

    assert (start["status"], body["body"].decode()) == (403, ELSEWHERE)
    assert (b"content-type", b"text/plain; charset=utf-8") in start["headers"]


def test_another_machine_gets_no_session_either():
    scope = a_request("/_stcore/stream", server=LAN, client=OTHER, kind="websocket")

    assert [message["type"] for message in answered(scope)] == ["websocket.close"]
    start, body = answered({**scope, "extensions": {"websocket.http.response": {}}})
    assert (start["status"], body["body"].decode()) == (403, ELSEWHERE)


@pytest.mark.parametrize("client", ["127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost:8501", "[::1]:8501", "localhost"])
def test_this_machine_is_served_by_each_of_its_names(client, host):
    assert asked("/", host=host, client=(client, 50000), server=(client, 8501)) is None


@pytest.mark.parametrize("host", ["", "evil.example", "10.0.0.2:8501", "[bad", "127.0.0.1.evil.vn"])
def test_a_name_that_is_not_this_machines_is_refused(host):
    assert asked("/", host=host) == visitors.FOREIGN_NAME


def test_two_names_at_once_are_none():
    scope = a_request("/")
    scope["headers"].append((b"host", b"evil.example"))

    assert visitors.Visitors(app=None, elsewhere="").refusal(scope) == visitors.FOREIGN_NAME


@pytest.mark.parametrize("name", visitors.FORWARDED)
def test_whoever_speaks_for_another_is_another_machine(name):
    assert asked("/", **{name: "127.0.0.1"}) == ELSEWHERE


@pytest.mark.parametrize("path", ["/media/abc.csv", "/_stcore/metrics"])
def test_what_needs_no_session_is_not_for_another_site(path):
    assert asked(path) is None
    assert asked(path, sec_fetch_site="cross-site") == visitors.FOREIGN_ORIGIN
    assert asked(path, sec_fetch_site="same-origin") is None


def test_an_origin_is_the_same_only_with_its_port():
    assert asked("/_stcore/health", origin="http://127.0.0.1:8501") is None
    for foreign in ("http://127.0.0.1:9999", "http://localhost:8501", "null", "", "http://[bad"):
        assert asked("/_stcore/health", origin=foreign) == visitors.FOREIGN_ORIGIN
