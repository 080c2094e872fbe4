"""One .sql file a question, by topic; `run(name, **params)` gives its rows.

A folder is named after the page that asks; `shared` holds what several ask, or who scripts alone.
A file's header is its contract: question (shown to readers), grain (the columns that identify a
row), params (those ending in ? may be absent), measure (its definition; a parameter's name where
the measure is chosen). Tests keep it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import streamlit as st

import data
from data import Row, access

FOLDER = Path(__file__).parent
# Answers, of 22 KB on average: forty pages with those that were asked ahead.
MOST_KEPT = 1200


class Question(NamedTuple):
    """A question as it is asked: with what, of which build, by whom."""

    name: str
    params: dict
    build: str
    who: access.Viewer
    since: str | None = None  # the build that it is compared with; None: it stands before itself


_heard: ContextVar[list[Question] | None] = ContextVar("heard", default=None)


def run(name: str, **params) -> list[Row]:
    """The answer to a question, from the build that this run is pinned to.

    Cached until the file is edited, the build changes or somebody with other rights looks. A
    missing or an excess parameter is refused by DuckDB, by name.
    """
    question = Question(name, params, data.pinned_build(), access.viewer())
    if (asked := _heard.get()) is not None:
        asked.append(question)
    return kept(question)


def between(name: str, since: str | None, **params) -> list[Row]:
    """The answer to a question that compares: of the build `since` as before_<table>, and of the
    one that this run is pinned to; None: of that one alone, so of two of its periods.

    Raises UnknownBuild, DamagedBuild, OlderBuild of either. Cached as by `run`, by both builds.
    """
    return kept(Question(name, params, data.pinned_build(), access.viewer(), since))


def asked_of(build: str | None, name: str, **params) -> list[Row]:
    """The answer to a question from another build than this run's; None: from this run's.

    Raises UnknownBuild, DamagedBuild, OlderBuild. Cached as by `run`.
    """
    return kept(Question(name, params, build or data.pinned_build(), access.viewer()))


def kept(question: Question) -> list[Row]:
    """Its answer, cached as by `run`: also where no page runs."""
    name, params, build, who, since = question
    sql = text(name)
    bound = {**_absent(sql), **params}
    files = (data.fingerprint(build), data.fingerprint(since) if since else None)
    key = repr((sql, sorted(bound.items()), sorted(access.rights(who)), files))
    return _cached()(key, (sql, bound, build, who, *([since] if since else [])))


@contextmanager
def heard() -> Iterator[list[Question]]:
    """What this thread asks meanwhile, in order."""
    asked: list[Question] = []
    before = _heard.set(asked)
    try:
        yield asked
    finally:
        _heard.reset(before)


def later(name: str, **params) -> Callable[[], list[Row]]:
    """The same question asked later, outside the page's run, of the build it is pinned to now.

    For exports: raises PermissionError where the viewer may not export, or holds less by then.
    """
    return later_between(name, None, **params)


def later_between(name: str, since: str | None, **params) -> Callable[[], list[Row]]:
    """What `between` answers, asked later as by `later`."""
    by_then = access.by_then()
    sql, build = text(name), data.pinned_build()
    bound = {**_absent(sql), **params}

    def ask() -> list[Row]:
        who = by_then()
        if not access.may(who, "export"):
            raise PermissionError(who.name)
        return answer(sql, bound, build, who, since)

    return ask


def as_now() -> Callable[[], AbstractContextManager[None]]:
    """What is asked within, later and outside the page's run, is of the build it is pinned to now.

    For papers: raises PermissionError where the viewer may not export, or holds less by then. To
    be entered in a context of its own (contextvars), or it would hold there too.
    """
    by_then, build = access.by_then(), data.pinned_build()

    @contextmanager
    def within() -> Iterator[None]:
        who = by_then()
        if not access.may(who, "export"):
            raise PermissionError(who.name)
        access.enter(who)
        data.pin(build)
        yield

    return within


def may(action: str) -> bool:
    """Whether who looks may do something: a page shows a part only to those who may see it.

    Not where this build's file with that part is missing or damaged.
    """
    who = access.viewer()
    withheld = data.withheld(data.pinned_build(), who)
    return access.may(who, action) and action not in {each.right for each in withheld}


def listed_units() -> frozenset[str] | None:
    """The units whose dossiers who looks may list; None: of all.

    One's own, and those that they followed (data/scopes/dossier.sql).
    """
    who = access.viewer()
    if access.may(who, "see_dossiers"):
        return None
    found: frozenset[str] = frozenset()
    further = access.own(who)
    changes = run("successions") if further else []
    while further - found:
        found |= further
        further = frozenset(row["old_code"] for row in changes if row["new_code"] in found)
    return found


def own_unit(offered: Collection[str]) -> str | None:
    """What a page opens on of the units that it offers, for one who works for some: the first."""
    own = access.own(access.viewer())
    return next((each for each in offered if each in own), None)


def path(name: str) -> Path:
    """The file of a question: names are unique, whatever topic it lies in."""
    return _files()[name]


def text(name: str) -> str:
    """The SQL of a question, as readers see it under "cách tính"."""
    return path(name).read_text(encoding="utf-8")


def names() -> list[str]:
    """Every question there is."""
    return list(_files())


def explained(*asked: str) -> dict[str, str]:
    """What stands under "cách tính": SQL by its title, of questions as readers know them, and of
    the tables that they read, as this build wrote those."""
    texts = {header(name)["question"]: text(name) for name in asked}
    read = set().union(*(re.findall(r"\b(?:from|join)\s+(\w+)", each) for each in texts.values()))
    return texts | {
        f"Bảng {row.name}, ghi khi phát hành": row.sql
        for row in run("written_tables")
        if row.name in read
    }


def header(name: str) -> dict[str, str]:
    """The header of a question: question, grain, params, measure."""
    return dict(_header(text(name)))


def params(name: str) -> dict[str, bool]:
    """The parameters of a question, and whether each may be absent."""
    return dict(_params(text(name)))


def answer(
    sql: str, bound: dict, build: str, who: access.Viewer, since: str | None = None
) -> list[Row]:
    """The rows of one text over one build, uncached; beside the build `since`, if any."""
    rows, _ = table(sql, bound, build, who, since)
    return rows


def table(
    sql: str, bound: dict, build: str, who: access.Viewer, since: str | None = None
) -> tuple[list[Row], list[str]]:
    """The rows and, for an answer without any, the names of its columns."""
    with data.connect(build, who, since) as connection:
        result = connection.execute(sql, bound)
        return data.rows(result), [column[0] for column in result.description]


@cache
def _cached() -> Callable[..., list[Row]]:
    """By a key that has the text, not the name: an edited file must not keep giving its old answer.

    And the build's files, not its number: another store, or one that was restored, has builds of
    the same number. And the rights of who looks, not the person. Streamlit leaves out of its own
    key what begins with an underscore: to hash each part takes it longer than some questions, and
    it looks the function through for each of its arguments.
    """

    def remembered(key: str, _asked: tuple) -> list[Row]:
        return answer(*_asked)

    return st.cache_data(show_spinner=False, max_entries=MOST_KEPT)(remembered)


@cache
def _files() -> dict[str, Path]:
    """Where each question is, by its name; a name stands for one file, whichever its folder."""
    return dict(sorted((path.stem, path) for path in FOLDER.rglob("*.sql")))


def _absent(sql: str) -> dict[str, None]:
    return {each: None for each, optional in _params(sql).items() if optional}


@lru_cache(maxsize=200)
def _params(sql: str) -> dict[str, bool]:
    listed = [each for each in re.split(r",\s*", _header(sql)["params"]) if each]
    return {each.rstrip("?"): each.endswith("?") for each in listed}


@lru_cache(maxsize=200)
def _header(sql: str) -> dict[str, str]:
    top, *_ = re.split(r"^(?!-- \w+:)", sql, maxsplit=1, flags=re.MULTILINE)
    return dict(re.findall(r"^-- (\w+): ?(.*)$", top, re.MULTILINE))
