"""The configuration for Caddy, before a program that says which headers reached it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import ssl
import subprocess
import threading
import time
from base64 import b64encode
from http.client import HTTPMessage, HTTPSConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.server import ROOT, free_port

SHIPPED = (ROOT / "deploy" / "Caddyfile").read_text(encoding="utf-8")
PROGRAM = shutil.which("caddy") or ""
NAME, PASSWORD, SECRET = "cchc.tinh.gov.vn", "mat-khau-thu", "0123456789abcdef" * 3
FORGED = {"X-Remote-User": "chutich", "X-Remote-Groups": "all", "X-Thucchat-Secret": "mine"}
HERE = "127.0.0.1"  # where NAME is
ANSWERED: dict[str, HTTPMessage] = {}


def test_what_a_browser_writes_is_replaced_or_taken_out():
    (asked,) = re.findall(r"\n\thandle \{.*?\n\t\}\n", SHIPPED, re.S)
    assert "header_up X-Remote-User {http.auth.user.id}" in asked
    assert "import thucchat.secret" in asked
    # Caddy takes out after it has written: the secret would never arrive.
    assert "-X-Thucchat-Secret" not in asked
    assert asked.index("basicauth") < asked.index("reverse_proxy")
    assert {"-X-Remote-Groups", "-Authorization"} <= set(asked.split())


class Program(BaseHTTPRequestHandler):
    def do_GET(self):
        ANSWERED[self.path] = self.headers
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def caddy(tmp_path_factory):
    """The shipped file with our addresses; gives the port and a program that may be put behind."""
    if not PROGRAM:
        pytest.skip("caddy is not installed")
    folder = tmp_path_factory.mktemp("caddy")
    port, behind = free_port(), free_port()
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-keyout", "key.pem", "-out", "cert.pem", "-subj", f"/CN={NAME}"),
            *("-addext", f"subjectAltName=DNS:{NAME}"),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    hashed = subprocess.check_output([PROGRAM, "hash-password", "--plaintext", PASSWORD], text=True)
    (folder / "thucchat.users").write_text(f"nguyenvana {hashed}")
    (folder / "thucchat.secret").write_text(f'header_up X-Thucchat-Secret "{SECRET}"\n')
    text = SHIPPED
    for shipped, ours in (
        ("/etc/ssl/thucchat/", f"{folder}/"),
        ("/opt/thucchat/", f"{ROOT}/"),
        (f"\n{NAME} {{", f"\nhttps://{NAME}:{port} {{"),
        ("127.0.0.1:8501", f"127.0.0.1:{behind}"),
        ("admin off", "admin off\n\tauto_https disable_redirects"),
    ):
        assert shipped in text
        text = text.replace(shipped, ours)
    (folder / "Caddyfile").write_text(text, encoding="utf-8")
    told = ["--config", "Caddyfile", "--adapter", "caddyfile"]
    own = {**os.environ, "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    subprocess.run([PROGRAM, "validate", *told], cwd=folder, env=own, check=True, timeout=60)
    process = subprocess.Popen([PROGRAM, "run", *told], cwd=folder, env=own)
    yield port, behind
    process.terminate()
    process.wait(timeout=20)


def asked(port: int, path: str, **headers: str) -> tuple[int, str]:
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    for _ in range(100):
        at = HTTPSConnection(NAME, port, context=trusting, timeout=10)
        try:
            at._create_connection = lambda _, *rest: socket.create_connection((HERE, port), *rest)
            at.request("GET", path, headers={"Host": f"{NAME}:{port}", **headers})
            answer = at.getresponse()
            return answer.status, answer.read().decode()
        except ConnectionRefusedError:
            time.sleep(0.1)
        finally:
            at.close()
    raise AssertionError("caddy does not answer")


SIGNED_IN = {"Authorization": "Basic " + b64encode(f"nguyenvana:{PASSWORD}".encode()).decode()}


@pytest.mark.long
def test_who_has_signed_in_is_named_by_caddy_alone(caddy):
    port, behind = caddy
    status, said = asked(port, "/before", **SIGNED_IN)
    assert (status, "đang khởi động lại" in said) == (502, True)

    program = ThreadingHTTPServer(("127.0.0.1", behind), Program)
    threading.Thread(target=program.serve_forever, daemon=True).start()
    try:
        assert asked(port, "/nobody", **FORGED)[0] == 401
        assert "/nobody" not in ANSWERED

        assert asked(port, "/forged", **SIGNED_IN, **FORGED)[0] == 200
        told = ANSWERED["/forged"]
        assert told.get_all("X-Remote-User") == ["nguyenvana"]
        assert told.get_all("X-Thucchat-Secret") == [SECRET]
        assert not told.get_all("X-Remote-Groups") and not told.get_all("Authorization")
        assert told["Host"] == f"{NAME}:{port}"

        assert asked(port, "/_stcore/health", **FORGED)[0] == 200
        told = ANSWERED["/_stcore/health"]
        assert not told.get_all("X-Remote-User") and not told.get_all("X-Thucchat-Secret")
    finally:
        program.shutdown()
        program.server_close()
