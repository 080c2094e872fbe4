"""Examples of verdicts as a working group would draw them on a board: each state, each route."""

from __future__ import annotations

from collections.abc import Iterator

from tests.figures.verdict_named import named
from tests.figures.verdict_row import (
    ALONE_NAMED,
    CALM,
    COMMON,
    NOT_RULED_OUT,
    NOT_WORSE,
    NOTHING,
    OWN,
    PASSED,
    PEERS_NAMED,
    SIGN,
    SOME_DEPARTMENT,
    WINDOW,
    example,
)


def examples() -> Iterator[tuple[str, dict]]:
    """Each with what it is of."""
    unknown = {"since": None, "since_from": None, "since_to": None}
    yield from named()
    yield (
        "recovering, three months",
        example("recovering", *SIGN, "ended", **unknown | WINDOW[3] | OWN),
    )
    yield "watched over two years", example("watch", *SIGN, **unknown | WINDOW[24])
    yield (
        "passed for the first time, alone",
        example(
            "watch",
            *ALONE_NAMED[:2],
            "expected",
            "evidence",
            "listed",
            ("worse_now", {"now": True, "before": False}),
            **OWN | SOME_DEPARTMENT | WINDOW[6],
        ),
    )
    yield (
        "passed by its own past, not worse now",
        example("watch", *PEERS_NAMED[:-2], NOT_WORSE, **OWN | unknown | WINDOW[3]),
    )
    yield (
        "not ruled out, own past",
        example("inconclusive", *ALONE_NAMED[:2], "expected", **OWN | NOT_RULED_OUT),
    )
    yield (
        "too few, common",
        example("inconclusive", *CALM, **COMMON | {"events": 40, "trials": 150, "expected": 37.5}),
    )
    yield "recovering", example("recovering", *SIGN, "ended", **unknown)
    yield "recovering, passed", example("recovering", *PASSED, NOT_WORSE, "ended")
    yield (
        "recovering within what was said",
        example("recovering", *SIGN, ("ended", {"by": "limit"})),
    )
    yield "recovering since before", example("recovering", *SIGN)
    yield (
        "recovering, worse again",
        example("recovering", *PASSED, ("worse_now", {"now": True, "before": False})),
    )
    yield "watched by peers", example("watch", *SIGN)
    yield "watched by its own past", example("watch", *SIGN, **OWN)
    yield "watched, common", example("watch", *SIGN, **COMMON)
    yield (
        "passed for the first time",
        example(
            "watch",
            "complete",
            "comparable",
            "expected",
            "evidence",
            "listed",
            ("worse_now", {"now": True, "before": False}),
        ),
    )
    yield "passed, not worse now", example("watch", *PEERS_NAMED[:-2], NOT_WORSE)
    yield (
        "watched, too different",
        example("watch", "complete", "comparable", "too_different", *SIGN[2:]),
    )
    yield "watched, a month missing", example("watch", "missing", *SIGN[1:], months_came=11)
    yield "good", example("leading", *CALM, events=6, expected=22.0)
    yield "good, common", example("leading", *CALM, **COMMON | {"events": 300})
    yield "typical", example("typical", *CALM, events=12)
    yield (
        "typical, own past",
        example("typical", "complete", "not_comparable", "expected", **OWN | {"events": 15}),
    )
    yield "typical, just ended", example("typical", *CALM, "ended", events=14)
    yield "typical, common", example("typical", *CALM, **COMMON | {"events": 510})
    yield "too few", example("inconclusive", *CALM, events=5, expected=4.4, trials=870)
    yield "too few, none late", example("inconclusive", *CALM, events=0, expected=0.3, trials=20)
    yield (
        "not ruled out",
        example("inconclusive", "missing", *CALM[1:], events=39, expected=26.8, months_came=11),
    )
    yield (
        "too different to say",
        example("inconclusive", "complete", "comparable", "too_different", "expected", **COMMON),
    )
    yield (
        "nothing to go by",
        example(
            "inconclusive",
            "complete",
            "not_comparable",
            "nothing_to_go_by",
            **NOTHING | {"trials": 183},
        ),
    )
    yield (
        "months missing",
        example(
            "insufficient",
            ("missing", {"months": ["2023-03", "2023-04", "2023-05", "2023-06"], "came": 8}),
            "comparable",
            "expected",
            months_came=8,
        ),
    )
    yield (
        "a young unit",
        example(
            "insufficient",
            ("complete", {"came": 3}),
            "comparable",
            "nothing_to_go_by",
            **NOTHING | {"months_came": 3},
        ),
    )
    yield (
        "no case at all",
        example("insufficient", "complete", "not_comparable", "nothing_to_go_by", **NOTHING),
    )
