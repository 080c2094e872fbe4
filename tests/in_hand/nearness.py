"""How far a file of tests is from what is in hand: by who imports whom, and who names whom.

SQL and TOML are known by name: a question asked, a view looked at, a measure told. So a text in
Python, or a word of SQL, that is the name of a file leads to it, as an import does.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path, PurePosixPath

from data import statements
from tests.module_graph import ROOT, files, module_of, tree_of

BESIDE, FURTHER, FAR = 1, 2, 3
DOCUMENTS = (".md", ".png")


def distances(changed: Set[str] | None) -> dict[str, int]:
    """Test files: BESIDE what is in hand, or FURTHER, beside who uses it; others are not there.

    They are, as FAR, where something in hand lies beneath all, or where it is not known (None).
    """
    tests = [name for name in words() if PurePosixPath(name).name.startswith("test_")]
    if changed is None:
        return dict.fromkeys(tests, FAR)
    beside = users(changed) | changed
    found = dict.fromkeys(users(beside), FURTHER) | dict.fromkeys(beside, BESIDE)
    others = FAR if any(map(is_beneath_all, changed)) else None
    return {name: far for name in tests if (far := found.get(name, others))}


def users(used: Set[str]) -> set[str]:
    """Who imports, names or mirrors one of some files.

    A view, or a package that hands on what lies in it, is only a way to who uses that.
    """
    found: set[str] = set()
    ways = set(used)
    while ways:
        more = set().union(*map(_users, ways)) - found
        found |= more
        ways = {each for each in more if each.startswith("data/views/") or _is_package(each)}
    return found


def is_beneath_all(name: str) -> bool:
    """Whether every build is made with it, or nobody can be found who uses it."""
    path = PurePosixPath(name)
    if path.suffix in DOCUMENTS or name.startswith("tests/"):
        return False
    is_configuration = path.parent.name == "" and path.suffix != ".py"
    return is_configuration or name in _made_with() or not _users(name)


@cache
def _made_with() -> frozenset[str]:
    """The modules that make a build, and the files of data/ that they name."""
    parts = [
        path.relative_to(ROOT).as_posix()
        for path in files(".py", ".sql", ".toml", ".csv")
        if path.relative_to(ROOT).parts[0] in ("data", "analysis")
    ]
    found: set[str] = set()
    further = {"data/build.py"}
    while further:
        found |= further
        said = set().union(*(words()[each] for each in further if each.endswith(".py")))
        further = {each for each in parts if names_of(each) & said} - found
    return frozenset(found)


@cache
def _users(name: str) -> frozenset[str]:
    names = names_of(name)
    found = {each for each, its in words().items() if its & names or _mirrors(each, name)}
    return frozenset(found - {name})


def _mirrors(test: str, name: str) -> bool:
    """Tests lie in a folder of the same name; what a conftest says holds in all of its own."""
    folder, _, file = name.rpartition("/")
    if file == "conftest.py":
        return test.startswith(f"{folder}/")
    own, _, its = test.rpartition("/")
    same = own.rpartition("/")[2] == folder.rpartition("/")[2]
    return same and its.startswith("test_") and not name.startswith("tests/")


@cache
def names_of(name: str) -> frozenset[str]:
    """What others call a file: a module, a room of pages, the tables it writes, itself."""
    path = PurePosixPath(name)
    if path.suffix == ".py":
        room = {path.parent.name} if name.startswith("pages/") else set()
        return frozenset({module_of(name), *room})
    is_there = path.suffix == ".sql" and (ROOT / path).exists()
    text = (ROOT / path).read_text(encoding="utf-8") if is_there else ""
    return frozenset({path.stem, path.name, *statements.named(text, "writes")})


@cache
def words() -> dict[str, frozenset[str]]:
    """Of each file whatever in it may be another's name."""
    return {
        path.relative_to(ROOT).as_posix(): frozenset(_words(path))
        for path in files(".py", ".sql", ".toml")
    }


def _words(path: Path) -> Iterator[str]:
    if path.suffix != ".py":
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r"\w+", re.sub(r"^(--|#).*", "", text, flags=re.MULTILINE))
        return
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{each.name}" for each in node.names}
            yield from inner & _modules() or {node.module}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@cache
def _modules() -> frozenset[str]:
    return frozenset(module_of(path.relative_to(ROOT).as_posix()) for path in files(".py"))


def _is_package(name: str) -> bool:
    return name.endswith("/__init__.py")
