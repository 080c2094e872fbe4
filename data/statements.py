"""The .sql files beside this one: their text, and what their headers say."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent


def text(folder: str, name: str) -> str:
    """The text of one file: text("stages", "roll_up")."""
    return _now(HERE / folder / f"{name}.sql")


def schema() -> str:
    """The tables of a build."""
    return _now(HERE / "schema.sql")


def every(folder: str) -> dict[str, str]:
    """The texts of a folder, by name."""
    return {path.stem: _now(path) for path in sorted((HERE / folder).glob("*.sql"))}


def _now(path: Path) -> str:
    return _as_it_was(path, path.stat().st_mtime_ns)


@functools.lru_cache(maxsize=500)
def _as_it_was(path: Path, changed_at: int) -> str:
    """The text of a file as it was then: the same until it changes."""
    return path.read_text(encoding="utf-8")


@functools.lru_cache(maxsize=2000)  # of every build in a process the same
def header(statement: str, key: str) -> str:
    """What the header says under a key; raises KeyError where it has none."""
    found = re.search(rf"^-- {key}:[ ]?(.*)$", statement, re.MULTILINE)
    if found is None:
        raise KeyError(key)
    return found[1].strip()


@functools.lru_cache(maxsize=2000)
def says(statement: str, key: str) -> bool:
    """Whether the header has a key."""
    return re.search(rf"^-- {key}:", statement, re.MULTILINE) is not None


@functools.lru_cache(maxsize=2000)
def named(statement: str, key: str) -> frozenset[str]:
    """The names that the header lists under a key; none where it has no such key."""
    return frozenset(re.findall(r"\w+", header(statement, key)) if says(statement, key) else ())


def all_named(folder: str, names: Iterable[str], key: str) -> frozenset[str]:
    """The names that the headers of some files of a folder list under a key."""
    return frozenset().union(*(named(text(folder, name), key) for name in names))
