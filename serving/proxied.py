"""Who may ask this server for what, where a proxy on this machine has asked people who they are.

Believed is a connection from this machine that brings the secret: whoever else has an account here,
or reaches the port, can write the same headers but not that. What a browser wrote itself is taken
out, so that a session reads who it is for in headers that nobody but this gate has written.
"""

import hashlib
import hmac
import secrets
from collections import OrderedDict
from typing import NamedTuple
from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.visitors import is_asked_by_another_site, is_reached_here, turn_away

# What a session finds in its headers: the person, their groups, and the proof that the gate wrote
# them. Of this process alone: who starts the program without the gate has none.
PERSON, GROUPS, PROOF = "x-thucchat-person", "x-thucchat-groups", "x-thucchat-proof"
proof = secrets.token_hex(16)

LONGEST_NAME = 200
# Of the programs that ask whether the server is alive; it says nothing but that.
FOR_ANYBODY_HERE = ("/_stcore/health",)
# Says who is connected from where and how much memory everything takes.
SHUT = ("/_stcore/metrics",)
MADE_FOR_SOMEBODY = "/media/"

NOT_THROUGH_PROXY = "Mở bảng theo dõi ở địa chỉ {address}."
NOT_SIGNED_IN = "Chưa đăng nhập. Đăng nhập ở địa chỉ {address}, rồi mở lại."
FOREIGN_ORIGIN = "Yêu cầu đến từ một trang khác nên bị từ chối. Mở bảng theo dõi ở {address}."
NOT_YOURS = (
    "Tệp này do một phiên khác lập, hoặc đã hết hạn. Mở lại trang và bấm nút tải một lần nữa."
)


class Made:
    """Whose each file is that was made to be taken away: of the last `MOST`, by what is in it."""

    MOST = 500

    def __init__(self) -> None:
        self._whose: OrderedDict[bytes, set[str]] = OrderedDict()

    def by(self, person: str, body: bytes) -> None:
        key = _digest(body)
        self._whose.setdefault(key, set()).add(person)
        self._whose.move_to_end(key)
        while len(self._whose) > self.MOST:
            self._whose.popitem(last=False)

    def may_be_taken(self, person: str, body: bytes) -> bool:
        return person in self._whose.get(_digest(body), ())


made = Made()


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
        passed = {**scope, "headers": self._rewritten(scope, person)}
        if scope["path"].startswith(MADE_FOR_SOMEBODY):
            await self._give_if_theirs(person, passed, receive, send)
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
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() != self.believed.host or scope["path"] in SHUT:
            return NOT_THROUGH_PROXY
        if is_asked_by_another_site(scope, hosts[0]):
            return FOREIGN_ORIGIN
        return None if self.person(scope) else NOT_SIGNED_IN

    def person(self, scope: Scope) -> str:
        """Whom the proxy names; nobody where it names none, two, or what is no name."""
        named = [as_written(value) for value in _all(scope, self.believed.person)]
        if len(named) != 1 or not named[0].isprintable() or len(named[0]) > LONGEST_NAME:
            return ""
        return named[0]

    def _rewritten(self, scope: Scope, person: str) -> list[tuple[bytes, bytes]]:
        """The headers as the session sees them: without the secret, with whom it is for."""
        own = {PERSON, GROUPS, PROOF, self.believed.secret_header.lower()}
        kept = [(key, value) for key, value in scope["headers"] if key.decode("latin-1") not in own]
        groups = _all(scope, self.believed.groups) if self.believed.groups else []
        said = {
            PERSON: quote(person),
            GROUPS: ",".join(
                quote(each) for group in groups for each in as_written(group).split(",")
            ),
            PROOF: proof,
        }
        return [*kept, *((key.encode(), value.encode()) for key, value in said.items())]

    async def _give_if_theirs(
        self, person: str, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Hold the answer back until it is known whose it is: whole, as it was made."""
        asked = [pair for pair in scope["headers"] if pair[0] not in (b"accept-encoding", b"range")]
        scope = {**scope, "headers": asked}
        held: list[Message] = []

        async def hold(message: Message) -> None:
            held.append(message)

        await self.app(scope, receive, hold)
        body = b"".join(message.get("body", b"") for message in held)
        if held[0]["status"] == 200 and made.may_be_taken(person, body):
            for message in held:
                await send(message)
        else:
            await turn_away(NOT_YOURS, scope, receive, send)


def as_written(value: bytes) -> str:
    """A header's text: proxies write names in UTF-8, older ones in Latin-1."""
    try:
        return value.decode("utf-8").strip()
    except UnicodeDecodeError:
        return value.decode("latin-1").strip()


def _all(scope: Scope, name: str) -> list[bytes]:
    return [value for key, value in scope["headers"] if key.decode("latin-1") == name.lower()]


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()
