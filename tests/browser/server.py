"""The dashboard as a person starts it: serve.py in a process of its own, on 127.0.0.1."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 60


class Server:
    """One server with one store; it can be stopped, and started again at the same address."""

    def __init__(self, store: Path, log: Path, root: Path = ROOT) -> None:
        self.store = store
        self.root = root
        self.log = log
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen | None = None

    def start(self, *options: str) -> "Server":
        """Starts and waits until it answers. Raises RuntimeError with the log if it does not."""
        return self.start_with("streamlit", "run", "serve.py", "--server.port={port}", *options)

    def start_with(self, *module: str, answers_at: str = "/_stcore/health") -> "Server":
        """As `start`, by a module of one's own choice and its options; {port} is filled in."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *(word.format(port=self.port) for word in module)],
                cwd=self.root,
                env={**os.environ, "THUCCHAT_STORE": str(self.store), "PYTHONUTF8": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + SECONDS_TO_START
        while not self._answers(answers_at):
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError(f"serve.py did not answer at {self.url}:\n{self.logged()}")
            time.sleep(0.1)
        return self

    def stop(self) -> None:
        """Ends this server's process, and waits for it."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def restart(self) -> None:
        """Stops it and starts it again at the same address."""
        self.stop()
        self.start()

    def logged(self) -> str:
        """All that the server has written so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    @property
    def process_id(self) -> int:
        """Of the running server."""
        return self._process.pid

    def _answers(self, path: str) -> bool:
        try:
            with urlopen(f"{self.url}{path}", timeout=2) as answer:
                return answer.status == 200
        except (URLError, OSError):
            return False


def copy_of_program(to: Path) -> Path:
    """The program without its data and tests, for a test that breaks or slows a page of it."""
    unneeded = (".git", ".venv", "store", "tests", "test-results", "wheelhouse", "__pycache__")
    return Path(shutil.copytree(ROOT, to, ignore=shutil.ignore_patterns(*unneeded)))


def free_port() -> int:
    """A port of 127.0.0.1 on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
