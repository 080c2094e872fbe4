"""The configuration for nginx, before programs that only say which of them was asked."""

from __future__ import annotations

import threading
from base64 import b64encode
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.browser.through.nginx import PASSWORD, PROGRAM, Nginx, fetched

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not Path(PROGRAM).exists(), reason="nginx is not installed"),
]
# Not as many as take turns evenly: each would meet the same one in any case.
PEOPLE = [f"nguoi{number}" for number in range(13)]


class Program(BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"{self.server.server_port} {self.headers['X-Remote-User']}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def ports():
    """Of three programs."""
    programs = [ThreadingHTTPServer(("127.0.0.1", 0), Program) for _ in range(3)]
    for program in programs:
        threading.Thread(target=program.serve_forever, daemon=True).start()
    yield [program.server_port for program in programs]
    for program in programs:
        program.shutdown()
        program.server_close()


def test_of_several_processes_a_person_always_meets_the_same(ports, tmp_path):
    first, *others = ports
    nginx = Nginx(tmp_path, PEOPLE)
    nginx.start(SimpleNamespace(port=first), *others)
    try:
        met: dict[str, set[str]] = {}
        for name in PEOPLE * 3:
            password = b64encode(f"{name}:{PASSWORD}".encode()).decode()
            status, said = fetched(nginx.url, Authorization=f"Basic {password}")
            port, told = said.split()
            assert (status, told) == (200, name)
            met.setdefault(name, set()).add(port)
    finally:
        nginx.stop()

    assert all(len(each) == 1 for each in met.values())
    assert len(Counter(port for each in met.values() for port in each)) > 1
