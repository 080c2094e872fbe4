"""The mutants: which are drawn, and where the expression of each lies."""

from __future__ import annotations

import itertools
import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CANDIDATES = Path(__file__).with_name("candidates.toml")
PROGRAM = ("analysis", "data", "queries")


@dataclass(frozen=True)
class Mutant:
    """One wrong expression, and parts of the paths of the tests that must notice it."""

    name: str
    area: str
    before: tuple[str, ...]
    after: str
    tests: tuple[str, ...]


def candidates() -> list[Mutant]:
    listed = tomllib.loads(CANDIDATES.read_text(encoding="utf-8"))
    return [
        Mutant(
            name,
            each["area"],
            (each["before"],) if isinstance(each["before"], str) else tuple(each["before"]),
            each["after"],
            tuple(each["tests"]),
        )
        for name, each in listed.items()
    ]


def drawn(number: int, seed: int) -> list[Mutant]:
    """So many of the candidates, from each area in turn."""
    chance, by_area = random.Random(seed), {}
    for each in candidates():
        by_area.setdefault(each.area, []).append(each)
    for area in by_area.values():
        chance.shuffle(area)
    turns = [area[turn] for turn in range(100) for area in by_area.values() if turn < len(area)]
    return turns[:number]


def pattern(expression: str) -> re.Pattern:
    """The words and signs of an expression, whatever blanks stand between them."""
    parts = re.findall(r"\w+|[^\w\s]", expression)
    pieces = [re.escape(parts[0])]
    for before, part in itertools.pairwise(parts):
        both_are_words = before[-1].isidentifier() and re.match(r"\w", part)
        pieces.append((r"\s+" if both_are_words else r"\s*") + re.escape(part))
    return re.compile("".join(pieces))


def mutated(root: Path, mutant: Mutant) -> dict[Path, str]:
    """The files that have the expression, with the other in its place; none where it is gone."""
    for text in mutant.before:
        sought = pattern(text)
        found = {
            path: sought.sub(lambda _: mutant.after, whole)
            for path in _program(root)
            if sought.search(whole := path.read_text(encoding="utf-8"))
        }
        if found:
            return found
    return {}


def mirrors(root: Path, mutant: Mutant) -> list[Path]:
    """The test files that must notice; a part may have come to lie in a deeper folder."""
    parts = [re.compile(part.replace("/", "/(?:.*/)?")) for part in mutant.tests]
    return [
        path
        for path in sorted((root / "tests").rglob("test_*.py"))
        if any(part.search(path.relative_to(root).as_posix()) for part in parts)
    ]


def _program(root: Path) -> Iterator[Path]:
    for part in PROGRAM:
        for path in sorted((root / part).rglob("*")):
            if path.suffix in (".py", ".sql") and "store" not in path.relative_to(root).parts:
                yield path
