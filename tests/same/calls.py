"""Which questions are asked with what: chosen by rule from a version's own answers."""

from __future__ import annotations

import random

Call = tuple[str, dict]


class Unknown(Exception):
    """A parameter of which this tool does not know what it may be given."""


def plan(params: dict[str, dict[str, bool]], values: dict[str, list], count: int) -> list[Call]:
    """At most `count` calls of each question: each value beside the first of the others, and any.

    `params`: by question, its parameters and whether each may be absent. Raises Unknown.
    """
    calls = []
    for name, optional in params.items():
        calls += [(name, bound) for bound in _of_one(name, _offered(name, optional, values), count)]
    return calls


def _offered(name: str, optional: dict[str, bool], values: dict[str, list]) -> dict[str, list]:
    if unknown := optional.keys() - values.keys():
        raise Unknown(
            f"{name}: say in tests/same/inside/list_values.py what {', '.join(sorted(unknown))} "
            "may be given"
        )
    # A list without a limit has as many rows as there are dossiers.
    return {
        key: [*values[key], *([None] if may_be_absent and key != "limit" else [])]
        for key, may_be_absent in optional.items()
    }


def _of_one(name: str, offered: dict[str, list], count: int) -> list[dict]:
    if not all(offered.values()):
        return []  # this store has nothing to choose from
    first = {key: each[0] for key, each in offered.items()}
    barest = {key: each[-1] for key, each in offered.items()}
    changed = [first | {key: value} for key, each in offered.items() for value in each]
    told = unique([first, barest, *changed])
    drawn = random.Random(name)
    for _ in range(count if offered else 0):
        told.append({key: drawn.choice(each) for key, each in offered.items()})
    told, whole = unique(told), len(unique([first, barest, *changed]))
    return spread(told[:whole], count) + told[whole:][: max(count - whole, 0)]


def unique(told: list[dict]) -> list[dict]:
    return list({repr(each): each for each in told}.values())


def spread(told: list, count: int) -> list:
    """At most `count` of them, evenly, from the first to the last."""
    if len(told) <= count:
        return list(told)
    return [told[place * (len(told) - 1) // max(count - 1, 1)] for place in range(count)]
