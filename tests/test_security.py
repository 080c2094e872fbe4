"""SECURITY.md names tests that there are, for every chapter of the standard."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
A_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROWS = [row.split("|")[1:4] for row in TEXT.splitlines() if re.match(r"\| V\d", row)]
STATES = {"met", "partly", "proxy", "not met", "not applicable"}
CHAPTERS = [5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 7, 3, 4, 3, 4, 5, 3]  # sections of V1 to V17
DOCUMENTED = ("HUONG_DAN.md", "below", "`data/")


@cache
def functions(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_test_that_is_named_is_there():
    named = A_TEST.findall(TEXT)
    assert len(named) > 70
    missing = [
        f"{file}::{name}"
        for file, name in named
        if not (ROOT / file).exists() or name not in functions(file)
    ]
    assert missing == []


def test_every_section_is_judged_once():
    sections = [each for row in ROWS for each in re.findall(r"V(\d+\.\d+) ", row[0])]
    assert sections == [
        f"{chapter}.{section}"
        for chapter, count in enumerate(CHAPTERS, start=1)
        for section in range(1, count + 1)
    ]


def test_what_is_met_says_by_what_and_what_is_partly_says_what_is_missing():
    for section, state, why in ROWS:
        assert state.strip() in STATES, section
        if state.strip() in ("met", "partly"):
            assert (
                A_TEST.search(why) or any(word in why for word in DOCUMENTED) or ("Missing:" in why)
            ), section
        assert ("Missing:" in why) == (state.strip() == "partly"), section


def test_every_library_has_one_version():
    for name in ("requirements.txt", "requirements-dev.txt", "constraints.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        pins = [line for line in lines if line.strip() and not line.startswith(("#", "-r "))]
        assert pins
        assert all(re.fullmatch(r"[\w.-]+(\[\w+\])?==[\w.]+", line) for line in pins), name
