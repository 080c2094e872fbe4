"""Examples of verdicts as a working group would draw them on a board: each state, each route.

Rows are those of the question `verdicts`; `example` changes what an example is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from figures import wording

LATE = {
    "measure": "late_of_due",
    "better": "lower",
    "counted_noun": "hồ sơ quá hạn",
    "missed_noun": None,
    "among_noun": "hồ sơ đến hạn",
}
DIGITISED = {
    "measure": "digitised_share",
    "better": "higher",
    "counted_noun": "hồ sơ có số hóa",
    "missed_noun": "hồ sơ chưa số hóa",
    "among_noun": "hồ sơ mới tiếp nhận",
}
USUAL = {
    "budget": 0.1,
    "common_from": 0.1,
    "errors": {
        "equal": {"wrong_share": 0.025, "named_in_a_year": 0.065},
        "ordinary": {"wrong_share": 0.039, "named_in_a_year": 0.115},
    },
    "gate_p": 0.01,
    "history_least": 4,
    "months_to_clear": 9,
    "since_trust": 0.9,
    "typical_times": 1.5,
    "worse_now": 1.2,
    "worse_times": 1.25,
}
ROW = {
    "measure": "late_of_due",
    "title": "Quá hạn trong số đến hạn",
    "unit_name": "Huyện A",
    "short_name": "A",
    "state": "lagging",
    "state_before": "lagging",
    "basis": "peers",
    "level": "district",
    "better": "lower",
    "is_rare": True,
    "window_months": 12,
    "window_from": date(2022, 9, 15),
    "window_to": date(2023, 9, 14),
    "events": 31,
    "trials": 1640,
    "expected": 12.4,
    "excess": 18.6,
    "limit_low": 2,
    "limit_high": 29,
    "adjusted": 0.0485,
    "level_value": 0.0194,
    "value_low": 0.0133,
    "value_high": 0.0267,
    "year_events": 31,
    "year_trials": 1640,
    "year_expected": 12.4,
    "comparable_share": 0.823,
    "months_came": 12,
    "quarters_named": 2,
    "since": "2023-04",
    "since_from": "2023-01",
    "since_to": "2023-07",
    "ends_at": 12,
    "ends_of": 520,
    "past_quarters": 8,
    "list_length": 4,
    "rule_version": 3,
    "period": "2023-Q3",
}
COMMON = {
    "measure": "digitised_share",
    "title": "Hồ sơ có số hóa thành phần",
    "better": "higher",
    "is_rare": False,
    "events": 700,
    "trials": 2000,
    "expected": 500.0,
    "excess": 200.0,
    "level_value": 0.75,
    "since": None,
    "since_from": None,
    "since_to": None,
    "ends_at": None,
    "ends_of": None,
}
OWN = {"basis": "own_history"}
NOTHING = {
    "basis": None,
    "window_months": None,
    "events": 0,
    "trials": 0,
    "expected": None,
    "excess": None,
}
CODES = {
    "complete": {"came": 12},
    "missing": {"months": ["2023-05"], "came": 11},
    "comparable": {"share": 0.823, "others": 9},
    "not_comparable": {"share": 0.08, "others": 17},
    "too_different": {"tau": 0.451},
    "nothing_to_go_by": {},
    "expected": {"basis": "peers", "months": 12, "events": 31, "expected": 12.4},
    "evidence": {"strength": "named", "p": 3.4e-5},
    "listed": {"length": 4},
    "worse_now": {"now": True, "before": True},
    "lasting": {"quarters": 2},
    "held": {},
    "ended": {"by": "level"},
    "past_restarted": {"cause": "reorganised", "from": "2025-07-01"},
}
NAMED = ("expected", "evidence", "listed", "worse_now", "lasting")
PEERS_NAMED = ("complete", "comparable", *NAMED)
ALONE_NAMED = ("complete", "not_comparable", *NAMED)
SIGN = ("complete", "comparable", "expected", ("evidence", {"strength": "sign", "p": 0.0048}))
CALM = ("complete", "comparable", "expected")
NOT_WORSE = ("worse_now", {"now": False, "before": True})

Code = str | tuple[str, dict]


def terms(**changed) -> wording.VerdictTerms:
    rule = [{"name": name, "value": json.dumps(value)} for name, value in (USUAL | changed).items()]
    return wording.VerdictTerms([LATE, DIGITISED], rule)


def codes(*named: Code) -> list[dict]:
    pairs = [(each, {}) if isinstance(each, str) else each for each in named]
    return [{"code": name, **CODES[name], **changes} for name, changes in pairs]


def example(state: str, *named: Code, **changes) -> dict:
    return ROW | {"state": state, "reasons": json.dumps(codes(*named))} | changes


def examples() -> Iterator[tuple[str, dict]]:
    """Forty of them, each with what it is of."""
    lacks = ("missing", "comparable", *NAMED)
    unknown = {"since": None, "since_from": None, "since_to": None}
    yield "named by peers", example("lagging", *PEERS_NAMED)
    yield "named by its own past", example("lagging", *PEERS_NAMED, **OWN)
    yield "alone in its work", example("lagging", *ALONE_NAMED, **OWN)
    yield "named, common", example("lagging", *PEERS_NAMED, **COMMON)
    yield "named, common, own past", example("lagging", *PEERS_NAMED, **COMMON | OWN)
    yield "named, a month missing", example("lagging", *lacks, months_came=11)
    yield "held for missing months", example("lagging", *lacks, "held", months_came=11)
    yield (
        "held, and nothing came for two years",
        example(
            "lagging",
            ("missing", {"came": 0}),
            "not_comparable",
            "nothing_to_go_by",
            **NOTHING | unknown,
        ),
    )
    yield (
        "stays by a sign",
        example(
            "lagging", *SIGN, "listed", "worse_now", ("lasting", {"quarters": 3}), quarters_named=3
        ),
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
        example("lagging", *PEERS_NAMED, "past_restarted", **OWN | {"past_quarters": 5}),
    )
    yield (
        "another definition",
        example(
            "lagging",
            *PEERS_NAMED,
            ("past_restarted", {"cause": "definition", "from": "2026-01-01"}),
            **OWN,
        ),
    )
    yield "recovering", example("recovering", *SIGN, "ended", **unknown)
    yield "recovering, passed", example("recovering", *SIGN, "listed", NOT_WORSE, "ended")
    yield (
        "recovering within what was said",
        example("recovering", *SIGN, ("ended", {"by": "limit"})),
    )
    yield "recovering since before", example("recovering", *SIGN)
    yield (
        "recovering, worse again",
        example("recovering", *SIGN, "listed", ("worse_now", {"now": True, "before": False})),
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
        example("inconclusive", "missing", *CALM[1:], events=39, expected=26.8, months_came=10),
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
