"""python -m queries.typed: a class a question, by which a type checker knows its columns.

The columns come from the questions themselves, put to an empty build. What is written
(queries/rows/, a module a topic) is for the checker and for editors alone: at run time every row
is a data.Row. NULL is in no type, since the database does not know where it can be.
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path

import queries
from data import empty, faults
from data.terminal import running

ROWS = Path(__file__).parent / "rows"

# What a column of a question is in Python (data/rows.py).
PYTHON = {
    "VARCHAR": "str",
    "JSON": "str",
    "BOOLEAN": "bool",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}
WHOLE = re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$")


def main() -> int:
    """Write every module anew; one whose topic is gone goes. 0 when that was done."""
    try:
        written = modules()
    except faults.Fault as fault:
        print(fault, file=sys.stderr)
        return 1
    ROWS.mkdir(exist_ok=True)
    for path in ROWS.glob("*.py"):
        if path.name not in written:
            path.unlink()
    for name, text in written.items():
        (ROWS / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


def modules() -> dict[str, str]:
    """The text of each module by its file's name: a topic is the folder of its questions."""
    topics = groupby(sorted((topic(name), name) for name in queries.names()), lambda each: each[0])
    with empty.build() as build:
        made = {
            f"{topic}.py": _module(
                topic, {name: empty.columns(build, queries.path(name)) for _, name in members}
            )
            for topic, members in topics
        }
    return {
        "__init__.py": '"""Rows of questions, for a type checker (queries/typed.py)."""\n',
        **made,
    }


def class_name(question: str) -> str:
    """Rows of units_by_measure are UnitsByMeasure."""
    return "".join(word.capitalize() for word in question.split("_"))


def python_type(column_type: str) -> str:
    """What a DuckDB type is in Python: "VARCHAR[]" is list[str], "DOUBLE" float."""
    if column_type.endswith("[]"):
        return f"list[{python_type(column_type[:-2])}]"
    if column_type.startswith(("STRUCT", "MAP")):
        return "dict"
    if WHOLE.match(column_type):
        return "int"
    if column_type.startswith("DECIMAL"):
        return "Any"  # int where it is whole, else float
    return PYTHON.get(column_type, "float")


def topic(question: str) -> str:
    """The folder that a question lies in."""
    return queries.path(question).parent.name


def _module(topic: str, questions: dict[str, dict[str, str]]) -> str:
    typed = {
        question: {name: python_type(each) for name, each in columns.items()}
        for question, columns in questions.items()
    }
    kinds = {kind for columns in typed.values() for kind in columns.values()}
    days = kinds & {"date", "datetime"}
    imports = f"from datetime import {', '.join(sorted(days))}\n" if days else ""
    imports += "from typing import Any\n" if "Any" in kinds else ""
    imports += "\n" if imports else ""
    classes = "".join(
        f"\n\nclass {class_name(question)}(Row):\n"
        + "".join(f"    {name}: {kind}\n" for name, kind in columns.items())
        for question, columns in typed.items()
    )
    return (
        f'"""Rows of the questions in queries/{topic}/, made by python -m queries.typed."""\n\n'
        f"from __future__ import annotations\n\n{imports}from data import Row\n{classes}"
    )


if __name__ == "__main__":
    running.run(main)
