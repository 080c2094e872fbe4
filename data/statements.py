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
    """What the header says under a key; raises KeyError where it has none."""
    found = re.search(rf"^-- {key}:[ ]?(.*)$", statement, re.MULTILINE)
    if found is None:
        raise KeyError(key)
    return found[1].strip()


def says(statement: str, key: str) -> bool:
    """Whether the header has a key."""
    return re.search(rf"^-- {key}:", statement, re.MULTILINE) is not None


def named(statement: str, key: str) -> frozenset[str]:
    """The names that the header lists under a key; none where it has no such key."""
    return frozenset(re.findall(r"\w+", header(statement, key)) if says(statement, key) else ())


def all_named(folder: str, names: Iterable[str], key: str) -> frozenset[str]:
    """The names that the headers of some files of a folder list under a key."""
    return frozenset().union(*(named(text(folder, name), key) for name in names))
