"""The .sql files beside this one: their text, and what their headers say."""

from __future__ import annotations

import graphlib
import re
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


def in_order(folder: str) -> dict[str, str]:
    """The texts of a folder, by name, each after those of the folder that its header needs."""
    texts = every(folder)
    needs = {name: re.findall(r"\w+", header(text, "needs")) for name, text in texts.items()}
    order = graphlib.TopologicalSorter(needs).static_order()
    return {name: texts[name] for name in order if name in texts}


def header(statement: str, key: str) -> str:
    """What the header says under a key."""
    return re.search(rf"^-- {key}:[ ]?(.*)$", statement, re.MULTILINE).group(1).strip()
