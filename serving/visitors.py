"""Who may ask this server for what, while one person on one machine holds every role.

Decided for each request from its two ends and its headers, so it holds however the server was
started: access is not configured, so nothing is answered to another machine. Streamlit itself also
lets a web page that the browser has open elsewhere talk to this server, if it gets its own name to
point at 127.0.0.1, and for any other origin asks an outside host what this machine's address is.
"""

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from serving.loopback import host_name, is_loopback

# Downloads and metrics are served without a session: not into another site's page either.
NO_SESSION_NEEDED = ("/media/", "/_stcore/metrics")
BY_THIS_SITE = ("none", "same-origin")
# Of programs that ask whether the server is alive, where others come in; it says nothing but that.
FOR_ANYBODY_HERE = ("/_stcore/health",)
# Says who is connected from where and how much memory everything takes.
SHUT = ("/_stcore/metrics",)

# What a proxy writes about whom it speaks for. One on this machine would bring others in.
FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")

FOREIGN_NAME = (
    "Máy chủ chỉ trả lời ở địa chỉ 127.0.0.1 hoặc localhost. "
    "Mở lại bảng theo dõi bằng một trong hai địa chỉ đó, giữ nguyên số cổng."
)
FOREIGN_ORIGIN = (
    "Yêu cầu đến từ một trang khác nên bị từ chối. "
    "Mở bảng theo dõi bằng cách nhập địa chỉ vào trình duyệt."
)


class Visitors:
    """Turns away other machines (told `elsewhere`, a sentence), foreign names, foreign pages."""

    def __init__(self, app: ASGIApp, elsewhere: str) -> None:
        self.app = app
        self.elsewhere = elsewhere

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        reason = self.refusal(scope) if scope["type"] in ("http", "websocket") else None
        if reason is None:
            await self.app(scope, receive, send)
        else:
            await turn_away(reason, scope, receive, send)

    def refusal(self, scope: Scope) -> str | None:
        """The Vietnamese reason why this request is not served, or None."""
        headers = Headers(scope=scope)
        if not (_is_local(scope.get("client")) and is_reached_here(scope)):
            return self.elsewhere
        if any(name in headers for name in FORWARDED):
            return self.elsewhere
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not is_loopback(host_name(hosts[0])):
            return FOREIGN_NAME
        return FOREIGN_ORIGIN if is_asked_by_another_site(scope, hosts[0]) else None


class Shut:
    """Turns everybody away with one sentence: what is configured cannot be believed."""

    def __init__(self, app: ASGIApp, reason: str) -> None:
        self.app = app
        self.reason = reason

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket"):
            await turn_away(self.reason, scope, receive, send)
        else:
            await self.app(scope, receive, send)


def is_reached_here(scope: Scope) -> bool:
    """Whether it came to an address that only this machine reaches."""
    return _is_local(scope.get("server"))


def is_for(scope: Scope, host: str) -> bool:
    """Whether it asks for this one name and for what is not shut, where others come in."""
    hosts = [each.lower() for each in Headers(scope=scope).getlist("host")]
    return hosts == [host] and scope["path"] not in SHUT


def is_asked_by_another_site(
    scope: Scope, host: str, besides: tuple[str, ...] = NO_SESSION_NEEDED
) -> bool:
    """Whether a page of another origin than `host`'s asks, as far as the browser says.

    `besides`: what other pages may not even link to.
    """
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if origin is not None and origin.lower().partition("://")[2] != host.lower():
        return True
    fetched_by = headers.get("sec-fetch-site", "none")
    return scope["path"].startswith(besides) and fetched_by not in BY_THIS_SITE


async def turn_away(reason: str, scope: Scope, receive: Receive, send: Send) -> None:
    """403 with the reason as far as the protocol can carry it."""
    if scope["type"] == "http" or "websocket.http.response" in scope.get("extensions", {}):
        await PlainTextResponse(reason, status_code=403)(scope, receive, send)
    else:
        # Closed before it was accepted: the browser sees 403.
        await send({"type": "websocket.close", "code": 1008, "reason": ""})


def _is_local(end: tuple[str, int] | None) -> bool:
    """Whether an end of the connection is on this machine; a socket file's cannot be told."""
    return end is not None and is_loopback(end[0])
