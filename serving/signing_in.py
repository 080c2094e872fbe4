"""The addresses at which people sign in and out, Streamlit's own, and what it leaves out of them.

Who signs in comes back to the page that they asked for. Where the provider does not answer, or its
token is not believed, a Vietnamese sentence says so. Cookies go over TLS alone where people come by
TLS.
"""

from __future__ import annotations

import logging
import re
from http.cookies import SimpleCookie
from urllib.parse import parse_qs, quote, unquote, urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import encode_provider_token
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from serving.routes import BACK_FROM_PROVIDER, SIGN_IN
from serving.visitors import turn_away

log = logging.getLogger("thucchat")

THE_ONE_PROVIDER = "default"  # Streamlit's name for it

BACK = "thucchat_back"
SECONDS_TO_SIGN_IN = 900
# A page of ours: never "//host" or "/\host", which browsers take for another site.
INSIDE = re.compile(r"/(?![/\\])[!-\[\]-~]*")
LONGEST_ADDRESS = 2000

SILENT = (
    "Chưa đăng nhập được: máy chủ đăng nhập của cơ quan không trả lời. "
    "Mở lại {address} sau ít phút; vẫn vậy thì báo người vận hành."
)
NOT_BELIEVED = (
    "Chưa đăng nhập được: máy chủ đăng nhập của cơ quan không xác nhận, hoặc trang này mở lại từ "
    "lần đăng nhập cũ. Mở lại {address} để đăng nhập."
)


async def lead(
    app: ASGIApp, address: str, is_in: bool, scope: Scope, receive: Receive, send: Send
) -> None:
    """Answer for one of ADDRESSES; `is_in`: whoever asks has signed in already."""
    asked = parse_qs(scope["query_string"].decode("latin-1"))
    if scope["path"] == SIGN_IN:
        scope = {**scope, "query_string": _of_the_provider()}
    is_answer = scope["path"] == BACK_FROM_PROVIDER and ("code" in asked or "error" in asked)
    to = _inside(asked.get("back", [""])[0])
    back = _inside(unquote(HTTPConnection(scope).cookies.get(BACK, "")))
    instead: list[str] = []

    async def change(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if message["status"] >= 400:
                instead.append(SILENT)
            elif scope["path"] == SIGN_IN:
                headers.append("set-cookie", _back(to, SECONDS_TO_SIGN_IN))
            elif is_answer and _signs_in(headers):
                headers["location"] = back or "/"
                headers.append("set-cookie", _back("", 0))
            elif is_answer and not is_in:
                instead.append(NOT_BELIEVED)
        if not instead:
            await send(message)

    try:
        await app(scope, receive, change)
    except Exception:  # whatever it was: Starlette answers 500, which is held back, and raises it
        if not instead:
            raise
        log.exception("%s", scope["path"])
    if instead:
        await turn_away(instead[0].format(address=address), scope, receive, send)


def over_tls_alone(message: Message) -> Message:
    """An answer whose cookies a browser keeps to itself where it is not asked by TLS."""
    headers = [
        (key, value + b"; Secure")
        if key.lower() == b"set-cookie" and b"; secure" not in value.lower()
        else (key, value)
        for key, value in message.get("headers", ())
    ]
    return {**message, "headers": headers}


def _of_the_provider() -> bytes:
    return urlencode({"provider": encode_provider_token(THE_ONE_PROVIDER)}).encode()


def _inside(address: str) -> str:
    is_inside = INSIDE.fullmatch(address) and len(address) <= LONGEST_ADDRESS
    return address if is_inside else ""


def _back(address: str, seconds: int) -> str:
    """A cookie that only the way back from the provider gets."""
    kept = SimpleCookie({BACK: quote(address, safe="")})
    for key, value in (
        ("path", BACK_FROM_PROVIDER),
        ("max-age", seconds),
        ("httponly", True),
        ("samesite", "lax"),
    ):
        kept[BACK][key] = value
    return kept.output(header="").strip()


def _signs_in(headers: MutableHeaders) -> bool:
    """Whether an answer brings the cookie of somebody who was let in, not its end."""
    begun = f"{USER_COOKIE_NAME}="
    return any(
        each.startswith(begun) and not each.startswith((f'{begun}""', f"{begun};"))
        for each in headers.getlist("set-cookie")
    )
