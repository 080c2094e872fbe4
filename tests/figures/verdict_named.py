"""Examples of units that are named, or held at it: each route, since when, what ends it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.figures.verdict_row import (
    ALONE_FEW,
    ALONE_NAMED,
    COMMON,
    FEW,
    NAMED,
    NOTHING,
    OWN,
    PEERS_NAMED,
    SIGN,
    SOME_DEPARTMENT,
    STAYS,
    WINDOW,
    YEAR_OF_MONTHS,
    example,
)


def named() -> Iterator[tuple[str, dict]]:
    """Each with what it is of."""
    lacks = ("missing", "comparable", *NAMED)
    unknown = {"since": None, "since_from": None, "since_to": None}
    yield "named by peers", example("lagging", *PEERS_NAMED)
    yield "named by its own past", example("lagging", *PEERS_NAMED, **OWN)
    yield "alone in its work", example("lagging", *ALONE_NAMED, **OWN | SOME_DEPARTMENT)
    yield "named, common", example("lagging", *PEERS_NAMED, **COMMON)
    yield "named, common, own past", example("lagging", *PEERS_NAMED, **COMMON | OWN)
    yield "named, a month missing", example("lagging", *lacks, months_came=11)
    yield "held for missing months", example("lagging", *lacks, "held", months_came=11)
    yield (
        "held, and nothing came",
        example(
            "lagging",
            ("missing", {"months": YEAR_OF_MONTHS, "came": 0}),
            "not_comparable",
            "nothing_to_go_by",
            "listed",
            ("worse_now", {"now": False, "before": False}),
            ("lasting", {"quarters": 5}),
            "held",
            **NOTHING | unknown,
            months_came=0,
            quarters_named=5,
            ends_at=None,
            ends_of=None,
        ),
    )
    yield (
        "stays by a sign",
        example("lagging", *SIGN[:2], *STAYS, quarters_named=3),
    )
    yield "from the start", example("lagging", *PEERS_NAMED, since_from=None, since_to="2023-04")
    yield "from the start or later", example("lagging", *PEERS_NAMED, since_from=None)
    yield (
        "since one quarter",
        example("lagging", *PEERS_NAMED, since_from="2023-04", since_to="2023-04"),
    )
    yield "since over a new year", example("lagging", *PEERS_NAMED, since_from="2022-10")
    yield (
        "a month that was judged",
        example(
            "lagging",
            *PEERS_NAMED,
            period="2023-08",
            since="2023-03",
            since_from="2022-12",
            since_to="2023-03",
        ),
    )
    yield "since nobody knows", example("lagging", *PEERS_NAMED, **unknown)
    yield "none may be late", example("lagging", *PEERS_NAMED, ends_at=0, ends_of=40)
    yield (
        "past restarted",
        example("lagging", *PEERS_NAMED, "past_restarted", **OWN | {"past_quarters": 4}),
    )
    yield (
        "another definition",
        example(
            "lagging",
            *PEERS_NAMED,
            ("past_restarted", {"cause": "definition", "from": "2021-01-01"}),
            **OWN | {"past_quarters": 7},
        ),
    )
    yield (
        "alone, three months",
        example(
            "lagging",
            "complete",
            ("not_comparable", ALONE_FEW),
            *NAMED[:-1],
            ("lasting", {"quarters": 1}),
            **OWN | SOME_DEPARTMENT | WINDOW[3],
            quarters_named=1,
        ),
    )
    yield (
        "alone, six months",
        example(
            "lagging",
            "complete",
            ("not_comparable", ALONE_FEW | {"share": 0.42}),
            *NAMED,
            **OWN | SOME_DEPARTMENT | WINDOW[6],
        ),
    )
    yield (
        "named over two years, a month missing",
        example("lagging", *lacks, **WINDOW[24], months_came=11),
    )
    yield (
        "few, by its own past",
        example("lagging", *PEERS_NAMED, **OWN | {"level": "commune"} | FEW),
    )
    yield (
        "stays by its own past, alone",
        example("lagging", *ALONE_NAMED[:2], *STAYS, **OWN | SOME_DEPARTMENT),
    )
