"""python -m tests.measure_codes: how often Python names a measure by its code, and where.

A measure is one document; Python names one only where a page is about that one.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from data import definitions
from tests.module_graph import ROOT, files

WORD = re.compile(r"[\w-]+")  # "diamond-open" is a symbol of a chart, one word


TRIAL = ROOT / "analysis" / "trial"  # names what it simulates, not what is counted


def named() -> Iterator[tuple[Path, int, str]]:
    """(file, line, code) of each naming in a text of production, also within a joined string.

    Docstrings are for readers. A column of an answer is no measure, whatever else is called so:
    row["resolved"] reads one, and *_COLUMNS put a head over each of a question's.
    """
    codes = {each.code for each in definitions.load()}
    columns = _columns_of_questions()
    for path in files(".py"):
        if path.relative_to(ROOT).parts[:1] in (("tests",), ("bench",)) or TRIAL in path.parents:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = list(ast.walk(tree))
        passed_over = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        passed_over |= {id(node.slice) for node in nodes if isinstance(node, ast.Subscript)}
        passed_over |= {id(key) for key in _heads(nodes) if key.value in columns}
        for node in nodes:
            if isinstance(node, ast.Constant) and id(node) not in passed_over:
                for word in WORD.findall(str(node.value)):
                    if word in codes:
                        yield path, node.lineno, word


def _columns_of_questions() -> set[str]:
    """Every column that some question answers with, as queries/rows has them."""
    rows = ROOT / "queries" / "rows"
    return {
        node.target.id
        for path in files(".py")
        if path.parent == rows
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def _heads(nodes: Iterable[ast.AST]) -> Iterator[ast.Constant]:
    """The keys of what is called *_COLUMNS: columns, each with its head."""
    for node in nodes:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Dict)
            and isinstance(node.targets[0], ast.Name)
            and node.targets[0].id.endswith("_COLUMNS")
        ):
            yield from (key for key in node.value.keys if isinstance(key, ast.Constant))


def main() -> None:
    by_file = Counter(path.relative_to(ROOT).as_posix() for path, _, _ in named())
    for name, count in by_file.most_common():
        print(f"{count:4} {name}")
    print(f"{by_file.total():4} in all")


if __name__ == "__main__":
    main()
