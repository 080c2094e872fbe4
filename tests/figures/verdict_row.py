"""A verdict as the question `verdicts` answers, its reasons, and `example`, which changes what an
example is about.
"""

from __future__ import annotations

import json
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
    "recovering_quarters": 4,
    "since_trust": 0.9,
    "typical_times": 1.5,
    "worse_now": 1.2,
    "worse_times": 1.25,
}
ROW = {
    "measure": "late_of_due",
    "title": "Quá hạn trong số đến hạn",
    "unit_name": "Huyện A",
    "origin": "counted",
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
    "ends_at": 4,
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
    "year_events": 700,
    "year_trials": 2000,
    "year_expected": 500.0,
    "excess": 200.0,
    "level_value": 0.75,
    "since": None,
    "since_from": None,
    "since_to": None,
    "ends_at": None,
    "ends_of": None,
}
OWN = {"basis": "own_history"}
# What a window of so many months found.
WINDOW = {
    3: {
        "window_months": 3,
        "window_from": date(2023, 6, 15),
        "events": 31,
        "trials": 402,
        "expected": 7.2,
    },
    6: {
        "window_months": 6,
        "window_from": date(2023, 3, 15),
        "events": 150,
        "trials": 4641,
        "expected": 76.0,
    },
    24: {
        "window_months": 24,
        "window_from": date(2021, 9, 15),
        "events": 505,
        "trials": 16635,
        "expected": 283.0,
    },
}
NOT_RULED_OUT = {"events": 39, "expected": 27.0}
FEW = {"events": 10, "trials": 420, "expected": 0.4, "year_events": 10}
FEW |= {"year_trials": 420, "year_expected": 3.7, "ends_at": 1, "ends_of": 107}
SOME_DEPARTMENT = {"level": "department", "comparable_share": 0.04, "ends_at": 12}
ALONE_FEW = {"share": 0.04}
YEAR_OF_MONTHS = [f"2022-{month:02}" for month in range(10, 13)] + [
    f"2023-{month:02}" for month in range(1, 10)
]
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
    "past_restarted": {"cause": "reorganised", "from": "2021-07-01"},
}
NAMED = ("expected", "evidence", "listed", "worse_now", "lasting")
PASSED = ("complete", "comparable", *NAMED[:3])
PEERS_NAMED = ("complete", "comparable", *NAMED)
ALONE_NAMED = ("complete", "not_comparable", *NAMED)
SIGN = ("complete", "comparable", "expected", ("evidence", {"strength": "sign", "p": 0.0048}))
STAYS = (*SIGN[2:], "listed", "worse_now", ("lasting", {"quarters": 3}))
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
