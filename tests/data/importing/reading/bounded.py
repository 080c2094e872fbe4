"""Files taken in by a process that may have so much memory and no more."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
MOST = 3 << 30
TAKE = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({MOST}, {MOST}))
from data.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


COMMANDS = ("import", "inspect")


def said_by_each_command(*paths: Path) -> Iterator[str]:
    """What each command that reads files says of some that it refuses."""
    for command in COMMANDS:
        yield said_of(*paths, command=command)


def said_of(*paths: Path, command: str = "import") -> str:
    """What a command of `python -m data` says of files that it refuses."""
    done = subprocess.run(
        [sys.executable, "-c", TAKE, command, *map(str, paths)],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    said = done.stderr.decode("utf-8")
    assert done.returncode == 1, (done.returncode, said)
    assert "Traceback" not in said
    return said
