"""python -m tests.sql_style: sqlfluff over every query; a text that once passed is not read again.

What passed is kept in .sqlfluff_cache, an empty file a text, named by the text, the settings and
the version of sqlfluff.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOT_OURS = {".venv", "wheelhouse", "store", "test-results"}
SQLFLUFF = ("-m", "sqlfluff", "lint", "--disable-progress-bar", "--processes", "0")


def main(root: Path = ROOT) -> int:
    """sqlfluff's exit status; 0 where every text has passed before."""
    kept = root / ".sqlfluff_cache"
    kept.mkdir(exist_ok=True)
    marks = {kept / mark: path for path, mark in marked(root).items()}
    new = [path.relative_to(root).as_posix() for mark, path in marks.items() if not mark.exists()]
    if not new:
        print(f"{len(marks)} SQL files as they passed before.")
        return 0
    status = subprocess.run([sys.executable, *SQLFLUFF, *new], cwd=root).returncode
    if status == 0:
        for mark in marks:
            mark.touch()
        for old in set(kept.iterdir()) - marks.keys():
            old.unlink()
    return status


def marked(root: Path) -> dict[Path, str]:
    """Every query, and what tells that its text passes by these settings."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    judged_by = f"{settings['tool']['sqlfluff']} {version('sqlfluff')}".encode()
    return {
        path: hashlib.sha256(judged_by + path.read_bytes()).hexdigest()[:24]
        for path in sorted(root.rglob("*.sql"))
        if not NOT_OURS & set(path.relative_to(root).parts)
    }


if __name__ == "__main__":
    sys.exit(main())
