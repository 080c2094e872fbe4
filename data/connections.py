"""Connections that are kept: opening a build takes as long as many questions to it.

One for each build and each set of rights, never for a person; a cursor of it for each question,
which the next one finds warm: the first question of a new one costs as much again as most take. Let
go a minute after the last question, as soon as the build's files are others, and where too many are
open: what is open cannot be deleted on Windows, and keeps in memory what it has read.
"""

from __future__ import annotations

import atexit
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import duckdb

from data import examining, faults, opening

IDLE = 60.0  # seconds without a question
MOST = 8  # open while nobody asks them

# The files of a build, the rights of who looks, and where there is one the files of the build that
# it is compared with.
Key = tuple[opening.Files, frozenset[str]] | tuple[opening.Files, frozenset[str], opening.Files]


@dataclass
class _Kept:
    opened: opening.Opened | None = None
    asking: int = 0  # questions under way
    rested: list[duckdb.DuckDBPyConnection] = field(default_factory=list)  # cursors nobody asks
    last_asked: float = 0.0
    first: threading.Lock = field(default_factory=threading.Lock)  # held by the one who opens

    def open(self, key: Key) -> opening.Opened:
        """Opened by the first who asks; others of the same build wait, and nobody else does."""
        with self.first:
            if self.opened is None:
                self.opened = opening.opened(*key)
            return self.opened

    @contextmanager
    def cursor(self, key: Key) -> Iterator[duckdb.DuckDBPyConnection]:
        """The one that was asked last, else a new one; not kept where the question failed."""
        opened = self.open(key)
        try:
            cursor = self.rested.pop()
        except IndexError:
            cursor = opened.cursor()
        try:
            yield cursor
        except BaseException:
            cursor.close()
            raise
        self.rested.append(cursor)

    def close(self) -> None:
        if self.opened is not None:
            for cursor in self.rested:
                cursor.close()
            self.opened.instance.close()


class Connections:
    """To be asked from any thread."""

    def __init__(self) -> None:
        self._kept: dict[Key, _Kept] = {}
        self._lock = threading.Lock()
        self._sweeper: threading.Timer | None = None
        atexit.register(self.let_go)

    @contextmanager
    def cursor(
        self, files: opening.Files, rights: frozenset[str], before: opening.Files | None = None
    ) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection for one question. Raises UnknownBuild, DamagedBuild, OlderBuild."""
        key: Key = (files, rights, before) if before else (files, rights)
        with self._asking(key) as kept:
            try:
                with kept.cursor(key) as cursor:
                    yield cursor
            except duckdb.Error as error:
                if not opening.is_damage(error):
                    raise
                for each in (files, before) if before else (files,):
                    self._let_go_damaged(each)
                    examining.find_out(each.build, opening.READING)
                is_before = before and examining.damage(before.build)
                path = before.path if before and is_before else files.path
                raise faults.DamagedBuild(path, error) from error

    def withheld(
        self, files: opening.Files, rights: frozenset[str]
    ) -> tuple[faults.MissingPart, ...]:
        """What one with these rights does not see, because its file cannot be read.

        Raises DamagedBuild, OlderBuild.
        """
        key = (files, rights)
        with self._asking(key) as kept:
            return kept.open(key).withheld

    def let_go(self, idle: float = 0.0) -> None:
        """Close what nobody asks, and nobody has asked for so many seconds."""
        with self._lock:
            long_ago = time.monotonic() - idle
            for key, kept in list(self._kept.items()):
                if not kept.asking and kept.last_asked <= long_ago:
                    self._take_out(key)

    def __len__(self) -> int:
        """How many are open."""
        return len(self._kept)

    @contextmanager
    def _asking(self, key: Key) -> Iterator[_Kept]:
        for files in _files(key):
            if (damage := examining.damage(files.build)) is not None:
                raise faults.DamagedBuild(files.path, damage)
        with self._lock:
            for other in list(self._kept):
                if _is_superseded(other, key):
                    self._take_out(other)
            kept = self._kept.setdefault(key, _Kept())
            kept.asking += 1
        try:
            yield kept
        finally:
            with self._lock:
                kept.asking -= 1
                kept.last_asked = time.monotonic()
                if self._kept.get(key) is not kept:
                    self._close_unasked(kept)
                elif kept.opened is None:  # could not be opened
                    self._take_out(key)
                self._keep_few()
                self._sweep_later()

    def _take_out(self, key: Key) -> None:
        """Close it; where questions are under way, the last of them does."""
        self._close_unasked(self._kept.pop(key))

    def _close_unasked(self, kept: _Kept) -> None:
        if not kept.asking:
            kept.close()

    def _let_go_damaged(self, files: opening.Files) -> None:
        with self._lock:
            opening.forget(files)
            for key in [each for each in self._kept if files in _files(each)]:
                self._take_out(key)

    def _keep_few(self) -> None:
        unasked = [key for key, kept in self._kept.items() if not kept.asking]
        unasked.sort(key=lambda key: self._kept[key].last_asked, reverse=True)
        for key in unasked[MOST:]:
            self._take_out(key)

    def _sweep_later(self) -> None:
        if self._sweeper is None and self._kept:
            self._sweeper = threading.Timer(IDLE, self._sweep)
            self._sweeper.daemon = True
            self._sweeper.start()

    def _sweep(self) -> None:
        self.let_go(idle=IDLE)
        with self._lock:
            self._sweeper = None
            self._sweep_later()


def _files(key: Key) -> list[opening.Files]:
    return [each for each in key if isinstance(each, opening.Files)]


def _is_superseded(other: Key, key: Key) -> bool:
    """Whether what was opened for `other` has files that are others by now."""
    now = {files.path: files for files in _files(key)}
    return any(now.get(each.path, each) != each for each in _files(other))
