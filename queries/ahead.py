"""A page's questions, asked for the periods beside its own before a reader goes there.

When a reader chooses another period, most of what the server does is questions that nobody asked
before. Most steps are to the period before or after, or a year back. So after a page was drawn one
worker asks its questions of those, in the name of the one who looked, and their answers lie where
`queries.run` finds them. Only a server starts it: scripts and tests ask only what they ask.
"""

from __future__ import annotations

import atexit
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import queries
from queries import Question

PAUSE = 0.4  # seconds after a run: the browser draws, maybe on the same machine


class Worker:
    """Asks in a thread of its own while no page runs; of what waits, only the newest."""

    def __init__(self) -> None:
        self._pause = PAUSE
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None  # none: nothing is asked ahead
        self._runs = 0
        self._over_at = 0.0  # when the last of them was
        self._waiting: Iterator[Question] | None = None

    def start(self, pause: float = PAUSE) -> None:
        """By whoever serves, once a process."""
        self._pause = pause
        self._thread = threading.Thread(target=self._work, name="ahead", daemon=True)
        self._thread.start()
        atexit.register(self.stop)  # a question is not torn off

    def stop(self) -> None:
        """After the question that is under way."""
        with self._changed:
            thread, self._thread, self._waiting = self._thread, None, None
            self._changed.notify()
        if thread:
            thread.join()

    @contextmanager
    def giving_way(self) -> Iterator[list[Question]]:
        """A page's run, with what it asks; it waits for the one question under way, at most."""
        with self._changed:
            self._runs += 1
        try:
            with queries.heard() as asked:
                yield asked
        finally:
            with self._changed:
                self._runs -= 1
                self._over_at = time.monotonic()
                self._changed.notify()

    def ask(self, questions: Iterator[Question]) -> None:
        """In this order, in place of what still waits."""
        with self._changed:
            self._waiting = questions if self._thread else None
            self._changed.notify()

    def _work(self) -> None:
        while questions := self._turn():
            try:
                queries.kept(next(questions))
            except StopIteration:
                self._drop(questions)
            except Exception:  # nobody waits for it: the page asks itself, and says what is wrong
                continue

    def _turn(self) -> Iterator[Question] | None:
        """What to ask from, as soon as no page runs; None at the end."""
        with self._changed:
            while self._thread:
                still = self._over_at + self._pause - time.monotonic()
                if self._runs or not self._waiting:
                    self._changed.wait()
                elif still > 0:
                    self._changed.wait(still)
                else:
                    return self._waiting
        return None

    def _drop(self, questions: Iterator[Question]) -> None:
        with self._changed:
            if self._waiting is questions:
                self._waiting = None


worker = Worker()


def beside(asked: Sequence[Question], period: str | None) -> Iterator[Question]:
    """What was asked of a page's period, asked of those that a reader is likely to choose next."""
    of_period = [each for each in asked if each.params.get("period") == period]
    if period is None or not of_period:
        return
    periods = queries.kept(of_period[0]._replace(name="periods", params={}))
    for neighbour in neighbours(periods, period):
        for each in of_period:
            yield each._replace(params={**each.params, "period": neighbour})


def neighbours(periods: Sequence[Mapping], period: str) -> list[str]:
    """The one before, the one after, the same a year before: of its kind and calendar, as far as
    there are such among `periods`. Raises ValueError where `period` is none of them.
    """
    (chosen,) = (row for row in periods if row["period"] == period)
    alike = sorted(
        (row for row in periods if all(row[each] == chosen[each] for each in ("kind", "calendar"))),
        key=lambda row: row["starts_on"],
    )
    at = alike.index(chosen)
    year_before = [
        row
        for row in alike
        if (row["year"], row["number"]) == (chosen["year"] - 1, chosen["number"])
    ]
    found = [*alike[max(at - 1, 0) : at], *alike[at + 1 : at + 2], *year_before]
    return list(dict.fromkeys(row["period"] for row in found))
