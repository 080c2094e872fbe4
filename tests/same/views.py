"""Which pages are opened with what: what their widgets offer, and what links to them say."""

from __future__ import annotations

import random
from urllib.parse import parse_qsl, urlsplit

from tests.same.calls import spread, unique

View = tuple[str, dict[str, str]]
OFFERED_OF_EACH = 5  # values of one widget that are chosen alone
LINKS_TO_EACH = 6
NOT_THERE = "không-có"


def plan(first: list[dict], count: int) -> list[View]:
    """At most `count` addresses of each page, from each page as opened without a choice."""
    drawn = random.Random(len(first))
    found: list[View] = []
    for view in first:
        alone = [
            {key: str(value)}
            for key, values in view["options"].items()
            for value in spread(values, OFFERED_OF_EACH)
        ]
        linked = spread(unique(_linked(first, view["page"])), LINKS_TO_EACH)
        together = [
            {key: str(drawn.choice(values)) for key, values in view["options"].items() if values}
            for _ in range(count)
        ]
        told = unique([{}, {"period": NOT_THERE}, *linked, *alone])
        rest = [each for each in unique([*told, *together]) if each not in told]
        told = spread(told, count)
        found += [(view["page"], each) for each in (*told, *rest[: count - len(told)])]
    return found


def _linked(first: list[dict], page: str) -> list[dict[str, str]]:
    """The choices in links of any page to this one."""
    return [
        dict(parse_qsl(parts.query))
        for view in first
        for parts in map(urlsplit, view["links"])
        if parts.path == f"/{page}" and parts.query
    ]
