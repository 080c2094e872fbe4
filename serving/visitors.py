"""Who may ask this server for what, while one person on one machine holds every role.

Streamlit itself lets a web page that the browser has open elsewhere talk to this server, if it
gets its own name to point at 127.0.0.1, and for any other origin asks an outside host what this
machine's address is. Both end here. Downloads and metrics are served without a session, so they
stay on this machine.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from serving.loopback import host_name, is_loopback

NO_SESSION_NEEDED = ("/media/", "/_stcore/metrics")

FOREIGN_NAME = (
    "Máy chủ chỉ trả lời ở địa chỉ 127.0.0.1 hoặc localhost. "
    "Mở lại bảng theo dõi bằng một trong hai địa chỉ đó, giữ nguyên số cổng."
)
FOREIGN_ORIGIN = (
    "Yêu cầu đến từ một trang khác nên bị từ chối. "
    "Mở bảng theo dõi bằng cách nhập địa chỉ vào trình duyệt."
)
FOREIGN_MACHINE = (
    "Tệp tải về và số đo của máy chủ chỉ mở được trên chính máy đang chạy bảng theo dõi. "
    "Mở lại trên máy đó."
)


class Visitors:
    """Turns away requests from foreign names, foreign pages and, for downloads, other machines."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        reason = refusal(scope) if scope["type"] in ("http", "websocket") else None
        if reason is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            # Closed before it was accepted: the browser sees 403.
            await send({"type": "websocket.close", "code": 1008, "reason": ""})
        else:
            await PlainTextResponse(reason, status_code=403)(scope, receive, send)


def refusal(scope: Scope) -> str | None:
    """The Vietnamese reason why this request is not served, or None."""
    headers = Headers(scope=scope)
    host = headers.get("host", "")
    # On another address than loopback it is app.py that says its one sentence.
    if _is_local(scope.get("server")) and not is_loopback(host_name(host)):
        return FOREIGN_NAME
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        return FOREIGN_ORIGIN
    if scope["path"].startswith(NO_SESSION_NEEDED):
        if not _is_local(scope.get("client")):
            return FOREIGN_MACHINE
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return FOREIGN_ORIGIN
    return None


def _is_local(end: tuple[str, int] | None) -> bool:
    return end is not None and is_loopback(end[0])
