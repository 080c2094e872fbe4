"""Our files, their syntax trees, and which of our modules each one uses."""

import ast
import os
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOT_OURS = {".git", ".venv", "wheelhouse", "store", "test-results", "__pycache__", ".hypothesis"}


@cache
def ours() -> list[Path]:
    """All our own files; what lies in .venv is not even looked at."""
    found = []
    for folder, inner, names in os.walk(ROOT):
        inner[:] = filter(is_ours, inner)
        found += [Path(folder, name) for name in filter(is_ours, names)]
    return sorted(found)


def is_ours(name: str) -> bool:
    return name not in NOT_OURS and not name.endswith("_cache")


def files(*endings: str) -> list[Path]:
    """Our own files with one of these endings."""
    return [path for path in ours() if path.suffix in endings]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def code(*parts: str) -> list[tuple[str, ast.Module]]:
    """(path from the root, syntax tree) of our Python outside the tests; of `parts` if given."""
    named = [(path.relative_to(ROOT).as_posix(), path) for path in files(".py")]
    wanted = tuple(f"{part}/" for part in parts)
    return [
        (name, tree_of(path))
        for name, path in named
        if (name.startswith(wanted) if parts else not name.startswith("tests/"))
    ]


def module_of(name: str) -> str:
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def modules() -> dict[str, ast.Module]:
    """Our modules outside the tests by dotted name."""
    return {module_of(name): tree for name, tree in code()}


@cache
def origin(module: str, name: str) -> str:
    """The module that an imported name is about: that one, or where a package has it from."""
    if f"{module}.{name}" in modules():
        return f"{module}.{name}"
    if (ROOT / module.replace(".", "/") / "__init__.py").exists():
        for node in modules()[module].body:
            if isinstance(node, ast.ImportFrom) and name in {each.name for each in node.names}:
                return origin(node.module, name)
    return module


@cache
def imports(module: str) -> set[str]:
    """Our modules that one names in its imports, wherever they stand in it."""
    found = set()
    for node in ast.walk(modules()[module]):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names} & modules().keys()
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{each.name}" for each in node.names} & modules().keys()
            found |= whole or {node.module} & modules().keys()
    return found - {module}


@cache
def uses(module: str) -> set[str]:
    """Our modules that one imports from, also through the names of a package."""
    tree, found, packages = modules()[module], set(), {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names} & modules().keys()
        elif isinstance(node, ast.ImportFrom) and node.module in modules().keys() | {"figures"}:
            for each in node.names:
                place = origin(node.module, each.name)
                found.add(place)
                packages[each.asname or each.name] = place
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            package = packages.get(node.value.id)
            if package and (ROOT / package.replace(".", "/")).is_dir():
                found.add(origin(package, node.attr))
    return found - {module}
