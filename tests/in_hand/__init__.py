"""pytest -p tests.in_hand: all tests that are quick, and of the costly those near what is in hand.

Costly is what builds a province, takes in a file or starts a process. What lies beneath every
build, or what nobody names, has no tests of its own: then a few of each file stand for all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import cache

import pytest

from tests.in_hand import changes, costs, nearness
from tests.module_graph import ROOT

MOST = 200  # costly tests in one run: about two minutes on two cores
SAID = (
    "Để lại {left} kiểm tra tốn thời gian (dựng số liệu, nhập tệp, mở tiến trình): xa phần đang "
    "sửa ({changed} tệp), hoặc quá {most} kiểm tra loại này một lượt. make test chạy tất cả."
)
_said = pytest.StashKey[str]()


@cache
def looked() -> dict:
    """How many files are in hand (None: not known), and how far each file of tests is from them."""
    changed = changes.in_hand(ROOT)
    number = None if changed is None else len(changed)
    return {"changed": number, "distances": nearness.distances(changed)}


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node) -> None:
    """All processes choose by what one saw, though files may change meanwhile."""
    node.workerinput["in_hand"] = looked()


@pytest.hookimpl(trylast=True)  # after -m has left out its own
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    seen = getattr(config, "workerinput", {}).get("in_hand") or looked()
    costly = [item for item in items if costs.is_costly(item)]
    tests = [(item.path.relative_to(ROOT).as_posix(), item.originalname) for item in costly]
    kept = chosen(tests, seen["distances"].get, MOST)
    left = {item for place, item in enumerate(costly) if place not in kept}
    items[:] = [item for item in items if item not in left]
    if left:
        config.hook.pytest_deselected(items=list(left))
        number = "mọi" if seen["changed"] is None else seen["changed"]
        config.stash[_said] = SAID.format(left=len(left), changed=number, most=MOST)


def chosen(
    tests: Sequence[tuple[str, str]], distance: Callable[[str], int | None], most: int
) -> set[int]:
    """The places of those to run, of tests as (file, function): at most so many.

    Half are the nearest. The others are shared out: each file has its first function, then its
    second, and each function its first case before any has another. A distance of None: not at all.
    """
    functions: defaultdict[str, dict[str, int]] = defaultdict(dict)
    cases: Counter[tuple[str, str]] = Counter()
    ranked = []
    for place, (file, function) in enumerate(tests):
        turn = functions[file].setdefault(function, len(functions[file]))
        if (far := distance(file)) is not None:
            ranked.append((far, cases[file, function], turn, place))
        cases[file, function] += 1
    nearest = sorted(ranked)[: most // 2]
    shared_out = sorted(set(ranked) - set(nearest), key=lambda its: (its[1], its[2], its[0]))
    return {place for *_, place in [*nearest, *shared_out[: most - len(nearest)]]}


def pytest_sessionfinish(session: pytest.Session) -> None:
    """One of several processes tells the first, which alone speaks."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["in_hand"] = session.config.stash.get(_said, "")


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node) -> None:
    if said := getattr(node, "workeroutput", {}).get("in_hand"):
        node.config.stash[_said] = said


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    if said := config.stash.get(_said, ""):
        terminalreporter.write_line(said)
