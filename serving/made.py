"""Files that somebody had made to be taken away: each goes to them and to nobody else.

Streamlit keeps a file by a name and gives it to whoever asks for it.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.visitors import turn_away

FOLDER = "/media/"
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


async def give_if_theirs(
    app: ASGIApp, person: str, scope: Scope, receive: Receive, send: Send
) -> None:
    """Hold the answer back until it is known whose it is: whole, as it was made."""
    asked = [pair for pair in scope["headers"] if pair[0] not in (b"accept-encoding", b"range")]
    scope = {**scope, "headers": asked}
    held: list[Message] = []

    async def hold(message: Message) -> None:
        held.append(message)

    await app(scope, receive, hold)
    body = b"".join(message.get("body", b"") for message in held)
    if held[0]["status"] == 200 and made.may_be_taken(person, body):
        for message in held:
            await send(message)
    else:
        await turn_away(NOT_YOURS, scope, receive, send)


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()
