"""Does a test build a province, take in a file or start a process? Found without running it."""

from __future__ import annotations

import inspect
import subprocess
from collections.abc import Iterator
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from data.__main__ import main
from data.build import build
from data.importing.taking import mapped

COSTLY = (build, main, mapped.take, subprocess)
ASKED_LATER = "getfixturevalue"  # of a fixture that only the run will name


def is_costly(item: pytest.Item) -> bool:
    """What a test's function, or one of its fixtures, refers to, and so on, is costly.

    Headers of many files stand on one build, and hold whatever is in hand.
    """
    fixtures = (each for name in item.fixturenames for each in _fixtures(item, name))
    is_about_headers = item.path.name == "test_headers.py"
    return not is_about_headers and any(map(reaches_costly, (_function(item), *fixtures)))


def _function(item: pytest.Item) -> Any:
    drawn = getattr(item.obj, "hypothesis", None)
    return drawn.inner_test if drawn else item.obj


def _fixtures(item: pytest.Item, name: str) -> list[Any]:
    return [each.func for each in item._fixtureinfo.name2fixturedefs.get(name, ())]


@cache
def reaches_costly(function: Any) -> bool:
    """Followed through functions and classes of the tests, wherever a name leads to one."""
    seen, further = set(), [function]
    while further:
        each = further.pop()
        if any(each is costly for costly in COSTLY):
            return True
        each = inspect.unwrap(each) if callable(each) else each
        if _is_ours(each) and each not in seen:
            seen.add(each)
            if ASKED_LATER in _names(each):
                return True
            further += _referred(each)
    return False


def _is_ours(thing: Any) -> bool:
    return isinstance(thing, FunctionType | type) and str(thing.__module__).startswith("tests.")


def _names(thing: FunctionType | type) -> set[str]:
    return set(_of_code(thing.__code__)) if isinstance(thing, FunctionType) else set()


def _of_code(code: CodeType) -> Iterator[str]:
    """The names in a function, and in the functions written in it."""
    yield from code.co_names
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _of_code(each)


def _referred(thing: FunctionType | type) -> list[Any]:
    """What a function's names stand for, also behind a module's dot; a class's own functions."""
    if isinstance(thing, type):
        return list(vars(thing).values())
    names = _names(thing)
    found = [thing.__globals__[name] for name in names if name in thing.__globals__]
    modules = [each for each in found if isinstance(each, ModuleType)]
    return found + [getattr(module, name, None) for module in modules for name in names]
