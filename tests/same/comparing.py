"""One store of two versions: ask both, compare, report."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.same import calls, rows, texts, views
from tests.same.checkout import PAGES, QUESTIONS, Checkout
from tests.same.clock import Clock
from tests.same.report import Difference, Report

AS_LEADER = 5  # of so many calls one is made again by somebody who may not see everything


@dataclass(frozen=True)
class Side:
    """A version and its store."""

    version: Checkout
    store: Path

    @cached_property
    def listed(self) -> dict:
        """Its pages and questions, and what these may be given."""
        return self.version.told("list_values", None, self.store, PAGES)

    @cached_property
    def clock(self) -> Clock:
        return Clock(self.listed["clock"])

    def asked(self, made: list[tuple]) -> list[tuple]:
        return self.version.told("ask", made, self.store, QUESTIONS)

    def opened(self, views: list[tuple]) -> list[dict]:
        return self.version.told("open_pages", views, self.store, PAGES)


def compare_questions(old: Side, new: Side, count: int, only: Collection[str], to: Report) -> None:
    """Every question of the older version, as one who may see all and as a leader."""
    params = old.listed["params"]
    if not only:
        to.add(_gone_and_new("question", params, new.listed["params"]))
    params = {
        name: each
        for name, each in params.items()
        if name in new.listed["params"] and (not only or name in only)
    }
    plan = calls.plan(params, old.listed["values"], count)
    made = [
        *((*call, False) for call in plan),
        *((*call, True) for call in plan[::AS_LEADER]),
    ]
    for call, was, now in zip(made, old.asked(made), new.asked(made), strict=True):
        to.add(rows.differences(call, was, now, (old.clock, new.clock)))
        columns, found, raised = was
        to.count(
            calls=1,
            refusals=int(raised is not None),
            rows=len(found or ()),
            values=len(found or ()) * len(columns or ()),
        )


def compare_pages(old: Side, new: Side, count: int, only: Collection[str], to: Report) -> None:
    """Every page of the older version, at addresses that its own widgets and links make."""
    pages = old.listed["pages"]
    if not only:
        to.add(_gone_and_new("page", pages, new.listed["pages"]))
    first = old.opened([(page, {}) for page in pages])
    plan = [
        view
        for view in views.plan(first, count)
        if view[0] in new.listed["pages"] and (not only or view[0] in only)
    ]
    for view, was, now in zip(plan, old.opened(plan), new.opened(plan), strict=True):
        to.add(texts.differences(view, was, now, (old.clock, new.clock)))
        kinds = [kind for kind, _ in was["lines"]]
        to.count(
            views=1,
            lines=len(kinds),
            charts=kinds.count("chart"),
            downloads=kinds.count("download"),
        )


def _gone_and_new(what: str, before: Collection[str], after: Collection[str]) -> list[Difference]:
    return [
        *(Difference(each, f"{what} gone", "everywhere") for each in before if each not in after),
        *(
            Difference(each, f"new {what}", "everywhere", is_note=True)
            for each in after
            if each not in before
        ),
    ]
