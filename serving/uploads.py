"""Who may send a file to this server: whoever has a session may ask Streamlit to keep one for it,
whether or not a page of theirs has a box for files. Here only who may bring files at all.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from urllib.parse import unquote

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from serving import named
from serving.visitors import turn_away

FOLDER = "/_stcore/upload_file/"
# Putting a file there, taking it away again; a browser asks first whether it may.
METHODS = ("PUT", "DELETE", "OPTIONS")
NOT_YOURS = "Vai trò của tài khoản này không gửi tệp lên được."

log = logging.getLogger("thucchat")
MaySend = Callable[[str, Sequence[str]], bool]


def is_of_a_file(scope: Scope) -> bool:
    return scope["path"].startswith(FOLDER) and scope.get("method") in METHODS


class Uploads:
    """Turns away files of those for whom `may_send` (their name, their groups) is not so."""

    def __init__(self, app: ASGIApp, may_send: MaySend) -> None:
        self.app = app
        self.may_send = may_send

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_asked = scope["type"] == "http" and scope["path"].startswith(FOLDER)
        if is_asked and not self._may(Headers(scope=scope)):
            await turn_away(NOT_YOURS, scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _may(self, headers: Headers) -> bool:
        """What cannot be told is not so."""
        person = unquote(headers.get(named.PERSON, ""))
        try:
            return self.may_send(person, named.groups_in(headers.get(named.GROUPS, "")))
        except Exception:  # a mistake of ours lets nobody in either
            log.exception("who may send files")
            return False
