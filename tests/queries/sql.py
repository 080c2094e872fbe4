"""SQL as text, for tests that hold its form: headers, what the last select lists."""

from __future__ import annotations

import re
from pathlib import Path

HEADER = re.compile(r"^-- (\w+): ?(.*)$", re.MULTILINE)


def header(path: Path) -> dict[str, str]:
    """The lines `-- key: text` that a file begins with."""
    beginning = re.match(r"(?:-- ?\w+:.*\n)+", path.read_text(encoding="utf-8"))
    return dict(HEADER.findall(beginning.group())) if beginning else {}


def listed(text: str) -> list[str]:
    """What a line of a header lists, as its items."""
    return [each for each in re.split(r",\s*", text) if each]


def last_select(text: str) -> str:
    """What the last select of a statement, outside every bracket, lists."""
    plain = outside_brackets(text)
    return plain.rsplit("select", 1)[1].split("from", 1)[0]


def last_order(text: str) -> str | None:
    """What the rows of a statement are ordered by; None where nothing says."""
    _, found, order = outside_brackets(text).rpartition("order by")
    return order if found else None


def outside_brackets(text: str) -> str:
    """The text without comments, strings and all that stands in brackets."""
    text = re.sub(r"'[^']*'", "''", re.sub(r"--.*", "", text))
    while (shorter := re.sub(r"\([^()]*\)", " ", text)) != text:
        text = shorter
    return " ".join(re.findall(r"[^\s]+", text))
