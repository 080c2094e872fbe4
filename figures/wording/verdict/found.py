"""What was found of a unit, and beside what: the parts of the sentences that explain a state.

A row is one of the question `verdicts`; its reasons are the codes that decided the state.
"""

import json
from collections.abc import Mapping
from datetime import date as Date

from figures.wording.labels import Labels
from figures.wording.numbers import counts, date, number, percent, points, share_decimals, with_noun
from figures.wording.periods import months_listed
from figures.wording.spacing import in_sentence
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping
Steps = Mapping[str, Mapping]  # the reasons of a verdict by their codes

ALL = {"department": "các sở, ngành", "district": "các huyện", "commune": "các xã"}
OF_LEVEL = Labels("level", ALL)
OTHERS = Labels("level", {level: f"{units} khác" for level, units in ALL.items()})
RESTARTED = Labels(
    "what restarted a past",
    {"definition": "cách tính thay đổi", "reorganised": "đơn vị được sắp xếp lại"},
)
# As good as the expected: what would print as "gấp 1,0 lần".
AS_EXPECTED = 0.05
SAME_SHARE = 0.0005
# Below it an expectation is told in words: "0,3" of a dossier is nothing to picture.
HARDLY_ANY = 0.95
# A share of dossiers that nobody would call a basis to compare by.
HARDLY_COMPARABLE = 0.1
YEAR = 12  # months, of which those that are missing are named


def steps_of(row: Row) -> Steps:
    """The reasons of a verdict by their codes, in their order."""
    return {step["code"]: step for step in json.loads(row["reasons"])}


def found(row: Row, terms: VerdictTerms, after: str = ":") -> str:
    """“6 tháng: 159 hồ sơ quá hạn, dự kiến 68 nếu làm như các huyện khác; gấp 2,3 lần.”

    `after` stands between the window and what was found in it. Of a unit alone in its work the
    last words are that nobody is there to compare with.
    """
    if row["expected"] is None:
        return ""
    months = with_noun(row["window_months"], "tháng") + after
    if row["is_rare"]:
        events = terms.events(row["measure"])
        what = with_noun(row["events"], events) if row["events"] else f"không có {events}"
        said = f"{months} {what}, dự kiến {expected_count(row)} {as_whom(row)}"
        return _said(said, times(row), alone(row))
    trials, title = row["trials"], f"tỷ lệ {in_sentence(row['title'])}"
    own, expected = (_in_its_direction(row, row[key]) for key in ("events", "expected"))
    if trials < 100:
        few = f"{months} {in_sentence(row['title'])} {number(own)} trên {number(trials)}"
        return _said(f"{few}, dự kiến {number(expected)} {as_whom(row)}", alone(row))
    decimals = share_decimals(trials) or 1
    return _said(
        f"{months} {title} {percent(own / trials, decimals)} ({counts(own, trials)}), dự kiến "
        f"{number(expected / trials * 100, decimals)}% {as_whom(row)}",
        _apart((own - expected) / trials, decimals),
        alone(row),
    )


def as_whom(row: Row) -> str:
    """What is expected of a unit: as its peers would do, or as it did."""
    return {
        "peers": f"nếu làm như {OTHERS[row['level']]}",
        "own_history": "nếu làm như chính đơn vị trước đây",
    }[row["basis"]]


def alone(row: Row) -> str:
    """“không có đơn vị cùng thủ tục để so”, or how few dossiers have; "" of one beside peers."""
    code = steps_of(row).get("not_comparable")
    if code is None:
        return ""
    if code["share"] and code["share"] >= HARDLY_COMPARABLE:
        return f"chỉ {percent(code['share'], 0)} hồ sơ có đơn vị cùng thủ tục để so"
    hardly = "hầu như " if code["share"] else ""
    return f"{hardly}không có đơn vị cùng thủ tục để so"


def times(row: Row) -> str:
    """“gấp 2,3 lần”; of fewer than expected "bằng 27% dự kiến"; of nothing, or hardly any, ""."""
    return times_expected(row["events"], row["expected"])


def times_expected(events: float, expected: float) -> str:
    """The same of any two counts; the expected as it is printed, so that who divides finds it."""
    if not events or expected < HARDLY_ANY:
        return ""
    expected = round(expected, _decimals(expected))
    if abs(events / expected - 1) < AS_EXPECTED:
        return "xấp xỉ dự kiến"
    if events >= expected:
        return f"gấp {with_noun(number(events / expected, 1), 'lần')}"
    return f"bằng {percent(events / expected, 0)} dự kiến"


def lasting(quarters: int, is_least: bool = False) -> str:
    """For how long it has been named: "liên tục 3 quý"; at first, since now."""
    if quarters <= 1:
        return "từ kỳ này hoặc trước đó" if is_least else "từ kỳ này"
    return f"liên tục {'ít nhất ' if is_least else ''}{with_noun(quarters, 'quý')}"


def missing(row: Row) -> str:
    """Which months did not come, right after what was found; "" where all came.

    Of one that is held for them, they are named where that is said.
    """
    steps = steps_of(row)
    lacks = steps.get("missing")
    if lacks is None:
        return ""
    months, came = missing_months(steps), with_noun(lacks["came"], "tháng")
    if row["expected"] is None:
        of_year = with_noun(counts(lacks["came"], YEAR), "tháng")
        return "" if "held" in steps else f"Thiếu số liệu {months}; mới có {of_year}."
    if row["window_months"] != YEAR:
        year = with_noun(YEAR, "tháng")
        return f"{year} gần nhất thiếu số liệu {months}: các số trên chỉ tính tháng đã có."
    if "held" in steps:
        return f"Các số trên chỉ tính {came} đã có."
    return f"Trong đó thiếu số liệu {months}: các số trên chỉ tính {came} đã có."


def months_that_came(row: Row, steps: Steps) -> int:
    """Of the last twelve. What a verdict counts may be fewer: months in threes, back from the last;
    so what is known of the month-by-month count goes before `months_came`.
    """
    told = steps.get("missing") or steps.get("complete") or {}
    return told.get("came", row["months_came"])


def missing_months(steps: Steps) -> str:
    """“tháng 5 và 6/2023”: of the last twelve those that did not come."""
    return months_listed([month_of(each) for each in steps["missing"]["months"]])


def restarted(row: Row) -> str:
    """From when its own past counts, where something cut it; "" where nothing did."""
    cut = steps_of(row).get("past_restarted")
    if cut is None:
        return ""
    day = date(Date.fromisoformat(cut["from"]))
    return f"So với chính đơn vị thì chỉ lấy số liệu từ {day}, vì {RESTARTED[cut['cause']]}."


def expected_count(row: Row) -> str:
    """Whole dossiers, unless there are hardly any."""
    if row["expected"] < HARDLY_ANY:
        return "chưa tới 1"
    return number(row["expected"], _decimals(row["expected"]))


def _decimals(expected: float) -> int:
    """As many as an expected count is printed with."""
    return 0 if expected >= 9.5 else 1


def month_of(period_id: str) -> str:
    return period_id.removeprefix("civil:")


def _said(*parts: str) -> str:
    return f"{'; '.join(part for part in parts if part)}."


def _apart(difference: float, decimals: int) -> str:
    if abs(difference) < SAME_SHARE:
        return "xấp xỉ dự kiến"
    return f"{'cao hơn' if difference > 0 else 'thấp hơn'} {points(difference, decimals)}"


def _in_its_direction(row: Row, events: float) -> float:
    return row["trials"] - events if row["better"] == "higher" else events
