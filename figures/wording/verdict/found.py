"""What was found of a unit, and beside what: the parts of the sentences that explain a state.

A row is one of the question `verdicts`; its reasons are the codes that decided the state.
"""

import json
from collections.abc import Mapping
from datetime import date as Date

from figures.wording.labels import Labels
from figures.wording.numbers import counts, date, number, percent, points, with_noun
from figures.wording.periods import months_listed
from figures.wording.spacing import in_sentence
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping
Steps = Mapping[str, Mapping]  # the reasons of a verdict by their codes

OTHERS = Labels(
    "level",
    {
        "department": "các sở, ngành khác",
        "district": "các huyện khác",
        "commune": "các xã khác",
    },
)
RESTARTED = Labels(
    "what restarted a past",
    {"definition": "cách tính thay đổi", "reorganised": "đơn vị được sắp xếp lại"},
)
# As good as the expected: what would print as "gấp 1,0 lần".
AS_EXPECTED = 0.05
SAME_SHARE = 0.0005
# Below it an expectation is told in words: "0,3" of a dossier is nothing to picture.
HARDLY_ANY = 0.95


def steps_of(row: Row) -> Steps:
    """The reasons of a verdict by their codes, in their order."""
    return {step["code"]: step for step in json.loads(row["reasons"])}


def found(row: Row, terms: VerdictTerms, after: str = ":") -> str:
    """“6 tháng: 159 hồ sơ quá hạn, dự kiến 68 nếu làm như các huyện khác; gấp 2,3 lần.”

    `after` stands between the window and what was found in it.
    """
    if row["expected"] is None:
        return ""
    months = with_noun(row["window_months"], "tháng") + after
    if row["is_rare"]:
        events = terms.events(row["measure"])
        what = with_noun(row["events"], events) if row["events"] else f"không có {events}"
        return _said(f"{months} {what}, dự kiến {expected_count(row)} {as_whom(row)}", times(row))
    trials, title = row["trials"], f"tỷ lệ {in_sentence(row['title'])}"
    own, expected = (_in_its_direction(row, row[key]) for key in ("events", "expected"))
    if trials < 100:
        few = f"{months} {in_sentence(row['title'])} {number(own)} trên {number(trials)}"
        return f"{few}, dự kiến {number(expected)} {as_whom(row)}."
    return _said(
        f"{months} {title} {percent(own / trials, 1)} ({counts(own, trials)}), dự kiến "
        f"{number(expected / trials * 100, 1)}% {as_whom(row)}",
        _apart((own - expected) / trials),
    )


def as_whom(row: Row) -> str:
    """What is expected of a unit: as its peers would do, or as it did."""
    return {
        "peers": f"nếu làm như {OTHERS[row['level']]}",
        "own_history": "nếu làm như chính đơn vị trước đây",
    }[row["basis"]]


def times(row: Row) -> str:
    """“gấp 2,3 lần”; fewer than expected: "ít hơn 3,6 lần"; of nothing, or hardly any, nothing."""
    events, expected = row["events"], row["expected"]
    if not events or expected < HARDLY_ANY:
        return ""
    if abs(events / expected - 1) < AS_EXPECTED:
        return "xấp xỉ dự kiến"
    if events >= expected:
        return f"gấp {with_noun(number(events / expected, 1), 'lần')}"
    return f"ít hơn {with_noun(number(expected / events, 1), 'lần')}"


def lasting(row: Row) -> str:
    """For how long it has been named: "cần khắc phục liên tục 3 quý"; at first, why it is."""
    if row["quarters_named"] <= 1:
        return "kém trong hai quý liền"
    return f"cần khắc phục liên tục {with_noun(row['quarters_named'], 'quý')}"


def missing(row: Row) -> str:
    """Which months did not come, beside whatever state; "" where all came."""
    lacks = steps_of(row).get("missing")
    if lacks is None:
        return ""
    months = months_listed([month_of(each) for each in lacks["months"]])
    if not lacks["came"]:
        return f"Thiếu số liệu {months}: chưa có tháng nào."
    came = with_noun(lacks["came"], "tháng")
    return f"Thiếu số liệu {months}; đánh giá trên {came} đã có."


def restarted(row: Row) -> str:
    """From when its own past counts, where something cut it; "" where nothing did."""
    cut = steps_of(row).get("past_restarted")
    if cut is None:
        return ""
    day = date(Date.fromisoformat(cut["from"]))
    return f"Mốc so với chính đơn vị bắt đầu lại từ {day} vì {RESTARTED[cut['cause']]}."


def expected_count(row: Row) -> str:
    """Whole dossiers, unless there are hardly any."""
    if row["expected"] < HARDLY_ANY:
        return "chưa tới 1"
    return number(row["expected"], 0 if row["expected"] >= 9.5 else 1)


def month_of(period_id: str) -> str:
    return period_id.removeprefix("civil:")


def _said(what: str, compared: str) -> str:
    return f"{what}; {compared}." if compared else f"{what}."


def _apart(difference: float) -> str:
    if abs(difference) < SAME_SHARE:
        return "xấp xỉ dự kiến"
    return f"{'cao hơn' if difference > 0 else 'thấp hơn'} {points(difference)}"


def _in_its_direction(row: Row, events: float) -> float:
    return row["trials"] - events if row["better"] == "higher" else events
