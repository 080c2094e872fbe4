"""The .sql files beside this one: their text, and what their headers say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent


def text(folder: str, name: str) -> str:
    """The text of one file: text("stages", "roll_up")."""
    return (HERE / folder / f"{name}.sql").read_text(encoding="utf-8")


def schema() -> str:
    """The tables of a build."""
    return (HERE / "schema.sql").read_text(encoding="utf-8")


def every(folder: str) -> dict[str, str]:
    """The texts of a folder, by name."""
    return {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((HERE / folder).glob("*.sql"))
    }


def header(statement: str, key: str) -> str:
    """What the header says under a key."""
    return re.search(rf"^-- {key}:[ ]?(.*)$", statement, re.MULTILINE).group(1).strip()


def named(statement: str, key: str) -> frozenset[str]:
    """The names that the header lists under a key."""
    return frozenset(re.findall(r"\w+", header(statement, key)))


def all_named(folder: str, names: Iterable[str], key: str) -> frozenset[str]:
    """The names that the headers of some files of a folder list under a key."""
    return frozenset().union(*(named(text(folder, name), key) for name in names))
