"""Which files are in hand, by git."""

from __future__ import annotations

import subprocess
from pathlib import Path


def in_hand(root: Path) -> set[str] | None:
    """Paths that differ from where this branch left main, new ones too; where none does, those of
    the last commit. None where git does not know."""
    if not _git(root, "ls-files", "pyproject.toml"):
        return None
    base = _git(root, "merge-base", "HEAD", "main") or ["HEAD"]
    new = set(_git(root, "ls-files", "--others", "--exclude-standard"))
    if changed := _differing(root, base[0]) | new:
        return changed
    before = _git(root, "rev-parse", "--verify", "HEAD~1")
    return _differing(root, before[0]) if before else None


def _differing(root: Path, base: str) -> set[str]:
    """Both names of what was moved."""
    return set(_git(root, "diff", "--name-only", "--no-renames", "--relative", base))


def _git(root: Path, *arguments: str) -> list[str]:
    """Its lines; none where it fails or is not there."""
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        ran = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8")
    except FileNotFoundError:
        return []
    return ran.stdout.splitlines() if ran.returncode == 0 else []
