"""What a build is made of: steps, each of which says what it needs and what it writes.

Order and slices follow from that. A name is a table or a view of the build.
"""

from __future__ import annotations

import functools
import graphlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

# In this order: what one writes, only itself and later ones need. "scratch" makes tables that do
# not stay; "gathered", "counted" and "judged" are the checks of what came before them.
STAGES = (
    "ground",
    "view",
    "scratch",
    "gather",
    "gathered",
    "count",
    "counted",
    "judge",
    "judged",
    "page",
)
CHECKING = ("gathered", "counted", "judged")


@dataclass(frozen=True)
class Step:
    """A part of making a build; `run` is given what is at hand (data.building.making).

    One that needs what it writes changes it. `sql` is the text that it runs, where it is one.
    Where one of the tables `idle_without` is empty, it finds or writes nothing.
    """

    name: str
    stage: str
    needs: frozenset[str]
    writes: frozenset[str]
    run: Callable[[Any], None] = field(compare=False)
    sql: str | None = None
    idle_without: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.stage not in STAGES:
            raise ValueError(f"{self.name} is of no stage there is: {self.stage}")

    @property
    def kind(self) -> str:
        return "check" if self.stage in CHECKING else self.stage


def step(
    stage: str,
    *,
    needs: Iterable[str] = (),
    writes: Iterable[str] = (),
    idle_without: Iterable[str] = (),
) -> Callable[[Callable[[Any], None]], Step]:
    """Declares a Python function as a step of its own name."""

    def of(function: Callable[[Any], None]) -> Step:
        return Step(
            function.__name__,
            stage,
            frozenset(needs),
            frozenset(writes),
            function,
            idle_without=frozenset(idle_without),
        )

    return of


def in_order(steps: Sequence[Step]) -> list[Step]:
    """By stage, and in each stage every step after those that write what it needs.

    Who needs a view needs what it looks at to be written; the view itself is only a text. What
    changes a table comes after what only writes it, two that change it as they are listed; who
    needs it at an earlier stage finds it as it was.
    Raises ValueError where something is written by nobody or later than it is needed, and
    graphlib.CycleError.
    """
    return [steps[place] for place in _places_in_order(tuple(steps))]


@functools.lru_cache(maxsize=8)  # of every build in a process the same
def _places_in_order(steps: tuple[Step, ...]) -> tuple[int, ...]:
    before = _before(steps)
    return tuple(
        place
        for stage in STAGES
        for place in graphlib.TopologicalSorter(
            {
                place: {each for each in before[place] if steps[each].stage == stage}
                for place, step in enumerate(steps)
                if step.stage == stage
            }
        ).static_order()
    )


def through(steps: Iterable[Step], stage: str) -> list[Step]:
    """Those of the stages up to and with one."""
    asked = STAGES[: STAGES.index(stage) + 1]
    return [each for each in steps if each.stage in asked]


def toward(steps: Sequence[Step], names: Collection[str]) -> list[Step]:
    """Those that make some tables or views, and all that these are made of."""
    before, wanted = _before(steps), set()
    open_places = {place for place, step in enumerate(steps) if step.writes & set(names)}
    while open_places:
        wanted |= open_places
        open_places = set().union(*(before[place] for place in open_places)) - wanted
    return [step for place, step in enumerate(steps) if place in wanted]


def without_idle(steps: Iterable[Step]) -> list[Step]:
    """Less those that have nothing to do: that need what nobody writes any more, or look up a view
    at which nobody else looks."""
    steps = list(steps)
    written = set().union(*(each.writes for each in steps))
    views = {each.name: each.needs for each in steps if each.stage == "view"}
    looked_at = _looked_at(steps, views)
    kept = [
        each
        for each in steps
        if each.needs <= written and (not _looks_up(each, views) or each.writes <= looked_at)
    ]
    return kept if len(kept) == len(steps) else without_idle(kept)


def _looks_up(step: Step, views: Collection[str]) -> bool:
    """Whether all that a step writes is what a view shows."""
    return step.stage != "view" and bool(step.writes) and step.writes <= set(views)


def _looked_at(steps: Iterable[Step], views: Mapping[str, frozenset[str]]) -> set[str]:
    """What steps need, and what the views among that look at, and so on."""
    found: set[str] = set()
    asking = (each for each in steps if each.stage != "view" and not _looks_up(each, views))
    further = set().union(*(each.needs for each in asking))
    while further:
        found |= further
        further = set().union(*(views.get(name, ()) for name in further)) - found
    return found


def _before(steps: Sequence[Step]) -> list[set[int]]:
    """Of each step the places of those that come before it, of any stage."""
    writers = defaultdict(list)
    for place, step in enumerate(steps):
        for name in step.writes:
            writers[name].append(place)

    @functools.cache
    def sources(name: str) -> frozenset[tuple[str, int]]:
        """Who writes a table, and what; of a view, it and who writes what it looks at."""
        own = frozenset((name, place) for place in writers[name])
        views = (steps[place] for place in writers[name] if steps[place].stage == "view")
        return own.union(*(sources(each) for view in views for each in view.needs))

    def comes_before(other: int, place: int, written: str) -> bool:
        """Whether one that writes something another needs must have run."""
        changes = written in steps[other].needs
        if changes and written in steps[place].writes:
            return other < place
        return not changes or _rank(steps[other]) <= _rank(steps[place])

    def of(place: int) -> set[int]:
        needs = steps[place].needs
        if steps[place].stage == "view":
            return {at for name in needs for at in writers[name] if steps[at].stage == "view"}
        return {
            other
            for name in needs
            for written, other in sources(name)
            if other != place and comes_before(other, place, written)
        }

    before = [of(place) for place in range(len(steps))]
    _refuse_too_late(steps, writers, before)
    return before


def _refuse_too_late(steps: Sequence[Step], writers: dict, before: list[set[int]]) -> None:
    for step, others in zip(steps, before, strict=True):
        if unknown := sorted(name for name in step.needs if not writers[name]):
            raise ValueError(f"{step.kind} {step.name} needs {unknown}, which nobody writes")
        if late := [steps[at].name for at in others if _rank(steps[at]) > _rank(step)]:
            raise ValueError(f"{step.kind} {step.name} needs what {late} write later")


def _rank(step: Step) -> int:
    return STAGES.index(step.stage)
