"""The .sql files beside this one."""

from __future__ import annotations

import functools
from pathlib import Path

HERE = Path(__file__).parent


@functools.cache
def text(name: str) -> str:
    """The text of one file: text("dossier")."""
    return (HERE / f"{name}.sql").read_text(encoding="utf-8")
