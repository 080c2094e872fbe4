"""The system's nginx in front of a dashboard, by a configuration that ships with it."""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
import time
from collections.abc import Collection, Mapping
from contextlib import closing
from http.client import HTTPConnection, HTTPMessage, HTTPSConnection
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from tests.browser.server import ROOT, Server, free_port

ASKS_PASSWORDS, TLS_ALONE = "nginx.conf", "nginx-oidc.conf"
# How the configuration says what several processes need, until somebody has several.
NOT_SEVERAL = "# hash $remote_user consistent;"
SECRET = "0123456789abcdef" * 3
PASSWORD = "mat-khau-thu"
PROGRAM = shutil.which("nginx") or "/usr/sbin/nginx"


class Nginx:
    """TLS, and a password for each of `people` where there are some; `url` is what they type.

    Open at `host`, an address of this machine; one that others reach is given with them.
    """

    def __init__(self, folder: Path, people: Collection[str] = (), host: str = "127.0.0.1") -> None:
        self.folder = folder
        self.shipped = ROOT / "deploy" / (ASKS_PASSWORDS if people else TLS_ALONE)
        self.host = host
        self.port, self.open_port = free_port(), free_port()
        self.url = f"https://{host}:{self.port}"
        self._process: subprocess.Popen | None = None
        self._lay(people)

    def configured(self) -> Path:
        """The configuration of the dashboard behind it, and the secret that both know."""
        secret = self.folder / "secret"
        secret.write_text(SECRET, encoding="ascii")
        secret.chmod(0o600)
        place = self.folder / "thucchat.toml"
        place.write_text(
            f"[access]\nway = 'proxy'\naddress = '{self.url}'\nperson = 'X-Remote-User'\n"
            f"secret = '{secret}'\n",
            encoding="utf-8",
        )
        return place

    def start(self, behind: Server, *others: int) -> Nginx:
        """In front of a server that runs, and of others at these ports. Raises RuntimeError with
        the log."""
        text = self.shipped.read_text(encoding="utf-8")
        if others:
            assert NOT_SEVERAL in text
            servers = [f"server 127.0.0.1:{port};" for port in others]
            text = text.replace(NOT_SEVERAL, "\n".join([NOT_SEVERAL.strip("# "), *servers]))
        kept = [("/etc/nginx/thucchat", f"{self.folder}/thucchat")]
        for shipped, ours in (
            ("127.0.0.1:8501", f"127.0.0.1:{behind.port}"),
            ("listen 443 ssl", f"listen {self.host}:{self.port} ssl"),
            ("listen 80;", f"listen {self.host}:{self.open_port};"),
            ("/opt/thucchat/", f"{ROOT}/"),
            ("/etc/ssl/thucchat/", f"{self.folder}/"),
            *(kept if self.shipped.name == ASKS_PASSWORDS else ()),
        ):
            assert shipped in text
            text = text.replace(shipped, ours)
        whole = self.folder / "nginx.conf"
        user = "user root;\n" if os.getuid() == 0 else ""
        whole.write_text(
            f"{user}pid {self.folder}/pid;\nerror_log {self.folder}/log;\nevents {{}}\n"
            f"http {{\naccess_log off;\n{text}\n}}\n",
            encoding="utf-8",
        )
        command = [PROGRAM, "-c", str(whole), "-e", str(self.folder / "log"), "-g", "daemon off;"]
        self._process = subprocess.Popen(command)
        for _ in range(100):
            try:
                urlopen(f"http://{self.host}:{self.port}", timeout=2)
            except OSError as error:
                if "400" in str(error):  # plain HTTP, told so by nginx
                    return self
                if not isinstance(error, URLError) or self._process.poll() is not None:
                    break
            time.sleep(0.1)
        self.stop()
        raise RuntimeError((self.folder / "log").read_text(encoding="utf-8"))

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait()
            self._process = None

    def _lay(self, people: Collection[str]) -> None:
        """A certificate of its own, a password for each, what nginx adds to what it passes on."""
        asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        keys = ["-keyout", str(self.folder / "key.pem"), "-out", str(self.folder / "cert.pem")]
        named = ["-subj", f"/CN={self.host}", "-addext", f"subjectAltName=IP:{self.host}"]
        _openssl(*asked, *keys, *named)
        lines = [f"{each}:{_openssl('passwd', '-apr1', PASSWORD)}" for each in people]
        (self.folder / "thucchat.htpasswd").write_text("\n".join(lines), encoding="utf-8")
        (self.folder / "thucchat.secret").write_text(
            f'proxy_set_header X-Thucchat-Secret "{SECRET}";\n', encoding="ascii"
        )


def fetched(url: str, **headers: str) -> tuple[int, str]:
    """As a program asks, not going where it is sent on; certificates that we made are taken."""
    status, _, body = answered(url, {key.replace("_", "-"): told for key, told in headers.items()})
    return status, body


def answered(
    url: str, headers: Mapping[str, str], method: str = "GET", body: bytes | None = None
) -> tuple[int, HTTPMessage, str]:
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    where = urlsplit(url)
    if where.scheme == "https":
        connection = HTTPSConnection(where.netloc, timeout=10, context=trusting)
    else:
        connection = HTTPConnection(where.netloc, timeout=10)
    with closing(connection):
        connection.request(method, where.path or "/", body, headers=dict(headers))
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode(errors="replace")


def _openssl(*asked: str) -> str:
    done = subprocess.run(["openssl", *asked], check=True, capture_output=True, text=True)
    return done.stdout.strip()
