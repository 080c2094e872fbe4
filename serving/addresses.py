"""The addresses of pages and of nothing: a first page of HTML in Vietnamese, or a 404 that says so.

Streamlit answers every address with one English file, and lets its script find out afterwards
where the server is by asking two addresses that do not exist. Here a page's address gets that file
in Vietnamese with the answer in it, and an address that no page has gets status 404.
"""

import re
from collections.abc import Collection
from html import escape
from pathlib import Path

import streamlit
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from serving import preloading, uploads

STREAMLITS_FILE = Path(streamlit.__file__).parent / "static" / "index.html"

# What Streamlit 1.67 serves to a browser besides pages and its own files. To any other address it
# would give its English first page. Shut, as no page needs them: the agent API, and where nobody
# signs in here the addresses for that. Files are sent to an address of their own (uploads.py).
ENDPOINTS = ("/_stcore/health", "/_stcore/host-config", "/_stcore/metrics")
FOLDERS = ("/_stcore/bidi-components/", "/media/", "/component/")

TITLE = "Bảng theo dõi chỉ số cải cách hành chính"

# Before Streamlit's own script: where the server is; and a page that completes the bare address it
# was opened at (typed, or from the menu) with its choices makes no second step in the history.
SCRIPT = """<script>
window.__streamlit = { BACKEND_BASE_URL: location.origin + "/" };
const pushState = history.pushState.bind(history);
history.pushState = (state, unused, href) => {
  const to = new URL(href ?? location.href, location.href);
  const completes = to.pathname === location.pathname && to.search && !location.search;
  (completes ? history.replaceState.bind(history) : pushState)(state, unused, href);
};
</script>"""

# What the file says in English, and what a Vietnamese reader gets in its place.
IN_VIETNAMESE = (
    (r'<html lang="en">', '<html lang="vi">'),
    (r"<title>.*?</title>", f"<title>{TITLE}</title>"),
    (
        r"<noscript>.*?</noscript>",
        "<noscript><p>Trình duyệt đang tắt JavaScript. Bật JavaScript cho địa chỉ này rồi tải lại "
        "trang để xem bảng theo dõi.</p></noscript>",
    ),
    (r'<link rel="service-desc"[^>]*>', ""),  # of the agent API, which is shut
    (r"</head>", f"{SCRIPT}</head>"),
)

NOT_FOUND = """<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Không có trang này · Thực chất</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ margin: 3rem auto; max-width: 38rem; padding: 0 1rem; overflow-wrap: anywhere;
  font: 17px/1.5 "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: light-dark(#17212B, #EEF2F5); background: light-dark(#FFFFFF, #11171D); }}
h1 {{ font-size: 1.6rem; line-height: 1.25; text-wrap: balance; }}
a {{ color: light-dark(#24405A, #A9C3DC); }}
</style>
</head>
<body>
<main>
<h1>Không có trang nào ở địa chỉ này</h1>
<p>Bảng theo dõi không có trang “{path}”. Có thể địa chỉ gõ sai hoặc bị cắt khi sao chép.</p>
<p><a href="/">Về trang tổng quan</a></p>
</main>
</body>
</html>
"""

# A page's words come piece by piece, each pushing the next down: they are shown when the frame says
# that they are there (figures/scripts/calm.js), after four seconds in any case. Said here, since
# the frame's own styles come with the words.
SHOWN_WHOLE = """<style>
:root:not([data-drawn]) .stMainBlockContainer {
  visibility: hidden; animation: tc-appear 0s 4s forwards;
}
@keyframes tc-appear { to { visibility: visible; } }
</style>"""


class Addresses:
    """Answers for pages (`pages`: their paths without "/") and for unknown addresses.

    `drawing`: those of them that have charts; `besides`: other addresses that Streamlit answers.
    """

    def __init__(
        self,
        app: ASGIApp,
        pages: Collection[str],
        drawing: Collection[str] = (),
        besides: Collection[str] = (),
    ) -> None:
        self.app = app
        self.of_streamlit = {*ENDPOINTS, *streamlits_files(), *besides}
        plain, with_charts = first_page(), first_page(preloading.CHART)
        self.pages = {f"/{path}": with_charts if path in drawing else plain for path in pages}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"] if scope["type"] == "http" else None
        if (
            path is None
            or path in self.of_streamlit
            or path.startswith(FOLDERS)
            or uploads.is_of_a_file(scope)
        ):
            await self.app(scope, receive, send)
        elif path in self.pages:
            kept = {"Cache-Control": "no-cache"}
            await HTMLResponse(self.pages[path], headers=kept)(scope, receive, send)
        elif path.rstrip("/") in self.pages:
            await self.app(scope, receive, send)  # Streamlit leads to the path without "/".
        else:
            page = NOT_FOUND.format(path=escape(path))
            await HTMLResponse(page, status_code=404)(scope, receive, send)


def streamlits_files() -> set[str]:
    """The paths of the scripts, styles and pictures that come with Streamlit, not its page."""
    folder = STREAMLITS_FILE.parent
    files = (path for path in folder.rglob("*") if path.is_file() and path != STREAMLITS_FILE)
    return {f"/{path.relative_to(folder).as_posix()}" for path in files}


def first_page(*parts: str) -> str:
    """Streamlit's own first page in Vietnamese, told where the server is and which parts of
    Streamlit a page needs, `parts` besides those that all do.

    Raises LookupError where Streamlit's file no longer has one of the places to change.
    """
    text = STREAMLITS_FILE.read_text(encoding="utf-8")
    for english, vietnamese in IN_VIETNAMESE:
        text, count = re.subn(english, lambda _, new=vietnamese: new, text, flags=re.DOTALL)
        if count != 1:
            raise LookupError(f"{STREAMLITS_FILE}: không còn đúng một chỗ khớp với {english!r}")
    scripts = STREAMLITS_FILE.parent / "static" / "js"
    needed = preloading.links(scripts, text, [*preloading.ON_EVERY_PAGE, *parts])
    return text.replace("</head>", f"{SHOWN_WHOLE}{needed}</head>")
