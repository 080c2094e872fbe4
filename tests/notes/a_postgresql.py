"""A PostgreSQL of the system's packages, on a free port of this machine, for as long as asked."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
HOW_TO_INSTALL = (
    "Kiểm tra trên PostgreSQL cần gói postgresql mà máy này chưa có.\n"
    "Debian/Ubuntu: sudo apt-get install -y postgresql\nrồi chạy lại."
)
ACCOUNT = "postgres"  # it does not start as root


def program(name: str) -> str:
    """Where one of its programs is. Raises FileNotFoundError, saying what to install."""
    if found := shutil.which(name):
        return found
    for pattern in PLACES:
        for folder in sorted(Path("/").glob(pattern[1:]), reverse=True):
            if (folder / name).is_file():
                return str(folder / name)
    raise FileNotFoundError(HOW_TO_INSTALL)


@contextmanager
def started() -> Iterator[str]:
    """The address of its database, that anybody on this machine may use."""
    as_who = ACCOUNT if os.name != "nt" and os.geteuid() == 0 else None

    def run(*command: str) -> None:
        done = subprocess.run(command, user=as_who, cwd="/", capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    # Not among pytest's folders, which are for its own account alone.
    with tempfile.TemporaryDirectory(prefix="postgresql-") as folder:
        if as_who:
            shutil.chown(folder, as_who)
        data, port = f"{folder}/data", free_port()
        control = [program("pg_ctl"), "-D", data, "-w", "-l", f"{folder}/log"]
        run(program("initdb"), "-D", data, "-A", "trust", "-U", "thucchat", "-E", "UTF8", "-N")
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        run(*control, "-o", options, "start")
        try:
            yield f"postgresql://thucchat@127.0.0.1:{port}/postgres"
        finally:
            run(*control, "-m", "immediate", "stop")


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]
