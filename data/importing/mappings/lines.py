"""Where a key stands in a TOML file, which the reader of the standard library does not say."""

from __future__ import annotations

import re

TABLE = re.compile(r"\s*\[([^\[\],]+)\]\s*(#.*)?")
PART = r"\"[^\"]*\"|'[^']*'|[\w-]+"
KEY = re.compile(rf"\s*((?:{PART})(?:\s*\.\s*(?:{PART}))*)\s*=")


def line_of(text: str, table: str | None, key: str) -> int | None:
    """The line of a key of a table, however it is written; else that of what should hold it."""
    path = [*(table.split(".") if table else []), key]
    now: list[str] = []
    depth, line = 0, None
    for number, written in enumerate(text.splitlines(), start=1):
        if head := TABLE.fullmatch(written):
            now = said = _parts(head.group(1))
        elif found := KEY.match(written):
            said = [*now, *_parts(found.group(1))]
        else:
            continue
        if said == path[: len(said)] and len(said) > depth:
            depth, line = len(said), number
    return line


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(PART, dotted)]
