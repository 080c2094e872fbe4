"""Streamlit's own scripts and styles: compressed once, then given from memory.

A browser's first load asks for a hundred of them, 7 MB. To find each on the disk and compress it
anew for every browser takes longer than the page's own run, which waits for it meanwhile. A name
has the hash of what is in its file, so that what is kept never grows old.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import anyio.to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from serving.addresses import STREAMLITS_FILE
from serving.letters import compared_without_marks

KINDS = {".js": "text/javascript", ".css": "text/css"}
LEVEL = 6
FOR_EVER = "public, immutable, max-age=31536000"  # as Streamlit says of them


class Files:
    """Answers for Streamlit's scripts and styles; all else passes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        folder = STREAMLITS_FILE.parent
        self.paths = {
            f"/{path.relative_to(folder).as_posix()}": path
            for path in folder.rglob("*")
            if path.suffix in KINDS
        }
        self.instead = compared_without_marks(folder / "static" / "js")
        self.kept: dict[str, Response] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"] if scope["type"] == "http" and scope["method"] == "GET" else None
        if path not in self.paths or not _takes_gzip(scope):
            await self.app(scope, receive, send)
            return
        if path not in self.kept:
            self.kept[path] = await anyio.to_thread.run_sync(self._answer, self.paths[path])
        await self.kept[path](scope, receive, send)

    def _answer(self, path: Path) -> Response:
        """What a browser gets for a file."""
        return compressed(self.instead.get(path) or path.read_bytes(), KINDS[path.suffix])


def compressed(body: bytes, kind: str) -> Response:
    return Response(
        gzip.compress(body, LEVEL),
        media_type=kind,
        headers={
            "Cache-Control": FOR_EVER,
            "Content-Encoding": "gzip",
            "Vary": "Accept-Encoding",
        },
    )


def _takes_gzip(scope: Scope) -> bool:
    return "gzip" in Headers(scope=scope).get("accept-encoding", "")
