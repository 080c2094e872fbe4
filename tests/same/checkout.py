"""One version of the program: a folder, run with its own code in processes of its own.

What was made of a version is kept under the digest of the files that it came from, so that the
older version, which stands still, is asked once.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

INSIDE = Path(__file__).parent / "inside"
# What decides how a store is built, what a question answers, what a page shows.
STORE = ("data", "analysis", "tests/province.py")
QUESTIONS = (*STORE, "queries")
PAGES = (*QUESTIONS, "figures", "pages", "serving", "app.py", "navigation.py", ".streamlit")
NOT_PROGRAM = ("store", "__pycache__")
SAID_OF_A_FAILURE = 2000  # letters


class Failed(Exception):
    """A version's own code stopped; the message has the end of what it said."""


@dataclass(frozen=True)
class Checkout:
    """A version in the folder `root`; what is made of it lies in `kept`."""

    root: Path
    kept: Path

    def digest(self, parts: tuple[str, ...]) -> str:
        """Of the names and texts of all files in these parts."""
        told = hashlib.sha256()
        for part in parts:
            for path in files(self.root / part):
                told.update(f"{path.relative_to(self.root)}\n".encode())
                told.update(path.read_bytes())
        return told.hexdigest()[:16]

    def command(self, *arguments: str, store: Path) -> None:
        """`python …` as its maintainer would. Raises Failed."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env={
                **os.environ,
                "PYTHONPATH": str(self.root),
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYTHONUTF8": "1",
                "THUCCHAT_STORE": str(store),
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        if done.returncode:
            said = (done.stdout + done.stderr)[-SAID_OF_A_FAILURE:]
            raise Failed(f"{self.root}: {' '.join(arguments)}\n{said}")

    def told(self, script: str, job: object, store: Path, of: tuple[str, ...]) -> object:
        """What a script of inside/ answers to a job over a store, asked once for each code `of`.

        `-P` leaves the script's own folder out of the path: it imports the version's modules.
        """
        asked = pickle.dumps(job)
        key = hashlib.sha256(asked + str((self.root, _stamps(store))).encode()).hexdigest()[:16]
        own = hashlib.sha256((INSIDE / f"{script}.py").read_bytes()).hexdigest()[:8]

        def ask(to: Path) -> None:
            question = to.with_suffix(".asked")
            question.write_bytes(asked)
            self.command("-P", str(INSIDE / f"{script}.py"), str(question), str(to), store=store)

        place = self.kept / script / f"{self.digest(of)}-{own}-{key}"
        return pickle.loads(once(place, ask).read_bytes())


def once(place: Path, make: Callable[[Path], None]) -> Path:
    """What lies at `place`; made aside and put there where nothing does yet."""
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent, prefix=".") as aside:
            made = Path(aside) / "made"
            make(made)
            made.rename(place)
    return place


def files(part: Path) -> list[Path]:
    """All files of a part, a folder or a file, but what running it left behind."""
    found = sorted(part.rglob("*")) if part.is_dir() else [part]
    return [
        path
        for path in found
        if path.is_file() and not set(path.parts[len(part.parts) :]) & set(NOT_PROGRAM)
    ]


def _stamps(store: Path) -> list[tuple[str, int]]:
    return [(str(path), path.stat().st_mtime_ns) for path in sorted(store.glob("builds/*.duckdb"))]
