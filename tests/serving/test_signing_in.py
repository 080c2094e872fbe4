"""Signing in leads back to the page that was asked for, and a failure is a Vietnamese sentence."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest

from serving import routes, signing_in

SIGNED = [(b"location", b"/"), (b"set-cookie", b"_streamlit_user=abc; Path=/")]
ENDED = [(b"location", b"/"), (b"set-cookie", b'_streamlit_user=""; Max-Age=0')]


@pytest.fixture(autouse=True)
def token(monkeypatch):
    monkeypatch.setattr(signing_in, "encode_provider_token", lambda provider: f"of {provider}")


def led(path, query="", cookie="", status=302, headers=(), is_in=False, fails=False):
    """The answer's status, its headers in text, its body; the query that Streamlit saw."""
    sent, seen = [], []

    async def app(scope, receive, send):
        seen.append(scope["query_string"].decode())
        await send({"type": "http.response.start", "status": status, "headers": list(headers)})
        await send({"type": "http.response.body", "body": b"Authentication error"})
        if fails:
            raise RuntimeError

    async def send(message):
        sent.append(message)

    scope = {
        **{"type": "http", "path": path, "method": "GET", "query_string": query.encode()},
        "headers": [(b"cookie", cookie.encode())] if cookie else [],
    }
    asked = signing_in.lead(app, "https://cchc.test", is_in, scope, None, send)
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, asked).result()
    body = b"".join(each.get("body", b"") for each in sent).decode()
    told = [f"{key.decode()}: {value.decode()}" for key, value in sent[0]["headers"]]
    return sent[0]["status"], told, body, seen[0]


def test_signing_in_is_with_the_one_provider_whatever_a_link_says():
    for query in ("", "provider=another", "back=%2Funits&provider=x"):
        assert led(routes.SIGN_IN, query)[3] == "provider=of+default"


def test_the_page_that_was_asked_for_is_kept_for_the_way_back_alone():
    _, (kept,), _, _ = led(routes.SIGN_IN, f"back={quote('/units?period=2023-Q3&unit=615')}")
    assert kept.startswith("set-cookie: thucchat_back=")
    for flag in ("HttpOnly", "SameSite=lax", "Path=/oauth2callback", "Max-Age=900"):
        assert flag in kept
    cookie = kept.removeprefix("set-cookie: ").partition(";")[0]

    status, headers, _, _ = led(routes.BACK_FROM_PROVIDER, "code=1", cookie, headers=SIGNED)
    assert status == 302 and "location: /units?period=2023-Q3&unit=615" in headers


@pytest.mark.parametrize(
    "elsewhere",
    ["//evil.test", "/\\evil.test", "https://evil.test", "evil", "/a\r\nb: c", "/" + "a" * 2000],
)
def test_the_way_back_leads_to_no_other_site(elsewhere):
    _, (kept,), _, _ = led(routes.SIGN_IN, f"back={quote(elsewhere, safe='')}")
    assert "evil" not in kept and "aaaa" not in kept
    forged = f"thucchat_back={quote(elsewhere, safe='')}"
    _, headers, _, _ = led(routes.BACK_FROM_PROVIDER, "code=1", forged, headers=SIGNED)
    assert "location: /" in headers


@pytest.mark.parametrize("query", ["code=1&state=2", "error=access_denied"])
@pytest.mark.parametrize("headers", [ENDED, SIGNED[:1]])
def test_who_is_not_believed_is_told_so(query, headers):
    status, _, body, _ = led(routes.BACK_FROM_PROVIDER, query, headers=headers)
    assert (status, body) == (403, signing_in.NOT_BELIEVED.format(address="https://cchc.test"))


def test_an_old_step_of_signing_in_leads_who_is_in_to_the_first_page():
    assert led(routes.BACK_FROM_PROVIDER, "code=1", headers=SIGNED[:1], is_in=True)[0] == 302
    assert led(routes.BACK_FROM_PROVIDER, "", headers=SIGNED[:1])[0] == 302  # from signing out


@pytest.mark.parametrize(("status", "fails"), [(400, False), (500, True)])
@pytest.mark.parametrize("path", routes.ADDRESSES)
def test_a_provider_that_does_not_answer_is_told_in_vietnamese(path, status, fails):
    found, _, body, _ = led(path, status=status, fails=fails)
    assert (found, body) == (403, signing_in.SILENT.format(address="https://cchc.test"))


def test_streamlits_functions_for_its_cookie_are_still_there():
    """Private to it, or nearly; the version is pinned."""
    from streamlit.web.server.starlette import starlette_auth_routes, starlette_websocket

    for module in (starlette_auth_routes, starlette_websocket):
        assert module.USER_COOKIE_NAME == signing_in.USER_COOKIE_NAME
        assert module.get_cookie_with_chunks
    assert starlette_auth_routes.create_auth_routes("")[0].path == routes.SIGN_IN
    assert [each.path for each in starlette_auth_routes.create_auth_routes("")] == list(
        routes.ADDRESSES
    )
