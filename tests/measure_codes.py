"""python -m tests.measure_codes: how often Python names a measure by its code, and where.

A measure is one document; Python names one only where a page is about that one.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from data import definitions
from tests.module_graph import ROOT, files


def named() -> Iterator[tuple[Path, int, str]]:
    """(file, line, code) of each naming in a text of production, also within a joined string.

    Docstrings are for readers; row["resolved"] reads a column, whatever else is called so.
    """
    codes = {each.code for each in definitions.load()}
    for path in files(".py"):
        if path.relative_to(ROOT).parts[0] in ("tests", "bench"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = list(ast.walk(tree))
        passed_over = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        passed_over |= {id(node.slice) for node in nodes if isinstance(node, ast.Subscript)}
        for node in nodes:
            if isinstance(node, ast.Constant) and id(node) not in passed_over:
                for word in re.findall(r"\w+", str(node.value)):
                    if word in codes:
                        yield path, node.lineno, word


def main() -> None:
    by_file = Counter(path.relative_to(ROOT).as_posix() for path, _, _ in named())
    for name, count in by_file.most_common():
        print(f"{count:4} {name}")
    print(f"{by_file.total():4} in all")


if __name__ == "__main__":
    main()
