"""Commands that messages tell to type next: with the store that this one was given.

Messages spell them as in the manual, `python -m data build`; what prints one is `say`. Faults are
spelt so themselves.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data.terminal import letters

# A command that names a store itself means that one.
TO_TYPE = re.compile(r"python -m data(?= (?!--)\w)")

_given: Path | None = None


@contextmanager
def given(store: Path | None) -> Iterator[None]:
    """What is printed within is of a command that was given `--store`; None: of one that was not,
    so that the next one finds the same store without."""
    global _given
    before, _given = _given, store
    try:
        yield
    finally:
        _given = before


def of_store() -> Path | None:
    """The store that this command was given; None where it was given none."""
    return _given


def spelt(text: str) -> str:
    """A message, its commands such that they can be pasted."""
    if _given is None:
        return text
    typed = f"python -m data --store {quoted(str(_given))}"
    return TO_TYPE.sub(lambda found: typed, text)


def say(text: str) -> None:
    """Print a message that may tell a command, and what stands in a file."""
    print(letters.seen(spelt(text), keep="\n"))


def quoted(path: str) -> str:
    """An argument such that it can be pasted."""
    if os.name != "nt":
        return shlex.quote(path)
    return f'"{path}"' if " " in path else path
