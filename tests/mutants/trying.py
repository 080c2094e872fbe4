"""A copy of the program in which one mutant after another is tried."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.drawing import Mutant, mirrors, mutated

NOT_COPIED = (".git", ".venv", "store", "wheelhouse", "test-results", "__pycache__", "docs")
# The tests that look at the demonstration take as long to begin as a mutant may take.
WITHOUT_DEMONSTRATION = """
def pytest_collection_modifyitems(config, items):
    items[:] = [item for item in items if "demo_store" not in item.fixturenames]
"""
PYTEST = (
    *("-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"),
    *("-p", "without_demonstration", "-m", "not long and not browser"),
)
FAILED = re.compile(r"^(?:FAILED|ERROR) (.+?)(?: - |$)", re.MULTILINE)
# What is no longer a program is not noticed by a test of meaning.
NO_PROGRAM = re.compile(r"SyntaxError|IndentationError|Parser Error|Catalog Error|Binder Error")


@dataclass(frozen=True)
class Outcome:
    """What came of a mutant: killed, survived, gone, unfinished, broken or without tests."""

    mutant: Mutant
    verdict: str
    seconds: float = 0
    killer: str = ""

    def line(self) -> str:
        told = f"  {self.killer}" if self.killer else ""
        return (
            f"{self.verdict:13} {self.mutant.area:9} {self.mutant.name}  ({self.seconds:.0f} s)"
            + told
        )


def copied(root: Path, to: Path) -> Path:
    shutil.copytree(root, to, ignore=shutil.ignore_patterns(*NOT_COPIED), symlinks=True)
    (to / "without_demonstration.py").write_text(WITHOUT_DEMONSTRATION, encoding="utf-8")
    return to


def tried(copy: Path, mutant: Mutant, limit: float) -> Outcome:
    """Whether its tests notice a mutant within so many seconds; the copy is as it was after."""
    if not (changed := mutated(copy, mutant)):
        return Outcome(mutant, "gone")
    if not (tests := mirrors(copy, mutant)):
        return Outcome(mutant, "without tests")
    originals = {path: path.read_text(encoding="utf-8") for path in changed}
    began = time.monotonic()
    try:
        for path, text in changed.items():
            path.write_text(text, encoding="utf-8")
        status, said = passed(copy, [path.as_posix() for path in tests], limit)
    finally:
        for path, text in originals.items():
            path.write_text(text, encoding="utf-8")
    failed = FAILED.search(said)
    verdict = {0: "survived", 1: "killed", None: "unfinished"}.get(status, "broken")
    if verdict == "killed" and NO_PROGRAM.search(said):
        verdict = "broken"
    return Outcome(mutant, verdict, time.monotonic() - began, failed.group(1) if failed else "")


def passed(copy: Path, tests: list[str], limit: float | None) -> tuple[int | None, str]:
    """pytest's exit status (None: out of time) and what it said."""
    command = [sys.executable, *PYTEST, *tests]
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, text=True, timeout=limit
        )
    except subprocess.TimeoutExpired:
        return None, ""
    return done.returncode, done.stdout + done.stderr
