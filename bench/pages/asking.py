"""Every question that a page asks when it opens, against reading the same rows bare.

Bare: the same rows in a plain table of the same connection. What is above it is the price of
finding them.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from streamlit.testing.v1 import AppTest

import data
import queries
from bench.comparing import number
from bench.pages.measured import Measured
from bench.pages.subject import Subject
from data import access, builds
from navigation import PAGES, Entry

APP = Path(__file__).resolve().parents[2] / "app.py"
PROMISE, PROMISE_OF_DRILLS = 60.0, 120.0  # ms
DRILLS = ("unit", "gap", "procedure", "dossier_list")
OF_A_UNIT = ("unit", "gap", "dossier_list")
PATIENCE = 60  # seconds

# A question as it is asked: its name and its parameters, the absent ones None.
Question = tuple[str, dict]


def measured(subject: Subject, repeats: int) -> Iterator[Measured]:
    """A line a page."""
    # Streamlit says of every page that no browser asked for it; its own levels are set over again.
    unasked = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    unasked.addFilter(lambda record: False)
    for entry in PAGES:
        asked = questions(entry, subject)
        ours, bare, rows = in_turns(asked, repeats)
        fastest, least = min(ours), min(bare)
        yield Measured(
            f"pages.{entry.name}",
            f"{len(asked)} câu hỏi {number(fastest.wall)} ms "
            f"(trung vị {number(median(each.wall for each in ours))}, "
            f"CPU {number(min(each.cpu for each in ours))}) · "
            f"đọc trần cùng {rows} dòng {number(least.wall)} ms · "
            f"bằng {number(fastest.wall / least.wall)} lần",
            fastest.wall,
            PROMISE_OF_DRILLS if entry.name in DRILLS else PROMISE,
            "ms",
        )


def questions(entry: Entry, subject: Subject) -> list[Question]:
    """What the page asks as it opens, each once: an answer is kept."""
    app = AppTest.from_file(str(APP), default_timeout=PATIENCE).run()
    with heard() as asked:
        if entry != PAGES[0]:
            app.switch_page(entry.path)
        if entry.name in OF_A_UNIT:
            app.query_params["unit"] = subject.unit
        app.run()
    if app.exception:
        raise RuntimeError(f"{entry.path}: {app.exception[0].message}")
    return asked


@contextmanager
def heard() -> Iterator[list[Question]]:
    """The questions that go through the seam meanwhile."""
    asked: list[Question] = []
    run = queries.run

    def listening(name: str, **params) -> list[data.Row]:
        bound = {each: params.get(each) for each in queries.params(name)}
        if (name, bound) not in asked:
            asked.append((name, bound))
        return run(name, **params)

    queries.run = listening
    try:
        yield asked
    finally:
        queries.run = run


class Spent(NamedTuple):
    """Milliseconds by the clock, and of CPU by all threads: the same on a machine that is busy."""

    wall: float
    cpu: float


def in_turns(asked: list[Question], repeats: int) -> tuple[list[Spent], list[Spent], int]:
    """(ours, bare, rows): both ways as rows in Python, by turns, after a first one."""
    build, who = builds.newest(), access.viewer()
    texts = [(queries.text(name), bound) for name, bound in asked]
    with data.connect(build, who) as connection:
        for at, (text, bound) in enumerate(texts):
            connection.execute(f"create temp table bare_{at} as\n{text}", bound)
        plain = [(f"from bare_{at}", {}) for at in range(len(texts))]

        def ask() -> int:
            return sum(len(answer(text, bound, build, who)) for text, bound in texts)

        def read() -> int:
            return sum(len(data.rows(connection.execute(text, bound))) for text, bound in plain)

        rows = ask()
        if read() != rows:
            raise RuntimeError("hai cách không cho cùng số dòng")
        turns = [(spent(ask), spent(read)) for _ in range(repeats)]
        for at in range(len(texts)):
            connection.execute(f"drop table bare_{at}")
    ours, bare = map(list, zip(*turns, strict=True))
    return ours, bare, rows


def answer(text: str, bound: dict, build: str, who: access.Viewer) -> list[data.Row]:
    """As a page gets it where no answer is kept."""
    with data.connect(build, who) as connection:
        return data.rows(connection.execute(text, bound))


def spent(work: Callable[[], object]) -> Spent:
    """What it takes to do it once."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Spent((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000)
