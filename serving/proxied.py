"""Who may ask this server for what, where a proxy on this machine has asked people who they are.

Believed is a connection from this machine that brings the secret: whoever else has an account here,
or reaches the port, can write the same headers but not that. What a browser wrote itself is taken
out, so that a session reads who it is for in headers that nobody but this gate has written.
"""

from __future__ import annotations

import hmac
from typing import NamedTuple

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from serving import made, named
from serving.visitors import (
    FOR_ANYBODY_HERE,
    is_asked_by_another_site,
    is_for,
    is_reached_here,
    turn_away,
)

NOT_THROUGH_PROXY = "Mở bảng theo dõi ở địa chỉ {address}."
NOT_SIGNED_IN = "Chưa đăng nhập. Đăng nhập ở địa chỉ {address}, rồi mở lại."
FOREIGN_ORIGIN = "Yêu cầu đến từ một trang khác nên bị từ chối. Mở bảng theo dõi ở {address}."


class Believed(NamedTuple):
    """What the proxy is known by (data/keeping/ways.py)."""

    address: str
    host: str
    person: str
    groups: str | None
    secret_header: str
    secret: str


class Proxied:
    """Lets in whom the proxy names; a file that was made goes to who had it made."""

    def __init__(self, app: ASGIApp, believed: Believed) -> None:
        self.app = app
        self.believed = believed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        reason = self.refusal(scope)
        if reason is not None:
            sentence = reason.format(address=self.believed.address)
            await turn_away(sentence, scope, receive, send)
            return
        person = self.person(scope)
        said = named.headers(person, self.groups(scope))
        passed = named.rewritten(scope, said, without=[self.believed.secret_header])
        if scope["path"].startswith(made.FOLDER):
            await made.give_if_theirs(self.app, person, passed, receive, send)
        else:
            await self.app(passed, receive, send)

    def refusal(self, scope: Scope) -> str | None:
        """The Vietnamese reason why this request is not served, or None."""
        headers = Headers(scope=scope)
        # The other end cannot be asked: servers put there whom the proxy speaks for.
        if not is_reached_here(scope):
            return NOT_THROUGH_PROXY
        if scope["path"] in FOR_ANYBODY_HERE:
            return None
        told = headers.getlist(self.believed.secret_header)
        if len(told) != 1 or not hmac.compare_digest(
            told[0].encode(), self.believed.secret.encode()
        ):
            return NOT_THROUGH_PROXY
        if not is_for(scope, self.believed.host):
            return NOT_THROUGH_PROXY
        if is_asked_by_another_site(scope, self.believed.host):
            return FOREIGN_ORIGIN
        return None if self.person(scope) else NOT_SIGNED_IN

    def person(self, scope: Scope) -> str:
        """Whom the proxy names; nobody where it names none, two, or what is no name."""
        said = [as_written(value) for value in named.values(scope, self.believed.person)]
        return named.a_name(said[0]) if len(said) == 1 else ""

    def groups(self, scope: Scope) -> list[str]:
        said = named.values(scope, self.believed.groups) if self.believed.groups else []
        return [each for value in said for each in as_written(value).split(",")]


def as_written(value: bytes) -> str:
    """A header's text: proxies write names in UTF-8, older ones in Latin-1."""
    try:
        return value.decode("utf-8").strip()
    except UnicodeDecodeError:
        return value.decode("latin-1").strip()
