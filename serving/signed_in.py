"""Who may ask this server for what, where people sign in with the office's provider.

A proxy in front only does TLS: connections come from this machine, for the one name that people
type. Who has not signed in gets the frame, in which a session says so (entrance.py), the way to the
provider, and nothing that was made. Each session is told who it is for, which sign-in that is and
until when, by headers that nobody but this gate has written; it asks at each run whether it still
holds.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving import made, named, routes, signing_in
from serving.sign_ins import Asked, SignIn, brought
from serving.visitors import (
    FOR_ANYBODY_HERE,
    NO_SESSION_NEEDED,
    is_asked_by_another_site,
    is_for,
    is_reached_here,
    turn_away,
)

log = logging.getLogger("thucchat")

NOT_HERE = "Mở bảng theo dõi ở địa chỉ {address}."
FOREIGN_ORIGIN = "Yêu cầu đến từ một trang khác nên bị từ chối. Mở bảng theo dõi ở {address}."
NOT_SIGNED_IN = "Chưa đăng nhập, hoặc lần đăng nhập đã hết hạn. Đăng nhập ở địa chỉ {address}."


class SignedIn:
    """Tells sessions who is signed in; a file that was made goes to who had it made.

    `is_over` says of a sign-in (its seal, until when) whether it has run out or was ended; `end`
    ends one.
    """

    def __init__(
        self,
        app: ASGIApp,
        asked: Asked,
        is_over: Callable[[str, float], bool],
        end: Callable[[str, float], None],
    ) -> None:
        self.app = app
        self.asked = asked
        self.is_over = is_over
        self.end = end

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        found = brought(scope, self.asked)
        is_in = found is not None and not self.is_over(found.seal, found.until)
        reason = self.refusal(scope, is_in)
        if reason is not None:
            sentence = reason.format(address=self.asked.address)
            await turn_away(sentence, scope, receive, send)
            return
        if found and scope["path"] == routes.SIGN_OUT:
            self.ended(found)
        await self.answer(found, is_in, named.rewritten(scope, _said(found)), receive, send)

    def refusal(self, scope: Scope, is_in: bool) -> str | None:
        """The Vietnamese reason why this request is not served, or None."""
        # The other end cannot be asked: servers put there whom the proxy speaks for.
        if not is_reached_here(scope):
            return NOT_HERE
        if scope["path"] in FOR_ANYBODY_HERE:
            return None
        if not is_for(scope, self.asked.host):
            return NOT_HERE
        shut = (*NO_SESSION_NEEDED, routes.NOT_FROM_ELSEWHERE)
        origins = Headers(scope=scope).getlist("origin")
        if origins not in ([], [self.asked.address]):
            return FOREIGN_ORIGIN
        if is_asked_by_another_site(scope, self.asked.host, shut):
            return FOREIGN_ORIGIN
        needs_sign_in = scope["path"].startswith(made.FOLDER)
        return NOT_SIGNED_IN if needs_sign_in and not is_in else None

    async def answer(
        self, found: SignIn | None, is_in: bool, scope: Scope, receive: Receive, send: Send
    ) -> None:
        async def send_flagged(message: Message) -> None:
            is_start = message["type"] in ("http.response.start", "websocket.http.response.start")
            is_start = is_start or message["type"] == "websocket.accept"
            await send(signing_in.over_tls_alone(message) if is_start else message)

        out = send_flagged if self.asked.address.startswith("https:") else send
        if found and scope["path"].startswith(made.FOLDER):
            await made.give_if_theirs(self.app, found.person, scope, receive, out)
        elif scope["type"] == "http" and scope["path"] in routes.ADDRESSES:
            await signing_in.lead(self.app, self.asked.address, is_in, scope, receive, out)
        else:
            await self.app(scope, receive, out)

    def ended(self, found: SignIn) -> None:
        """Every tab of it asks to sign in again; the cookie too is taken from this browser."""
        try:
            self.end(found.seal, found.until)
        except OSError:
            log.exception("a sign-in that ended could not be kept")


def _said(found: SignIn | None) -> dict[str, str]:
    if found is None:
        return {**named.headers("", ()), named.SIGN_IN: "", named.UNTIL: ""}
    sign_in = {named.SIGN_IN: found.seal, named.UNTIL: repr(found.until)}
    return {**named.headers(found.person, found.groups), **sign_in}
