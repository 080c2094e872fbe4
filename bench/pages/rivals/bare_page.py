"""The figures as one HTML file with plotly.js: python -m bench.pages.rivals.bare_page TOTALS PORT.

Nothing between the rows and the browser but the standard library: the least that such a page can
cost. plotly.js is that of the installed package.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from bench.pages.rivals import charts
from bench.pages.rivals.totals import Totals

PAGE = Path(__file__).with_name("bare.html")
PLOTLY = Path(find_spec("plotly").origin).parent / "package_data" / "plotly.min.js"


def answered(totals: Totals, address: str) -> tuple[str, bytes] | None:
    """(kind of content, content) of an address, or None."""
    asked = urlsplit(address)
    if asked.path == "/":
        periods = json.dumps(totals.periods())
        text = PAGE.read_text(encoding="utf-8").replace("PERIODS", periods)
        return "text/html; charset=utf-8", text.encode()
    if asked.path == "/plotly.min.js":
        return "text/javascript; charset=utf-8", PLOTLY.read_bytes()
    if asked.path == "/rows":
        (period,) = parse_qs(asked.query)["period"]
        shown = totals.of(period)
        told = {"rows": shown, "figures": charts.figures(shown, period), "titles": charts.TITLES}
        return "application/json", json.dumps(told).encode()
    return None


class Answering(BaseHTTPRequestHandler):
    """Answers from `totals`."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or each answer waits 40 ms for the browser to confirm its head

    def __init__(self, totals: Totals, *request) -> None:
        self.totals = totals
        super().__init__(*request)

    def do_GET(self) -> None:
        kind, content = answered(self.totals, self.path) or ("text/plain", b"")
        self.send_response(200 if content else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


if __name__ == "__main__":
    answering = partial(Answering, Totals(Path(sys.argv[1])))
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), answering).serve_forever()
